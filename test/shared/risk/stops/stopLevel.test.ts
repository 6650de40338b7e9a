import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StopRule } from '../../../../shared/model/portfolio';
import { simpleReturns } from '../../../../shared/risk/series/simpleReturns';
import { averageTrueRange } from '../../../../shared/risk/stops/averageTrueRange';
import type { StopContext } from '../../../../shared/risk/stops/stopContext';
import { stopLevel } from '../../../../shared/risk/stops/stopLevel';
import { volatilityQuotientFraction } from '../../../../shared/risk/stops/volatilityQuotientFraction';
import { ewmaVolatility } from '../../../../shared/risk/volatility/ewmaVolatility';
import { acceptanceBars, barsOf, expectUntouched, repeated, withValue } from '../../../support/bars';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { DEFAULTS } from '../../../support/shippedDefaults';

const bars = repeated(acceptanceBars(), 3);
const last = bars.close.length - 1;
const LONG: StopContext = {
  bars,
  side: 'long',
  entryPrice: 20,
  entryIndex: 20,
  recordedIndex: null,
  previousLevel: null,
  highWaterMark: null,
  ratchet: true,
  initialRiskPerShare: null,
  defaults: DEFAULTS.stops,
};
const SHORT: StopContext = { ...LONG, side: 'short' };

/** Asked for by the tests, so that a fault of it fails them and not the loading of this file. */
function lastAtr(period = 14): number {
  return obtained(averageTrueRange(bars, period)).at(-1) ?? Number.NaN;
}

const RULES: readonly StopRule[] = [
  { method: 'fixed-level', level: 18 },
  { method: 'fixed-percent', fraction: 0.1 },
  { method: 'atr-multiple', period: 14, multiple: 2 },
  { method: 'chandelier', period: 22, multiple: 3 },
  { method: 'trailing-percent', fraction: 0.15 },
  { method: 'trailing-atr', period: 14, multiple: 3 },
  { method: 'volatility-quotient', multiple: 1, horizonDays: 63 },
  { method: 'moving-average', period: 20, bufferFraction: 0.02 },
  { method: 'support', period: 20, multiple: 0.5 },
  { method: 'breakeven', profitMultiple: 0.2, costFraction: 0.001 },
];

function levelOf(rule: StopRule, context: StopContext = LONG): number | null {
  return obtained(stopLevel(rule, context)).level;
}

describe('stopLevel', () => {
  it('gives each rule its level for a long', () => {
    expect(levelOf({ method: 'fixed-level', level: 18 })).toBe(18);
    expect(levelOf({ method: 'fixed-percent', fraction: 0.1 })).toBeCloseTo(18, 12);
    expect(levelOf({ method: 'atr-multiple', period: 14, multiple: 2 })).toBeCloseTo(20 - 2 * lastAtr(), 12);
    expect(levelOf({ method: 'trailing-percent', fraction: 0.1 })).toBeCloseTo(20.5 * 0.9, 12);
    expect(levelOf({ method: 'trailing-atr', period: 14, multiple: 3 })).toBeCloseTo(20.5 - 3 * lastAtr(), 12);
    expect(levelOf({ method: 'chandelier', period: 5, multiple: 3 })).toBeCloseTo(20.55 - 3 * lastAtr(5), 12);
    expect(levelOf({ method: 'support', period: 20, multiple: 0.5 })).toBeCloseTo(19.05 - 0.5 * lastAtr(), 12);
    expect(levelOf({ method: 'moving-average', period: 10, bufferFraction: 0 })).toBeCloseTo(20.005, 12);
  });

  it('mirrors each rule for a short', () => {
    expect(levelOf({ method: 'fixed-percent', fraction: 0.1 }, SHORT)).toBeCloseTo(22, 12);
    expect(levelOf({ method: 'atr-multiple', period: 14, multiple: 2 }, SHORT)).toBeCloseTo(20 + 2 * lastAtr(), 12);
    expect(levelOf({ method: 'trailing-percent', fraction: 0.1 }, SHORT)).toBeCloseTo(19.5 * 1.1, 12);
    expect(levelOf({ method: 'chandelier', period: 5, multiple: 3 }, SHORT)).toBeCloseTo(19.45 + 3 * lastAtr(5), 12);
    expect(levelOf({ method: 'support', period: 20, multiple: 0.5 }, SHORT)).toBeCloseTo(20.95 + 0.5 * lastAtr(), 12);
  });

  it('stands a volatility-quotient stop 8 % to 60 % below the best close', () => {
    const level = levelOf({ method: 'volatility-quotient', multiple: 1, horizonDays: 63 });
    expect(level).toBeGreaterThan(20.5 * 0.4);
    expect(level).toBeLessThan(20.5 * 0.92);
    const wide = levelOf({ method: 'volatility-quotient', multiple: 100, horizonDays: 63 });
    expect(wide).toBeCloseTo(20.5 * 0.4, 12);
    // The first 60 returns weigh alike: only a longer history tells one decay from another.
    const long = repeated(acceptanceBars(), 9);
    const volatility = obtained(ewmaVolatility(obtained(simpleReturns(long.close)), { decay: 0.97 }));
    const fraction = volatilityQuotientFraction(volatility, { multiple: 1, horizonDays: 63, least: 0.08, most: 0.6 });
    const later = levelOf({ method: 'volatility-quotient', multiple: 1, horizonDays: 63 }, { ...LONG, bars: long });
    expect(later).toBeCloseTo(20.5 * (1 - fraction), 12);
  });

  it('has no volatility-quotient level on the days before there is a volatility', () => {
    const rule: StopRule = { method: 'volatility-quotient', multiple: 1, horizonDays: 63 };
    expect(levelOf(rule, { ...LONG, entryIndex: 0, recordedIndex: 0 })).toBeGreaterThan(20.5 * 0.4);
    const upTo = (count: number) => ({
      ...LONG,
      entryIndex: 0,
      bars: barsOf(Array.from({ length: count }, (_, day) => [10, 12, 9, 10 + day])),
    });
    expectProblem(stopLevel(rule, upTo(1)), { code: 'too-few-observations', have: 1, need: 2 });
    expectProblem(stopLevel(rule, upTo(2)), { code: 'too-few-observations', have: 1, need: 2 });
    expect(levelOf(rule, upTo(3))).toBeGreaterThan(0);
  });

  it('reports the best close since the entry, or the recorded one where that is better', () => {
    expect(obtained(stopLevel({ method: 'fixed-level', level: 18 }, LONG)).highWaterMark).toBe(20.5);
    expect(obtained(stopLevel({ method: 'fixed-level', level: 18 }, SHORT)).highWaterMark).toBe(19.5);
    const recorded = { ...LONG, highWaterMark: 25 };
    expect(obtained(stopLevel({ method: 'trailing-percent', fraction: 0.1 }, recorded))).toEqual({
      level: 22.5,
      highWaterMark: 25,
      exitNow: false,
    });
  });

  it('counts highs from the day the stop was recorded where the entry is unknown', () => {
    const recorded = { ...LONG, entryIndex: null, recordedIndex: 25 };
    expect(obtained(stopLevel({ method: 'fixed-level', level: 18 }, recorded)).highWaterMark).toBe(20.35);
  });

  it('counts only today where neither entry nor recording is known', () => {
    const today = { ...LONG, entryIndex: null };
    expect(obtained(stopLevel({ method: 'fixed-level', level: 18 }, today)).highWaterMark).toBe(20);
  });

  it('never loosens a ratcheted stop, and lets go of one that is not', () => {
    const rule: StopRule = { method: 'trailing-percent', fraction: 0.1 };
    expect(levelOf(rule, { ...LONG, previousLevel: 19 })).toBe(19);
    expect(levelOf(rule, { ...LONG, previousLevel: 19, ratchet: false })).toBeCloseTo(18.45, 12);
    expect(levelOf({ method: 'fixed-percent', fraction: 0.1 }, { ...SHORT, previousLevel: 21 })).toBe(21);
  });

  it('does not depend on how often it is asked: a ratchet counts every bar since the recording', () => {
    const rule: StopRule = { method: 'moving-average', period: 2, bufferFraction: 0 };
    const atOnce = levelOf(rule, { ...LONG, previousLevel: 15, recordedIndex: 20 });
    let level: number | null = 15;
    for (let index = 20; index <= last; index++) {
      const upToNow = (column: Float64Array) => column.subarray(0, index + 1);
      const seen = { high: upToNow(bars.high), low: upToNow(bars.low), close: upToNow(bars.close) };
      level = levelOf(rule, { ...LONG, bars: seen, previousLevel: level });
    }
    expect(atOnce).toBe(level);
    expect(atOnce).toBeGreaterThan(levelOf(rule) ?? Number.NaN);
  });

  it('has no break-even level before the profit, and keeps the level in force', () => {
    const rule: StopRule = { method: 'breakeven', profitMultiple: 1, costFraction: 0 };
    const context = { ...LONG, initialRiskPerShare: 1 };
    expect(levelOf(rule, context)).toBeNull();
    expect(levelOf(rule, { ...context, previousLevel: 18 })).toBe(18);
    expect(levelOf(rule, { ...context, initialRiskPerShare: 0.5 })).toBe(20);
  });

  it('assumes 2 ATR where nobody recorded the first stop, and says so', () => {
    const result = stopLevel({ method: 'breakeven', profitMultiple: 1, costFraction: 0 }, LONG);
    const atrAtEntry = obtained(averageTrueRange(bars, 14))[20] ?? Number.NaN;
    expect(result).toMatchObject({ notes: [{ code: 'assumed-initial-risk', riskPerShare: 2 * atrAtEntry }] });
    const undated = { ...LONG, entryIndex: null };
    expect(stopLevel({ method: 'breakeven', profitMultiple: 1, costFraction: 0 }, undated)).toMatchObject({
      notes: [{ code: 'assumed-initial-risk', riskPerShare: 2 * lastAtr() }],
    });
  });

  it('calls time on a position that has not earned its keep, without a level', () => {
    const context = { ...LONG, entryPrice: 19.8, initialRiskPerShare: 1 };
    const due = obtained(stopLevel({ method: 'time', bars: 9, leastRMultiple: 0.5 }, context));
    expect(due).toMatchObject({ level: null, exitNow: true });
    const early = obtained(stopLevel({ method: 'time', bars: 10, leastRMultiple: 0.5 }, context));
    expect(early.exitNow).toBe(false);
    const earned = obtained(stopLevel({ method: 'time', bars: 9, leastRMultiple: 0.15 }, context));
    expect(earned.exitNow).toBe(false);
    const halfRisk = { ...context, initialRiskPerShare: 0.5 };
    expect(obtained(stopLevel({ method: 'time', bars: 9, leastRMultiple: 0.3 }, halfRisk)).exitNow).toBe(false);
    expect(obtained(stopLevel({ method: 'time', bars: 9, leastRMultiple: 0.5 }, halfRisk)).exitNow).toBe(true);
  });

  it('carries the notes of its measure', () => {
    const gap = { ...LONG, bars: withValue(bars, 'high', 4, Number.NaN) };
    expect(stopLevel({ method: 'support', period: 20, multiple: 0.5 }, gap)).toMatchObject({
      notes: [{ code: 'partial-coverage' }],
    });
  });

  it('fails without bars, on a bad bar, and without the inputs of its rule', () => {
    const none = { high: new Float64Array(), low: new Float64Array(), close: new Float64Array() };
    const rule: StopRule = { method: 'fixed-percent', fraction: 0.1 };
    expectProblem(stopLevel(rule, { ...LONG, bars: none, entryIndex: null }), { code: 'no-price-history' });
    expectProblem(stopLevel(rule, { ...LONG, bars: withValue(bars, 'low', 2, 99) }), {
      code: 'bad-bar',
      index: 2,
      rule: 'high-below-low',
    });
    expectProblem(stopLevel(rule, { ...LONG, entryPrice: null }), { code: 'input-missing', input: 'entry-price' });
    for (const needy of [
      { method: 'time', bars: 9, leastRMultiple: 0.5 },
      { method: 'breakeven', profitMultiple: 1, costFraction: 0 },
    ] as const) {
      const problem = { code: 'input-missing', input: 'entry-price' } as const;
      expectProblem(stopLevel(needy, { ...LONG, entryPrice: null, initialRiskPerShare: 1 }), problem);
      const short = { ...LONG, bars: acceptanceBars(), entryIndex: 5 };
      expectProblem(stopLevel(needy, short), { code: 'too-few-observations', have: 9, need: 14 });
    }
    expectProblem(stopLevel({ method: 'time', bars: 9, leastRMultiple: 0.5 }, { ...LONG, entryIndex: null }), {
      code: 'input-missing',
      input: 'entry-date',
    });
    expectProblem(stopLevel({ method: 'trailing-atr', period: 30, multiple: 3 }, LONG), {
      code: 'too-few-observations',
      have: 29,
      need: 30,
    });
  });

  it('refuses a long level at or below 0', () => {
    const result = stopLevel({ method: 'atr-multiple', period: 14, multiple: 100 }, LONG);
    expect(result).toMatchObject({ ok: false, problem: { code: 'stop-not-positive' } });
    expectProblem(stopLevel({ method: 'fixed-level', level: 0 }, LONG), { code: 'stop-not-positive', level: 0 });
  });

  it('needs one bar for a level that is given', () => {
    const day = { ...LONG, bars: barsOf([[10, 11, 9, 10]]), entryIndex: 0 };
    expect(levelOf({ method: 'fixed-level', level: 8 }, day)).toBe(8);
  });

  it('cannot assume a first stop from prices that never move', () => {
    const flat = barsOf(Array.from({ length: 30 }, () => [10, 10, 10, 10]));
    const context = { ...LONG, bars: flat };
    expectProblem(stopLevel({ method: 'breakeven', profitMultiple: 1, costFraction: 0 }, context), {
      code: 'zero-variance',
    });
  });

  it('throws for an index outside the bars', () => {
    expect(() => stopLevel({ method: 'fixed-level', level: 18 }, { ...LONG, entryIndex: last + 1 })).toThrow(
      'index outside the bars',
    );
    expect(() => stopLevel({ method: 'fixed-level', level: 18 }, { ...LONG, recordedIndex: -1 })).toThrow(
      'index outside the bars',
    );
  });

  it('leaves its bars alone, whatever the rule', () => {
    for (const rule of RULES) expectUntouched(bars, (input) => stopLevel(rule, { ...LONG, bars: input }));
  });

  it('never gives a ratcheted level looser than the one in force, for any rule, side and day', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RULES),
        fc.constantFrom('long', 'short'),
        fc.double({ min: 5, max: 40, noNaN: true }),
        fc.integer({ min: 0, max: last }),
        (rule, side, previousLevel, recordedIndex) => {
          const context = { ...LONG, side, previousLevel, recordedIndex };
          const level = levelOf(rule, context) ?? Number.NaN;
          if (side === 'long') expect(level).toBeGreaterThanOrEqual(previousLevel);
          else expect(level).toBeLessThanOrEqual(previousLevel);
        },
      ),
      LAW,
    );
  });
});
