import type { Handlers } from '../../../shared/contract/channels';
import { withReferenceEdits } from '../../../shared/model/withReferenceEdits';
import { mapResult } from '../../../shared/result/result';
import type { ServiceParts } from '../serviceParts';

/** Break-points and events as the open portfolio is computed with them. */
export function datedFactsHandlers({ store, reference }: ServiceParts): Pick<Handlers, 'datedFactsGet'> {
  return {
    datedFactsGet: async () =>
      mapResult(store.state(), ({ document: { referenceEdits } }) => {
        const { asOf, source, breakpoints, events } = withReferenceEdits(reference, referenceEdits).reconstitution;
        const isOwn = (rows: readonly unknown[] | null | undefined): boolean => rows !== null && rows !== undefined;
        return {
          asOf,
          source,
          breakpoints: { own: isOwn(referenceEdits?.breakpoints), rows: breakpoints },
          events: { own: isOwn(referenceEdits?.events), rows: events },
        };
      }),
  };
}
