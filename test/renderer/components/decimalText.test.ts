import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText, decimalValue } from '../../../renderer/components/decimalText';
import { numberToDecimal } from '../../../shared/model/decimal';

describe('decimalText', () => {
  it('writes a number as the model does', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
        fc.pre(!Object.is(value, -0) && Math.abs(value) >= 1e-9);
        expect(decimalText(value)).toBe(numberToDecimal(value));
      }),
      { seed: 20261120, numRuns: 500 },
    );
  });

  it('keeps what was typed', () => {
    expect(decimalText(16.99)).toBe('16.99');
    expect(decimalText(0.0000001)).toBe('0.0000001');
  });
});

describe('decimalValue', () => {
  it('is null where nothing was entered, not zero', () => {
    expect(decimalValue(null)).toBeNull();
    expect(decimalValue('12.5')).toBe(12.5);
  });
});
