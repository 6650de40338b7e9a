import { describe, expect, it } from 'vitest';
import { readPrices } from '../../../../electron/importing/readPrices';
import { textFile } from '../fixtureFile';
import { readingSummary } from './readingSummary';

const PRICES = `;; written by an example
2026-03-02 price ZZA     5.50 USD
2026-03-03 price ZZA     5.60 USD ; a remark
2026-03-03 price ZZB 1,280.75 USD
`;

describe('a Beancount file', () => {
  it('with prices is sent to the price import, which reads them', () => {
    expect(readingSummary(PRICES)).toEqual({ status: 'refused: file-prices' });
    const read = readPrices(textFile(PRICES, 'ledger.beancount'));
    const series = read.status === 'read' ? read.series.map(({ proposal }) => proposal) : [];
    expect(series).toMatchObject([
      { symbol: 'ZZA', rows: 2, firstDate: '2026-03-02', firstClose: 5.5, lastDate: '2026-03-03', lastClose: 5.6 },
      { symbol: 'ZZB', rows: 1, lastClose: 1280.75 },
    ]);
  });

  it('reports every directive that is no price', () => {
    const read = readPrices(textFile(`${PRICES}2026-03-03 * "Zed" "Bought"\n  Assets:Zed   10 ZZA {5.50 USD}\n`));
    expect(read).toMatchObject({ status: 'read', skipped: [{ line: 5 }, { line: 6 }] });
  });

  it('without prices is called what it is', () => {
    expect(readingSummary('option "title" "Zed"\n2026-03-02 open Assets:Zed USD\n')).toEqual({
      status: 'refused: file-ledger',
    });
  });

  it.each([
    '2026-03-02,price,ZZA,5.50\n2026-03-03,price,ZZA,5.60\n',
    '2026-03-02 closed early\n2026-03-03 open late\n\nand more\n',
  ])('is not seen in %j', (text) => {
    expect(readingSummary(text).status).not.toBe('refused: file-ledger');
  });
});
