import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { empiricalGap } from '../../../../shared/risk/stops/empiricalGap';
import { expectedStopLoss } from '../../../../shared/risk/stops/expectedStopLoss';
import { gapDistance } from '../../../../shared/risk/stops/gapDistance';
import { gapThroughProbability } from '../../../../shared/risk/stops/gapThroughProbability';
import { noiseLabel, noiseMultiple } from '../../../../shared/risk/stops/noiseMultiple';
import { normalGap } from '../../../../shared/risk/stops/normalGap';
import { overnightGaps } from '../../../../shared/risk/stops/overnightGaps';
import { recoveryGain } from '../../../../shared/risk/stops/recoveryGain';
import { studentT3Gap } from '../../../../shared/risk/stops/studentT3Gap';
import { touchProbability } from '../../../../shared/risk/stops/touchProbability';
import { worstGap } from '../../../../shared/risk/stops/worstGap';
import { acceptanceBars, expectUntouched, withValue } from '../../../support/bars';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';
import { DEFAULTS } from '../../../support/shippedDefaults';

/** Distances in deviations; nearer than one, the two models lie too close to tell apart. */
const ratios = fc.double({ min: 1, max: 1000, noNaN: true });
const deviations = fc.double({ min: 0.0001, max: 0.3, noNaN: true });

describe('normalGap', () => {
  it('gives acceptance row B6', () => {
    const gap = obtained(normalGap(0.04, 0.02));
    expect(gap.probability).toBeCloseTo(0.02275013, PRINTED_DECIMALS);
    expect(gap.meanOvershoot).toBeCloseTo(0.00746431, PRINTED_DECIMALS);
    expect(gap.probability * gap.meanOvershoot).toBeCloseTo(0.00016981, PRINTED_DECIMALS);
  });

  it('hands over to the expansion of the far tail without a step', () => {
    const [before, after] = [29.999, 30.001].map((x) => obtained(normalGap(x, 1)).meanOvershoot);
    expect(Math.abs((before ?? 0) / (after ?? 0) - 1)).toBeLessThan(1e-4);
    expect(obtained(normalGap(1, 1e-5)).meanOvershoot).toBeGreaterThan(0);
  });

  it('agrees with the continued fraction of the mean excess where the expansion takes over', () => {
    for (const x of [30.5, 40]) {
      let rest = x;
      for (let term = 80; term >= 2; term--) rest = x + term / rest;
      expect(obtained(normalGap(x, 1)).meanOvershoot * rest).toBeCloseTo(1, 6);
    }
  });

  it('fails when nights never move', () => {
    expectProblem(normalGap(0.04, 0), { code: 'zero-variance' });
    expect(() => normalGap(0, 0.02)).toThrow('distance is not positive');
    expect(() => normalGap(0.04, -0.02)).toThrow('volatility is negative or not finite');
  });
});

describe('studentT3Gap', () => {
  it('gives acceptance row B11', () => {
    const gap = obtained(studentT3Gap(0.04, 0.02));
    expect(gap.probability).toBeCloseTo(0.02025966, PRINTED_DECIMALS);
    expect(gap.meanOvershoot).toBeCloseTo(0.02284604, PRINTED_DECIMALS);
  });

  it('hands over to its power law without a step, and fails when nights never move', () => {
    const [before, after] = [9_999, 10_001].map((x) => obtained(studentT3Gap(x / Math.sqrt(3), 1)));
    expect((before?.probability ?? 0) / (after?.probability ?? 1)).toBeCloseTo(1, 2);
    expect((before?.meanOvershoot ?? 0) / (after?.meanOvershoot ?? 1)).toBeCloseTo(1, 3);
    expectProblem(studentT3Gap(0.04, 0), { code: 'zero-variance' });
  });

  it('keeps the digits of a probability far out in the tail', () => {
    const gap = obtained(studentT3Gap(1e7 / Math.sqrt(3), 1));
    expect((gap.probability * Math.PI * 1e21) / (2 * Math.sqrt(3))).toBeCloseTo(1, 10);
    expect(gap.meanOvershoot / (1e7 / Math.sqrt(3))).toBe(0.5);
  });

  it('jumps deeper than the normal one at every distance beyond one deviation', () => {
    fc.assert(
      fc.property(ratios, deviations, (ratio, deviation) => {
        const [fat, thin] = [studentT3Gap, normalGap].map((model) => obtained(model(ratio * deviation, deviation)));
        if (fat === undefined || thin === undefined) throw new Error('two models');
        expect(fat.meanOvershoot).toBeGreaterThan(thin.meanOvershoot);
        expect(thin.meanOvershoot).toBeGreaterThan(0);
        expect(fat.probability).toBeGreaterThanOrEqual(0);
        expect(fat.probability).toBeLessThanOrEqual(0.5);
      }),
      LAW,
    );
  });
});

describe('empiricalGap and worstGap', () => {
  const nights = new Float64Array(300).fill(0.001);
  nights.set([-0.05, -0.07, -0.03]);

  it('counts the nights beyond the stop and how deep they went', () => {
    const gap = obtained(empiricalGap(nights, 0.04, 250));
    expect(gap.probability).toBeCloseTo(2 / 300, 12);
    expect(gap.meanOvershoot).toBeCloseTo(0.02, 12);
  });

  it('does not count a night that opens exactly at the stop', () => {
    expect(obtained(empiricalGap(nights, 0.05, 250)).probability).toBeCloseTo(1 / 300, 12);
  });

  it('says when the past is too short, holds no such night, or is not a number', () => {
    expectProblem(empiricalGap(nights.subarray(0, 249), 0.04, 250), {
      code: 'too-few-observations',
      have: 249,
      need: 250,
    });
    expect(obtained(empiricalGap(nights.subarray(0, 250), 0.04, 250)).probability).toBe(2 / 250);
    expectProblem(empiricalGap(nights, 0.08, 250), { code: 'no-estimate' });
    expectProblem(empiricalGap(Float64Array.of(Number.NaN), 0.04, 250), { code: 'non-finite-value', index: 0 });
    expect(() => empiricalGap(nights, 0, 250)).toThrow('distance is not positive');
  });

  it('takes the worse of past and model, and the model alone where the past is silent', () => {
    const model = obtained(studentT3Gap(0.04, 0.02));
    expect(obtained(worstGap(nights, 0.04, { overnightVolatility: 0.02, leastNights: 250 }))).toEqual(model);
    const worst = obtained(worstGap(nights, 0.04, { overnightVolatility: 0.002, leastNights: 250 }));
    expect(worst.probability).toBeCloseTo(2 / 300, 12);
    expect(obtained(worstGap(nights.subarray(0, 10), 0.04, { overnightVolatility: 0.02, leastNights: 250 }))).toEqual(
      model,
    );
    expectProblem(worstGap(Float64Array.of(Number.NaN), 0.04, { overnightVolatility: 0.02, leastNights: 250 }), {
      code: 'non-finite-value',
      index: 0,
    });
    expectProblem(worstGap(nights, 0.04, { overnightVolatility: 0, leastNights: 250 }), { code: 'zero-variance' });
  });
});

describe('overnightGaps', () => {
  const bars = acceptanceBars();

  it('reads each night from close to open, turned round for a short', () => {
    const [long, short] = [obtained(overnightGaps(bars, 'long')), obtained(overnightGaps(bars, 'short'))];
    expect(long).toHaveLength(9);
    expect(overnightGaps(bars, 'long')).not.toHaveProperty('notes');
    expect(long[3]).toBeCloseTo(Math.log(19.2 / 19.7), 14);
    expect(short[3]).toBeCloseTo(-Math.log(19.2 / 19.7), 14);
  });

  it('leaves out a night without an open, with a note, and fails without any', () => {
    const result = overnightGaps(withValue(bars, 'open', 4, Number.NaN), 'long');
    expect(obtained(result)).toHaveLength(8);
    expect(result).toMatchObject({ notes: [{ code: 'partial-coverage', coverageFraction: 8 / 9 }] });
    const blind = { ...bars, open: bars.open.map(() => Number.NaN) };
    expectProblem(overnightGaps(blind, 'long'), { code: 'too-few-observations', have: 0, need: 1 });
    expectProblem(overnightGaps(withValue(bars, 'open', 4, -1), 'long'), { code: 'non-positive-price', index: 4 });
    expectUntouched(bars, (input) => overnightGaps(input, 'short'));
  });
});

describe('gapDistance', () => {
  it('is the log distance to the stop, and none once the stop is reached', () => {
    expect(obtained(gapDistance({ price: 50, stop: 48, side: 'long' }))).toBeCloseTo(0.040822, 6);
    expect(obtained(gapDistance({ price: 48, stop: 50, side: 'short' }))).toBeCloseTo(0.040822, 6);
    expectProblem(gapDistance({ price: 48, stop: 48, side: 'long' }), { code: 'stop-wrong-side', price: 48, stop: 48 });
    for (const wrong of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => gapDistance({ price: wrong, stop: 48, side: 'long' })).toThrow('price or stop is not a price');
      expect(() => gapDistance({ price: 48, stop: wrong, side: 'short' })).toThrow('price or stop is not a price');
    }
  });
});

describe('gapThroughProbability', () => {
  it('gives acceptance row B7', () => {
    const { probability } = obtained(normalGap(0.04, 0.02));
    expect(gapThroughProbability(probability, 20)).toBeCloseTo(0.36887932, PRINTED_DECIMALS);
  });

  it('is 0 without nights, certain with certainty, and keeps a tiny probability', () => {
    expect(gapThroughProbability(0.5, 0)).toBe(0);
    expect(gapThroughProbability(1, 0)).toBe(0);
    expect(gapThroughProbability(0, 3)).toBeCloseTo(0, 300);
    expect(gapThroughProbability(1, 3)).toBe(1);
    expect(gapThroughProbability(1e-18, 10)).toBeCloseTo(1e-17, 25);
    for (const wrong of [-0.1, 1.1, Number.NaN])
      expect(() => gapThroughProbability(wrong, 3)).toThrow('probability outside [0, 1]');
    expect(() => gapThroughProbability(0.1, -1)).toThrow('nights are negative');
  });
});

describe('expectedStopLoss', () => {
  const fill = { meanOvershoot: 0.1, gapShare: 0.3, slippagePerShare: 0.05 };

  it('weighs fills at the stop with fills beyond it', () => {
    const loss = obtained(expectedStopLoss({ price: 50, stop: 48, side: 'long' }, fill));
    expect(loss).toBeCloseTo(0.7 * 2 + 0.3 * (50 - 48 * Math.exp(-0.1)) + 0.05, 12);
    const short = obtained(expectedStopLoss({ price: 48, stop: 50, side: 'short' }, fill));
    expect(short).toBeCloseTo(0.7 * 2 + 0.3 * (50 * Math.exp(0.1) - 48) + 0.05, 12);
  });

  it('is one of its two parts when every fill, or none, is beyond the stop', () => {
    const distance = { price: 50, stop: 48, side: 'long' } as const;
    expect(obtained(expectedStopLoss(distance, { ...fill, gapShare: 0 }))).toBeCloseTo(2.05, 12);
    const always = obtained(expectedStopLoss(distance, { ...fill, gapShare: 1, slippagePerShare: 0 }));
    expect(always).toBeCloseTo(50 - 48 * Math.exp(-0.1), 12);
  });

  it('throws for a share, an overshoot or a slippage that is none', () => {
    const loss = (change: Partial<typeof fill>) => () =>
      expectedStopLoss({ price: 50, stop: 48, side: 'long' }, { ...fill, ...change });
    for (const gapShare of [-0.1, 1.1, Number.NaN]) expect(loss({ gapShare })).toThrow('gap share outside [0, 1]');
    expect(loss({ meanOvershoot: -1 })).toThrow('overshoot or slippage is negative');
    expect(loss({ slippagePerShare: -1 })).toThrow('overshoot or slippage is negative');
  });

  it('is the distance to the stop when no night jumps it, and fails beyond it', () => {
    const calm = { meanOvershoot: 0, gapShare: 0.3, slippagePerShare: 0 };
    expect(obtained(expectedStopLoss({ price: 50, stop: 48, side: 'long' }, calm))).toBeCloseTo(2, 12);
    expectProblem(expectedStopLoss({ price: 47, stop: 48, side: 'long' }, fill), {
      code: 'stop-wrong-side',
      price: 47,
      stop: 48,
    });
  });
});

describe('recoveryGain', () => {
  it('gives acceptance row B8', () => {
    expect(obtained(recoveryGain(0.4187))).toBeCloseTo(0.72028213, PRINTED_DECIMALS);
  });

  it('is 0 for no loss and unknown for a total one', () => {
    expect(obtained(recoveryGain(0))).toBe(0);
    expectProblem(recoveryGain(1), { code: 'no-estimate' });
    for (const wrong of [-0.01, 1.01, Number.NaN]) expect(() => recoveryGain(wrong)).toThrow('drawdown outside [0, 1]');
  });
});

describe('noiseMultiple and noiseLabel', () => {
  it('counts the ATRs to the stop, negative once it is breached', () => {
    expect(obtained(noiseMultiple({ price: 50, stop: 46, side: 'long' }, 2))).toBe(2);
    expect(obtained(noiseMultiple({ price: 45, stop: 46, side: 'long' }, 2))).toBe(-0.5);
    expect(obtained(noiseMultiple({ price: 45, stop: 46, side: 'short' }, 2))).toBe(0.5);
    expectProblem(noiseMultiple({ price: 50, stop: 46, side: 'long' }, 0), { code: 'zero-variance' });
    for (const wrong of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => noiseMultiple({ price: 50, stop: 46, side: 'long' }, wrong)).toThrow(
        'distance or ATR is not a number',
      );
    expect(() => noiseMultiple({ price: Number.NaN, stop: 46, side: 'long' }, 1)).toThrow(
      'distance or ATR is not a number',
    );
  });

  it('labels the bounds as the reference does', () => {
    expect(
      [-1, 0.99, 1, 1.99, 2, 3.99, 4, 6, 6.01].map((multiple) => noiseLabel(multiple, DEFAULTS.stops.noise)),
    ).toEqual(['inside-noise', 'inside-noise', 'tight', 'tight', 'normal', 'normal', 'wide', 'wide', 'loose']);
  });
});

describe('touchProbability', () => {
  const distance = { price: 100, stop: 90, side: 'long' } as const;

  it('is twice the chance of ending beyond the stop', () => {
    // 10.08 days are 0.04 years: ln(100/90) is 2.1072 deviations, beyond which the normal table has 0.01755.
    const probability = obtained(touchProbability(distance, { annualisedVolatility: 0.25, days: 10.08 }));
    expect(probability).toBeCloseTo(0.0351, 4);
  });

  it('nears certainty with time, and fails without movement or beyond the stop', () => {
    expect(obtained(touchProbability(distance, { annualisedVolatility: 0.5, days: 1e8 }))).toBeGreaterThan(0.99);
    expectProblem(touchProbability(distance, { annualisedVolatility: 0, days: 10 }), { code: 'zero-variance' });
    expectProblem(touchProbability({ ...distance, price: 90 }, { annualisedVolatility: 0.2, days: 10 }), {
      code: 'stop-wrong-side',
      price: 90,
      stop: 90,
    });
    expect(() => touchProbability(distance, { annualisedVolatility: 0.2, days: 0 })).toThrow('no such horizon');
    expect(() => touchProbability(distance, { annualisedVolatility: -0.2, days: 9 })).toThrow('no such horizon');
  });

  it('grows with volatility', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 1, noNaN: true }), (annualisedVolatility) => {
        const at = (volatility: number) =>
          obtained(touchProbability(distance, { annualisedVolatility: volatility, days: 20 }));
        expect(at(annualisedVolatility * 1.1)).toBeGreaterThan(at(annualisedVolatility));
      }),
      LAW,
    );
  });
});
