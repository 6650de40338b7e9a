import { describe, expect, it } from 'vitest';
import { garmanKlassVolatility } from '../../../../shared/risk/volatility/garmanKlassVolatility';
import { parkinsonVolatility } from '../../../../shared/risk/volatility/parkinsonVolatility';
import { acceptanceBars, barsOf, expectUntouched, withValue } from '../../../support/bars';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';

const bars = acceptanceBars();
const flat = barsOf([[10, 10, 10, 10]]);

describe('parkinsonVolatility', () => {
  it('gives acceptance row C0', () => {
    expect(obtained(parkinsonVolatility(bars))).toBeCloseTo(0.33969498, PRINTED_DECIMALS);
    expectUntouched(bars, (input) => parkinsonVolatility(input));
  });

  it('is 0 for a day that did not move, and scales with the root of the year', () => {
    expect(obtained(parkinsonVolatility(flat))).toBe(0);
    expect(obtained(parkinsonVolatility(bars, 63))).toBeCloseTo(0.33969498 / 2, PRINTED_DECIMALS);
  });

  it('leaves out a bar without a range, and fails without any or on a bad one', () => {
    const blind = barsOf([[10, Number.NaN, Number.NaN, 10]]);
    const half = {
      high: Float64Array.of(11, Number.NaN),
      low: Float64Array.of(10, 10),
      close: Float64Array.of(10, 10),
    };
    expect(obtained(parkinsonVolatility(half))).toBeCloseTo(Math.sqrt(252 / (4 * Math.LN2)) * Math.log(1.1), 12);
    expectProblem(parkinsonVolatility(blind), { code: 'no-price-range' });
    expectProblem(parkinsonVolatility(withValue(bars, 'low', 3, 99)), {
      code: 'bad-bar',
      index: 3,
      rule: 'high-below-low',
    });
  });
});

describe('garmanKlassVolatility', () => {
  it('gives acceptance row C0', () => {
    expect(obtained(garmanKlassVolatility(bars))).toBeCloseTo(0.35195643, PRINTED_DECIMALS);
    expectUntouched(bars, (input) => garmanKlassVolatility(input));
  });

  it('leaves out a bar without an open', () => {
    const noOpen = withValue(bars, 'open', 4, Number.NaN);
    expect(obtained(garmanKlassVolatility(noOpen))).not.toBeCloseTo(0.35195643, 4);
    expect(obtained(garmanKlassVolatility(flat))).toBe(0);
  });

  it('fails without a complete bar, on a bad one, and where bodies outgrow their ranges', () => {
    expectProblem(garmanKlassVolatility(barsOf([[Number.NaN, 10, 10, 10]])), { code: 'no-price-range' });
    expectProblem(garmanKlassVolatility(withValue(bars, 'close', 3, 0)), { code: 'non-positive-price', index: 3 });
    expectProblem(garmanKlassVolatility(barsOf([[10, 15, 15, 20]])), { code: 'no-estimate' });
  });
});
