import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatValue } from '../../../shared/messages/formatValue';
import { type Unit, unitSchema } from '../../../shared/report/figure';

const US = { locale: 'en-US', currency: 'USD' };
const SEED = 20261120;
const finite = fc.double({ noNaN: true, min: -1e12, max: 1e12 });

describe('formatValue', () => {
  it.each<[number, Unit, string]>([
    [0.58, 'fraction', '58.0%'],
    [-0.024, 'signed-fraction', '−2.4%'],
    [0.024, 'signed-fraction', '+2.4%'],
    [0, 'signed-fraction', '0.0%'],
    [81204.11, 'money', '$81,204.11'],
    [-1200, 'money', '−$1,200.00'],
    [12.3456, 'price', '$12.35'],
    [0.12345, 'price', '$0.1235'],
    [12, 'price', '$12.00'],
    [150, 'shares', '150'],
    [0.1234, 'shares', '0.1234'],
    [12.34, 'days', '12.3'],
    [3, 'count', '3'],
    [12.44, 'count', '12.4'],
    [0.856, 'ratio', '0.86'],
    [0.0025, 'basis-points', '25.0 bp'],
    [1.5, 'multiple', '×1.5'],
    [-3, 'multiple', '×−3.0'],
  ])('writes %d as %s: %s', (value, unit, text) => {
    expect(formatValue(value, unit, US)).toBe(text);
  });

  it('follows the locale and the currency', () => {
    const german = { locale: 'de-DE', currency: 'EUR' };
    expect(formatValue(81204.11, 'money', german)).toBe('81.204,11\u00a0€');
    expect(formatValue(0.58, 'fraction', german)).toBe('58,0\u00a0%');
    expect(formatValue(1234, 'money', { locale: 'en-US', currency: 'JPY' })).toBe('¥1,234');
  });

  it('drops cents on request from ten thousand up only', () => {
    expect(formatValue(10_000, 'money', { ...US, digits: 0 })).toBe('$10,000');
    expect(formatValue(9_999.5, 'money', { ...US, digits: 0 })).toBe('$9,999.50');
  });

  it('leaves the unit out where the header states it', () => {
    const bare = { ...US, unitInHeader: true };
    expect(formatValue(81204.1, 'money', bare)).toBe('81,204.10');
    expect(formatValue(0.583, 'fraction', bare)).toBe('58.3');
    expect(formatValue(0.0025, 'basis-points', bare)).toBe('25.0');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d as a bug of the caller', (value) => {
    expect(() => formatValue(value, 'money', US)).toThrow('only a finite number');
  });

  it('never writes a hyphen for a minus, nor a minus before zero', () => {
    fc.assert(
      fc.property(finite, fc.constantFrom(...unitSchema.options), (value, unit) => {
        const text = formatValue(value, unit, US);
        expect(text).not.toMatch(/-|NaN/);
        if (!/[1-9]/.test(text)) expect(text).not.toContain('−');
      }),
      { seed: SEED },
    );
  });

  it('can be read back to the printed precision', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -10, max: 10 }), (value) => {
        const read = Number(formatValue(value, 'fraction', US).replace('−', '-').replace(/[%,]/g, '')) / 100;
        expect(Math.abs(read - value)).toBeLessThanOrEqual(0.000500001);
      }),
      { seed: SEED },
    );
  });
});

describe('formatDate', () => {
  it('writes the day of the text whatever the time zone of the reader', () => {
    expect(formatDate('2026-11-20', 'en-US')).toBe('Nov 20, 2026');
    expect(formatDate('2026-01-01', 'de-DE')).toBe('01.01.2026');
  });
});
