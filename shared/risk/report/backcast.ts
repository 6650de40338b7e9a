import { compensatedSum } from '../../math/compensatedSum';
import { fail, ok, type Result } from '../../result/result';
import { backcastReturns } from '../series/backcastReturns';
import { sizeClassBenchmark } from './benchmarks';
import type { History, PositionHistory } from './history';
import { isCash } from './position';
import type { Totals } from './totals';

/** Today's holdings applied to past returns. */
export interface Backcast {
  /** Per day, decimal fractions of equity; shape [kept days]. */
  readonly returns: Float64Array;
  /** Where those days stand on the history's calendar; shape [kept days]. */
  readonly dayIndexes: Int32Array;
  readonly proxiedWeightFraction: number;
  readonly excludedDays: number;
}

/**
 * Daily returns of the whole selection as it stands today.
 *
 * @param history - Aligned returns of every position.
 * @param totals - Equity of the selection.
 * @returns The back-cast. Problems: `no-equity`, `no-holdings`, `nothing-modelled` when no holding has a usable return.
 */
export function backcast(history: History, totals: Totals): Result<Backcast> {
  if (!totals.equity.ok) return totals.equity;
  if (totals.equity.value <= 0) return fail({ code: 'no-equity', equity: totals.equity.value });
  return weighted(usable(history), totals.equity.value, totals.cashValue / totals.equity.value);
}

/**
 * Daily returns of the small or the large part of the selection by itself, weighted by value within the part.
 *
 * @param history - Aligned returns of every position.
 * @param size - Which part, by Russell-rank class; what is unknown in size belongs to neither.
 * @returns The back-cast of the long positions of that class. Problems: `no-holdings` when there are none.
 */
export function sleeve(history: History, size: 'small' | 'large'): Result<Backcast> {
  const wanted = size === 'small' ? 'russell2000' : 'sp500';
  const rows = usable(history).filter(
    (row) =>
      row.position.classification.factor === 1 &&
      row.position.instrument.kind !== 'index-future' &&
      heldValue(row) > 0 &&
      sizeClassBenchmark(row.position.classification) === wanted,
  );
  if (rows.length === 0) return fail({ code: 'no-holdings' });
  return weighted(rows, compensatedSum(rows.map(heldValue)), 0);
}

function usable(history: History): PositionHistory[] {
  return history.positions.filter((row) => row.treatment !== 'excluded' && !isCash(row.position));
}

function weighted(rows: readonly PositionHistory[], base: number, cashWeightFraction: number): Result<Backcast> {
  if (rows.length === 0) return fail({ code: 'nothing-modelled' });
  const cast = backcastReturns({
    weights: rows.map((row) => heldValue(row) / base),
    returns: rows.map((row) => row.returns),
    proxies: rows.map((row) => row.proxy),
    cashWeightFraction,
  });
  return cast.ok ? ok(cast.value, cast.notes) : cast;
}

function heldValue(row: PositionHistory): number {
  return row.position.value.ok ? row.position.value.value : 0;
}
