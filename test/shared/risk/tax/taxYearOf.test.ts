import { describe, expect, it } from 'vitest';
import { taxYearOf } from '../../../../shared/risk/tax/taxYearOf';
import { expectProblem, obtained } from '../../../support/outcome';
import { TAX } from '../../../support/taxLots';

describe('taxYearOf', () => {
  it('finds the row of the year', () => {
    expect(obtained(taxYearOf(TAX, 2026)).year).toBe(2026);
  });

  it('never takes a neighbouring year', () => {
    expectProblem(taxYearOf(TAX, 2025), { code: 'tax-year-not-covered', year: 2025 });
    expectProblem(taxYearOf(TAX, 2027), { code: 'tax-year-not-covered', year: 2027 });
  });
});
