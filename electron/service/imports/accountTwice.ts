import type { Problem } from '../../../shared/result/problem';
import type { ImportFile } from './importFile';

/**
 * Whether a positions file speaks for an account that an earlier file of the same import speaks for: both would count.
 * Activity files may overlap; their trades are counted.
 *
 * @param file - The file in question.
 * @param earlier - Files before it.
 * @returns `file-account-twice` with the first such account, or null.
 */
export function accountTwice(
  file: Pick<ImportFile, 'positions'>,
  earlier: readonly Pick<ImportFile, 'positions' | 'fileName'>[],
): Problem | null {
  for (const other of earlier) {
    const taken = new Set(other.positions.map((row) => row.account));
    const clash = file.positions.find((row) => taken.has(row.account));
    if (clash !== undefined)
      return { code: 'file-account-twice', account: clash.account ?? '', otherFile: other.fileName };
  }
  return null;
}
