import { basename, join } from 'node:path';
import type { PortfolioFile } from '../../shared/contract/schemas';
import type { DocumentProblem } from '../../shared/result/problem';
import { ok, type Result } from '../../shared/result/result';
import { type Disk, nodeDisk } from '../durable/disk';
import { systemCodeOf } from '../durable/systemCode';
import { localDay } from './localDay';
import type { RecentFiles } from './recentFiles';

export const PORTFOLIO_EXTENSION = '.ballast';

/** What the user can open: the recent files, newest first, then the folder's others by name. */
export async function listPortfolioFiles(
  folder: string,
  recents: RecentFiles,
  disk: Disk = nodeDisk,
): Promise<Result<readonly PortfolioFile[]>> {
  const recent = recents.files.map((file) => file.path);
  const names = await namesIn(folder, disk);
  const others = names.value.map((name) => join(folder, name)).filter((path) => !recent.includes(path));
  const rows = await Promise.all([...recent, ...others].map((path) => rowOf(path, recents, disk)));
  return ok(rows, names.notes);
}

/** Names of portfolio files, sorted; none where the folder is not there yet, a note where it cannot be read. */
async function namesIn(folder: string, disk: Disk): Promise<{ value: string[]; notes: DocumentProblem[] }> {
  try {
    const names = await disk.list(folder);
    const ours = names.filter((name) => name.endsWith(PORTFOLIO_EXTENSION) && !name.startsWith('.'));
    return { value: ours.sort(), notes: [] };
  } catch (error) {
    const systemCode = systemCodeOf(error);
    if (systemCode === null) throw error;
    return { value: [], notes: systemCode === 'ENOENT' ? [] : [{ code: 'portfolio-unreadable', systemCode }] };
  }
}

async function rowOf(path: string, recents: RecentFiles, disk: Disk): Promise<PortfolioFile> {
  const fileName = basename(path);
  const row = { fileId: recents.idOf(path), name: basename(path, PORTFOLIO_EXTENSION), fileName };
  try {
    const { size, mtimeMs } = await disk.stat(path);
    return { ...row, modifiedOn: localDay(mtimeMs), bytes: size, present: true };
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    return { ...row, modifiedOn: null, bytes: null, present: false };
  }
}
