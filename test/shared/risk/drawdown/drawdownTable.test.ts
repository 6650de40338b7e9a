import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionalDrawdownAtRisk } from '../../../../shared/risk/drawdown/conditionalDrawdownAtRisk';
import { drawdownTable } from '../../../../shared/risk/drawdown/drawdownTable';
import { maximumDrawdown } from '../../../../shared/risk/drawdown/maximumDrawdown';
import { shareUnderPeak } from '../../../../shared/risk/drawdown/shareUnderPeak';
import { LAW, returnRows } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';

const HALVES = Object.freeze([-0.5, 1, 0.25, -0.2, -0.5, 0.5]);

describe('drawdownTable', () => {
  it('lists falls deepest first, the open one without a recovery', () => {
    const rows = obtained(drawdownTable(HALVES));
    expect(rows).toEqual([
      {
        drawdown: expect.closeTo(0.6, 14),
        peakIndex: 2,
        troughIndex: 4,
        recoveryIndex: null,
        fallPeriods: 2,
        recoveryPeriods: null,
        periodsUnderPeak: 3,
      },
      {
        drawdown: 0.5,
        peakIndex: -1,
        troughIndex: 0,
        recoveryIndex: 1,
        fallPeriods: 1,
        recoveryPeriods: 1,
        periodsUnderPeak: 2,
      },
    ]);
  });

  it('counts the recovery from the bottom', () => {
    expect(obtained(drawdownTable([0.1, -0.2, -0.1, 0.1, 0.5]))).toMatchObject([
      { peakIndex: 0, troughIndex: 2, recoveryIndex: 4, fallPeriods: 2, recoveryPeriods: 2, periodsUnderPeak: 4 },
    ]);
  });

  it('sees a fall that starts right after a recovery', () => {
    expect(obtained(drawdownTable([-0.5, 1, -0.25])).map((row) => row.peakIndex)).toEqual([-1, 1]);
  });

  it('is empty when wealth never fell', () => {
    expect(obtained(drawdownTable([0.1, 0, 0.2]))).toEqual([]);
  });

  it('names what is wrong with the returns', () => {
    expectProblem(drawdownTable([]), { code: 'too-few-observations', have: 0, need: 1 });
    expectProblem(drawdownTable([0, Number.NaN]), { code: 'non-finite-value', index: 1 });
  });

  it('begins with the maximum drawdown', () => {
    fc.assert(
      fc.property(returnRows(1), (returns) => {
        const [worst] = obtained(drawdownTable(returns));
        const deepest = obtained(maximumDrawdown(returns));
        if (worst === undefined) expect(deepest.drawdown).toBe(0);
        else expect(worst).toMatchObject(deepest);
      }),
      LAW,
    );
  });
});

describe('conditionalDrawdownAtRisk', () => {
  it('is the mean of the deepest drawdowns', () => {
    expect(obtained(conditionalDrawdownAtRisk(Object.freeze([0.1, -0.2]), 0.5))).toBeCloseTo(0.2, 14);
    expect(obtained(conditionalDrawdownAtRisk(HALVES, 0.75))).toBeCloseTo(0.55, 14);
  });

  it('is 0 for a rise', () => {
    expect(obtained(conditionalDrawdownAtRisk([0.1, 0.1], 0.5))).toBe(0);
  });

  it('names what is wrong and refuses a confidence outside its range', () => {
    expectProblem(conditionalDrawdownAtRisk([], 0.5), { code: 'too-few-observations', have: 0, need: 1 });
    expectProblem(conditionalDrawdownAtRisk([0.1], 0.5), { code: 'too-few-observations', have: 1, need: 2 });
    expectProblem(conditionalDrawdownAtRisk([Number.NaN], 0.5), { code: 'non-finite-value', index: 0 });
    expect(() => conditionalDrawdownAtRisk([], 0)).toThrow('confidence outside (0, 1)');
    expect(() => conditionalDrawdownAtRisk([], 1)).toThrow('confidence outside (0, 1)');
  });
});

describe('shareUnderPeak', () => {
  it('counts the periods strictly deeper', () => {
    expect(obtained(shareUnderPeak(HALVES, 0.5))).toBeCloseTo(1 / 6, 14);
    expect(obtained(shareUnderPeak(HALVES, 0))).toBeCloseTo(4 / 6, 14);
  });

  it('names what is wrong and refuses a negative depth', () => {
    expectProblem(shareUnderPeak([], 0.1), { code: 'too-few-observations', have: 0, need: 1 });
    expectProblem(shareUnderPeak([Number.NaN], 0.1), { code: 'non-finite-value', index: 0 });
    expect(() => shareUnderPeak(HALVES, -0.1)).toThrow('depth is negative');
  });
});
