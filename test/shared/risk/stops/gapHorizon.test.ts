import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../../shared/math/wilsonInterval';
import { eventGapFloor } from '../../../../shared/risk/stops/eventGapFloor';
import { extremeGapLoss } from '../../../../shared/risk/stops/extremeGapLoss';
import { gapProbabilityInterval } from '../../../../shared/risk/stops/gapProbabilityInterval';
import { gapShare } from '../../../../shared/risk/stops/gapShare';
import { gapThroughHorizon } from '../../../../shared/risk/stops/gapThroughHorizon';
import { gapThroughProbability } from '../../../../shared/risk/stops/gapThroughProbability';
import { normalGap } from '../../../../shared/risk/stops/normalGap';
import { stopSlippage } from '../../../../shared/risk/stops/stopSlippage';
import { studentT3Gap } from '../../../../shared/risk/stops/studentT3Gap';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';

const NO_FRACTIONS = [-0.1, Number.NaN, Number.POSITIVE_INFINITY];

describe('gapProbabilityInterval', () => {
  const nights = new Float64Array(300).fill(0.001);
  nights.set([-0.05, -0.07, -0.03]);

  it('counts the nights beyond the stop and gives the bounds of their share', () => {
    const answer = obtained(gapProbabilityInterval(nights, 0.04, 0.95));
    expect(answer).toEqual({ probability: 2 / 300, beyond: 2, nights: 300, ...wilsonInterval(2, 300, 0.95) });
    expect(answer.low).toBeCloseTo(0.0018301484, 9);
    expect(answer.high).toBeCloseTo(0.0239775833, 9);
  });

  it('does not count a night that opens exactly at the stop', () => {
    expect(obtained(gapProbabilityInterval(nights, 0.05, 0.95)).beyond).toBe(1);
  });

  it('leaves room above a share of none', () => {
    const answer = obtained(gapProbabilityInterval(nights, 0.08, 0.95));
    expect(answer).toMatchObject({ probability: 0, beyond: 0, low: 0 });
    expect(answer.high).toBeGreaterThan(0.01);
  });

  it('needs a night, each a number, and leaves its nights alone', () => {
    expectProblem(gapProbabilityInterval(new Float64Array(0), 0.04, 0.95), {
      code: 'too-few-observations',
      have: 0,
      need: 1,
    });
    const holed = Float64Array.of(0.1, Number.NaN);
    expectProblem(gapProbabilityInterval(holed, 0.04, 0.95), { code: 'non-finite-value', index: 1 });
    expect(obtained(gapProbabilityInterval(Float64Array.of(-1), 0.04, 0.95)).probability).toBe(1);
    const before = nights.slice();
    gapProbabilityInterval(nights, 0.04, 0.95);
    expect(nights).toEqual(before);
  });

  it('throws for a distance or confidence that is none', () => {
    for (const wrong of [0, ...NO_FRACTIONS])
      expect(() => gapProbabilityInterval(nights, wrong, 0.95)).toThrow('distance');
    expect(() => gapProbabilityInterval(nights, 0.04, 1)).toThrow('confidence');
  });

  it('holds the share between its bounds', () => {
    const gaps = fc.array(fc.double({ min: -0.3, max: 0.3, noNaN: true }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(gaps, fc.double({ min: 0.001, max: 0.2, noNaN: true }), (row, distance) => {
        const { low, high, probability } = obtained(gapProbabilityInterval(Float64Array.from(row), distance, 0.95));
        expect(low).toBeLessThanOrEqual(probability);
        expect(high).toBeGreaterThanOrEqual(probability);
      }),
      LAW,
    );
  });
});

describe('eventGapFloor', () => {
  const risk = Object.freeze({ probability: 0.02, meanOvershoot: 0.03 });
  const event = Object.freeze({
    eventDay: 105,
    horizon: Object.freeze({ from: 100, to: 110 }),
    floorFraction: 0.1,
    side: 'long',
  });

  it('holds the depth to the floor of a long and of a short, and says so', () => {
    expect(eventGapFloor(risk, event)).toEqual({
      ok: true,
      value: { probability: 0.02, meanOvershoot: expect.closeTo(0.1053605157, 9) },
      notes: [{ code: 'assumed-input', input: 'event-gap', value: 0.1, shareFraction: 1 }],
    });
    const short = obtained(eventGapFloor(risk, { ...event, side: 'short' }));
    expect(short.meanOvershoot).toBeCloseTo(Math.log(1.1), 14);
  });

  it('leaves a deeper gap as it is, without a note', () => {
    expect(eventGapFloor({ ...risk, meanOvershoot: 0.2 }, event)).toEqual({
      ok: true,
      value: { probability: 0.02, meanOvershoot: 0.2 },
    });
    expect(eventGapFloor({ ...risk, meanOvershoot: 0 }, { ...event, floorFraction: 0 })).not.toHaveProperty('notes');
  });

  it('counts an event on the first and on the last day, and no other', () => {
    for (const eventDay of [100, 110])
      expect(obtained(eventGapFloor(risk, { ...event, eventDay })).meanOvershoot).toBeGreaterThan(0.1);
    for (const eventDay of [99, 111, null])
      expect(eventGapFloor(risk, { ...event, eventDay })).toEqual({ ok: true, value: risk });
    const sinceEpoch = { from: -1, to: 1 };
    expect(eventGapFloor(risk, { ...event, eventDay: null, horizon: sinceEpoch })).toEqual({ ok: true, value: risk });
  });

  it('counts an event inside a horizon of one day', () => {
    const today = { ...event, eventDay: 100, horizon: { from: 100, to: 100 } };
    expect(obtained(eventGapFloor(risk, today)).meanOvershoot).toBeGreaterThan(0.1);
  });

  it('throws for a floor or horizon that is none', () => {
    for (const wrong of [-0.1, 1, Number.NaN])
      expect(() => eventGapFloor(risk, { ...event, floorFraction: wrong })).toThrow('floor');
    expect(() => eventGapFloor(risk, { ...event, horizon: { from: 2, to: 1 } })).toThrow('horizon');
  });
});

describe('gapThroughHorizon', () => {
  const options = Object.freeze({ overnightVolatility: 0.02, weekendFactor: 1.2, model: normalGap });

  it('gives acceptance row B7 for weeknights alone', () => {
    const answer = obtained(gapThroughHorizon(0.04, { weeknights: 20, weekends: 0 }, options));
    expect(answer.probability).toBeCloseTo(0.36887932, PRINTED_DECIMALS);
    expect(answer.weeknight).toEqual(obtained(normalGap(0.04, 0.02)));
  });

  it('widens a weekend and counts it once', () => {
    const answer = obtained(gapThroughHorizon(0.04, { weeknights: 0, weekends: 1 }, options));
    expect(answer.weekend).toEqual(obtained(normalGap(0.04, 0.024)));
    expect(answer.probability).toBeCloseTo(answer.weekend.probability, 14);
    const month = obtained(gapThroughHorizon(0.04, { weeknights: 16, weekends: 4 }, options));
    const none = (1 - month.weeknight.probability) ** 16 * (1 - month.weekend.probability) ** 4;
    expect(month.probability).toBeCloseTo(1 - none, 13);
  });

  it('takes the model it is given', () => {
    const answer = obtained(
      gapThroughHorizon(0.04, { weeknights: 5, weekends: 0 }, { ...options, model: studentT3Gap }),
    );
    expect(answer.weeknight).toEqual(obtained(studentT3Gap(0.04, 0.02)));
  });

  it('is 0 without nights, and unknown where nights never move', () => {
    expect(obtained(gapThroughHorizon(0.04, { weeknights: 0, weekends: 0 }, options)).probability).toBe(0);
    const still = { ...options, overnightVolatility: 0 };
    expectProblem(gapThroughHorizon(0.04, { weeknights: 1, weekends: 0 }, still), { code: 'zero-variance' });
    const stillWeeknights = (_: number, volatility: number) => normalGap(0.04, volatility < 0.021 ? 0 : volatility);
    expectProblem(gapThroughHorizon(0.04, { weeknights: 1, weekends: 1 }, { ...options, model: stillWeeknights }), {
      code: 'zero-variance',
    });
    const stillWeekends = (_: number, volatility: number) =>
      volatility > 0.021 ? normalGap(0.04, 0) : normalGap(0.04, volatility);
    expectProblem(gapThroughHorizon(0.04, { weeknights: 1, weekends: 1 }, { ...options, model: stillWeekends }), {
      code: 'zero-variance',
    });
  });

  it('throws for a factor or count that is none', () => {
    const nights = { weeknights: 1, weekends: 1 };
    for (const wrong of [0.99, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => gapThroughHorizon(0.04, nights, { ...options, weekendFactor: wrong })).toThrow('weekend');
    expect(() => gapThroughHorizon(0.04, { ...nights, weekends: -1 }, options)).toThrow('nights');
    expect(() => gapThroughHorizon(0.04, { ...nights, weeknights: -1 }, options)).toThrow('nights');
    expect(obtained(gapThroughHorizon(0.04, nights, { ...options, weekendFactor: 1 })).probability).toBeCloseTo(
      gapThroughProbability(obtained(normalGap(0.04, 0.02)).probability, 2),
      14,
    );
  });

  it('never falls with another night, and is never below the nights alone', () => {
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(count, count, (weeknights, weekends) => {
        const at = (week: number, end: number) =>
          obtained(gapThroughHorizon(0.04, { weeknights: week, weekends: end }, options)).probability;
        expect(at(weeknights + 1, weekends)).toBeGreaterThan(at(weeknights, weekends));
        expect(at(weeknights, weekends + 1)).toBeGreaterThanOrEqual(at(weeknights + 1, weekends));
      }),
      LAW,
    );
  });
});

describe('stopSlippage', () => {
  const inputs = Object.freeze({ stop: 40, spreadFraction: 0.006, stressedImpactFraction: 0.03, impactShare: 0.5 });

  it('is half the spread and half the stressed impact, in price units', () => {
    expect(stopSlippage(inputs)).toBeCloseTo(0.72, 14);
    expect(stopSlippage({ ...inputs, impactShare: 0 })).toBeCloseTo(0.12, 14);
    expect(stopSlippage({ ...inputs, impactShare: 1, spreadFraction: 0 })).toBeCloseTo(1.2, 14);
    expect(stopSlippage({ ...inputs, stressedImpactFraction: 0, spreadFraction: 0 })).toBe(0);
  });

  it('throws for numbers that are none', () => {
    for (const wrong of NO_FRACTIONS) {
      expect(() => stopSlippage({ ...inputs, stop: wrong })).toThrow('price');
      expect(() => stopSlippage({ ...inputs, spreadFraction: wrong })).toThrow('spread');
      expect(() => stopSlippage({ ...inputs, stressedImpactFraction: wrong })).toThrow('spread');
      expect(() => stopSlippage({ ...inputs, impactShare: wrong })).toThrow('share');
    }
    expect(() => stopSlippage({ ...inputs, stop: 0 })).toThrow('price');
    expect(() => stopSlippage({ ...inputs, impactShare: 1.01 })).toThrow('share');
  });
});

describe('gapShare', () => {
  it('weighs nights against days', () => {
    expect(gapShare({ gapProbability: 0.01, intradayProbability: 0.03, assumedShare: 0.3 })).toEqual({
      ok: true,
      value: 0.25,
    });
    expect(obtained(gapShare({ gapProbability: 0.01, intradayProbability: 0, assumedShare: 0.3 }))).toBe(1);
    expect(obtained(gapShare({ gapProbability: 0, intradayProbability: 0.5, assumedShare: 0.3 }))).toBe(0);
  });

  it('assumes the share of the house where nothing is known, and says so', () => {
    const assumed = {
      ok: true,
      value: 0.3,
      notes: [{ code: 'assumed-input', input: 'gap-share', value: 0.3, shareFraction: 1 }],
    };
    expect(gapShare({ gapProbability: 0.01, intradayProbability: null, assumedShare: 0.3 })).toEqual(assumed);
    expect(gapShare({ gapProbability: 0, intradayProbability: 0, assumedShare: 0.3 })).toEqual(assumed);
  });

  it('throws for numbers that are no probability', () => {
    const inputs = { gapProbability: 0.1, intradayProbability: 0.1, assumedShare: 0.3 };
    for (const wrong of [-0.1, 1.1, Number.NaN]) {
      for (const key of ['gapProbability', 'intradayProbability', 'assumedShare'] as const)
        expect(() => gapShare({ ...inputs, [key]: wrong })).toThrow('probability');
    }
    expect(obtained(gapShare({ gapProbability: 1, intradayProbability: 1, assumedShare: 1 }))).toBe(0.5);
  });
});

describe('extremeGapLoss', () => {
  const bad = new Float64Array(250).fill(0.001);
  bad.fill(-0.1, 0, 10);
  const long = Object.freeze({ price: 50, stop: 48, side: 'long' });
  const options = Object.freeze({ confidence: 0.99, leastNights: 250 });

  it('is the loss of a night as bad as one in a hundred', () => {
    expect(obtained(extremeGapLoss(long, bad, options))).toBeCloseTo(4.758129098, 9);
    const short = { price: 50, stop: 52, side: 'short' } as const;
    expect(obtained(extremeGapLoss(short, bad, options))).toBeCloseTo(50 * Math.expm1(0.1), 9);
  });

  it('is the loss at the stop where the worst nights do not reach it', () => {
    const calm = new Float64Array(250).fill(-0.001);
    expect(obtained(extremeGapLoss(long, calm, options))).toBeCloseTo(2, 12);
    expect(obtained(extremeGapLoss({ price: 50, stop: 52, side: 'short' }, calm, options))).toBeCloseTo(2, 12);
  });

  it('reads the quantile between neighbours, type 7', () => {
    const steps = Float64Array.from({ length: 101 }, (_, at) => -0.001 * at - 0.1);
    const answer = extremeGapLoss(long, steps, { confidence: 0.99, leastNights: 1 });
    expect(obtained(answer)).toBeCloseTo(50 * -Math.expm1(-0.199), 9);
  });

  it('says why there is none', () => {
    const short = bad.subarray(0, 249);
    expectProblem(extremeGapLoss(long, short, options), { code: 'too-few-observations', have: 249, need: 250 });
    const holed = bad.slice();
    holed[3] = Number.NaN;
    expectProblem(extremeGapLoss(long, holed, options), { code: 'non-finite-value', index: 3 });
    expectProblem(extremeGapLoss({ ...long, stop: 50 }, bad, options), {
      code: 'stop-wrong-side',
      price: 50,
      stop: 50,
    });
  });

  it('throws for options that are none', () => {
    for (const wrong of [0, 1, Number.NaN])
      expect(() => extremeGapLoss(long, bad, { ...options, confidence: wrong })).toThrow('confidence');
    for (const wrong of [0, 1.5, Number.NaN])
      expect(() => extremeGapLoss(long, bad, { ...options, leastNights: wrong })).toThrow('nights');
  });

  it('is at least the loss at the stop, and never falls with the confidence', () => {
    const level = fc.double({ min: 0.01, max: 0.999, noNaN: true });
    const gaps = fc.array(fc.double({ min: -0.5, max: 0.5, noNaN: true }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(gaps, level, level, (row, one, other) => {
        const at = (confidence: number) =>
          obtained(extremeGapLoss(long, Float64Array.from(row), { confidence, leastNights: 1 }));
        expect(at(one)).toBeGreaterThanOrEqual(2 - 1e-9);
        expect(at(Math.max(one, other))).toBeGreaterThanOrEqual(at(Math.min(one, other)) - 1e-12);
      }),
      LAW,
    );
  });
});
