import { describe, expect, it } from 'vitest';
import tax from '../../../assets/reference/tax.json';
import { filingStatusSchema, taxReferenceSchema } from '../../../shared/model/taxReference';

const [year = tax.years[0]] = tax.years;
const withBrackets = (brackets: unknown) => ({
  ...tax,
  years: [{ ...year, longTerm: { ...year?.longTerm, single: brackets } }],
});

describe('the shipped tax tables', () => {
  it('read by their schema, with the day they were true and where they were read', () => {
    const parsed = taxReferenceSchema.parse(tax);
    expect(parsed.asOf).toBe('2026-11-20');
    expect(parsed.years.map((row) => row.year)).toEqual([2026]);
    expect(parsed.years[0]?.source).toMatch(/1091/);
  });

  it('hold the long-term limits and the rules of the domain reference', () => {
    const [row] = taxReferenceSchema.parse(tax).years;
    const limits = filingStatusSchema.options.map((status) => row?.longTerm[status].map(({ upTo }) => upTo));
    expect(limits).toEqual([
      [49_450, 545_500, null],
      [98_900, 613_700, null],
      [66_200, 579_600, null],
      [49_450, 306_850, null],
    ]);
    expect(row?.lossLimit).toEqual({ single: 3000, joint: 3000, 'head-of-household': 3000, 'married-separate': 1500 });
    expect(row?.washDays).toBe(30);
    expect(row?.qualifiedDividend.common).toEqual({ daysBefore: 60, windowDays: 121, moreThanDays: 60 });
    expect(row?.qualifiedDividend.preferred).toEqual({ daysBefore: 90, windowDays: 181, moreThanDays: 90 });
    expect(row?.section1256).toEqual({ longTermFraction: 0.6, carryBackYears: 3 });
    expect(row?.netInvestmentIncome.rate).toBe(0.038);
  });

  it('tax the top of every status at 37 and 20 per cent', () => {
    const [row] = taxReferenceSchema.parse(tax).years;
    for (const status of filingStatusSchema.options) {
      expect(row?.ordinary[status].at(-1)).toEqual({ upTo: null, rate: 0.37 });
      expect(row?.longTerm[status].at(-1)).toEqual({ upTo: null, rate: 0.2 });
    }
  });
});

describe('taxReferenceSchema', () => {
  it('refuses brackets that do not rise or have no open end', () => {
    const open = { upTo: null, rate: 0.2 };
    expect(taxReferenceSchema.safeParse(withBrackets([open])).success).toBe(true);
    expect(taxReferenceSchema.safeParse(withBrackets([])).success).toBe(false);
    expect(taxReferenceSchema.safeParse(withBrackets([{ upTo: 1000, rate: 0 }])).success).toBe(false);
    expect(taxReferenceSchema.safeParse(withBrackets([open, open])).success).toBe(false);
    const steps = (...tops: number[]) => [...tops.map((upTo) => ({ upTo, rate: 0.1 })), open];
    expect(taxReferenceSchema.safeParse(withBrackets(steps(1000, 2000))).success).toBe(true);
    expect(taxReferenceSchema.safeParse(withBrackets(steps(2000, 2000))).success).toBe(false);
    expect(taxReferenceSchema.safeParse(withBrackets(steps(2000, 1000))).success).toBe(false);
  });

  it('refuses a table without a year or a source', () => {
    expect(taxReferenceSchema.safeParse({ ...tax, years: [] }).success).toBe(false);
    expect(taxReferenceSchema.safeParse({ ...tax, source: '' }).success).toBe(false);
  });
});
