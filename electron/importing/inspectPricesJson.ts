import type { Line } from '../../shared/model/proposal';
import type { Problem } from '../../shared/result/problem';
import { type SeriesJson, toPricesJson } from './pricesJson';
import type { PricesOutcome } from './readPrices';

/** What `ballast inspect --json` prints for a file that turns out to hold prices. Stable: scripts depend on it. */
export interface InspectPricesJson {
  readonly format: string;
  readonly kind: 'prices';
  readonly asOf: null;
  readonly positions: readonly [];
  readonly trades: readonly [];
  readonly cashOnlyLines: readonly [];
  readonly prices: readonly SeriesJson[];
  readonly skipped: readonly { readonly line: Line; readonly reason: string; readonly code: string }[];
}

/**
 * Prices as `inspect` prints them.
 *
 * @param outcome - What `readPrices` read.
 * @param sentence - Turns a problem into the sentence for people.
 */
export function toInspectPricesJson(
  { series, skipped }: Extract<PricesOutcome, { status: 'read' }>,
  sentence: (problem: Problem) => string,
): InspectPricesJson {
  return {
    format: series[0]?.proposal.format ?? '',
    kind: 'prices',
    asOf: null,
    positions: [],
    trades: [],
    cashOnlyLines: [],
    prices: toPricesJson(series.map(({ proposal }) => proposal)),
    skipped: skipped.map(({ line, reason }) => ({ line, reason: sentence(reason), code: reason.code })),
  };
}
