import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classValue } from '../../../../shared/risk/liquidity/classValue';
import { estimatedSpread } from '../../../../shared/risk/liquidity/estimatedSpread';
import { spreadOf } from '../../../../shared/risk/liquidity/spreadOf';
import { acceptanceBars, barsOf, bouncingBars, expectUntouched, repeated, withValue } from '../../../support/bars';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { DEFAULTS, SPREAD } from '../../../support/shippedDefaults';

const CLASS_SPREADS = Object.freeze({ mega: 0.0002, large: 0.0004, mid: 0.0008, small: 0.0025, micro: 0.01 });
const bounce = repeated(bouncingBars(), 3);
const flat = (price: number) => barsOf(Array.from({ length: 30 }, () => [price, price, price, price]));

describe('estimatedSpread', () => {
  it('is the median of its three estimators', () => {
    const estimate = obtained(estimatedSpread(bounce));
    const parts = [obtained(estimate.edge), estimate.corwinSchultz, estimate.abdiRanaldo].sort((a, b) => a - b);
    expect(estimate.spreadFraction).toBe(parts[1]);
    expect(estimate.atTick).toBe(false);
    expect(estimate.spreadFraction).toBeGreaterThan(0.005);
    expect(estimate.spreadFraction).toBeLessThan(0.015);
  });

  it('is never below one tick', () => {
    const estimate = obtained(estimatedSpread(flat(4)));
    expect(estimate).toMatchObject({ spreadFraction: 0.0025, atTick: true });
    expectProblem(estimate.edge, { code: 'no-estimate' });
    expect(obtained(estimatedSpread(flat(4), { tick: 0.0001 })).spreadFraction).toBe(0.000025);
  });

  it('measures its tick on the last close, and calls a tie the estimate', () => {
    const end = bounce.close.at(-1) ?? Number.NaN;
    const scale = (column: Float64Array) => column.map((value) => value / end);
    const scaled = {
      open: scale(bounce.open),
      high: scale(bounce.high),
      low: scale(bounce.low),
      close: scale(bounce.close),
    };
    const { spreadFraction } = obtained(estimatedSpread(scaled, { tick: 1e-9 }));
    expect(obtained(estimatedSpread(scaled, { tick: spreadFraction }))).toMatchObject({
      spreadFraction,
      atTick: false,
    });
    expect(obtained(estimatedSpread(scaled, { tick: 0.5 }))).toMatchObject({ spreadFraction: 0.5, atTick: true });
  });

  it('needs 21 bars in a row with a range, and looks at the last 60 only', () => {
    const bars = repeated(acceptanceBars(), 9);
    const last = (count: number) => ({
      open: bars.open.subarray(-count),
      high: bars.high.subarray(-count),
      low: bars.low.subarray(-count),
      close: bars.close.subarray(-count),
    });
    expectProblem(estimatedSpread(last(20)), { code: 'too-few-observations', have: 20, need: 21 });
    expect(estimatedSpread(last(21)).ok).toBe(true);
    expect(estimatedSpread(bars)).toEqual(estimatedSpread(last(60)));
    expectUntouched(bars, (input) => estimatedSpread(input));
  });

  it('does without EDGE where there are no opens', () => {
    const closed = { ...bounce, open: bounce.open.map(() => Number.NaN) };
    const estimate = obtained(estimatedSpread(closed));
    expect(estimate.edge.ok).toBe(false);
    expect(estimate.spreadFraction).toBeCloseTo((estimate.corwinSchultz + estimate.abdiRanaldo) / 2, 15);
  });

  it('does not depend on the unit of the prices, above the tick', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1000, noNaN: true }), (factor) => {
        const scale = (column: Float64Array) => column.map((value) => value * factor);
        const scaled = {
          open: scale(bounce.open),
          high: scale(bounce.high),
          low: scale(bounce.low),
          close: scale(bounce.close),
        };
        const expected = obtained(estimatedSpread(bounce)).spreadFraction;
        expect(obtained(estimatedSpread(scaled)).spreadFraction).toBeCloseTo(expected, 10);
      }),
      LAW,
    );
  });
});

describe('spreadOf', () => {
  const inputs = {
    bars: bounce,
    sizeClass: 'small',
    classSpreads: CLASS_SPREADS,
    price: 100,
    averageDailyDollarVolume: null,
    unresolvableFrom: DEFAULTS.liquidity.unresolvableSpreadFrom,
    options: SPREAD,
  } as const;
  const assumed = {
    ok: true,
    value: { spreadFraction: 0.0025, source: 'class-default' },
    notes: [{ code: 'assumed-spread', sizeClass: 'small', spreadFraction: 0.0025 }],
  };

  it('assumes the class where so much is traded that daily bars cannot resolve the spread', () => {
    expect(spreadOf({ ...inputs, averageDailyDollarVolume: 25e6 })).toEqual(assumed);
    expect(spreadOf({ ...inputs, averageDailyDollarVolume: 24.9e6 })).toMatchObject({ value: { source: 'estimated' } });
    const unknown = obtained(spreadOf({ ...inputs, sizeClass: null, averageDailyDollarVolume: 1e9 }));
    expect(unknown).toEqual({ spreadFraction: CLASS_SPREADS.large, source: 'class-default' });
  });

  it('never estimates below the class', () => {
    const quiet = { ...inputs, bars: flat(400), sizeClass: 'micro' } as const;
    expect(obtained(spreadOf(quiet))).toEqual({ spreadFraction: CLASS_SPREADS.micro, source: 'estimated' });
  });

  it('estimates where the bars suffice', () => {
    const spreadFraction = obtained(estimatedSpread(bounce)).spreadFraction;
    const estimated = { ok: true, value: { spreadFraction, source: 'estimated' } };
    expect(spreadOf(inputs)).toEqual(estimated);
    expect(spreadOf({ ...inputs, sizeClass: null })).toEqual(estimated);
  });

  it('assumes the spread of the class where they do not, and says so', () => {
    expect(spreadOf({ ...inputs, bars: null })).toEqual(assumed);
    expect(spreadOf({ ...inputs, bars: bouncingBars() })).toEqual(assumed);
    expect(spreadOf({ ...inputs, bars: { ...bounce, low: bounce.low.map(() => Number.NaN) } })).toEqual(assumed);
    expect(spreadOf({ ...inputs, options: { ...SPREAD, leastBars: 100 } })).toEqual(assumed);
  });

  it('never assumes a spread narrower than one tick of a known price', () => {
    const cheap = obtained(spreadOf({ ...inputs, bars: null, price: 2 }));
    expect(cheap).toEqual({ spreadFraction: 0.005, source: 'class-default' });
    const traded = spreadOf({ ...inputs, sizeClass: 'large', price: 20, averageDailyDollarVolume: 25e6 });
    expect(obtained(traded).spreadFraction).toBeCloseTo(0.0005, 15);
    expect(traded).toMatchObject({ notes: [{ code: 'assumed-spread', sizeClass: 'large' }] });
    expect(spreadOf({ ...inputs, bars: null, price: null })).toEqual(assumed);
  });

  it('is unknown where the class is unknown too', () => {
    expectProblem(spreadOf({ ...inputs, bars: null, sizeClass: null }), { code: 'no-price-history' });
    expectProblem(spreadOf({ ...inputs, bars: bouncingBars(), sizeClass: null }), {
      code: 'too-few-observations',
      have: 12,
      need: 21,
    });
  });

  it('assumes nothing over data that are wrong', () => {
    expectProblem(spreadOf({ ...inputs, bars: withValue(bounce, 'high', 30, 1) }), {
      code: 'bad-bar',
      index: 30,
      rule: 'high-below-low',
    });
  });
});

describe('classValue', () => {
  it('reads the row of the class; nano inherits micro', () => {
    expect(classValue(CLASS_SPREADS, 'mid')).toBe(0.0008);
    expect(classValue(CLASS_SPREADS, 'nano')).toBe(0.01);
  });
});
