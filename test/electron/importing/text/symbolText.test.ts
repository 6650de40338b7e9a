import { describe, expect, it } from 'vitest';
import { readDescriptiveSymbol, readSymbol } from '../../../../electron/importing/text/symbolText';

describe('a symbol', () => {
  it.each([
    [' zza ', 'ZZA'],
    ['SPAXX**', 'SPAXX'],
    ['BRK.B', 'BRK.B'],
    ['BRK/B', 'BRK/B'],
    ['^RUT', '^RUT'],
    ['ZZ=F', 'ZZ=F'],
    ['ＡＡＰＬ', 'AAPL'],
    ['Cash & Cash Investments', 'CASH'],
    ['$CASH', 'CASH'],
  ])('is read from %j as %s', (text, symbol) => expect(readSymbol(text)).toBe(symbol));

  it.each([
    ['Cyrillic look-alikes', '\u0410\u0410\u0420L'],
    ['a direction mark', 'AAPL\u202e'],
    ['a zero-width blank', 'AAP\u200bL'],
    ['a formula', '=CMD|calc'],
    ['markup', '<invalid>'],
    ['too many letters', 'A'.repeat(21)],
    ['nothing', ''],
  ])('is not %s', (_, text) => expect(readSymbol(text)).toBeNull());

  it('of an option is the text as the broker writes it', () => {
    expect(readDescriptiveSymbol("ZZQ Dec 31 '26 $600 Put")).toBe("ZZQ Dec 31 '26 $600 Put");
    expect(readDescriptiveSymbol('ZZ\u202eQ Call')).toBeNull();
  });
});
