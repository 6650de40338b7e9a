import type { Decimal } from '../../../shared/model/decimal';
import type { FileTotals, PositionRow } from '../../../shared/model/proposal';
import type { StatedTotal } from './readPositionTable';

/** What a file states for one account. */
type AccountTotal = NonNullable<FileTotals['byAccount']>[number];

/**
 * Totals a file states account by account: a total row that follows the rows of one account is that account's.
 *
 * @param positions - The rows that were read.
 * @param stated - The total rows of the file, those of all accounts together left out.
 * @returns One total per account; none for an account with several, as of its stocks and its funds.
 */
export function accountTotals(positions: readonly PositionRow[], stated: readonly StatedTotal[]): AccountTotal[] {
  const totals = new Map<string | null, (Decimal | null)[]>();
  let before = 0;
  for (const { row, marketValue } of stated.toSorted((one, other) => one.row.line - other.row.line)) {
    const own = positions.filter(({ line }) => firstOf(line) > before && firstOf(line) < row.line);
    before = row.line;
    const [account, ...others] = new Set(own.map((position) => position.account));
    if (account === undefined || others.length > 0) continue;
    totals.set(account, [...(totals.get(account) ?? []), marketValue]);
  }
  return [...totals].flatMap(([account, [marketValue = null, ...others]]) =>
    marketValue === null || others.length > 0 ? [] : [{ account, marketValue }],
  );
}

function firstOf(line: PositionRow['line']): number {
  return typeof line === 'number' ? line : line[0];
}
