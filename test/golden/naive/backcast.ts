import type { NaiveHistory, NaiveRow } from './history';
import { mean } from './statistics';
import type { NaivePosition } from './valuation';

/** Today's holdings applied to past days. */
export interface NaiveCast {
  readonly returns: readonly number[];
  /** Where each return stands on the calendar. */
  readonly at: readonly number[];
  readonly excludedDays: number;
  readonly proxiedFraction: number;
}

/** Longs and cash less shorts; a future adds nothing, its margin is cash (D§0). */
export function equityOf(positions: readonly NaivePosition[]): number | null {
  let equity = 0;
  let valued = 0;
  for (const { value, instrument } of positions) {
    if (value === null) continue;
    valued++;
    if (instrument.kind !== 'index-future') equity += value;
  }
  return valued === 0 ? null : equity;
}

/**
 * Share of each holding in the variance of the portfolio over its last days: `w_i (S w)_i / (w' S w)` with the whole
 * covariance matrix S (D§6.3). By holding id; null below 30 days or without any movement.
 */
export function componentShares(history: NaiveHistory, cast: NaiveCast, window: number): Map<string, number> | null {
  const days = cast.at.slice(-window);
  if (days.length < 30) return null;
  const rows = modelled(history).map(({ position, returns, proxy }) => {
    const filled = days.map((at) => {
      const own = returns[at] ?? Number.NaN;
      return Number.isNaN(own) ? (proxy?.[at] ?? Number.NaN) : own;
    });
    const average = mean(filled);
    return { position, centred: filled.map((value) => value - average), held: position.value ?? 0, product: 0 };
  });
  let variance = 0;
  for (const row of rows) {
    for (const other of rows) {
      let covariance = 0;
      for (let day = 0; day < days.length; day++) covariance += (row.centred[day] ?? 0) * (other.centred[day] ?? 0);
      row.product += covariance * other.held;
    }
    variance += row.held * row.product;
  }
  if (variance <= 0) return null;
  return new Map(rows.map(({ position, held, product }) => [position.holding.id, (held * product) / variance]));
}

/** Null where there is no positive equity, nothing modelled or no day. */
export function castOf(history: NaiveHistory): NaiveCast | null {
  const equity = equityOf(history.rows.map(({ position }) => position));
  if (equity === null || equity <= 0) return null;
  let cash = 0;
  for (const { position, still } of history.rows) if (still) cash += position.value ?? 0;
  return weightedCast(history, modelled(history), { base: equity, cash });
}

/** The longs of one size by themselves, as fractions of their own value; no futures, nothing leveraged. */
export function sleeveOf(history: NaiveHistory, size: 'russell2000' | 'sp500'): NaiveCast | null {
  const rows = modelled(history).filter(
    ({ position }) =>
      position.sizeBenchmark === size &&
      position.factor === 1 &&
      position.instrument.kind !== 'index-future' &&
      (position.value ?? 0) > 0,
  );
  let base = 0;
  for (const { position } of rows) base += position.value ?? 0;
  return weightedCast(history, rows, { base, cash: 0 });
}

function modelled(history: NaiveHistory): NaiveRow[] {
  return history.rows.filter(({ position, excluded, still }) => !excluded && !still && position.value !== 0);
}

function weightedCast(
  history: NaiveHistory,
  held: readonly NaiveRow[],
  { base, cash }: { readonly base: number; readonly cash: number },
): NaiveCast | null {
  if (held.length === 0) return null;
  let gross = Math.abs(cash);
  for (const { position } of held) gross += Math.abs(position.value ?? 0);

  const days: { value: number; at: number; proxied: number }[] = [];
  let lostSinceFirst = 0;
  for (let at = 0; at < history.calendar.length; at++) {
    let value = 0;
    let proxied = 0;
    for (const { position, returns, proxy } of held) {
      const worth = position.value ?? 0;
      const own = returns[at] ?? Number.NaN;
      const stand = proxy?.[at] ?? Number.NaN;
      if (Number.isNaN(own)) proxied += Math.abs(worth) / gross;
      value += (worth / base) * (Number.isNaN(own) ? stand : own);
    }
    if (!Number.isNaN(value) && proxied <= 0.2 + 1e-12) days.push({ value, at, proxied });
    else if (days.length > 0) lostSinceFirst++;
  }
  if (days.length === 0) return null;
  let proxiedSum = 0;
  for (const { proxied } of days) proxiedSum += proxied;
  return {
    returns: days.map(({ value }) => value),
    at: days.map(({ at }) => at),
    excludedDays: lostSinceFirst,
    proxiedFraction: proxiedSum / days.length,
  };
}
