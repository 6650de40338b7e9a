import { describe, expect, it } from 'vitest';
import {
  anySectorKnown,
  percentagePoints,
  sectorCaption,
  sectorGaps,
} from '../../../renderer/features/exposure/sectorGaps';
import type { ExposureReport } from '../../../shared/report/exposureReport';

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
      'Against the S&P 500, furthest over is Energy (+9.0 pp) and furthest under Financials (−3.0 pp).' +
        ' 20% of equity has no known sector and is in no bar.',
    );
  });

  it('call no sector over the index that is under it', () => {
    const under = sectorGaps([{ sector: 'Energy', fraction: 0.01, russell2000: 0.05, sp500: 0.03 }], 'russell2000');
    expect(sectorCaption(under, 'russell2000', format)).toBe(
      'Against the Russell 2000, no sector is over and furthest under Energy (−4.0 pp).',
    );
  });

  it('are not worth a chart while no holding has a sector', () => {
    const none = sectors.map((row) => (row.sector === null ? row : { ...row, fraction: 0 }));
    expect(anySectorKnown(sectorGaps(none, 'sp500'))).toBe(false);
    expect(anySectorKnown(sectorGaps(sectors, 'sp500'))).toBe(true);
  });

  it('say when there is nothing to compare', () => {
    expect(sectorCaption([], 'sp500', format)).toBe('No sector can be compared with the index.');
  });
});
