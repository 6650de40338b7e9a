import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { altmanEmergingMarketScore } from '../../../../shared/risk/fundamentals/altmanEmergingMarketScore';
import { altmanZ } from '../../../../shared/risk/fundamentals/altmanZ';
import { altmanZNonManufacturer } from '../../../../shared/risk/fundamentals/altmanZNonManufacturer';
import { altmanZPrivate } from '../../../../shared/risk/fundamentals/altmanZPrivate';
import type { Company, CompanyFigures } from '../../../../shared/risk/fundamentals/companyFigures';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';
import { companyWith, E_FIGURES, inUnit, REFERENCE } from './exampleCompany';

const { ratioCap } = REFERENCE.altman;
const PUBLIC = Object.freeze({ borders: REFERENCE.altman.public, ratioCap });
const PRIVATE = Object.freeze({ borders: REFERENCE.altman.private, ratioCap });
const SERVICE = Object.freeze({ borders: REFERENCE.altman.nonManufacturer, ratioCap });
const E1 = companyWith(E_FIGURES);

/** A company whose Z is given: nothing but sales and liabilities without an equity behind them. */
function withSales(sales: number): Company {
  return companyWith({
    totalAssets: 100,
    totalLiabilities: 100,
    currentAssets: 10,
    currentLiabilities: 10,
    retainedEarnings: 0,
    ebit: 0,
    marketValueOfEquity: 0,
    bookValueOfEquity: 0,
    sales,
  });
}

describe('altmanZ', () => {
  it('gives acceptance row E1', () => {
    const { score, zone } = obtained(altmanZ(E1, PUBLIC));
    expect(score).toBeCloseTo(1.983, PRINTED_DECIMALS);
    expect(zone).toBe('grey');
  });

  it('weighs each ratio by the published coefficient', () => {
    const base = obtained(altmanZ(E1, PUBLIC)).score;
    const change = (figures: Partial<CompanyFigures>) =>
      obtained(altmanZ(companyWith({ ...E_FIGURES, ...figures }), PUBLIC)).score - base;
    expect(change({ currentAssets: 660 })).toBeCloseTo(1.2, 12);
    expect(change({ currentLiabilities: 600 })).toBeCloseTo(-1.2, 12);
    expect(change({ retainedEarnings: 460 })).toBeCloseTo(1.4, 12);
    expect(change({ ebit: 535 })).toBeCloseTo(3.3, 12);
    expect(change({ marketValueOfEquity: 700 })).toBeCloseTo(0.6, 12);
    expect(change({ sales: 910 })).toBeCloseTo(1, 12);
    expect(change({ bookValueOfEquity: 0 })).toBe(0);
  });

  it('calls a score on a border grey', () => {
    const zoneAt = (score: number) => obtained(altmanZ(withSales(100 * score), PUBLIC)).zone;
    expect([1.8, 1.81, 2.99, 3].map(zoneAt)).toEqual(['distress', 'grey', 'grey', 'safe']);
  });

  it('takes the cap, and says so, where there are no liabilities', () => {
    for (const totalLiabilities of [0, -5]) {
      const result = altmanZ(companyWith({ ...E_FIGURES, totalLiabilities }), PUBLIC);
      expect(obtained(result).score).toBeCloseTo(0.144 - 0.112 + 0.231 + 6 + 0.82, 12);
      expect(result).toMatchObject({
        notes: [{ code: 'ratio-capped', input: 'marketValueOfEquityToLiabilities', cap: 10 }],
      });
    }
    expect(altmanZ(E1, PUBLIC)).not.toHaveProperty('notes');
  });

  it('keeps a high ratio where there are liabilities', () => {
    const company = companyWith({ ...E_FIGURES, totalLiabilities: 4.2 });
    expect(obtained(altmanZ(company, PUBLIC)).score).toBeCloseTo(0.144 - 0.112 + 0.231 + 60 + 0.82, 12);
    expect(altmanZ(company, PUBLIC)).not.toHaveProperty('notes');
  });

  it('has no value where liabilities and equity contradict each other', () => {
    const company = companyWith({ ...E_FIGURES, totalLiabilities: 0, bookValueOfEquity: 0 });
    expectProblem(altmanZPrivate(company, PRIVATE), {
      code: 'input-out-of-range',
      input: 'totalLiabilities',
      value: 0,
    });
    expect(altmanZ(company, PUBLIC).ok).toBe(true);
  });

  it('scores operating companies only', () => {
    for (const kind of ['bank', 'insurer', 'reit', 'shell', 'pre-revenue-biotech'] as const) {
      const company = companyWith(E_FIGURES, kind);
      for (const score of [altmanZ, altmanZPrivate, altmanZNonManufacturer]) {
        expectProblem(score(company, PUBLIC), { code: 'company-kind-not-scored', kind });
      }
    }
  });

  it('has no value while a figure is unknown', () => {
    const needed = [
      'totalAssets',
      'totalLiabilities',
      'currentAssets',
      'currentLiabilities',
      'retainedEarnings',
      'ebit',
    ];
    for (const input of [...needed, 'marketValueOfEquity', 'sales']) {
      expectProblem(altmanZ(companyWith({ ...E_FIGURES, [input]: null }), PUBLIC), { code: 'input-missing', input });
    }
  });

  it('has no value without assets', () => {
    expectProblem(altmanZ(companyWith({ ...E_FIGURES, totalAssets: 0 }), PUBLIC), {
      code: 'input-out-of-range',
      input: 'totalAssets',
      value: 0,
    });
  });

  it('has no value for a market value below 0', () => {
    expectProblem(altmanZ(companyWith({ ...E_FIGURES, marketValueOfEquity: -1 }), PUBLIC), {
      code: 'input-out-of-range',
      input: 'marketValueOfEquity',
      value: -1,
    });
  });

  it('does not depend on the unit of money', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (unit) => {
        for (const score of [altmanZ, altmanZPrivate, altmanZNonManufacturer]) {
          const scaled = obtained(score(companyWith(inUnit(E_FIGURES, unit)), PUBLIC)).score;
          expect(scaled).toBeCloseTo(obtained(score(E1, PUBLIC)).score, 12);
        }
      }),
      LAW,
    );
  });
});

describe('altmanZPrivate', () => {
  it('gives the hand-worked example', () => {
    // 0.717 * 0.12 + 0.847 * -0.08 + 3.107 * 0.07 + 0.42 * 220 / 280 + 0.998 * 0.82
    const { score, zone } = obtained(altmanZPrivate(E1, PRIVATE));
    expect(score).toBeCloseTo(1.38413, 10);
    expect(zone).toBe('grey');
  });

  it('weighs each ratio by the published coefficient', () => {
    const base = obtained(altmanZPrivate(E1, PRIVATE)).score;
    const change = (figures: Partial<CompanyFigures>) =>
      obtained(altmanZPrivate(companyWith({ ...E_FIGURES, ...figures }), PRIVATE)).score - base;
    expect(change({ currentAssets: 660 })).toBeCloseTo(0.717, 12);
    expect(change({ retainedEarnings: 460 })).toBeCloseTo(0.847, 12);
    expect(change({ ebit: 535 })).toBeCloseTo(3.107, 12);
    expect(change({ bookValueOfEquity: 500 })).toBeCloseTo(0.42, 12);
    expect(change({ sales: 910 })).toBeCloseTo(0.998, 12);
    expect(change({ marketValueOfEquity: null })).toBe(0);
  });

  it('uses the borders of its own model', () => {
    const zoneAt = (score: number) => obtained(altmanZPrivate(withSales((100 * score) / 0.998), PRIVATE)).zone;
    expect([1.22, 1.24, 2.89, 2.91].map(zoneAt)).toEqual(['distress', 'grey', 'grey', 'safe']);
  });
});

describe('altmanZNonManufacturer', () => {
  it('gives acceptance row E1', () => {
    const { score, zone } = obtained(altmanZNonManufacturer(E1, SERVICE));
    expect(score).toBeCloseTo(1.8218, PRINTED_DECIMALS);
    expect(zone).toBe('grey');
  });

  it('weighs each ratio by the published coefficient and leaves sales out', () => {
    const base = obtained(altmanZNonManufacturer(E1, SERVICE)).score;
    const change = (figures: Partial<CompanyFigures>) =>
      obtained(altmanZNonManufacturer(companyWith({ ...E_FIGURES, ...figures }), SERVICE)).score - base;
    expect(change({ currentAssets: 660 })).toBeCloseTo(6.56, 12);
    expect(change({ retainedEarnings: 460 })).toBeCloseTo(3.26, 12);
    expect(change({ ebit: 535 })).toBeCloseTo(6.72, 12);
    expect(change({ bookValueOfEquity: 500 })).toBeCloseTo(1.05, 12);
    expect(change({ sales: null, marketValueOfEquity: null })).toBe(0);
  });

  it('names the book value where its ratio is capped', () => {
    const company = companyWith({ ...E_FIGURES, totalLiabilities: 0 });
    expect(altmanZNonManufacturer(company, SERVICE)).toMatchObject({
      notes: [{ code: 'ratio-capped', input: 'bookValueOfEquityToLiabilities', cap: 10 }],
    });
  });
});

describe('altmanEmergingMarketScore', () => {
  it('gives acceptance row E1', () => {
    const { score } = obtained(altmanZNonManufacturer(E1, SERVICE));
    const moved = altmanEmergingMarketScore(score, REFERENCE.altman.emergingMarketConstant);
    expect(moved).toBeCloseTo(5.0718, PRINTED_DECIMALS);
  });

  it('refuses a score that is not a number', () => {
    expect(() => altmanEmergingMarketScore(Number.NaN, 3.25)).toThrow(InvariantError);
  });
});
