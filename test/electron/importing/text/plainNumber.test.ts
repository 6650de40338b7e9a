import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainNumber } from '../../../../electron/importing/text/plainNumber';

const SEED = 20261121;

describe('plainNumber', () => {
  it.each(['', '.', '.5', '5.', '-1', '+1', '1,5', '1e5', '1.2.3', ' 1', '1 ', '0x1F', 'NaN', '1234567890123456'])(
    'leaves %j to the full reading',
    (cell) => {
      expect(plainNumber(cell)).toBeNaN();
    },
  );

  it('is the double nearest to the digits, to the last bit', () => {
    const digits = fc.stringMatching(/^\d{1,15}$/);
    const pointed = fc
      .tuple(fc.stringMatching(/^\d{1,8}$/), fc.stringMatching(/^\d{1,7}$/))
      .map(([whole, part]) => `${whole}.${part}`);
    const law = fc.property(fc.oneof(digits, pointed), (cell) => {
      expect(plainNumber(cell)).toBe(Number(cell));
    });
    fc.assert(law, { seed: SEED, numRuns: 5000 });
  });
});
