import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binTicks, histogramBins } from '../../../renderer/charts/histogramBins';

describe('histogramBins', () => {
  it('has no bars without values', () => {
    expect(histogramBins([], 60)).toEqual([]);
    expect(binTicks([], 10)).toEqual([]);
  });

  it('counts five returns by hand', () => {
    const bins = histogramBins([-0.012, -0.004, 0.001, 0.0015, 0.011], 6);
    expect(bins.map((bin) => [Number(bin.from.toFixed(6)), bin.count])).toEqual([
      [-0.015, 1],
      [-0.01, 0],
      [-0.005, 1],
      [0, 2],
      [0.005, 0],
      [0.01, 1],
    ]);
  });

  it('never mixes a loss and a gain in one bar, and counts every value once', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -0.4, max: 0.4, noNaN: true }), { minLength: 1 }), (values) => {
        const bins = histogramBins(values, 60);
        expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(values.length);
        expect(bins.length).toBeLessThanOrEqual(61);
        expect(bins.every((bin) => bin.from >= -1e-12 || bin.to <= 1e-12)).toBe(true);
      }),
      { seed: 20261120 },
    );
  });
});

describe('binTicks', () => {
  it('labels round borders that run out from zero', () => {
    const bins = histogramBins([-0.041, 0.037], 60);
    const ticks = binTicks(bins, 10).map((tick) => Number(tick.toFixed(6)));
    expect(ticks).toContain(0);
    expect(ticks).toEqual([-0.04, -0.03, -0.02, -0.01, 0, 0.01, 0.02, 0.03]);
  });
});
