import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecimalMark, readNumber, toDecimal, toDouble } from '../../../../electron/importing/text/numberText';

const decimal = (cell: string, mark: DecimalMark = '.'): string | null => {
  const reading = readNumber(cell, mark);
  return reading.status === 'number' ? toDecimal(reading.text) : reading.status;
};

describe('a number cell', () => {
  it.each([
    ['1234.5', '1234.5'],
    ['$1,234.50', '1234.50'],
    ['-$3,320.05', '-3320.05'],
    ['$-5', '-5'],
    ['+$0.65', '0.65'],
    ['($1,234.00)', '-1234.00'],
    ['1,234.00-', '-1234.00'],
    ['\u22125.25', '-5.25'],
    ['1\u00a0234\u00a0567.8', '1234567.8'],
    ["1'234.50", '1234.50'],
    ['12,34,567.00', '1234567.00'],
    ['.02', '0.02'],
    ['5.', '5'],
    ['USD 12.50', '12.50'],
    ['12.50 €', '12.50'],
    ['4.5%', '0.045'],
    ['8.81M', '8810000'],
    ['1.2e-5', '0.000012'],
    ['１２３', '123'],
    ['-0.00', '0.00'],
    ['0.1234567890125', '0.123456789013'],
  ])('reads %s as %s', (cell, expected) => expect(decimal(cell)).toBe(expected));

  it.each([
    ['1.234,56', '1234.56'],
    ['-1.004,99', '-1004.99'],
    ['0,5', '0.5'],
    ['1.200', '1200'],
  ])('reads %s as %s where the comma is the decimal mark', (cell, expected) =>
    expect(decimal(cell, ',')).toBe(expected),
  );

  it.each(['', ' ', '-', '--', 'n/a', 'N/A', 'null', 'NaN', '—'])('takes %j as missing, never as 0', (cell) => {
    expect(readNumber(cell, '.')).toEqual({ status: 'missing' });
  });

  it.each([
    'abc',
    '1,23',
    '1.2.3',
    '--5',
    '-5-',
    '(-5)',
    '0x1F',
    'Infinity',
    '=1+1',
    '1 2 3',
    '12,34',
    '1e',
    '5 apples',
  ])('does not read %j', (cell) => expect(readNumber(cell, '.')).toEqual({ status: 'bad' }));

  it('has no double for a number beyond all doubles, and no decimal beyond fifteen digits', () => {
    expect(toDouble('1e309')).toBeNaN();
    expect(toDecimal('1e309')).toBeNull();
    expect(toDecimal('1234567890123456')).toBeNull();
  });

  it('reads back every number it could have been written as', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const grouped = whole.toLocaleString('en-US');
        const fraction = String(cents).padStart(2, '0');
        expect(decimal(`${grouped}.${fraction}`)).toBe(`${whole}.${fraction}`);
        expect(decimal(`${grouped.replaceAll(',', '.')},${fraction}`, ',')).toBe(`${whole}.${fraction}`);
      }),
      { seed: 1 },
    );
  });
});
