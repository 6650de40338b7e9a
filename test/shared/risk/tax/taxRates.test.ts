import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filingStatusSchema } from '../../../../shared/model/taxReference';
import { InvariantError } from '../../../../shared/result/invariant';
import { type TaxFiler, taxRates } from '../../../../shared/risk/tax/taxRates';
import { LAW } from '../../../support/laws';
import { TAX_2026 } from '../../../support/taxLots';

const FILER: TaxFiler = Object.freeze({
  status: 'single',
  taxableIncome: 600_000,
  modifiedGrossIncome: 620_000,
  stateRate: 0,
});
const SUM_DECIMALS = 12;

describe('taxRates', () => {
  it('adds the net investment income tax to both rates on gains and not to ordinary income', () => {
    const rates = taxRates(FILER, TAX_2026);
    expect(rates.shortTerm).toBeCloseTo(0.388, SUM_DECIMALS);
    expect(rates.longTerm).toBeCloseTo(0.238, SUM_DECIMALS);
    expect(rates.ordinary).toBe(0.35);
    expect(rates.netInvestmentIncome).toBe(0.038);
  });

  it('adds the state rate to all three', () => {
    const rates = taxRates({ ...FILER, modifiedGrossIncome: 0, stateRate: 0.05 }, TAX_2026);
    expect(rates.shortTerm).toBeCloseTo(0.4, SUM_DECIMALS);
    expect(rates.longTerm).toBeCloseTo(0.25, SUM_DECIMALS);
    expect(rates.ordinary).toBeCloseTo(0.4, SUM_DECIMALS);
    expect(rates.netInvestmentIncome).toBe(0);
  });

  it('keeps the upper limit of a bracket inside it', () => {
    const longTerm = (taxableIncome: number) =>
      taxRates({ ...FILER, modifiedGrossIncome: 0, taxableIncome }, TAX_2026).longTerm;
    expect([0, 49_450, 49_450.01, 545_500, 545_500.01].map(longTerm)).toEqual([0, 0, 0.15, 0.15, 0.2]);
  });

  it('takes the investment tax above the threshold of the status only', () => {
    const surcharge = (status: TaxFiler['status'], modifiedGrossIncome: number) =>
      taxRates({ ...FILER, status, modifiedGrossIncome }, TAX_2026).netInvestmentIncome;
    expect([200_000, 200_000.01].map((income) => surcharge('single', income))).toEqual([0, 0.038]);
    expect([250_000, 250_000.01].map((income) => surcharge('joint', income))).toEqual([0, 0.038]);
    expect([125_000, 125_000.01].map((income) => surcharge('married-separate', income))).toEqual([0, 0.038]);
  });

  it('refuses incomes and state rates that cannot be', () => {
    for (const bad of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => taxRates({ ...FILER, taxableIncome: bad }, TAX_2026)).toThrow(/taxable income/);
      expect(() => taxRates({ ...FILER, modifiedGrossIncome: bad }, TAX_2026)).toThrow(/gross income/);
    }
    for (const bad of [-0.01, 1.01, Number.NaN]) {
      expect(() => taxRates({ ...FILER, stateRate: bad }, TAX_2026)).toThrow(/state rate/);
    }
    expect(taxRates({ ...FILER, stateRate: 1 }, TAX_2026).ordinary).toBe(1.35);
    const closed = { ...TAX_2026, longTerm: { ...TAX_2026.longTerm, single: [{ upTo: 5, rate: 0 }] } };
    expect(() => taxRates(FILER, closed)).toThrow(InvariantError);
    expect(() => taxRates(FILER, closed)).toThrow(/open end/);
  });

  it('never falls as income rises, and a long-term rate is never above the short-term one', () => {
    const income = fc.double({ min: 0, max: 2e6, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...filingStatusSchema.options), income, income, (status, first, second) => {
        const at = (value: number) =>
          taxRates({ status, taxableIncome: value, modifiedGrossIncome: value, stateRate: 0.03 }, TAX_2026);
        const [less, more] = [at(Math.min(first, second)), at(Math.max(first, second))];
        expect(more.shortTerm).toBeGreaterThanOrEqual(less.shortTerm);
        expect(more.longTerm).toBeGreaterThanOrEqual(less.longTerm);
        expect(less.longTerm).toBeLessThanOrEqual(less.shortTerm);
      }),
      LAW,
    );
  });
});
