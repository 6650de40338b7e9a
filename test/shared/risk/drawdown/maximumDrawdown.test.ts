import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawdowns } from '../../../../shared/risk/drawdown/drawdowns';
import { maximumDrawdown } from '../../../../shared/risk/drawdown/maximumDrawdown';
import { painIndex } from '../../../../shared/risk/drawdown/painIndex';
import { ulcerIndex } from '../../../../shared/risk/drawdown/ulcerIndex';
import { LAW, returnRows } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { ASSET, PRINTED_DECIMALS } from '../../../support/samples';

describe('drawdowns', () => {
  it('measure the distance to the highest point so far', () => {
    const depths = drawdowns(Object.freeze([0.1, -0.2, 0.1]));
    expect(depths[0]).toBe(0);
    expect(depths[1]).toBeCloseTo(0.2, 15);
    expect(depths[2]).toBeCloseTo(0.12, 15);
  });

  it('count the starting wealth as a peak', () => {
    expect(drawdowns([-0.3])[0]).toBeCloseTo(0.3, 15);
  });

  it('stay where a total loss left them', () => {
    expect([...drawdowns([-1, 0.5])]).toEqual([1, 1]);
    expect([...drawdowns([-1.25, 0.5])]).toEqual([1.25, 1.25]);
  });

  it('survive a history whose wealth no number could hold', () => {
    const depths = drawdowns([...new Array<number>(5000).fill(1), -0.5]);
    expect(depths[5000]).toBe(0.5);
  });

  it('refuse a return that is not a number', () => {
    expect(() => drawdowns([0.1, Number.NaN])).toThrow('drawdown of a return that is not finite');
  });

  it('lie between 0 and 1 and are 0 exactly at each new peak of wealth', () => {
    fc.assert(
      fc.property(returnRows(1), (returns) => {
        let [wealth, peak] = [1, 1];
        for (const [index, depth] of drawdowns(returns).entries()) {
          wealth *= 1 + (returns[index] ?? 0);
          peak = Math.max(peak, wealth);
          expect(depth).toBeCloseTo(1 - wealth / peak, 12);
        }
      }),
      LAW,
    );
  });
});

describe('maximumDrawdown', () => {
  it('gives the depth of acceptance row D10, positive', () => {
    expect(obtained(maximumDrawdown(ASSET)).drawdown).toBeCloseTo(0.04848163, PRINTED_DECIMALS);
  });

  it('names peak, trough and recovery', () => {
    const { drawdown, ...moments } = obtained(maximumDrawdown([0.1, -0.2, 0.25, 0.1, -0.05]));
    expect(drawdown).toBeCloseTo(0.2, 15);
    expect(moments).toEqual({ peakIndex: 0, troughIndex: 1, recoveryIndex: 2 });
  });

  it('begins at the start when wealth never rose, and is open while it is below the peak', () => {
    const { peakIndex, troughIndex, recoveryIndex } = obtained(maximumDrawdown([-0.1, -0.1, 0.05]));
    expect([peakIndex, troughIndex, recoveryIndex]).toEqual([-1, 1, null]);
  });

  it('takes the last moment at the peak and the earliest of equal falls', () => {
    const result = obtained(maximumDrawdown([0.1, 0, -0.5, 1, -0.5]));
    expect(result).toEqual({ drawdown: 0.5, peakIndex: 1, troughIndex: 2, recoveryIndex: 3 });
  });

  it('is 0, not unknown, when nothing ever fell', () => {
    expect(obtained(maximumDrawdown([0.1, 0]))).toEqual({
      drawdown: 0,
      peakIndex: -1,
      troughIndex: -1,
      recoveryIndex: -1,
    });
  });

  it('has no value without returns or with a gap', () => {
    expectProblem(maximumDrawdown([]), { code: 'too-few-observations', have: 0, need: 1 });
    expectProblem(maximumDrawdown([0.1, Number.NaN]), { code: 'non-finite-value', index: 1 });
  });
});

describe('ulcerIndex and painIndex', () => {
  it('give acceptance row D10', () => {
    expect(obtained(ulcerIndex(ASSET))).toBeCloseTo(0.02567946, PRINTED_DECIMALS);
    expect(obtained(painIndex(ASSET))).toBeCloseTo(0.02144679, PRINTED_DECIMALS);
  });

  it('average depth by hand', () => {
    expect(obtained(painIndex([0.1, -0.2]))).toBeCloseTo(0.1, 15);
    expect(obtained(ulcerIndex([0.1, -0.2]))).toBeCloseTo(Math.sqrt(0.02), 15);
  });

  it('have no value without returns or with a gap', () => {
    for (const measure of [ulcerIndex, painIndex]) {
      expectProblem(measure([]), { code: 'too-few-observations', have: 0, need: 1 });
      expectProblem(measure([Number.NaN]), { code: 'non-finite-value', index: 0 });
    }
  });

  it('order as pain, ulcer, maximum', () => {
    fc.assert(
      fc.property(returnRows(1), (returns) => {
        const ulcer = obtained(ulcerIndex(returns));
        expect(obtained(painIndex(returns))).toBeLessThanOrEqual(ulcer + 1e-15);
        expect(ulcer).toBeLessThanOrEqual(obtained(maximumDrawdown(returns)).drawdown + 1e-15);
      }),
      LAW,
    );
  });
});
