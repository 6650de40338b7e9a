import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compensatedSum } from '../../../../shared/math/compensatedSum';
import { floatAdjustedWeights } from '../../../../shared/risk/index/floatAdjustedWeights';
import { LAW } from '../../../support/laws';
import { sharedMaterial } from '../../../support/notRun';
import { hasCompressedOracles } from '../../../support/oracle';
import { expectProblem, expectWithin, obtained } from '../../../support/outcome';

const COMPANY = Object.freeze({ price: 10, sharesOutstanding: 100, floatFraction: 1 });

describe('floatAdjustedWeights', () => {
  it('counts only the shares in public hands', () => {
    const half = Object.freeze({ price: 20, sharesOutstanding: 100, floatFraction: 0.5 });
    expect([...obtained(floatAdjustedWeights(Object.freeze([COMPANY, half])))]).toEqual([0.5, 0.5]);
    const weights = obtained(floatAdjustedWeights([COMPANY, { ...half, price: 60 }]));
    expect([...weights]).toEqual([0.25, 0.75]);
  });

  it('counts only the part that belongs to the style', () => {
    const part = { ...COMPANY, styleProbability: 0.25 };
    expect([...obtained(floatAdjustedWeights([COMPANY, part]))]).toEqual([0.8, 0.2]);
    expect([...obtained(floatAdjustedWeights([COMPANY, { ...COMPANY, styleProbability: 0 }]))]).toEqual([1, 0]);
    expect([...obtained(floatAdjustedWeights([COMPANY, { ...COMPANY, styleProbability: 1 }]))]).toEqual([0.5, 0.5]);
  });

  it('has no weights without members', () => {
    expectProblem(floatAdjustedWeights([]), { code: 'no-holdings' });
    expectProblem(floatAdjustedWeights([{ ...COMPANY, styleProbability: 0 }]), { code: 'no-holdings' });
  });

  it('points at a number that cannot be', () => {
    for (const price of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expectProblem(floatAdjustedWeights([COMPANY, { ...COMPANY, price }]), { code: 'non-positive-price', index: 1 });
    }
    const wrong = {
      sharesOutstanding: [0, -1, Number.NaN, Number.POSITIVE_INFINITY],
      floatFraction: [0, -0.1, 1.01, Number.NaN],
      styleProbability: [-0.1, 1.01, Number.NaN],
    };
    for (const [input, values] of Object.entries(wrong)) {
      for (const value of values) {
        expectProblem(floatAdjustedWeights([{ ...COMPANY, [input]: value }]), {
          code: 'input-out-of-range',
          input,
          value,
        });
      }
    }
  });

  it('sums to one and does not care about the currency', () => {
    const company = fc.record({
      price: fc.double({ min: 0.01, max: 1e4, noNaN: true }),
      sharesOutstanding: fc.double({ min: 1, max: 1e9, noNaN: true }),
      floatFraction: fc.double({ min: 0.01, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(company, { minLength: 1, maxLength: 30 }), (companies) => {
        const weights = obtained(floatAdjustedWeights(companies));
        expect(compensatedSum(weights)).toBeCloseTo(1, 12);
        const pence = companies.map((one) => ({ ...one, price: one.price * 100 }));
        for (const [index, weight] of obtained(floatAdjustedWeights(pence)).entries())
          expect(weight).toBeCloseTo(weights[index] ?? Number.NaN, 12);
      }),
      LAW,
    );
  });
});

/** Weights are published in per cent with two decimals. */
const PUBLISHED_ROUNDING = 0.00005 + 1e-9;

describe.runIf(hasCompressedOracles('holdings of IWM'))('floatAdjustedWeights against a published list', () => {
  it('gives the published weight of every share the Russell 2000 fund held', () => {
    const rows = holdingsRows('data/constituents/IWM_holdings_May_05_2026.csv.xz');
    const stocks = rows.filter(
      ({ assetClass, price, quantity }) => assetClass === 'Equity' && price > 0 && quantity > 0,
    );
    expect(stocks.length).toBeGreaterThan(1800);
    const companies = stocks.map(({ price, quantity }) => ({ price, sharesOutstanding: quantity, floatFraction: 1 }));
    const weights = obtained(floatAdjustedWeights(companies));
    // The published weights are of the whole fund, cash included.
    const value = (list: typeof rows) => compensatedSum(list.map(({ marketValue }) => marketValue));
    const invested = value(stocks) / value(rows);
    for (const [index, { weight }] of stocks.entries()) {
      expectWithin((weights[index] ?? Number.NaN) * invested, weight, PUBLISHED_ROUNDING);
    }
  });
});

/** The lines of an iShares holdings file, stocks and cash alike. */
function holdingsRows(path: string) {
  const text = execFileSync('xz', ['-dc', sharedMaterial(path)], { encoding: 'utf8' });
  const cells = text.split(/\r?\n/).map((line) => [...line.matchAll(/"([^"]*)"/g)].map(([, cell = '']) => cell));
  const amount = (cell: string | undefined) => Number((cell ?? '').replaceAll(',', ''));
  return cells
    .filter((row) => row.length === 15)
    .map((row) => ({
      assetClass: row[3],
      marketValue: amount(row[4]),
      weight: amount(row[5]) / 100,
      quantity: amount(row[7]),
      price: amount(row[8]),
    }));
}
