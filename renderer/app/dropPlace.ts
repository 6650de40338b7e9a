import type { FileKind } from '../../shared/contract/referenceSchemas';
import { api } from '../api/ballastApi';
import { addFile } from '../api/documentActions';
import type { Overlay } from '../state/useOverlays';

/** The broker wizard also takes what nobody knows: it says why it cannot be read, or where else it belongs. */
const PLACES: Record<FileKind, Overlay> = {
  broker: 'import-positions',
  unknown: 'import-positions',
  prices: 'import-prices',
  fx: 'import-prices',
  'fund-holdings': 'import-reference',
  'index-members': 'import-reference',
  'company-facts': 'import-reference',
  fundamentals: 'import-reference',
  macro: 'import-reference',
  factors: 'import-reference',
};
const MOST_LOOKED_AT = 20;

/**
 * Where dropped files are read, by their content: a folder and what is more than a person drops by hand are prices,
 * files of one kind go to the import of that kind, a mixture to the broker wizard, which sends each file on.
 */
export async function dropPlace(files: readonly File[], isFolder: boolean): Promise<Overlay> {
  if (isFolder || files.length > MOST_LOOKED_AT) return 'import-prices';
  const fileIds: string[] = [];
  for (const file of files) {
    const added = await addFile(file);
    if (!added.ok) return 'import-positions';
    fileIds.push(added.value.fileId);
  }
  const detected = await api.fileDetect({ fileIds });
  if (!detected.ok) return 'import-positions';
  const places = new Set(detected.value.files.map(({ kind }) => PLACES[kind]));
  const [only] = places;
  return places.size === 1 && only !== undefined ? only : 'import-positions';
}
