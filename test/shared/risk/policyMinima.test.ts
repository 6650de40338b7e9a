import { describe, expect, it } from 'vitest';
import { policyMinima } from '../../../shared/risk/policyMinima';

describe('policyMinima', () => {
  it('holds the counts of the decision table', () => {
    expect(policyMinima).toEqual({
      volatility: 30,
      correlationAndBeta: 60,
      downDays: 30,
      spreadBars: 21,
      valueAtRisk95: 250,
      valueAtRisk99: 500,
      garch: 500,
    });
  });
});
