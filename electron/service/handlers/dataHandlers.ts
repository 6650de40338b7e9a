import { dataIssues } from '../../../shared/checks/dataIssues';
import type { Handlers } from '../../../shared/contract/channels';
import { mapResult } from '../../../shared/result/result';
import { removalCommand } from '../imports/removalCommand';
import type { ServiceParts } from '../serviceParts';

/** The data of the open portfolio: what is missing in it, and imports that are taken back. */
export function dataHandlers({
  store,
  reference,
  today,
}: ServiceParts): Pick<Handlers, 'dataIssuesGet' | 'importRemove'> {
  return {
    dataIssuesGet: async () =>
      mapResult(store.state(), ({ document }) => ({ issues: dataIssues(document, reference, today()) })),

    importRemove: async ({ importId }) => {
      const state = store.state();
      if (!state.ok) return state;
      const command = removalCommand(state.value.document, importId);
      return command.ok ? store.apply(command.value) : command;
    },
  };
}
