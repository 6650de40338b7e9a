import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Section1256Contract, section1256Gains } from '../../../../shared/risk/tax/section1256Gains';
import { LAW } from '../../../support/laws';
import { TAX_2026 } from '../../../support/taxLots';

const LONG: Section1256Contract = Object.freeze({ quantity: 2, multiplier: 5, entryPrice: 2000, exitPrice: 2100 });
const yearOf = (year: number) => ({ ...TAX_2026, year });

describe('section1256Gains', () => {
  it('splits the gain sixty to forty', () => {
    expect(section1256Gains(Object.freeze([LONG]), TAX_2026)).toEqual({
      markDay: '2026-12-31',
      gain: 1000,
      longTerm: 600,
      shortTerm: 400,
      carryBackYears: [],
    });
  });

  it('marks open contracts on the last business day of the year', () => {
    const markDays = [2021, 2022, 2023, 2026, 2028].map((year) => section1256Gains([], yearOf(year)).markDay);
    expect(markDays).toEqual(['2021-12-31', '2022-12-30', '2023-12-29', '2026-12-31', '2028-12-29']);
  });

  it('names the three earlier years a net loss may be carried back to', () => {
    const loss = section1256Gains([LONG, { ...LONG, quantity: -5 }], TAX_2026);
    expect(loss).toMatchObject({ gain: -1500, longTerm: -900, shortTerm: -600, carryBackYears: [2023, 2024, 2025] });
    expect(section1256Gains([], TAX_2026)).toMatchObject({ gain: 0, carryBackYears: [] });
  });

  it('refuses contracts that cannot be', () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
      for (const name of ['quantity', 'entryPrice', 'exitPrice']) {
        expect(() => section1256Gains([{ ...LONG, [name]: bad }], TAX_2026)).toThrow(/contract with a number/);
      }
      expect(() => section1256Gains([{ ...LONG, multiplier: bad }], TAX_2026)).toThrow(/multiplier/);
    }
    for (const multiplier of [0, -5]) {
      expect(() => section1256Gains([{ ...LONG, multiplier }], TAX_2026)).toThrow(/multiplier/);
    }
  });

  it('conserves the gain in its parts', () => {
    const price = fc.double({ min: -100, max: 5000, noNaN: true });
    const contract = fc.record({
      quantity: fc.integer({ min: -50, max: 50 }),
      multiplier: fc.constantFrom(5, 50),
      entryPrice: price,
      exitPrice: price,
    });
    fc.assert(
      fc.property(fc.array(contract, { maxLength: 6 }), (contracts) => {
        const { gain, longTerm, shortTerm } = section1256Gains(contracts, TAX_2026);
        expect(longTerm + shortTerm).toBeCloseTo(gain, 6);
      }),
      LAW,
    );
  });
});
