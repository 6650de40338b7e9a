import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupFileName, parseBackupName } from '../../../electron/portfolio/backupName';
import { retention } from '../../../electron/portfolio/retention';

const name = (revision: number, day: string | null = '2026-11-20', rest: object = {}): string =>
  backupFileName({ revision, hash: 'abcdef01', day, milestone: null, left: false, ...rest });
const numbers = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, n) => first + n);
const keptOf = (names: readonly string[]): string[] =>
  [...retention(names)].flatMap(([kept, keptFor]) => (keptFor === null ? [] : [kept])).sort();

/** The n-th day of a long year. */
const dayOf = (n: number): string => new Date(Date.UTC(2025, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);

describe('what is kept of the backups', () => {
  it('is the newest twenty of one day', () => {
    const names = numbers(1, 60).map((revision) => name(revision));
    expect(keptOf(names)).toEqual(numbers(41, 60).map((revision) => name(revision)));
  });

  it('is the last of each of the latest thirty days, besides', () => {
    const names = numbers(1, 100).flatMap((day) => [name(day * 10, dayOf(day)), name(day * 10 + 1, dayOf(day))]);
    const kept = retention(names);
    for (const day of numbers(71, 90)) {
      expect(kept.get(name(day * 10 + 1, dayOf(day)))).toBe('day');
      expect(kept.get(name(day * 10, dayOf(day)))).toBeNull();
    }
    expect(kept.get(name(1001, dayOf(100)))).toBe('recent');
    expect(keptOf(names)).toHaveLength(40);
  });

  it('is, for ever, what came before an import or a migration', () => {
    const old = [name(1, dayOf(0), { milestone: 'migration' }), name(2, dayOf(0), { milestone: 'import' })];
    const kept = retention([...old, ...numbers(3, 100).map((revision) => name(revision, dayOf(revision)))]);
    expect(old.map((milestone) => kept.get(milestone))).toEqual(['migration', 'import']);
  });

  it('goes by revision: a clock set back ten years changes nothing', () => {
    const names = [...numbers(1, 30).map((n) => name(n)), ...numbers(31, 50).map((n) => name(n, '2016-11-20'))];
    const kept = keptOf(names);
    expect(kept).toEqual([name(30), ...numbers(31, 50).map((n) => name(n, '2016-11-20'))].sort());
  });

  it('counts a past that was left apart', () => {
    const left = numbers(50, 90).map((revision) => name(revision, '2026-11-20', { left: true }));
    const present = numbers(1, 49).map((revision) => name(revision));
    expect(keptOf([...left, ...present])).toEqual([...present.slice(-20), ...left.slice(-20)].sort());
  });

  it('knows names of earlier versions, and nothing of other files', () => {
    expect(parseBackupName('00000012-abcdef01.ballast')).toMatchObject({ revision: 12, day: null });
    const others = [
      'notes.txt',
      '12-abcdef01.ballast',
      '00000012-abcdef01.2026-13-40.ballast',
      '00000012-abcdef01.ballast.damaged',
    ];
    expect(retention(others)).toEqual(new Map());
  });

  it('holds for any set: the newest is always kept, and pruning twice is pruning once', () => {
    const backup = fc.record({
      revision: fc.integer({ min: 1, max: 400 }),
      day: fc.integer({ min: 0, max: 90 }).map(dayOf),
      milestone: fc.constantFrom(null, null, null, 'import' as const, 'migration' as const),
      left: fc.constantFrom(false, false, true),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(backup, { selector: (one) => `${one.revision} ${one.left}`, maxLength: 150 }),
        (backups) => {
          const names = backups.map((facts) => backupFileName({ hash: 'abcdef01', ...facts }));
          expect(names.map((each) => parseBackupName(each))).toEqual(
            backups.map((facts) => ({ hash: 'abcdef01', ...facts })),
          );
          const once = keptOf(names);
          expect(keptOf(once)).toEqual(once);
          for (const left of [false, true]) {
            const ofPast = names.filter((each) => parseBackupName(each)?.left === left).sort();
            if (ofPast.length > 0) expect(once).toContain(ofPast.at(-1));
          }
        },
      ),
      { seed: 11, numRuns: 200 },
    );
  });
});
