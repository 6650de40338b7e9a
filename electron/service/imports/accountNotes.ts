import type { ImportProposal } from '../../../shared/contract/importSchemas';
import type { Problem } from '../../../shared/result/problem';
import type { NamedAccount } from './proposedAccounts';

/**
 * What to know of an account before an import is confirmed.
 *
 * @param account - The account and what the files have for it.
 * @param differences - What the files change in it.
 * @param newTrades - How many of its trades are new.
 * @returns Notes: `positions-older` than what is there, `positions-unchanged`, `trades-all-known`.
 */
export function accountNotes(
  { text, name, rows, trades, replaces, dated, asOf }: NamedAccount,
  differences: ImportProposal['differences'],
  newTrades: number,
): Problem[] {
  const replacing = rows > 0 && replaces > 0;
  const changed = differences.some(({ account }) => account === text);
  const notes: (Problem | false)[] = [
    replacing &&
      dated !== null &&
      asOf !== null &&
      asOf < dated && { code: 'positions-older', account: name, isoDate: asOf, held: dated },
    replacing && !changed && { code: 'positions-unchanged', account: name },
    trades > 0 && newTrades === 0 && { code: 'trades-all-known', account: name, trades },
  ];
  return notes.filter((note) => note !== false);
}
