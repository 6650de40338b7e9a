import { describe, expect, it } from 'vitest';
import type { ExposureReport } from '../../../../shared/report/exposureReport';
import { createRiskReport } from '../../../../shared/risk/report/createRiskReport';
import { type AttachedLists, attachedLists } from '../../../support/attachedLists';
import { inputOf, type Piece } from '../../../support/portfolioBuilder';

const PLACES = 12;
/** 1,000 in a fund nobody's table knows, 1,000 in shares of one of its companies. */
const FUND: Piece = { symbol: 'ZZF', kind: 'etf', quantity: '10', price: '100' };
const SHARES: Piece = { symbol: 'ZZA', quantity: '20', price: '50', cap: 3e9, sector: 'Energy' };
const LINES = [
  { symbol: 'ZZA', weightFraction: 0.5, sector: 'Energy' },
  { symbol: 'ZZB', weightFraction: 0.3, sector: 'Industrials' },
  { symbol: 'ZZC', weightFraction: 0.15, sector: 'Capital Goods' },
  { name: 'US dollars', weightFraction: 0.05, sector: null, assetClass: 'cash' as const },
];
const COMPANIES = [
  { symbol: 'ZZB', marketCap: 50e9 },
  { symbol: 'ZZX', marketCap: 1e9 },
];

function exposureOf(pieces: readonly Piece[], lists: AttachedLists): ExposureReport {
  return createRiskReport({ ...inputOf({ pieces }), records: attachedLists(lists) }).exposure;
}

function fractions(bars: ExposureReport['bars']['dollar']): Record<string, number> {
  return Object.fromEntries(bars.filter(({ exposure }) => exposure !== 0).map((bar) => [bar.class, bar.fraction]));
}

describe('a fund with an attached list of its holdings', () => {
  it('is seen through by the sizes of its companies, the document’s own first; the rest is unknown', () => {
    // ZZA 0.5 mid by the document (3 bn), ZZB 0.3 large by the screener (50 bn), ZZC without a size and cash unknown.
    const exposure = exposureOf([FUND, SHARES], { funds: { ZZF: LINES }, companies: COMPANIES });
    const dollar = fractions(exposure.bars.dollar);
    expect(dollar['mid']).toBeCloseTo((1000 + 500) / 2000, PLACES);
    expect(dollar['large']).toBeCloseTo(300 / 2000, PLACES);
    expect(dollar['unknown']).toBeCloseTo(200 / 2000, PLACES);
    expect(exposure.unknown.value).toBeCloseTo(0.1, PLACES);
  });

  it('stands in its companies’ sectors; a sector of another scheme is none', () => {
    const exposure = exposureOf([FUND], { funds: { ZZF: LINES }, companies: COMPANIES });
    const sectors = new Map(exposure.sectors.map(({ sector, fraction }) => [sector, fraction]));
    expect(sectors.get('Energy')).toBeCloseTo(0.5, PLACES);
    expect(sectors.get('Industrials')).toBeCloseTo(0.3, PLACES);
    expect(sectors.get(null)).toBeCloseTo(0.2, PLACES);
  });

  it('names file, day, lines and how much of it is placed, also among the inputs of a figure', () => {
    const exposure = exposureOf([FUND], { funds: { ZZF: LINES }, companies: COMPANIES });
    const [row] = exposure.lookThrough;
    expect(row).toMatchObject({ symbol: 'ZZF', problem: null, attachable: true });
    expect(row?.attached).toMatchObject({ fileName: 'ZZF.csv', asOf: '2026-10-31', lines: 4, notEquityFraction: 0.05 });
    expect(row?.attached?.dollarFraction).toBeCloseTo(0.3, PLACES);
    expect(row?.attached?.sectorFraction).toBeCloseTo(0.8, PLACES);
    expect(exposure.smallCap.inputs).toContainEqual({
      name: 'lookThroughList',
      value: 'ZZF',
      unit: null,
      source: 'ZZF.csv',
      asOf: '2026-10-31',
    });
  });

  it('goes before the vehicle table, which answers where the list says nothing', () => {
    const iwm: Piece = { symbol: 'IWM', kind: 'etf', quantity: '10', price: '100' };
    const byList = exposureOf([iwm], { funds: { IWM: LINES }, companies: COMPANIES });
    expect(fractions(byList.bars.russell)['unknown']).toBeCloseTo(0.7, PLACES);
    const withoutSizes = exposureOf([iwm], { funds: { IWM: LINES } });
    expect(fractions(withoutSizes.bars.russell)).toEqual({ small: 1 });
    expect(withoutSizes.lookThrough[0]?.attached?.russellFraction).toBe(0);
  });

  it('is not what a leveraged fund is: that is its factor times its index', () => {
    const leveraged: Piece = { symbol: 'TNA', kind: 'leveraged-etf', quantity: '10', price: '100' };
    const exposure = exposureOf([leveraged], { funds: { TNA: LINES }, companies: COMPANIES });
    expect(exposure.lookThrough[0]).toMatchObject({ factor: 3, attached: null, attachable: false });
    expect(fractions(exposure.bars.russell)).toEqual({ small: 3 });
  });

  it('opens a fund that is held by a fund, and stops at one that holds itself', () => {
    const outer = [
      { symbol: 'ZZG', weightFraction: 0.6 },
      { symbol: 'ZZF', weightFraction: 0.4 },
    ];
    const inner = [{ symbol: 'ZZB', weightFraction: 1 }];
    const exposure = exposureOf([FUND], { funds: { ZZF: outer, ZZG: inner }, companies: COMPANIES });
    expect(fractions(exposure.bars.dollar)['large']).toBeCloseTo(0.6, PLACES);
    expect(fractions(exposure.bars.dollar)['unknown']).toBeCloseTo(0.4, PLACES);
  });

  it('scales rounded weights back to one whole and refuses those of borrowed money', () => {
    const rounded = [
      { symbol: 'ZZB', weightFraction: 0.6 },
      { symbol: 'ZZX', weightFraction: 0.41 },
    ];
    const exposure = exposureOf([FUND], { funds: { ZZF: rounded }, companies: COMPANIES });
    expect(fractions(exposure.bars.dollar)['large']).toBeCloseTo(0.6 / 1.01, PLACES);
    expect(fractions(exposure.bars.dollar)['unknown']).toBeUndefined();
    const borrowed = exposureOf([FUND], {
      funds: { ZZF: [{ symbol: 'ZZB', weightFraction: 1.3 }] },
      companies: COMPANIES,
    });
    expect(borrowed.lookThrough[0]?.problem).toEqual({ code: 'input-out-of-range', input: 'fundWeights', value: 1.3 });
    expect(fractions(borrowed.bars.dollar)).toEqual({ unknown: 1 });
  });

  it('refuses a list that is short of a class', () => {
    const short = [
      { symbol: 'ZZB', weightFraction: 0.9 },
      { symbol: 'ZZX', weightFraction: -0.2 },
    ];
    const exposure = exposureOf([FUND], { funds: { ZZF: short }, companies: COMPANIES });
    expect(exposure.lookThrough[0]?.problem).toMatchObject({ code: 'input-out-of-range', input: 'fundWeights' });
  });

  it('finds a class of shares however the issuer writes it, and no company of another name', () => {
    const lines = [
      { symbol: 'ZZKB', name: 'Zephyr Example Class B', weightFraction: 0.5 },
      { symbol: 'YYKB', name: 'Other Company', weightFraction: 0.5 },
    ];
    const companies = [
      { symbol: 'ZZK/B', name: 'Zephyr Example Inc', marketCap: 50e9 },
      { symbol: 'YYK.B', name: 'Yonder Example Inc', marketCap: 50e9 },
    ];
    const exposure = exposureOf([FUND], { funds: { ZZF: lines }, companies });
    expect(fractions(exposure.bars.dollar)).toEqual({ large: 0.5, unknown: 0.5 });
  });
});

describe('what else attached lists tell', () => {
  it('companies held in more than one way', () => {
    const second: Piece = { symbol: 'ZZG', kind: 'etf', quantity: '5', price: '100' };
    const other = [{ symbol: 'ZZA', weightFraction: 1 }];
    const exposure = exposureOf([FUND, SHARES, second], { funds: { ZZF: LINES, ZZG: other } });
    expect(exposure.overlapCount).toBe(1);
    expect(exposure.overlaps[0]).toMatchObject({ symbol: 'ZZA', exposure: 500 + 1000 + 500, fraction: 0.8 });
    expect(exposure.overlaps[0]?.parts).toEqual([
      { fund: 'ZZF', exposure: 500 },
      { fund: null, exposure: 1000 },
      { fund: 'ZZG', exposure: 500 },
    ]);
  });

  it('the active share against an index with attached members', () => {
    // A 0.4, B 0.35, C 0.25 against A 0.2, B 0.3, D 0.5 is 0.5 (domain reference 6.6).
    const pieces = [
      { symbol: 'ZZA', quantity: '40', price: '1' },
      { symbol: 'ZZB', quantity: '35', price: '1' },
      { symbol: 'ZZC', quantity: '25', price: '1' },
    ];
    const members = [
      { symbol: 'ZZA', weightFraction: 0.2 },
      { symbol: 'ZZB', weightFraction: 0.3 },
      { symbol: 'ZZD', weightFraction: 0.5 },
    ];
    const { activeShareToRussell2000, activeShareToSp500 } = exposureOf(pieces, { members: { russell2000: members } });
    expect(activeShareToRussell2000.value).toBeCloseTo(0.5, PLACES);
    expect(activeShareToRussell2000.coverageFraction).toBe(1);
    expect(activeShareToSp500.problem).toEqual({ code: 'no-index-members', benchmark: 'sp500' });
  });

  it('the dollar bands of an index by its members', () => {
    const members = [
      { symbol: 'ZZB', weightFraction: 0.7 },
      { symbol: 'ZZQ', weightFraction: 0.3 },
    ];
    const exposure = exposureOf([SHARES], { members: { sp500: members }, companies: COMPANIES });
    const band = (name: string) => exposure.bars.dollar.find((bar) => bar.class === name)?.sp500;
    expect(band('large')).toBeCloseTo(0.7, PLACES);
    expect(band('unknown')).toBeCloseTo(0.3, PLACES);
    expect(exposure.bandLists).toMatchObject([{ benchmark: 'sp500', fileName: 'sp500.csv', asOf: '2026-10-31' }]);
  });

  it('the size of a stock that has none of its own', () => {
    const stock: Piece = { symbol: 'ZZB', quantity: '10', price: '100' };
    expect(fractions(exposureOf([stock], { companies: COMPANIES }).bars.dollar)).toEqual({ large: 1 });
    const own = exposureOf([{ ...stock, cap: 1e9 }], { companies: COMPANIES });
    expect(fractions(own.bars.dollar)).toEqual({ small: 1 });
  });
});

it('changes nothing of a report without attached lists', () => {
  const input = inputOf({ pieces: [FUND, SHARES] });
  const none = { funds: {}, companies: [], members: {} };
  expect(createRiskReport({ ...input, records: attachedLists(none) })).toEqual(createRiskReport(input));
});
