import { describe, expect, it } from 'vitest';
import { twoPlaces } from '../../../renderer/features/encryption/twoPlaces';
import { typedWords } from '../../../renderer/features/encryption/typedWords';

describe('typedWords', () => {
  it('takes words as they were typed, printed or pasted', () => {
    expect(typedWords('  1 Anchor  2 barley\n3. CEDAR,dune ')).toEqual(['anchor', 'barley', 'cedar', 'dune']);
  });

  it('finds none where there is none', () => {
    expect(typedWords(' 1 2\n3 ')).toEqual([]);
  });
});

describe('twoPlaces', () => {
  it('names two different places in order, each of them at times', () => {
    const drawn = Array.from({ length: 2000 }, () => twoPlaces(34));
    for (const [first, second] of drawn) {
      expect(first).toBeLessThan(second);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(second).toBeLessThan(34);
    }
    expect(new Set(drawn.flat()).size).toBe(34);
  });
});
