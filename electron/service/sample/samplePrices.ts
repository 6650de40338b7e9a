import { type SeededGenerator, seededGenerator } from '../../../shared/math/seededGenerator';
import type { PriceSeries } from '../../../shared/model/priceSeries';
import { AWKWARD, SAMPLE_COMPANIES, type SampleCompany } from './companies';
import { type MarketFactors, marketFactors } from './marketFactors';
import { syntheticBars } from './syntheticBars';
import { usTradingDays } from './tradingDays';

/** The sample is a dated set: it does not move with the day it is opened on. */
export const SAMPLE_LAST_DAY = '2026-11-18';

const FIVE_YEARS = 1260;
const STALE_BARS = 12;
/** Chosen so that the window holds a bear market of a quarter and ends in an ordinary one. */
const MARKET_SEED = 251;
const SYMBOL_SEED = 20261118;
const TRADING_DAYS = 252;
const SMALL_COMPANY_BELOW = 4.6e9;
/** Own moves are calmer than the market's in a calm market and wilder in a wild one, by half. */
const AGITATION_SHARE = 0.5;
/** About four nights a year bring news that multiplies the own move. */
const NEWS = { everyDays: 63, multiple: 4.5 };

/** Funds and indexes on the two factors; funds carry volume, index levels have none. */
const INDEX_SERIES = [
  { symbol: 'IWM', factor: 'small', lastClose: 304.12, averageVolume: 31_000_000 },
  { symbol: '^RUT', factor: 'small', lastClose: 3063.4, averageVolume: null },
  { symbol: 'SPY', factor: 'large', lastClose: 701.85, averageVolume: 68_000_000 },
  { symbol: '^GSPC', factor: 'large', lastClose: 7036.2, averageVolume: null },
] as const;

const LEVERAGED = { symbol: 'TNA', factor: 3, yearlyFee: 0.0105, lastClose: 52.3, averageVolume: 9_800_000 };

/**
 * Five years of invented prices for every symbol of the sample.
 *
 * @returns One series per symbol: companies, then funds and indexes.
 */
export function samplePrices(): readonly PriceSeries[] {
  const days = usTradingDays(SAMPLE_LAST_DAY, FIVE_YEARS);
  const market = marketFactors(seededGenerator(MARKET_SEED), FIVE_YEARS);
  const streams = (index: number): SeededGenerator => seededGenerator(SYMBOL_SEED + index);
  return [
    // A stream per symbol: adding a company does not change the prices of the others.
    ...SAMPLE_COMPANIES.map((company, index) => companySeries(company, streams(index), days, market)),
    ...indexSeries(streams(1000), days, market),
  ];
}

function companySeries(
  company: SampleCompany,
  random: SeededGenerator,
  days: Int32Array,
  market: MarketFactors,
): PriceSeries {
  const isSmall = company.marketCap === null || company.marketCap < SMALL_COMPANY_BELOW;
  const factor = isSmall ? market.small : market.large;
  const ownDaily = company.ownVolatility / Math.sqrt(TRADING_DAYS);
  const volatility = new Float64Array(days.length);
  const returns = factor.map((value, day) => {
    const own = ownDaily * (1 + AGITATION_SHARE * ((market.agitation[day] ?? 1) - 1));
    volatility[day] = Math.hypot(own, company.beta * factorVolatility(market, day));
    const news = random.uniform() < 1 / NEWS.everyDays ? NEWS.multiple : 1;
    return company.beta * value + own * news * random.normal() - (own * own) / 2;
  });
  const series = syntheticBars(random, days, { returns, volatility }, { ...company, averageVolume: volumeOf(company) });
  return company.symbol === AWKWARD.stalePrice ? withoutLast(series, STALE_BARS) : series;
}

function volumeOf({ marketCap, lastClose, dailyTurnover }: SampleCompany): number | null {
  const ASSUMED_CAP = 5e8;
  return dailyTurnover === null ? null : ((marketCap ?? ASSUMED_CAP) / lastClose) * dailyTurnover;
}

function indexSeries(random: SeededGenerator, days: Int32Array, market: MarketFactors): PriceSeries[] {
  const volatility = market.agitation.map((_, day) => factorVolatility(market, day));
  const plain = INDEX_SERIES.map((index) =>
    syntheticBars(random, days, { returns: market[index.factor], volatility }, index),
  );
  const { factor, yearlyFee } = LEVERAGED;
  const returns = market.small.map((value) => Math.log1p(factor * Math.expm1(value) - yearlyFee / TRADING_DAYS));
  const leveraged = { returns, volatility: volatility.map((value) => factor * value) };
  return [...plain, syntheticBars(random, days, leveraged, LEVERAGED)];
}

function factorVolatility(market: MarketFactors, day: number): number {
  const LONG_RUN_DAILY = 0.0095;
  return LONG_RUN_DAILY * (market.agitation[day] ?? 1);
}

function withoutLast(series: PriceSeries, bars: number): PriceSeries {
  return {
    symbol: series.symbol,
    days: series.days.slice(0, -bars),
    open: series.open.slice(0, -bars),
    high: series.high.slice(0, -bars),
    low: series.low.slice(0, -bars),
    close: series.close.slice(0, -bars),
    adjustedClose: series.adjustedClose.slice(0, -bars),
    volume: series.volume.slice(0, -bars),
  };
}
