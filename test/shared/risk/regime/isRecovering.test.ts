import { describe, expect, it } from 'vitest';
import regime from '../../../../assets/reference/regime.json';
import { isRecovering } from '../../../../shared/risk/regime/isRecovering';
import { expectProblem, obtained } from '../../../support/outcome';

const ask = (scores: readonly number[], creditSpreads: readonly number[]) =>
  isRecovering({ scores: Object.freeze(scores), creditSpreads: Object.freeze(creditSpreads) }, regime.recovery);

describe('isRecovering', () => {
  it('is true when both have fallen far enough, the border included', () => {
    expect(obtained(ask([5, 9, 6], [6, 8, 6.5]))).toBe(true);
    expect(obtained(ask([9, 5, 2], [10, 8, 4]))).toBe(true);
  });

  it('is false when either has not', () => {
    expect(obtained(ask([5, 9, 7], [6, 8, 6.5]))).toBe(false);
    expect(obtained(ask([5, 9, 6], [6, 8, 6.75]))).toBe(false);
    expect(obtained(ask([6, 9], [6.5, 8]))).toBe(false);
  });

  it('has no answer without a month before, or at a gap', () => {
    expectProblem(ask([6], [8, 6]), { code: 'too-few-observations', have: 1, need: 2 });
    expectProblem(ask([9, 6], [6]), { code: 'too-few-observations', have: 1, need: 2 });
    expectProblem(ask([9, Number.NaN], [8, 6]), { code: 'non-finite-value', index: 1 });
  });
});
