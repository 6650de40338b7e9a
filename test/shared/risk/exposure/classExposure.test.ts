import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classExposure } from '../../../../shared/risk/exposure/classExposure';
import { futureNotional } from '../../../../shared/risk/exposure/futureNotional';
import { leverage } from '../../../../shared/risk/exposure/leverage';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';

const SMALL = Object.freeze({ small: 1 });
const EQUITY = 100_000;
/** The portfolio of acceptance row F4. */
const F4 = Object.freeze([
  { valueBase: 40_000, factor: 1, classes: SMALL },
  { valueBase: 10_000, factor: 3, classes: SMALL },
  { valueBase: 5_000, factor: -1, classes: SMALL },
  // Two micro contracts short at 3020.
  { valueBase: -30_200, factor: 1, classes: SMALL },
]);

describe('classExposure', () => {
  it('gives the net small-cap exposure of acceptance row F4', () => {
    const { exposures, unknown } = classExposure(F4);
    expect((exposures['small'] ?? Number.NaN) / EQUITY).toBeCloseTo(0.348, PRINTED_DECIMALS);
    expect(unknown).toBe(0);
  });

  it('splits a fund by its class shares and multiplies by its factor', () => {
    const { exposures } = classExposure([{ valueBase: 100, factor: -2, classes: { small: 0.75, mid: 0.25 } }]);
    expect(exposures).toEqual({ small: -150, mid: -50 });
  });

  it('never guesses: what has no class, or is left open by the shares, is unknown', () => {
    const { exposures, unknown } = classExposure([
      { valueBase: 100, factor: 1, classes: null },
      { valueBase: 100, factor: 3, classes: { small: 0.5, mid: 0.25 } },
    ]);
    expect(exposures).toEqual({ small: 150, mid: 75 });
    expect(unknown).toBe(175);
  });

  it('does not call the rounding of printed shares unknown', () => {
    const thirds = { small: 0.3333333333, mid: 0.3333333333, large: 0.3333333333 };
    expect(classExposure([{ valueBase: 1e6, factor: 1, classes: thirds }]).unknown).toBe(0);
  });

  it('is empty without positions', () => {
    expect(classExposure([])).toEqual({ exposures: {}, unknown: 0 });
  });

  it('refuses shares that cannot be and values that are not numbers', () => {
    expect(() => classExposure([{ valueBase: 1, factor: 1, classes: { small: 1.1 } }])).toThrow(
      'class shares exceed 1',
    );
    expect(() => classExposure([{ valueBase: 1, factor: 1, classes: { small: -0.1 } }])).toThrow(
      'negative class share',
    );
    expect(() => classExposure([{ valueBase: Number.NaN, factor: 1, classes: null }])).toThrow(
      'sum of a value that is not finite',
    );
  });

  it('loses nothing: classes and unknown add up to the net exposure', () => {
    const position = fc.record({
      valueBase: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      factor: fc.constantFrom(-3, -2, -1, 1, 2, 3),
      classes: fc.option(
        fc.record({
          small: fc.double({ min: 0, max: 0.5, noNaN: true }),
          mid: fc.double({ min: 0, max: 0.5, noNaN: true }),
        }),
      ),
    });
    fc.assert(
      fc.property(fc.array(position), (positions) => {
        const { exposures, unknown } = classExposure(positions);
        const net = positions.reduce((total, { valueBase, factor }) => total + valueBase * factor, 0);
        const assigned = Object.values(exposures).reduce((total, value) => total + value, 0);
        // A share vector may be a billionth short of 1 before the rest counts as unknown.
        expect(Math.abs(assigned + unknown - net)).toBeLessThanOrEqual(1e-9 * 3e6 * (positions.length + 1));
      }),
      LAW,
    );
  });
});

describe('leverage', () => {
  it('gives acceptance row F4', () => {
    const exposures = F4.map(({ valueBase, factor }) => valueBase * factor);
    const { gross, net, long, short } = obtained(leverage({ exposures, equity: EQUITY }));
    expect(gross).toBeCloseTo(1.052, PRINTED_DECIMALS);
    expect(net).toBeCloseTo(0.348, PRINTED_DECIMALS);
    expect(long).toBeCloseTo(0.7, PRINTED_DECIMALS);
    expect(short).toBeCloseTo(0.352, PRINTED_DECIMALS);
  });

  it('is 0 throughout for equity in cash alone', () => {
    expect(obtained(leverage({ exposures: [], equity: 1 }))).toEqual({ gross: 0, net: 0, long: 0, short: 0 });
  });

  it('has no value without equity', () => {
    for (const equity of [0, -5]) expectProblem(leverage({ exposures: [1], equity }), { code: 'no-equity', equity });
  });

  it('refuses an exposure that is not a number', () => {
    expect(() => leverage({ exposures: [Number.NaN], equity: 1 })).toThrow('sum of a value that is not finite');
  });

  it('has gross as the sum and net as the difference of long and short', () => {
    const exposures = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }));
    fc.assert(
      fc.property(exposures, (values) => {
        const { gross, net, long, short } = obtained(leverage({ exposures: values, equity: 1e6 }));
        expect(gross).toBeCloseTo(long + short, 9);
        expect(net).toBeCloseTo(long - short, 9);
        expect(gross).toBeGreaterThanOrEqual(Math.abs(net) - 1e-12);
      }),
      LAW,
    );
  });
});

describe('futureNotional', () => {
  it('gives the notionals and tick values of acceptance row F5', () => {
    expect(futureNotional(1, 50, 3020)).toBe(151_000);
    expect(futureNotional(1, 5, 3020)).toBe(15_100);
    expect(futureNotional(1, 50, 0.1)).toBe(5);
    expect(futureNotional(1, 5, 0.1)).toBe(0.5);
  });

  it('is negative for a short', () => {
    expect(futureNotional(-2, 5, 3020)).toBe(-30_200);
  });

  it('refuses a price or a multiplier that cannot be', () => {
    expect(() => futureNotional(1, 0, 3020)).toThrow('multiplier or price is not above 0');
    expect(() => futureNotional(1, 50, 0)).toThrow('multiplier or price is not above 0');
    expect(() => futureNotional(1, 50, -1)).toThrow('multiplier or price is not above 0');
    expect(() => futureNotional(Number.NaN, 50, 3020)).toThrow('notional is not finite');
  });
});
