import { describe, expect, it } from 'vitest';
import { percentAxis, stepDigits } from '../../../renderer/charts/percentAxis';

const format = { locale: 'en-US', currency: 'USD' };

describe('ticks of a percent axis', () => {
  it('have the places their step needs, so that no two read alike', () => {
    const write = percentAxis(format);
    expect([0, 0.0025, 0.005, 0.0075].map((value) => write(value, 0.0025))).toEqual([
      '0.00%',
      '0.25%',
      '0.50%',
      '0.75%',
    ]);
    expect([0.1, 0.2].map((value) => write(value, 0.1))).toEqual(['10%', '20%']);
  });

  it('carry a sign where asked', () => {
    expect(percentAxis(format, 'signed-fraction')(0.005, 0.005)).toBe('+0.5%');
  });

  it('read a step in spite of what binary fractions leave over', () => {
    expect(stepDigits(0.1 * 3 * 100 - 29)).toBe(0);
    expect(stepDigits(0.25)).toBe(2);
    expect(stepDigits(1 / 3)).toBe(4);
  });
});
