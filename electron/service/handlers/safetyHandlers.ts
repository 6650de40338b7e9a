import type { Handlers } from '../../../shared/contract/channels';
import { fail, ok } from '../../../shared/result/result';
import { keepSafetyCopy } from '../../portfolio/safetyCopies';
import { safetyPlaceOf, safetyStateOf } from '../safetyState';
import type { ServiceParts } from '../serviceParts';

/** The folder for safety copies, and a copy at once. Where the folder lies never leaves this side. */
export function safetyHandlers(
  parts: ServiceParts,
): Pick<Handlers, 'safetyFolderChoose' | 'safetyFolderClear' | 'safetyCopyNow'> {
  const { safety, options, store, files, keeping, today } = parts;
  return {
    safetyFolderChoose: async () => {
      if (options.dialogs === null) return fail({ code: 'not-available-here' });
      const folder = await options.dialogs.chooseFolder();
      if (folder === null) return fail({ code: 'request-cancelled' });
      const chosen = await safety.choose(folder);
      return chosen.ok ? ok(await safetyStateOf(parts)) : chosen;
    },

    safetyFolderClear: async () => {
      const cleared = await safety.choose(null);
      return cleared.ok ? ok(await safetyStateOf(parts)) : cleared;
    },

    safetyCopyNow: async () => {
      const flushed = await store.flush();
      if (!flushed.ok) return flushed;
      await safety.refresh();
      const stored = store.fileRevision();
      if (stored === null) return fail({ code: 'portfolio-none-open' });
      const place = safetyPlaceOf(parts);
      if (place === null) return fail({ code: 'safety-folder-unusable', systemCode: 'ENOENT' });
      const bytes = await files.openBytes();
      if (!bytes.ok) return bytes;
      const copied = await keepSafetyCopy(keeping.disk, place, { ...stored, bytes: bytes.value.bytes, today: today() });
      return copied.ok ? ok(await safetyStateOf(parts)) : copied;
    },
  };
}
