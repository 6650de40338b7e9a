import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sahmIndicator } from '../../../../shared/risk/regime/sahmIndicator';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';

const UNEMPLOYMENT = Object.freeze([4.1, 4.1, 4, 4.1, 4.2, 4.1, 4.1, 4.2, 4.2, 4.3, 4.2, 4.3, 4.4, 4.5, 4.6, 4.7]);

describe('sahmIndicator', () => {
  it('gives acceptance row I1', () => {
    expect(obtained(sahmIndicator(UNEMPLOYMENT))).toBeCloseTo(0.53333333, PRINTED_DECIMALS);
  });

  it('needs fifteen months and reads the last fifteen only', () => {
    const last = UNEMPLOYMENT.slice(1);
    expectProblem(sahmIndicator(last.slice(1)), { code: 'too-few-observations', have: 14, need: 15 });
    expect(sahmIndicator([0, 0, 0, 0, ...last])).toEqual(sahmIndicator(last));
  });

  it('compares with all twelve means before, the oldest and the newest included', () => {
    const flat = Array.from({ length: 15 }, () => 5);
    expect(obtained(sahmIndicator([2, ...flat.slice(1)]))).toBeCloseTo(1, 12);
    expect(obtained(sahmIndicator([...flat.slice(1), 8]))).toBeCloseTo(1, 12);
    expect(obtained(sahmIndicator([...flat.slice(3), 5, 4, 3]))).toBeCloseTo(4 - 14 / 3, 12);
  });

  it('has no value at a gap', () => {
    expectProblem(sahmIndicator(UNEMPLOYMENT.with(3, Number.NaN)), { code: 'non-finite-value', index: 3 });
  });

  it('does not depend on the level', () => {
    const rates = fc.array(fc.double({ min: 2, max: 15, noNaN: true }), { minLength: 15, maxLength: 30 });
    fc.assert(
      fc.property(rates, (list) => {
        const shifted = list.map((rate) => rate + 1);
        expect(obtained(sahmIndicator(shifted))).toBeCloseTo(obtained(sahmIndicator(list)), 10);
      }),
      LAW,
    );
  });
});
