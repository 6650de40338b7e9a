import { join } from 'node:path';
import type { Portfolio } from '../../shared/model/portfolio';
import { parseBackupName } from './backupName';
import { backupNames } from './backups';
import { decodeFile } from './decodeFile';
import type { FileRevision } from './documentFile';
import { codecsOf, type FileEnvironment, placesOf } from './fileEnvironment';
import { sha256Of } from './fileHash';
import type { UndoSteps } from './undoHistory';
import { type Journal, stepsOf } from './undoJournal';

/**
 * The steps of a journal that a crash left a save behind its file: it leads away from a revision that the save has put
 * among the backups. What came after that revision is one step more, whose name is not known. Null where that backup is
 * not there, so that a journal never meets a file that was not made from its own. Rejects with the system's errors.
 */
export async function stepsOfJournalBehind(
  journal: Journal,
  { file, present }: { readonly file: FileRevision; readonly present: Portfolio },
  environment: FileEnvironment,
): Promise<UndoSteps | null> {
  const saves = file.revision - journal.revision;
  const before = saves > 0 ? await keptDocument(journal, file.path, environment) : null;
  const steps = before === null ? null : stepsOf(journal, journal, before);
  if (before === null || steps === null) return null;
  const step = { before, after: present, summary: { name: 'lastChanges', count: saves } };
  return { past: [...steps.past, step], future: [] };
}

async function keptDocument(
  { revision, sha256 }: Journal,
  path: string,
  environment: FileEnvironment,
): Promise<Portfolio | null> {
  const { disk } = environment;
  for (const folder of placesOf(path, environment).allBackups)
    for (const name of await backupNames(disk, folder)) {
      const facts = parseBackupName(name);
      if (facts?.revision !== revision || facts.hash !== sha256.slice(0, 8)) continue;
      const bytes = await disk.readFile(join(folder, name));
      const decoded = sha256Of(bytes) === sha256 ? decodeFile(bytes, path, codecsOf(environment)) : null;
      if (decoded?.ok === true) return decoded.value.document.portfolio;
    }
  return null;
}
