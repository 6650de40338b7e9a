import { describe, expect, it } from 'vitest';
import { type DomesticHolding, domesticRevenueShare } from '../../../../shared/risk/fundamentals/domesticRevenueShare';
import { expectProblem, obtained } from '../../../support/outcome';

const DEFAULTS = Object.freeze({ small: 0.8, large: 0.61 });

function holding(
  weight: number,
  domesticFraction: number | null,
  sizeClass: DomesticHolding['sizeClass'],
): DomesticHolding {
  return Object.freeze({ weight, domesticFraction, sizeClass });
}

describe('domesticRevenueShare', () => {
  it('takes the known share and says nothing of assumptions', () => {
    const result = domesticRevenueShare([holding(1, 0.9, 'large'), holding(3, 0.5, null)], DEFAULTS);
    expect(obtained(result).value).toBeCloseTo(0.6, 12);
    expect(obtained(result).coverageFraction).toBe(1);
    expect(result).not.toHaveProperty('notes');
  });

  it('assumes a share by size where none is known, and says for how much', () => {
    const result = domesticRevenueShare([holding(0.75, 0.6, 'small'), holding(0.25, null, 'small')], DEFAULTS);
    expect(obtained(result).value).toBeCloseTo(0.65, 12);
    expect(result).toMatchObject({
      notes: [{ code: 'assumed-input', input: 'domesticRevenueShare', value: 0.8, shareFraction: 0.25 }],
    });
  });

  it('names each default, micro reads small, and a size that is unknown stays uncovered', () => {
    const rows = [
      holding(1, null, 'micro'),
      holding(-2, null, 'large'),
      holding(1, 0.61, null),
      holding(4, null, null),
    ];
    const result = domesticRevenueShare(rows, DEFAULTS);
    expect(obtained(result).value).toBeCloseTo((0.8 + 2 * 0.61 + 0.61) / 4, 12);
    expect(obtained(result).coverageFraction).toBe(0.5);
    expect(result).toMatchObject({
      notes: [
        { value: 0.8, shareFraction: 0.25 },
        { value: 0.61, shareFraction: 0.5 },
      ],
    });
  });

  it('has no value without holdings, sizes and shares', () => {
    expectProblem(domesticRevenueShare([], DEFAULTS), { code: 'no-holdings' });
    expectProblem(domesticRevenueShare([holding(1, null, null)], DEFAULTS), {
      code: 'input-missing',
      input: 'domesticRevenueShare',
    });
  });
});
