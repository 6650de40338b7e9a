import { describe, expect, it } from 'vitest';
import regime from '../../../../assets/reference/regime.json';
import { type RegimeIndicatorId, regimeReferenceSchema } from '../../../../shared/model/regimeReference';
import { InvariantError } from '../../../../shared/result/invariant';
import { indicatorScore } from '../../../../shared/risk/regime/indicatorScore';

const { indicators } = regimeReferenceSchema.parse(regime);

function scores(id: RegimeIndicatorId, readings: readonly number[]): number[] {
  const borders = indicators.find((row) => row.id === id);
  if (borders === undefined) throw new Error(`no borders for ${id}`);
  return readings.map((reading) => indicatorScore(reading, borders));
}

describe('indicatorScore', () => {
  it('scores what is worse when higher, on the border where the table says so', () => {
    expect(scores('creditSpread', [4.99, 5, 7.99, 8, 20])).toEqual([0, 1, 1, 2, 2]);
    expect(scores('sahm', [-0.1, 0.29, 0.3, 0.49, 0.5])).toEqual([0, 0, 1, 1, 2]);
    expect(scores('volatilityIndex', [19.9, 20, 29.9, 30])).toEqual([0, 1, 1, 2]);
    expect(scores('financialConditions', [-0.4, 0, 0.01, 0.5, 0.51])).toEqual([0, 0, 1, 1, 2]);
  });

  it('scores what is worse when lower', () => {
    expect(scores('yieldSlope', [2, 0.5, 0.49, 0, -0.01])).toEqual([0, 0, 1, 1, 2]);
    expect(scores('purchasingManagers', [55, 50, 49.9, 45, 44.9])).toEqual([0, 0, 1, 1, 2]);
  });

  it('refuses a reading that is not finite', () => {
    expect(() => scores('sahm', [Number.NaN])).toThrow(InvariantError);
    expect(() => scores('sahm', [Number.POSITIVE_INFINITY])).toThrow(InvariantError);
  });
});
