import { describe, expect, it } from 'vitest';
import { decimatedIndexes } from '../../../renderer/charts/decimatedIndexes';

const sine = Array.from({ length: 5000 }, (_, index) => Math.sin(index / 40));

describe('decimatedIndexes', () => {
  it('keeps every point of a line that fits its width', () => {
    expect(decimatedIndexes([[1, 2, 3]], 800)).toEqual([0, 1, 2]);
  });

  it('has nothing to draw without points', () => {
    expect(decimatedIndexes([], 800)).toEqual([]);
    expect(decimatedIndexes([[]], 800)).toEqual([]);
  });

  it('keeps the first and the last day, in order and once each', () => {
    const kept = decimatedIndexes([sine], 300);
    expect(kept[0]).toBe(0);
    expect(kept.at(-1)).toBe(4999);
    expect(kept).toEqual([...new Set(kept)].sort((left, right) => left - right));
  });

  it('draws at most two points of a line per bucket of two pixels', () => {
    expect(decimatedIndexes([sine], 300).length).toBeLessThanOrEqual(302);
  });

  it('never loses a spike, whichever line it is in', () => {
    const spiked = sine.map((value, index) => (index === 3217 ? 40 : value));
    const dipped = sine.map((value, index) => (index === 777 ? -40 : value));
    expect(decimatedIndexes([spiked, dipped], 200)).toEqual(expect.arrayContaining([777, 3217]));
  });

  it('keeps a gap visible', () => {
    const gapped = sine.map((value, index) => (index >= 2000 && index < 2600 ? null : value));
    const kept = decimatedIndexes([gapped], 200);
    expect(kept.some((index) => gapped[index] === null)).toBe(true);
  });
});
