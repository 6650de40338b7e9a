import type { Handlers } from '../../../shared/contract/channels';
import { ok } from '../../../shared/result/result';
import type { ServiceParts } from '../serviceParts';

/** Files of reference data: told apart from others. */
export function referenceHandlers({ uploads, reader }: ServiceParts): Pick<Handlers, 'fileDetect'> {
  return {
    fileDetect: async ({ fileIds }) => {
      const files = uploads.get(fileIds);
      if (!files.ok) return files;
      const kinds = await reader.kinds(files.value);
      return ok({
        files: fileIds.map((fileId, at) => ({ fileId, ...(kinds[at] ?? { kind: 'unknown', reason: '' }) })),
      });
    },
  };
}
