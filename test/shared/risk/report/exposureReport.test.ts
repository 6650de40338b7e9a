import { describe, expect, it } from 'vitest';
import { type Piece, REFERENCE, reportOf } from '../../../support/portfolioBuilder';

/** Acceptance row F4 and what surrounds it, through the whole report. */

const F4: readonly Piece[] = [
  { symbol: 'IWM', kind: 'etf', quantity: '200', value: '40000' },
  { symbol: 'TNA', kind: 'leveraged-etf', quantity: '100', value: '10000' },
  { symbol: 'RWM', kind: 'leveraged-etf', quantity: '250', value: '5000' },
  { symbol: 'M2KZ6', kind: 'index-future', quantity: '-2', price: '3020', multiplier: 5 },
  { symbol: 'CASH', kind: 'cash', quantity: '45000' },
];

function barsOf(pieces: readonly Piece[], scheme: 'russell' | 'dollar' = 'russell') {
  const report = reportOf({ pieces });
  return Object.fromEntries(report.exposure.bars[scheme].map((bar) => [bar.class, bar]));
}

describe('F4', () => {
  const { exposure, totals } = reportOf({ pieces: F4 });

  it('shows a small-cap exposure of 105.2 % gross and 34.8 % net on an equity of 100,000', () => {
    expect(totals.equity.value).toBe(100_000);
    expect(exposure.smallCap.value).toBeCloseTo(1.052, 12);
    expect(exposure.smallCapNet.value).toBeCloseTo(0.348, 12);
  });

  it('shows the same as leverage, and longs and shorts that add up to it', () => {
    expect(exposure.gross.value).toBeCloseTo(1.052, 12);
    expect(exposure.net.value).toBeCloseTo(0.348, 12);
    expect(exposure.long.value).toBeCloseTo(0.7, 12);
    expect(exposure.short.value).toBeCloseTo(0.352, 12);
  });

  it('names every vehicle with its factor', () => {
    expect(exposure.lookThrough.map(({ symbol, factor, exposure: money }) => [symbol, factor, money])).toEqual([
      ['IWM', 1, 40_000],
      ['TNA', 3, 30_000],
      ['RWM', -1, -5_000],
      ['M2KZ6', 1, -30_200],
    ]);
    expect(exposure.vehicles.map(({ kind, count }) => [kind, count])).toEqual([
      ['core-etf', 1],
      ['leveraged-inverse', 2],
      ['future', 1],
      ['cash', 1],
    ]);
  });
});

describe('size classes', () => {
  const stock = (symbol: string, cap: number | null): Piece => ({ symbol, quantity: '1', value: '100', cap });

  it('follow the break-points in force: the newest published rank day, not an estimate', () => {
    const bars = barsOf([stock('ZZA', 4.6e9), stock('ZZB', 4.59e9), stock('ZZC', 1.19e8), stock('ZZD', 1.18e8)]);
    const members = (name: string) => bars[name]?.members.map((member) => member.symbol);
    expect([members('large'), members('small'), members('micro')]).toEqual([['ZZA'], ['ZZB', 'ZZC'], ['ZZD']]);
    expect(reportOf({ pieces: [] }).exposure.breakpoints).toMatchObject({ rankDay: '2025-04-30', status: 'published' });
  });

  it('keep what nobody classified apart, and say how much is classified', () => {
    const report = reportOf({ pieces: [stock('ZZA', 9e8), stock('ZZB', null), stock('ZZC', null)] });
    expect(report.exposure.unknown.value).toBeCloseTo(2 / 3, 12);
    expect(report.exposure.smallCap.value).toBeCloseTo(1 / 3, 12);
    expect(report.exposure.smallCap.coverageFraction).toBeCloseTo(1 / 3, 12);
  });

  it('add up to the net exposure in both schemes, unknown included', () => {
    const pieces = [...F4, stock('ZZA', 3e11), stock('ZZB', null), { ...stock('ZZC', 9e8), value: '-400' }];
    for (const scheme of ['russell', 'dollar'] as const) {
      const bars = reportOf({ pieces }).exposure.bars[scheme];
      const net = reportOf({ pieces }).exposure.net.value ?? Number.NaN;
      expect(bars.reduce((sum, bar) => sum + bar.fraction, 0)).toBeCloseTo(net, 12);
      for (const bar of bars) {
        expect(bar.members.reduce((sum, member) => sum + member.exposure, 0)).toBeCloseTo(bar.exposure, 9);
      }
    }
  });

  it('split a fund by its dated dollar split, and leave one without a split unknown', () => {
    const [small, growth] = [
      { symbol: 'IWM', kind: 'etf', quantity: '1', value: '1000' } as const,
      { symbol: 'IWO', kind: 'etf', quantity: '1', value: '500' } as const,
    ];
    const bars = barsOf([small, growth], 'dollar');
    expect(bars['mid']?.exposure).toBeCloseTo(519, 9);
    expect(bars['small']?.exposure).toBeCloseTo(469, 9);
    expect(bars['unknown']?.exposure).toBeCloseTo(500, 9);
    const byDollars = reportOf({ pieces: [growth], settings: { sizeScheme: 'dollar' } }).exposure.lookThrough[0];
    expect(byDollars?.problem).toMatchObject({ code: 'no-index-classes', scheme: 'dollar' });
    const byRank = reportOf({ pieces: [growth] }).exposure.lookThrough[0];
    expect(byRank?.problem).toBeNull();
  });

  it('use the scheme of the settings in the headline figures', () => {
    const pieces = [{ symbol: 'ZZA', quantity: '1', value: '100', cap: 3e9 }];
    expect(reportOf({ pieces }).exposure.smallCap.value).toBe(1);
    expect(reportOf({ pieces, settings: { sizeScheme: 'dollar' } }).exposure.smallCap.value).toBe(0);
  });
});

describe('sectors', () => {
  it('take a stock whole, a fund by its index weights, and keep the rest unknown', () => {
    const pieces: Piece[] = [
      { symbol: 'ZZA', quantity: '1', value: '600', cap: 9e8, sector: 'Energy' },
      { symbol: 'ZZB', quantity: '1', value: '400', cap: 9e8, sector: null },
    ];
    const { sectors } = reportOf({ pieces }).exposure;
    expect(sectors.filter(({ fraction }) => fraction !== 0).map(({ sector, fraction }) => [sector, fraction])).toEqual([
      ['Energy', 0.6],
      [null, 0.4],
    ]);
    const unheld = sectors.find(({ sector }) => sector === 'Utilities');
    expect(unheld).toMatchObject({ fraction: 0, russell2000: 0.0265 });
    const fund = reportOf({ pieces: [{ symbol: 'IWM', kind: 'etf', quantity: '1', value: '1000' }] }).exposure.sectors;
    const weights = REFERENCE.sectorWeights.benchmarks.find((row) => row.benchmark === 'russell2000')?.weights;
    for (const row of fund.filter(({ sector }) => sector !== null)) {
      expect(row.fraction).toBeCloseTo(weights?.[row.sector ?? 'Energy'] ?? Number.NaN, 12);
    }
    expect(fund.reduce((sum, row) => sum + row.fraction, 0)).toBeCloseTo(1, 12);
  });
});

describe('concentration', () => {
  it('counts an instrument held in two accounts once, and a short by its size', () => {
    const pieces: Piece[] = [
      { symbol: 'ZZA', quantity: '1', value: '300', account: 'One' },
      { symbol: 'ZZA', quantity: '1', value: '100', account: 'Two' },
      { symbol: 'ZZB', quantity: '-1', value: '-400' },
      { symbol: 'CASH', kind: 'cash', quantity: '900' },
    ];
    const { herfindahl, effectiveHoldings, topFive } = reportOf({ pieces }).exposure;
    expect([herfindahl.value, effectiveHoldings.value, topFive.value]).toEqual([0.5, 2, 1]);
  });
});
