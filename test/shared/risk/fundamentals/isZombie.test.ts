import { describe, expect, it } from 'vitest';
import { isZombie } from '../../../../shared/risk/fundamentals/isZombie';
import { expectProblem, obtained } from '../../../support/outcome';
import { REFERENCE } from './exampleCompany';

const RULE = REFERENCE.zombie;

function years(...ebits: readonly (number | null)[]) {
  return Object.freeze(ebits.map((ebit) => Object.freeze({ ebit, interestExpense: 10 })));
}

describe('isZombie', () => {
  it('is a company that earned its interest in none of the last three years', () => {
    expect(obtained(isZombie(years(8, 5, -10), RULE))).toBe(true);
    expect(obtained(isZombie(years(8, 5, 10), RULE))).toBe(false);
    expect(obtained(isZombie(years(10, 5, 8), RULE))).toBe(false);
    expect(obtained(isZombie(years(8, 10, 5), RULE))).toBe(false);
  });

  it('looks at the last years only', () => {
    expect(obtained(isZombie(years(50, null, 8, 5, 9), RULE))).toBe(true);
    expect(obtained(isZombie(years(1, 8, 5, 50), RULE))).toBe(false);
  });

  it('takes a year without interest for no shortfall', () => {
    const free = { ebit: -5, interestExpense: 0 };
    expect(obtained(isZombie([...years(1, 1), free], RULE))).toBe(false);
  });

  it('uses the limit it is given', () => {
    expect(obtained(isZombie(years(14, 14, 14), { years: 3, coverageBelow: 1.5 }))).toBe(true);
  });

  it('has no answer for fewer years or an unknown one', () => {
    expectProblem(isZombie(years(1, 1), RULE), { code: 'too-few-observations', have: 2, need: 3 });
    expectProblem(isZombie(years(1, null, 1), RULE), { code: 'input-missing', input: 'ebit' });
    expectProblem(isZombie(years(50, 50, null), RULE), { code: 'input-missing', input: 'ebit' });
    expectProblem(isZombie([...years(1, 1), { ebit: 1, interestExpense: -1 }], RULE), {
      code: 'input-out-of-range',
      input: 'interestExpense',
      value: -1,
    });
  });
});
