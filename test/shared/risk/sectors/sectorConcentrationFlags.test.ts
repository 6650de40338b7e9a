import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { sectorConcentrationFlags } from '../../../../shared/risk/sectors/sectorConcentrationFlags';
import { subIndustryFlags } from '../../../../shared/risk/sectors/subIndustryFlags';
import { expectProblem, obtained } from '../../../support/outcome';

const RULES = Object.freeze({ amberFraction: 0.25, redFraction: 0.35, benchmarkMultiple: 2, leastFraction: 0.1 });
const NARROW = Object.freeze([
  { scheme: 'GICS', subIndustry: 'Biotechnology', amberFraction: 0.1 },
  { scheme: 'GICS', subIndustry: 'Regional Banks', amberFraction: 0.15 },
] as const);

function weights(row: Readonly<Record<string, number>>, scheme: 'GICS' | 'ICB' = 'GICS') {
  return Object.freeze({ scheme, weights: new Map(Object.entries(row)) });
}

/** Flag of Energy at a weight, against a benchmark weight or none. */
function flagAt(weight: number, benchmark: number | null) {
  const index = benchmark === null ? null : weights({ Energy: benchmark });
  return obtained(sectorConcentrationFlags(weights({ Energy: weight }), index, RULES)).get('Energy');
}

describe('sectorConcentrationFlags', () => {
  it('is amber above a quarter and red above 35 %', () => {
    expect([0.25, 0.26, 0.35, 0.36].map((weight) => flagAt(weight, null))).toEqual([null, 'amber', 'amber', 'red']);
    expect([0.25, 0.26, 0.35, 0.36].map((weight) => flagAt(weight, 0.5))).toEqual([null, 'amber', 'amber', 'red']);
  });

  it('is amber above twice the benchmark where that is more than a tenth', () => {
    expect([0.12, 0.125, 0.126].map((weight) => flagAt(weight, 0.0625))).toEqual([null, null, 'amber']);
    expect([0.1, 0.101].map((weight) => flagAt(weight, 0.01))).toEqual([null, 'amber']);
    expect(flagAt(0.36, 0.01)).toBe('red');
    expect(flagAt(0.101, 0)).toBe('amber');
  });

  it('compares a sector the benchmark does not list with nothing', () => {
    const flags = obtained(sectorConcentrationFlags(weights({ Energy: 0.2 }), weights({ Utilities: 0.03 }), RULES));
    expect([...flags]).toEqual([['Energy', null]]);
  });

  it('counts a net short with its size', () => {
    expect(flagAt(-0.26, null)).toBe('amber');
    expect(flagAt(-0.15, 0.05)).toBe('amber');
  });

  it('compares nothing across classifications', () => {
    const result = sectorConcentrationFlags(weights({ Energy: 0.9 }), weights({ Energy: 0.1 }, 'ICB'), RULES);
    expectProblem(result, { code: 'sector-schemes-differ', first: 'GICS', second: 'ICB' });
  });

  it('refuses a weight that is not a number', () => {
    expect(() => flagAt(Number.NaN, null)).toThrow(InvariantError);
  });
});

describe('subIndustryFlags', () => {
  it('is amber above the limit of each sub-industry', () => {
    const flags = (biotech: number, banks: number) =>
      subIndustryFlags(weights({ Biotechnology: biotech, 'Regional Banks': banks, Airlines: 0.9 }), NARROW);
    expect([...flags(0.11, 0.16)]).toEqual([
      ['Biotechnology', 'amber'],
      ['Regional Banks', 'amber'],
    ]);
    expect([...flags(0.1, 0.15)]).toEqual([
      ['Biotechnology', null],
      ['Regional Banks', null],
    ]);
    expect(flags(-0.11, 0).get('Biotechnology')).toBe('amber');
  });

  it('lists neither what is not held nor what is of another classification', () => {
    expect(subIndustryFlags(weights({ Airlines: 0.9 }), NARROW).size).toBe(0);
    expect(subIndustryFlags(weights({ Biotechnology: 0.9 }, 'ICB'), NARROW).size).toBe(0);
  });

  it('refuses a weight that is not a number', () => {
    expect(() => subIndustryFlags(weights({ Biotechnology: Number.NaN }), NARROW)).toThrow(InvariantError);
  });
});
