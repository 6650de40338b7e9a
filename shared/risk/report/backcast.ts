import { compensatedSum } from '../../math/compensatedSum';
import { fail, ok, type Result } from '../../result/result';
import { type Backcast, type BackcastRequest, backcastReturns } from '../series/backcastReturns';
import { sizeClassBenchmark } from './benchmarks';
import type { History, PositionHistory } from './history';
import type { ReportInput } from './reportInput';
import type { Totals } from './totals';

/** A holding that takes part in a back-cast, and its signed fraction of what the back-cast is of. */
export interface CastRow {
  readonly entry: PositionHistory;
  readonly weight: number;
}

/** What a back-cast is made of. */
export interface CastParts {
  readonly rows: readonly CastRow[];
  readonly cashWeightFraction: number;
  /** Most of a day's weight that may be proxied. */
  readonly mostProxied: number;
}

/**
 * The parts of the whole selection's back-cast.
 *
 * @param history - Aligned returns of every position.
 * @param totals - Equity of the selection.
 * @param input - Defaults: how much of a day may be proxied.
 * @returns Holdings with a usable return and their fraction of equity, and cash. Problems: `no-equity`, `no-holdings`,
 *   `nothing-modelled` when no holding has a usable return.
 */
export function castParts(history: History, totals: Totals, input: ReportInput): Result<CastParts> {
  if (!totals.equity.ok) return totals.equity;
  const equity = totals.equity.value;
  if (equity <= 0) return fail({ code: 'no-equity', equity });
  const rows = usable(history).map((entry) => ({ entry, weight: heldValue(entry) / equity }));
  if (rows.length === 0) return fail({ code: 'nothing-modelled' });
  const cash = history.positions.filter((row) => row.treatment === 'cash').map(heldValue);
  const { mostProxied } = input.reference.defaults.risk;
  return ok({ rows, cashWeightFraction: compensatedSum(cash) / equity, mostProxied });
}

/**
 * Daily returns of the selection as it stands today.
 *
 * @param parts - From `castParts`, or why there are none.
 * @returns The back-cast. Problems: those of `parts`; `no-holdings`, `too-few-observations` (see `backcastReturns`).
 */
export function backcast(parts: Result<CastParts>): Result<Backcast> {
  return parts.ok ? backcastReturns(castRequest(parts.value)) : parts;
}

/**
 * Daily returns of the small or the large part of the selection by itself, weighted by value within the part.
 *
 * @param history - Aligned returns of every position.
 * @param size - Which part, by Russell-rank class; what is unknown in size belongs to neither.
 * @param input - Defaults: how much of a day may be proxied.
 * @returns The back-cast of the long positions of that class. Problems: `no-holdings` when there are none.
 */
export function sleeve(history: History, size: 'small' | 'large', input: ReportInput): Result<Backcast> {
  const wanted = size === 'small' ? 'russell2000' : 'sp500';
  const entries = usable(history).filter(
    (row) =>
      row.position.classification.factor === 1 &&
      row.position.instrument.kind !== 'index-future' &&
      heldValue(row) > 0 &&
      sizeClassBenchmark(row.position.classification) === wanted,
  );
  if (entries.length === 0) return fail({ code: 'no-holdings' });
  const base = compensatedSum(entries.map(heldValue));
  const rows = entries.map((entry) => ({ entry, weight: heldValue(entry) / base }));
  const { mostProxied } = input.reference.defaults.risk;
  return backcastReturns(castRequest({ rows, cashWeightFraction: 0, mostProxied }));
}

/**
 * The request of a back-cast.
 *
 * @param parts - Holdings and cash.
 * @returns Weights, rows and proxies in order.
 */
export function castRequest({ rows, cashWeightFraction, mostProxied }: CastParts): BackcastRequest {
  return {
    weights: rows.map(({ weight }) => weight),
    returns: rows.map(({ entry }) => entry.returns),
    proxies: rows.map(({ entry }) => entry.proxy),
    cashWeightFraction,
    mostProxied,
  };
}

function usable(history: History): PositionHistory[] {
  return history.positions.filter((row) => row.treatment !== 'excluded' && row.treatment !== 'cash');
}

function heldValue(row: PositionHistory): number {
  return row.position.value.ok ? row.position.value.value : 0;
}
