import type { Handlers } from '../../../shared/contract/channels';
import type { ServiceParts } from '../serviceParts';

/** The document as a whole and every change to it. */
export function documentHandlers({
  store,
}: ServiceParts): Pick<Handlers, Extract<keyof Handlers, `document${string}`>> {
  return {
    documentGet: async () => store.state(),
    documentApply: async ({ command }) => store.apply(command),
    documentUndo: async () => store.undo(),
    documentRedo: async () => store.redo(),
    documentReload: () => store.reload(),
  };
}
