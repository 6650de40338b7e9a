import defaults from '../../../assets/reference/defaults.json';
import { isoDateOf } from '../../../shared/model/isoDate';
import { type Portfolio, type SeriesLink, settingsSchema } from '../../../shared/model/portfolio';
import type { PriceSeries } from '../../../shared/model/priceSeries';
import { invariant } from '../../../shared/result/invariant';
import { SAMPLE_ACCOUNTS, sampleHoldings, sampleInstruments } from './sampleHoldings';
import { SAMPLE_LAST_DAY, samplePrices } from './samplePrices';
import { sampleStops } from './sampleStops';

/** A portfolio nobody owns, and its prices. */
export interface Sample {
  /** Valid but for its prices: `series` is empty until the caller has stored the columns and linked them. */
  readonly portfolio: Portfolio;
  readonly series: readonly PriceSeries[];
}

/**
 * Builds the sample portfolio: about thirty invented companies, three real funds with invented prices, cash, a futures
 * hedge and an option, with one of every awkward state. The same on every machine and every day.
 *
 * @returns Document and price columns.
 */
export function buildSample(): Sample {
  const series = samplePrices();
  const prices = new Map(series.map((one) => [one.symbol, one]));
  return {
    portfolio: {
      id: 'sample',
      name: 'Sample – nothing here is yours',
      baseCurrency: 'USD',
      createdOn: SAMPLE_LAST_DAY,
      sample: true,
      accounts: [...SAMPLE_ACCOUNTS],
      instruments: sampleInstruments(),
      holdings: sampleHoldings(prices),
      stops: sampleStops(prices),
      series: [],
      imports: [],
      // Invested for the long run: an open-risk limit meant for trading would leave room for nothing.
      settings: { ...settingsSchema.parse(defaults.settings), maxHeatFraction: 0.25 },
    },
    series,
  };
}

/**
 * The document's record of one stored series of the sample.
 *
 * @param series - One of the sample's series.
 * @param seriesId - Id under which its columns were stored.
 * @returns The link to put into the portfolio.
 */
export function sampleSeriesLink(series: PriceSeries, seriesId: string): SeriesLink {
  const [first, last] = [series.days[0], series.days.at(-1)];
  invariant(first !== undefined && last !== undefined, 'an empty series in the sample');
  return {
    symbol: series.symbol,
    seriesId,
    currency: 'USD',
    bars: series.days.length,
    firstDate: isoDateOf(first),
    lastDate: isoDateOf(last),
    hasRange: true,
    hasVolume: series.volume.some(Number.isFinite),
    adjustment: 'split',
    source: 'Ballast sample, synthetic',
    importedOn: SAMPLE_LAST_DAY,
  };
}
