import { describe, expect, it } from 'vitest';
import { restateSeries } from '../../../shared/model/restateSeries';
import { splitInPrices } from '../../../shared/model/splitInPrices';
import { seriesOf } from '../../support/priceBuilder';

// Consecutive days to 2026-11-19: the fourth of five is 2026-11-18.
const DAY = '2026-11-18';
const RAW = seriesOf('ZZA', [396, 400, 404, 102, 103]);
const RESTATED = seriesOf('ZZA', [99, 100, 101, 102, 103]);

describe('restating prices for a split', () => {
  it('divides earlier prices, multiplies earlier volumes, and leaves later days', () => {
    const restated = restateSeries(RAW, DAY, 4);
    expect([...restated.close]).toEqual([99, 100, 101, 102, 103]);
    expect([...restated.volume]).toEqual([4e6, 4e6, 4e6, 1e6, 1e6]);
    expect([...restated.high]).toEqual([...RESTATED.high]);
    expect(restated.adjustedClose.every(Number.isNaN)).toBe(true);
    expect([...RAW.close]).toEqual([396, 400, 404, 102, 103]);
  });

  it('reaches every day of a series that ends before the split, and none of one that starts after it', () => {
    expect([...restateSeries(RAW, '2026-12-01', 2).close]).toEqual([198, 200, 202, 51, 51.5]);
    expect([...restateSeries(RAW, '2026-11-01', 2).close]).toEqual([...RAW.close]);
  });

  it('refuses a ratio that is none', () => {
    expect(() => restateSeries(RAW, DAY, 0)).toThrow('ratio above 0');
    expect(() => splitInPrices(RAW, DAY, Number.NaN)).toThrow('ratio above 0');
  });
});

describe('whether prices know of a split', () => {
  it('is told by the step over the day', () => {
    expect(splitInPrices(RAW, DAY, 4)).toBe('raw');
    expect(splitInPrices(RESTATED, DAY, 4)).toBe('restated');
    expect(splitInPrices(seriesOf('ZZR', [1, 1.02, 0.99, 9.9, 10]), DAY, 0.1)).toBe('raw');
  });

  it('is raw where no price has come since, and nothing where none was before', () => {
    expect(splitInPrices(RAW, '2026-12-01', 4)).toBe('raw');
    expect(splitInPrices(RAW, '2026-11-15', 4)).toBe('nothing-before');
  });
});
