import { describe, expect, it } from 'vitest';
import hedging from '../../../assets/reference/hedging.json';
import { hedgingReferenceSchema } from '../../../shared/model/hedgingReference';

describe('the shipped hedging defaults', () => {
  it('are those of the domain reference', () => {
    const parsed = hedgingReferenceSchema.parse(hedging);
    expect(parsed).toMatchObject({
      asOf: '2026-11-20',
      microBelowContracts: 3,
      rehedgeBandFraction: 0.1,
      poorHedgeEffectiveness: 0.6,
      ridgeFraction: 1e-6,
      blume: { slope: 0.67, intercept: 0.33 },
      holding: { leveragedDays: 20, hedgeDays: 5, hedgeFactor: -2 },
      tailScenarios: ['gfc', 'covid', 'april-2025'],
    });
    expect(parsed.futures.rollsPerYear).toBe(4);
    expect(parsed.futures.rollCostFraction).toBeGreaterThanOrEqual(0.0001);
    expect(parsed.futures.rollCostFraction).toBeLessThanOrEqual(0.0002);
  });
});

describe('hedgingReferenceSchema', () => {
  it('refuses values out of range and a table without a source', () => {
    const isRead = (change: object) => hedgingReferenceSchema.safeParse({ ...hedging, ...change }).success;
    expect(isRead({})).toBe(true);
    expect(isRead({ source: '' })).toBe(false);
    expect(isRead({ rehedgeBandFraction: 10 })).toBe(false);
    expect(isRead({ ridgeFraction: -1 })).toBe(false);
    expect(isRead({ microBelowContracts: 0 })).toBe(false);
    expect(isRead({ holding: { ...hedging.holding, hedgeFactor: 2 } })).toBe(false);
    expect(isRead({ tailScenarios: [] })).toBe(false);
  });
});
