import { dataIssues } from '../../../shared/checks/dataIssues';
import type { Handlers } from '../../../shared/contract/channels';
import { mapResult } from '../../../shared/result/result';
import type { ServiceParts } from '../serviceParts';

/** What is missing, old or doubtful in the data of the open portfolio. */
export function dataHandlers({ store, reference, today }: ServiceParts): Pick<Handlers, 'dataIssuesGet'> {
  return {
    dataIssuesGet: async () =>
      mapResult(store.state(), ({ document }) => ({ issues: dataIssues(document, reference, today()) })),
  };
}
