import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { businessRiskFlags } from '../../../../shared/risk/fundamentals/businessRiskFlags';
import type { CompanyFigures } from '../../../../shared/risk/fundamentals/companyFigures';
import { flagReading } from '../../../../shared/risk/fundamentals/flagReading';
import { rateShockFlag } from '../../../../shared/risk/fundamentals/rateShockFlag';
import { LAW } from '../../../support/laws';
import { obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';
import { companyWith, E_FIGURES, FULL_FIGURES, inUnit, REFERENCE } from './exampleCompany';

type Name = ReturnType<typeof businessRiskFlags>[number]['name'];

const BANK_FLAGS: readonly Name[] = ['commercialRealEstate', 'uninsuredDeposits'];

function resultOf(name: Name, figures: Partial<CompanyFigures>) {
  const company = companyWith(figures, BANK_FLAGS.includes(name) ? 'bank' : 'operating');
  const row = businessRiskFlags(company, REFERENCE).find((flag) => flag.name === name);
  if (row === undefined) throw new Error(`no flag ${name}`);
  return row.reading;
}

function reading(name: Name, figures: Partial<CompanyFigures>) {
  return obtained(resultOf(name, figures));
}

/** Flags of one figure that runs through several values while the others stay. */
function flagsOf(name: Name, rows: readonly Partial<CompanyFigures>[]) {
  return rows.map((figures) => reading(name, figures).flag);
}

describe('businessRiskFlags', () => {
  it('gives acceptance row E2', () => {
    const leverage = reading('leverage', E_FIGURES);
    expect(leverage.value).toBeCloseTo(4.18181818, PRINTED_DECIMALS);
    expect(leverage.flag).toBe('amber');
    const coverage = reading('interestCoverage', E_FIGURES);
    expect(coverage.value).toBeCloseTo(1.94444444, PRINTED_DECIMALS);
    expect(coverage.flag).toBe('amber');
    const shocked = reading('rateShock', E_FIGURES);
    expect(shocked.value).toBeCloseTo(1.73852573, PRINTED_DECIMALS);
    expect(shocked.flag).toBe('amber');
  });

  it('has one row per flag that applies to the kind', () => {
    const names = (kind: 'bank' | 'reit') =>
      businessRiskFlags(companyWith({}, kind), REFERENCE).map(({ name }) => name);
    expect(names('bank')).toEqual([
      'profitability',
      'dilution',
      'analystCoverage',
      'commercialRealEstate',
      'uninsuredDeposits',
    ]);
    expect(names('reit')).toEqual([
      'leverage',
      'interestCoverage',
      'rateShock',
      'floatingShare',
      'refinancingWall',
      'profitability',
      'cashRunway',
      'currentRatio',
      'dilution',
      'analystCoverage',
      'accruals',
    ]);
  });

  it('leaves unknown what a missing figure would be needed for, and names it', () => {
    const inputs: readonly (readonly [Name, readonly (keyof CompanyFigures)[]])[] = [
      ['leverage', ['debt', 'cash', 'ebitda']],
      ['interestCoverage', ['ebit', 'interestExpense']],
      ['rateShock', ['ebit', 'interestExpense', 'floatingDebt']],
      ['floatingShare', ['floatingDebt', 'debt']],
      ['refinancingWall', ['debtDueWithinTwoYears', 'debt', 'cash', 'freeCashFlow']],
      ['profitability', ['netIncome', 'netIncomePriorYear']],
      ['cashRunway', ['cash', 'freeCashFlow']],
      ['currentRatio', ['currentAssets', 'currentLiabilities']],
      ['dilution', ['shareCount', 'shareCountPriorYear']],
      ['analystCoverage', ['analystCount']],
      ['accruals', ['netIncome', 'operatingCashFlow', 'totalAssets']],
      ['commercialRealEstate', ['commercialRealEstateLoans', 'regulatoryCapital']],
      ['uninsuredDeposits', ['uninsuredDeposits', 'deposits']],
    ];
    for (const [name, needed] of inputs) {
      expect(resultOf(name, FULL_FIGURES).ok).toBe(true);
      for (const input of needed) {
        for (const unknown of [null, Number.NaN, Number.POSITIVE_INFINITY]) {
          const result = resultOf(name, { ...FULL_FIGURES, [input]: unknown });
          expect(result).toEqual({ ok: false, problem: { code: 'input-missing', input } });
        }
      }
    }
  });

  it('refuses amounts below 0 where there are none', () => {
    const inputs: readonly (readonly [Name, keyof CompanyFigures])[] = [
      ['leverage', 'debt'],
      ['leverage', 'cash'],
      ['interestCoverage', 'interestExpense'],
      ['rateShock', 'floatingDebt'],
      ['refinancingWall', 'debtDueWithinTwoYears'],
      ['currentRatio', 'currentAssets'],
      ['currentRatio', 'currentLiabilities'],
      ['dilution', 'shareCount'],
      ['dilution', 'shareCountPriorYear'],
      ['analystCoverage', 'analystCount'],
      ['accruals', 'totalAssets'],
      ['commercialRealEstate', 'commercialRealEstateLoans'],
      ['commercialRealEstate', 'regulatoryCapital'],
      ['uninsuredDeposits', 'uninsuredDeposits'],
      ['uninsuredDeposits', 'deposits'],
    ];
    for (const [name, input] of inputs) {
      const result = resultOf(name, { ...FULL_FIGURES, [input]: -1 });
      expect(result).toEqual({ ok: false, problem: { code: 'input-out-of-range', input, value: -1 } });
    }
  });

  it('refuses a whole of 0 that is divided by', () => {
    for (const input of ['totalAssets', 'shareCount', 'shareCountPriorYear', 'regulatoryCapital'] as const) {
      const name =
        { totalAssets: 'accruals', regulatoryCapital: 'commercialRealEstate' }[input as string] ?? 'dilution';
      const result = resultOf(name as Name, { ...FULL_FIGURES, [input]: 0 });
      expect(result).toEqual({ ok: false, problem: { code: 'input-out-of-range', input, value: 0 } });
    }
  });

  it('does not depend on the unit of money', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), fc.boolean(), (unit, isBank) => {
        const kind = isBank ? 'bank' : 'operating';
        const plain = businessRiskFlags(companyWith(FULL_FIGURES, kind), REFERENCE);
        const scaled = businessRiskFlags(companyWith(inUnit(FULL_FIGURES, unit), kind), REFERENCE);
        for (const [index, row] of scaled.entries()) {
          const expected = obtained(plain[index]?.reading ?? row.reading);
          expect(obtained(row.reading).flag).toBe(expected.flag);
          expect(obtained(row.reading).value).toBeCloseTo(expected.value ?? Number.NaN, 9);
        }
      }),
      LAW,
    );
  });
});

describe('leverage flag', () => {
  it('is amber above 3 and red above 5', () => {
    const rows = [3, 3.01, 5, 5.01].map((debt) => ({ debt: debt * 10, cash: 0, ebitda: 10 }));
    expect(flagsOf('leverage', rows)).toEqual([null, 'amber', 'amber', 'red']);
  });

  it('is red without a multiple where earnings are gone and debt is not', () => {
    for (const ebitda of [0, -5]) {
      expect(reading('leverage', { debt: 31, cash: 30, ebitda })).toEqual({ flag: 'red', value: null });
      expect(reading('leverage', { debt: 30, cash: 30, ebitda })).toEqual({ flag: null, value: null });
    }
  });

  it('is negative for net cash', () => {
    expect(reading('leverage', { debt: 10, cash: 30, ebitda: 10 })).toEqual({ flag: null, value: -2 });
  });
});

describe('interest coverage flag', () => {
  it('is amber below 2.5 and red below 1', () => {
    const rows = [25, 24.9, 10, 9.9, -1].map((ebit) => ({ ebit, interestExpense: 10 }));
    expect(flagsOf('interestCoverage', rows)).toEqual([null, 'amber', 'amber', 'red', 'red']);
  });

  it('has nothing to cover where no interest is paid', () => {
    expect(reading('interestCoverage', { ebit: -5, interestExpense: 0 })).toEqual({ flag: null, value: null });
  });
});

describe('rate shock flag', () => {
  it('is amber below 2 and red below 1', () => {
    const rows = [40, 39.9, 20, 19.9].map((ebit) => ({ ebit, interestExpense: 10, floatingDebt: 500 }));
    expect(flagsOf('rateShock', rows)).toEqual([null, 'amber', 'amber', 'red']);
  });

  it('has nothing to cover without interest and floating debt', () => {
    expect(reading('rateShock', { ebit: 5, interestExpense: 0, floatingDebt: 0 })).toEqual({ flag: null, value: null });
    expect(reading('rateShock', { ebit: 5, interestExpense: 0, floatingDebt: 50 }).value).toBeCloseTo(5, 12);
  });

  it('is the interest coverage without a shock and refuses one that cannot be', () => {
    const rule = REFERENCE.flags.rateShock;
    expect(obtained(rateShockFlag(E_FIGURES, rule, 0)).value).toBe(35 / 18);
    for (const shock of [-0.01, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => rateShockFlag(E_FIGURES, rule, shock)).toThrow(InvariantError);
    }
  });
});

describe('floating share flag', () => {
  it('is amber above 40 % and red above 70 %', () => {
    const rows = [40, 41, 70, 71, 100].map((floatingDebt) => ({ floatingDebt, debt: 100 }));
    expect(flagsOf('floatingShare', rows)).toEqual([null, 'amber', 'amber', 'red', 'red']);
    expect(reading('floatingShare', { floatingDebt: 41, debt: 100 }).value).toBe(0.41);
  });

  it('says nothing without debt and refuses more floating debt than debt', () => {
    expect(reading('floatingShare', { floatingDebt: 0, debt: 0 })).toEqual({ flag: null, value: null });
    const result = resultOf('floatingShare', { floatingDebt: 101, debt: 100 });
    expect(result).toEqual({ ok: false, problem: { code: 'input-out-of-range', input: 'floatingDebt', value: 101 } });
  });
});

describe('refinancing wall flag', () => {
  const RICH = { cash: 1e6, freeCashFlow: 0 };

  it('is amber above a quarter of the debt and red above half', () => {
    const rows = [25, 26, 50, 51].map((due) => ({ ...RICH, debt: 100, debtDueWithinTwoYears: due }));
    expect(flagsOf('refinancingWall', rows)).toEqual([null, 'amber', 'amber', 'red']);
    expect(reading('refinancingWall', { ...RICH, debt: 100, debtDueWithinTwoYears: 26 }).value).toBe(0.26);
  });

  it('is amber above once, red above twice the cash and two years of free cash flow', () => {
    const rows = [10, 10.1, 20, 20.1].map((due) => ({
      debt: 100,
      debtDueWithinTwoYears: due,
      cash: 4,
      freeCashFlow: 3,
    }));
    expect(flagsOf('refinancingWall', rows)).toEqual([null, 'amber', 'amber', 'red']);
  });

  it('takes the worse of both', () => {
    const due = { debt: 100, debtDueWithinTwoYears: 30 };
    expect(reading('refinancingWall', { ...due, cash: 20, freeCashFlow: 0 }).flag).toBe('amber');
    expect(reading('refinancingWall', { ...due, cash: 10, freeCashFlow: 0 }).flag).toBe('red');
    const most = { debt: 100, debtDueWithinTwoYears: 60 };
    expect(reading('refinancingWall', { ...most, cash: 50, freeCashFlow: 0 }).flag).toBe('red');
    expect(reading('refinancingWall', { debt: 1000, debtDueWithinTwoYears: 30, cash: 20, freeCashFlow: 0 }).flag).toBe(
      'amber',
    );
  });

  it('is red where debt is due and nothing is there to repay it', () => {
    const due = { debt: 100, debtDueWithinTwoYears: 1 };
    expect(reading('refinancingWall', { ...due, cash: 10, freeCashFlow: -5 })).toEqual({ flag: 'red', value: 0.01 });
    expect(reading('refinancingWall', { ...due, cash: 10, freeCashFlow: -50 }).flag).toBe('red');
    const none = { debt: 100, debtDueWithinTwoYears: 0, cash: 0, freeCashFlow: -50 };
    expect(reading('refinancingWall', none)).toEqual({ flag: null, value: 0 });
  });

  it('says nothing without debt and refuses more debt due than debt', () => {
    const none = { debt: 0, debtDueWithinTwoYears: 0, cash: 0, freeCashFlow: -1 };
    expect(reading('refinancingWall', none)).toEqual({ flag: null, value: null });
    expect(resultOf('refinancingWall', { ...none, debtDueWithinTwoYears: 2 })).toEqual({
      ok: false,
      problem: { code: 'input-out-of-range', input: 'debtDueWithinTwoYears', value: 2 },
    });
  });
});

describe('profitability flag', () => {
  it('counts the loss years, and 0 is no loss', () => {
    const years = [
      [1, 1],
      [-1, 1],
      [1, -1],
      [0, 0],
      [-1, -1],
    ] as const;
    const rows = years.map(([netIncome, netIncomePriorYear]) => ({ netIncome, netIncomePriorYear }));
    expect(flagsOf('profitability', rows)).toEqual([null, 'amber', 'amber', null, 'red']);
    expect(rows.map((row) => reading('profitability', row).value)).toEqual([0, 1, 1, 0, 2]);
  });
});

describe('cash runway flag', () => {
  it('is amber below 24 months and red below 12', () => {
    const rows = [20, 19.9, 10, 9.9, 0].map((cash) => ({ cash, freeCashFlow: -10 }));
    expect(flagsOf('cashRunway', rows)).toEqual([null, 'amber', 'amber', 'red', 'red']);
    expect(reading('cashRunway', { cash: 30, freeCashFlow: -20 }).value).toBe(18);
  });

  it('has no end while no cash is used', () => {
    for (const freeCashFlow of [0, 5]) {
      expect(reading('cashRunway', { cash: 0, freeCashFlow })).toEqual({ flag: null, value: null });
    }
  });
});

describe('current ratio flag', () => {
  it('is amber below 1.2 and red below 0.8', () => {
    const rows = [120, 119, 80, 79].map((currentAssets) => ({ currentAssets, currentLiabilities: 100 }));
    expect(flagsOf('currentRatio', rows)).toEqual([null, 'amber', 'amber', 'red']);
    expect(reading('currentRatio', { currentAssets: 90, currentLiabilities: 100 }).value).toBe(0.9);
  });

  it('says nothing without current liabilities', () => {
    expect(reading('currentRatio', { currentAssets: 0, currentLiabilities: 0 })).toEqual({ flag: null, value: null });
  });
});

describe('dilution flag', () => {
  it('is amber above 8 % and red above 20 %', () => {
    const rows = [90, 108, 109, 120, 121].map((shareCount) => ({ shareCount, shareCountPriorYear: 100 }));
    expect(flagsOf('dilution', rows)).toEqual([null, null, 'amber', 'amber', 'red']);
    expect(reading('dilution', { shareCount: 90, shareCountPriorYear: 100 }).value).toBe(-0.1);
  });
});

describe('analyst coverage flag', () => {
  it('is amber with two or fewer and red with none', () => {
    const rows = [3, 2, 1, 0].map((analystCount) => ({ analystCount }));
    expect(flagsOf('analystCoverage', rows)).toEqual([null, 'amber', 'amber', 'red']);
    expect(reading('analystCoverage', { analystCount: 2 }).value).toBe(2);
  });
});

describe('accruals flag', () => {
  it('is amber above 10 % of assets and red above 20 %', () => {
    const rows = [20, 21, 30, 31].map((netIncome) => ({ netIncome, operatingCashFlow: 10, totalAssets: 100 }));
    expect(flagsOf('accruals', rows)).toEqual([null, 'amber', 'amber', 'red']);
    expect(reading('accruals', { netIncome: -5, operatingCashFlow: 10, totalAssets: 100 }).value).toBe(-0.15);
  });
});

describe('flags of banks', () => {
  it('are amber above three times the capital and half of the deposits, and never red', () => {
    const loans = [300, 301, 900].map((commercialRealEstateLoans) => ({
      commercialRealEstateLoans,
      regulatoryCapital: 100,
    }));
    expect(flagsOf('commercialRealEstate', loans)).toEqual([null, 'amber', 'amber']);
    const deposits = [50, 51, 100].map((uninsuredDeposits) => ({ uninsuredDeposits, deposits: 100 }));
    expect(flagsOf('uninsuredDeposits', deposits)).toEqual([null, 'amber', 'amber']);
    expect(reading('uninsuredDeposits', { uninsuredDeposits: 51, deposits: 100 }).value).toBe(0.51);
    expect(reading('commercialRealEstate', loans[2] ?? {}).value).toBe(9);
  });

  it('say nothing without deposits', () => {
    expect(reading('uninsuredDeposits', { uninsuredDeposits: 0, deposits: 0 })).toEqual({ flag: null, value: null });
  });
});

describe('flagReading', () => {
  it('compares in the direction of its rule', () => {
    const flags = (comparison: 'above' | 'below' | 'at-least' | 'at-most', amber: number, red: number) =>
      [1, 2, 3, 4, 5].map((value) => flagReading(value, { comparison, amber, red, unit: 'times' }).flag);
    expect(flags('above', 2, 4)).toEqual([null, null, 'amber', 'amber', 'red']);
    expect(flags('at-least', 2, 4)).toEqual([null, 'amber', 'amber', 'red', 'red']);
    expect(flags('below', 4, 2)).toEqual(['red', 'amber', 'amber', null, null]);
    expect(flags('at-most', 4, 2)).toEqual(['red', 'red', 'amber', 'amber', null]);
  });

  it('refuses a figure that is not a number', () => {
    const rule = { comparison: 'above', amber: 1, red: null, unit: 'times' } as const;
    expect(() => flagReading(Number.NaN, rule)).toThrow(InvariantError);
  });
});
