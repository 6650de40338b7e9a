import { describe, expect, it } from 'vitest';
import regime from '../../../../assets/reference/regime.json';
import { regimeReferenceSchema } from '../../../../shared/model/regimeReference';
import { InvariantError } from '../../../../shared/result/invariant';
import { regimeClass } from '../../../../shared/risk/regime/regimeClass';

const { classes } = regimeReferenceSchema.parse(regime);

describe('regimeClass', () => {
  it('names the range, its lowest score included', () => {
    const names = [0, 2, 2.9, 3, 5, 6, 7, 8, 9, 12].map((score) => regimeClass(score, classes));
    expect(names).toEqual([
      'expansion',
      'expansion',
      'expansion',
      'mid-late',
      'mid-late',
      'slowdown',
      'slowdown',
      'slowdown',
      'contraction',
      'contraction',
    ]);
  });

  it('refuses a score below 0 or without a class', () => {
    expect(() => regimeClass(-1, classes)).toThrow(InvariantError);
    expect(() => regimeClass(Number.NaN, classes)).toThrow(InvariantError);
    expect(() => regimeClass(1, [])).toThrow(InvariantError);
  });
});
