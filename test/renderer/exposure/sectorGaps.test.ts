import { describe, expect, it } from 'vitest';
import { percentagePoints, sectorCaption, sectorGaps } from '../../../renderer/features/exposure/sectorGaps';
import type { ExposureReport } from '../../../shared/report/riskReport';

const format = { locale: 'en-US', currency: 'USD' };
const sectors: ExposureReport['sectors'] = [
  { sector: 'Financials', fraction: 0.1, russell2000: 0.19, sp500: 0.13 },
  { sector: null, fraction: 0.2, russell2000: null, sp500: null },
  { sector: 'Energy', fraction: 0.12, russell2000: 0.05, sp500: 0.03 },
];

describe('sector gaps', () => {
  it('stand from furthest over to furthest under, and what has no sector comes last without a number', () => {
    const gaps = sectorGaps(sectors, 'russell2000');
    expect(gaps.map((gap) => gap.label)).toEqual(['Energy', 'Financials', 'Unknown sector']);
    expect(gaps[0]?.difference).toBeCloseTo(0.07, 12);
    expect(gaps[2]?.difference).toBeNull();
  });

  it('are written in percentage points with their sign', () => {
    expect(percentagePoints(0.032, format)).toBe('+3.2 pp');
    expect(percentagePoints(-0.04, format)).toBe('−4.0 pp');
  });

  it('name both ends in a sentence', () => {
    expect(sectorCaption(sectorGaps(sectors, 'sp500'), 'sp500', format)).toBe(
      'Against the S&P 500, furthest over is Energy (+9.0 pp) and furthest under Financials (−3.0 pp).',
    );
  });

  it('say when there is nothing to compare', () => {
    expect(sectorCaption([], 'sp500', format)).toBe('No sector can be compared with the index.');
  });
});
