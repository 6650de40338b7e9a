import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fundamentalsSchema } from '../../../shared/model/fundamentalsReference';

const SHIPPED = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../assets/reference/fundamentals.json'), 'utf8'),
);

/** Parsed inside each test, so that a schema broken at its root fails a test and not the collection. */
const shipped = () => fundamentalsSchema.parse(SHIPPED);

/** A copy with one value changed. */
function withValue(path: readonly string[], value: unknown): unknown {
  const copy = structuredClone(SHIPPED);
  const holder = path.slice(0, -1).reduce((node, key) => node[key], copy);
  holder[path.at(-1) ?? ''] = value;
  return copy;
}

describe('assets/reference/fundamentals.json', () => {
  it('holds the flag limits of the domain reference', () => {
    const limits = Object.entries(shipped().flags).map(([name, { amber, red }]) => [name, amber, red]);
    expect(limits).toEqual([
      ['leverage', 3, 5],
      ['interestCoverage', 2.5, 1],
      ['rateShock', 2, 1],
      ['floatingShare', 0.4, 0.7],
      ['refinancingShare', 0.25, 0.5],
      ['refinancingCover', 1, 2],
      ['profitability', 1, 2],
      ['cashRunway', 24, 12],
      ['currentRatio', 1.2, 0.8],
      ['dilution', 0.08, 0.2],
      ['analystCoverage', 2, 0],
      ['accruals', 0.1, 0.2],
      ['commercialRealEstate', 3, null],
      ['uninsuredDeposits', 0.5, null],
    ]);
  });

  it('holds the borders of the distress scores', () => {
    const borders = ({ distressBelow, safeAbove }: { distressBelow: number; safeAbove: number }) => [
      distressBelow,
      safeAbove,
    ];
    expect(borders(shipped().altman.public)).toEqual([1.81, 2.99]);
    expect(borders(shipped().altman.private)).toEqual([1.23, 2.9]);
    expect(borders(shipped().altman.nonManufacturer)).toEqual([1.1, 2.6]);
    expect(shipped().altman).toMatchObject({ ratioCap: 10, emergingMarketConstant: 3.25 });
  });

  it('dates, defines and sources every fact about an index, under a name of its own', () => {
    const reference = shipped();
    expect(reference.facts.length).toBeGreaterThan(0);
    expect(new Set(reference.facts.map(({ id }) => id)).size).toBe(reference.facts.length);
    for (const fact of reference.facts) expect(fact.asOf < reference.asOf).toBe(true);
  });

  it('leaves out the debt figure that contradicts the others', () => {
    expect(shipped().facts.map(({ value }) => value)).not.toContain(709e9);
  });
});

describe('fundamentalsSchema', () => {
  it.each([
    ['a red limit that is not the worse one', ['flags', 'leverage', 'red'], 3],
    ['the same below', ['flags', 'cashRunway', 'red'], 24],
    ['the same at most', ['flags', 'analystCoverage', 'red'], 2],
    ['the same at least', ['flags', 'profitability', 'red'], 1],
    ['zones that overlap', ['altman', 'public', 'safeAbove'], 1.81],
    ['tails that overlap', ['style', 'upperTail'], 0.05],
    ['a fact without a source', ['facts', '0', 'source'], ''],
    ['a day that does not exist', ['facts', '0', 'asOf'], '2024-02-30'],
    ['a limit nobody named', ['flags', 'surprise'], 1],
  ] as const)('refuses %s', (_, path, value) => {
    expect(fundamentalsSchema.safeParse(withValue(path, value)).success).toBe(false);
  });

  it('says which rule is broken', () => {
    const message = (path: readonly string[], value: unknown) =>
      fundamentalsSchema.safeParse(withValue(path, value)).error?.issues[0]?.message;
    expect(message(['flags', 'leverage', 'red'], 3)).toBe('red is not the worse limit');
    expect(message(['altman', 'public', 'safeAbove'], 1.81)).toBe('zones overlap');
    expect(message(['style', 'upperTail'], 0.05)).toBe('tails overlap');
  });

  it('accepts a flag with one limit only', () => {
    expect(fundamentalsSchema.safeParse(withValue(['flags', 'leverage', 'red'], null)).success).toBe(true);
  });
});
