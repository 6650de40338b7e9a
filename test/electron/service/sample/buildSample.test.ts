import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSample, type Sample, sampleSeriesLink } from '../../../../electron/service/sample/buildSample';
import { AWKWARD, SAMPLE_COMPANIES } from '../../../../electron/service/sample/companies';
import { SAMPLE_LAST_DAY } from '../../../../electron/service/sample/samplePrices';
import { epochDay, isoDateOf } from '../../../../shared/model/isoDate';
import { portfolioSchema } from '../../../../shared/model/portfolio';
import type { PriceSeries } from '../../../../shared/model/priceSeries';
import { correlation } from '../../../../shared/risk/dependence/correlation';
import { maximumDrawdown } from '../../../../shared/risk/drawdown/maximumDrawdown';
import { daysToLiquidate } from '../../../../shared/risk/liquidity/daysToLiquidate';
import { simpleReturns } from '../../../../shared/risk/series/simpleReturns';
import { annualisedVolatility } from '../../../../shared/risk/volatility/annualisedVolatility';
import { obtained } from '../../../support/outcome';

/** Participation of the crisis column, the slower of the two. */
const PATIENT_SHARE = 0.1;

let sample: Sample;
beforeAll(() => {
  sample = buildSample();
});

function series(symbol: string): PriceSeries {
  const found = sample.series.find((one) => one.symbol === symbol);
  if (found === undefined) throw new Error(`no series of ${symbol}`);
  return found;
}

function returnsOf(symbol: string): number[] {
  return [...obtained(simpleReturns(series(symbol).close))];
}

function holding(symbol: string, account: 'taxable' | 'retirement' = 'taxable') {
  const found = sample.portfolio.holdings.find((one) => one.id === `sample-${symbol}-${account}`);
  if (found === undefined) throw new Error(`no holding of ${symbol}`);
  return found;
}

function lastClose(symbol: string): number {
  return series(symbol).close.at(-1) ?? Number.NaN;
}

describe('buildSample', () => {
  it('gives a valid document that says it is a sample', () => {
    expect(portfolioSchema.safeParse(sample.portfolio).success).toBe(true);
    expect(sample.portfolio).toMatchObject({ sample: true, name: 'Sample – nothing here is yours' });
    const symbols = sample.portfolio.instruments.map((instrument) => instrument.symbol);
    expect(new Set(symbols).size).toBe(symbols.length);
    const instruments = new Set(sample.portfolio.instruments.map((instrument) => instrument.id));
    const holdings = sample.portfolio.holdings.map((one) => one.id);
    expect(sample.portfolio.holdings.every((one) => instruments.has(one.instrumentId))).toBe(true);
    expect(new Set(holdings).size).toBe(holdings.length);
    expect(sample.portfolio.stops.every((stop) => holdings.includes(stop.holdingId))).toBe(true);
  });

  it('is the same to the last bit whenever it is built', () => {
    expect(fingerprint(buildSample())).toBe(fingerprint(sample));
  });

  it('covers five years of US trading days up to its own date', () => {
    const { days } = series('IWM');
    expect(days.length).toBe(1260);
    expect(isoDateOf(days.at(-1) ?? 0)).toBe(SAMPLE_LAST_DAY);
    const closed = ['2025-12-25', '2026-04-03', '2026-06-19', '2026-07-03', '2026-09-07', '2024-03-29', '2022-01-17'];
    for (const day of closed) expect(days).not.toContain(epochDay(day));
    for (const day of ['2026-11-11', '2021-12-31', '2025-11-28']) expect(days).toContain(epochDay(day));
  });

  it('has bars that a price check passes', () => {
    for (const { symbol, open, high, low, close } of sample.series) {
      const wrong = close.findIndex((value, index) => {
        const [o, h, l] = [open[index] ?? Number.NaN, high[index] ?? Number.NaN, low[index] ?? Number.NaN];
        return !(l > 0 && l <= Math.min(o, value) && h >= Math.max(o, value));
      });
      expect([symbol, wrong]).toEqual([symbol, -1]);
    }
  });

  it('links a series to the document by its own facts', () => {
    const link = sampleSeriesLink(series(AWKWARD.missingVolume), 'a'.repeat(64));
    expect(link).toMatchObject({ bars: 1260, lastDate: SAMPLE_LAST_DAY, hasVolume: false, hasRange: true });
    const document = { ...sample.portfolio, series: sample.series.map((one) => sampleSeriesLink(one, 'a'.repeat(64))) };
    expect(portfolioSchema.safeParse(document).success).toBe(true);
  });
});

describe('the sample market', () => {
  it('swings and falls as small and large companies did in the last five years', () => {
    const small = obtained(annualisedVolatility(returnsOf('IWM'), 252));
    const large = obtained(annualisedVolatility(returnsOf('SPY'), 252));
    expect(small).toBeGreaterThan(0.19);
    expect(small).toBeLessThan(0.26);
    expect(large).toBeGreaterThan(0.14);
    expect(large).toBeLessThan(0.2);
    const together = obtained(correlation(returnsOf('IWM'), returnsOf('SPY')));
    expect(together).toBeGreaterThan(0.8);
    expect(together).toBeLessThan(0.92);
    expect(obtained(maximumDrawdown(returnsOf('IWM'))).drawdown).toBeGreaterThan(0.25);
  });

  it('clusters: the size of a move says something about the size of the next', () => {
    const sizes = returnsOf('SPY').map(Math.abs);
    expect(obtained(correlation(sizes.slice(1), sizes.slice(0, -1)))).toBeGreaterThan(0.1);
  });

  it('moves the leveraged fund three times as far each day', () => {
    const [fund, index] = [returnsOf('TNA'), returnsOf('IWM')];
    const CENT_ROUNDING = 0.002;
    expect(fund.every((value, day) => Math.abs(value - 3 * (index[day] ?? 0)) < CENT_ROUNDING)).toBe(true);
  });
});

describe('the awkward states of the sample', () => {
  it('has a price twelve trading days old', () => {
    const behind = series('IWM').days.filter((day) => day > (series(AWKWARD.stalePrice).days.at(-1) ?? 0));
    expect(behind.length).toBe(12);
  });

  it('has prices without volume, and one company of unknown size and sector', () => {
    expect(series(AWKWARD.missingVolume).volume.every(Number.isNaN)).toBe(true);
    const unknown = sample.portfolio.instruments.find((one) => one.symbol === AWKWARD.unknownSize);
    expect(unknown).toMatchObject({ marketCap: null, sector: null });
  });

  it('has exactly one stop that the price has fallen through, and stops on about half of the holdings', () => {
    const breached = sample.portfolio.stops.filter((stop) => {
      const symbol = stop.holdingId.split('-')[1] ?? '';
      return (stop.level ?? 0) >= lastClose(symbol);
    });
    expect(breached.map((stop) => stop.holdingId)).toEqual([`sample-${AWKWARD.breachedStop}-taxable`]);
    const share = sample.portfolio.stops.length / sample.portfolio.holdings.length;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
  });

  it('has a losing lot whose shares were bought again in the other account within thirty days', () => {
    const [lot] = holding(AWKWARD.washSaleLot).lots;
    const [repeat] = holding(AWKWARD.washSaleLot, 'retirement').lots;
    expect(Number(lot?.costBasis) / Number(lot?.quantity)).toBeGreaterThan(lastClose(AWKWARD.washSaleLot));
    const daysAgo = epochDay(SAMPLE_LAST_DAY) - epochDay(repeat?.acquired ?? '');
    expect(daysAgo).toBeGreaterThan(0);
    expect(daysAgo).toBeLessThanOrEqual(30);
  });

  it('has a micro cap that takes weeks to leave', () => {
    const volumes = [...series(AWKWARD.weeksToLeave).volume.slice(-20)].sort((a, b) => a - b);
    const usual = volumes[10] ?? Number.NaN;
    const quantity = Number(holding(AWKWARD.weeksToLeave).quantity);
    expect(
      obtained(daysToLiquidate(quantity, { averageDailyVolume: usual, participationFraction: PATIENT_SHARE })),
    ).toBeGreaterThan(15);
  });

  it('has a company beside the Russell break-point, an option and a sold future', () => {
    const near = SAMPLE_COMPANIES.find((company) => company.symbol === AWKWARD.nearBreakpoint);
    expect(Math.abs((near?.marketCap ?? 0) / 4.6e9 - 1)).toBeLessThan(0.03);
    const kinds = sample.portfolio.instruments.map((instrument) => instrument.kind);
    expect(kinds).toEqual(expect.arrayContaining(['option', 'index-future', 'leveraged-etf', 'etf', 'reit', 'cash']));
  });
});

function fingerprint({ portfolio, series: columns }: Sample): string {
  const hash = createHash('sha256').update(JSON.stringify(portfolio));
  for (const { days, open, high, low, close, volume } of columns) {
    for (const column of [days, open, high, low, close, volume]) hash.update(new Uint8Array(column.buffer));
  }
  return hash.digest('hex');
}
