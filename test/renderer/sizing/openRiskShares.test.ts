import { describe, expect, it } from 'vitest';
import { openRiskCaption, openRiskShares } from '../../../renderer/features/sizing/openRiskShares';
import { sampleReport } from '../../fixtures/renderer/sampleBallast';

const format = { locale: 'en-US', currency: 'USD' };

describe('open risk by holding', () => {
  it('adds up to the open risk of the report', async () => {
    const report = await sampleReport();
    const shares = openRiskShares(report, 1000);
    const total = shares.reduce((sum, share) => sum + share.fraction, 0);
    expect(total).toBeCloseTo(report.stops.openRisk.value ?? Number.NaN, 10);
  });

  it('keeps the largest, and says when a share is assumed', async () => {
    const shares = openRiskShares(await sampleReport(), 3);
    expect(shares).toHaveLength(3);
    expect(shares[0]?.fraction).toBeGreaterThanOrEqual(shares[2]?.fraction ?? 1);
    expect(openRiskCaption([{ symbol: 'A', fraction: 0.02, assumed: true }], format)).toBe(
      'A carries the most open risk: 2.0% of equity, assumed, it has no stop.',
    );
    expect(openRiskCaption([], format)).toBe('No open risk can be drawn.');
  });
});
