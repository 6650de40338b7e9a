import { describe, expect, it } from 'vitest';
import regime from '../../../assets/reference/regime.json';
import { regimeClassSchema, regimeReferenceSchema } from '../../../shared/model/regimeReference';

const isRead = (change: object) => regimeReferenceSchema.safeParse({ ...regime, ...change }).success;
const [first = regime.indicators[0], ...others] = regime.indicators;

describe('the shipped regime borders', () => {
  it('are those of the domain reference, each with its day, source and evidence', () => {
    const parsed = regimeReferenceSchema.parse(regime);
    expect(parsed.indicators.map(({ id, one, two }) => [id, one, two])).toEqual([
      ['yieldSlope', 0.5, 0],
      ['creditSpread', 5, 8],
      ['purchasingManagers', 50, 45],
      ['sahm', 0.3, 0.5],
      ['financialConditions', 0, 0.5],
      ['volatilityIndex', 20, 30],
    ]);
    expect(parsed.indicators.every(({ evidence, asOf }) => evidence.length > 20 && asOf === '2026-11-20')).toBe(true);
    expect(parsed.classes.map(({ id }) => id)).toEqual(regimeClassSchema.options);
    expect(parsed.classes.map(({ fromScore }) => fromScore)).toEqual([0, 3, 6, 9]);
    expect(parsed.recovery).toEqual({ leastScoreFall: 3, leastSpreadFall: 1.5 });
    expect(parsed.leastIndicators).toBe(4);
  });
});

describe('regimeReferenceSchema', () => {
  it('refuses a missing or repeated indicator', () => {
    expect(isRead({})).toBe(true);
    expect(isRead({ indicators: others })).toBe(false);
    expect(isRead({ indicators: [first, first, ...others] })).toBe(false);
  });

  it('refuses borders in the wrong order', () => {
    expect(isRead({ indicators: [{ ...first, worse: 'higher' }, ...others] })).toBe(false);
    expect(isRead({ indicators: [{ ...first, two: 0.5 }, ...others] })).toBe(false);
    expect(isRead({ indicators: [{ ...first, worse: 'higher', two: 0.5 }, ...others] })).toBe(false);
  });

  it('refuses classes that do not rise from 0', () => {
    const [lowest, second] = regime.classes;
    expect(isRead({ classes: [lowest, second] })).toBe(true);
    expect(isRead({ classes: [second] })).toBe(false);
    expect(isRead({ classes: [lowest, second, second] })).toBe(false);
    expect(isRead({ classes: [] })).toBe(false);
  });
});
