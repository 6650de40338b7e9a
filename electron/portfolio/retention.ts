import { type BackupName, parseBackupName } from './backupName';

/** Why a backup is kept. */
export type KeptFor = 'recent' | 'day' | 'import' | 'migration';

/** Of the newest revisions so many are kept whatever else. */
export const RECENT = 20;
const DAYS = 30;

/**
 * What each backup is kept for; null for one that may go. Kept are the newest twenty, the last of each of the latest thirty
 * calendar days, and for ever the one before each import and each migration. Newest means the highest revision: clocks
 * are set back. Revisions of a past that was left are counted apart, so that neither past pushes out the other.
 */
export function retention(names: readonly string[]): ReadonlyMap<string, KeptFor | null> {
  const backups = names.flatMap((name) => {
    const facts = parseBackupName(name);
    return facts === null ? [] : [{ name, facts }];
  });
  const kept = new Map<string, KeptFor | null>();
  for (const left of [false, true])
    keepOfOnePast(
      backups.filter(({ facts }) => facts.left === left),
      kept,
    );
  return kept;
}

function keepOfOnePast(
  backups: readonly { readonly name: string; readonly facts: BackupName }[],
  kept: Map<string, KeptFor | null>,
): void {
  const newestFirst = backups.toSorted((one, other) => other.facts.revision - one.facts.revision);
  const days = new Set<string>();
  for (const [place, { name, facts }] of newestFirst.entries()) {
    const lastOfDay = facts.day !== null && !days.has(facts.day) && days.size < DAYS;
    if (facts.day !== null) days.add(facts.day);
    kept.set(name, facts.milestone ?? (place < RECENT ? 'recent' : lastOfDay ? 'day' : null));
  }
}
