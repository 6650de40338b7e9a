import type { Problem } from '../../result/problem';
import { ok, type Result } from '../../result/result';
import { positionsOf } from './position';
import type { ReportInput } from './reportInput';
import { totalsOf } from './totals';

/** Notes are read in one glance at a table cell. */
const MOST_NOTES = 3;

/** What a whole document is worth, and how much of it could be valued. */
export interface DocumentTotal {
  /** Net value in base currency, signed; notes say why holdings were left out. */
  readonly total: Result<number>;
  /** Count of holdings. */
  readonly holdings: number;
  /** Count of those that have a value. */
  readonly valued: number;
}

/**
 * What a document is worth at the prices of the library. Answers "which of these copies holds what I own?".
 *
 * @param input - Document, prices, reference tables; the selection decides which accounts count.
 * @returns Net value in base currency, signed, at the youngest price of each holding. Problems (of `total`):
 *   `no-holdings` when nothing has a value.
 *
 * Method: the sum of what every position adds to equity; no risk figure is computed. O(holdings). Source: D§0, equity E.
 */
export function documentTotal(input: ReportInput): DocumentTotal {
  const positions = positionsOf(input);
  const missing: Problem[] = positions.flatMap(({ value }) => (value.ok ? [] : [value.problem]));
  const { equity } = totalsOf(positions);
  return {
    total: equity.ok ? ok(equity.value, missing.slice(0, MOST_NOTES)) : equity,
    holdings: positions.length,
    valued: positions.length - missing.length,
  };
}
