import { describe, expect, it } from 'vitest';
import { readBrokerFile } from '../../../../electron/importing/readBrokerFile';
import type { PositionsFile, ReadAnswers } from '../../../../shared/model/proposal';
import { textFile } from '../fixtureFile';

const HEADING = 'Date,Action,Symbol,Quantity,Price,Amount';

function read(text: string, answers: ReadAnswers = {}): PositionsFile {
  const outcome = readBrokerFile(textFile(text), answers);
  if (outcome.status !== 'read') throw new Error(JSON.stringify(outcome).slice(0, 400));
  return outcome.file;
}

function rows(...lines: readonly string[]): string {
  return `${HEADING}\n${lines.join('\n')}\n`;
}

function reasons(file: PositionsFile): unknown[] {
  return file.skipped.map(({ line, reason }) => [line, reason]);
}

describe('rows of an activity file', () => {
  it('that repeat a fill beside it are all counted', () => {
    const file = read(rows('2026-01-15 09:30:00,Buy,ZZA,10,$5,-$50', '2026-01-15 09:30:00,Buy,ZZA,10,$5,-$50'));
    expect(file.trades).toHaveLength(2);
  });

  it('that repeat a second elsewhere in the file are one record', () => {
    const copy = '2026-01-15 09:30:00,Buy,ZZA,10,$5,-$50';
    const file = read(rows(copy, '2026-01-16 09:30:00,Buy,ZZA,10,$5,-$50', copy));
    expect(reasons(file)).toEqual([[4, { code: 'row-repeated', line: 2 }]]);
  });

  it('that repeat a day elsewhere are counted: two fills of one day are real', () => {
    const copy = '2026-01-15,Buy,ZZA,10,$5,-$50';
    expect(read(rows(copy, '2026-01-16,Buy,ZZA,10,$5,-$50', copy)).trades).toHaveLength(3);
  });

  it('that are one trade in two spellings are counted once', () => {
    const file = read(rows('2026-01-15,Sell,ZZA,10,$5,$50', '2026-01-15,SOLD,ZZA,10,5.00,50.00'));
    expect(file.trades).toHaveLength(2);
    const same = read(rows('2026-01-15,Sell,ZZA,10,$5,$50', '2026-01-15,SOLD,ZZA,10,$5,$50'));
    expect(reasons(same)).toEqual([[3, { code: 'row-repeated', line: 2 }]]);
  });

  it('whose word is not known are skipped with it, and never guessed', () => {
    const file = read(rows('2026-01-15,Buy,ZZA,10,$5,-$50', '2026-01-16,Frobnicate,ZZA,3,$5,$15'));
    expect(reasons(file)).toEqual([[3, { code: 'row-unknown-action', text: 'Frobnicate' }]]);
  });

  it('that speak of money and of a trade at once are not guessed', () => {
    const file = read(rows('2026-01-15,Buy,ZZA,10,$5,-$50', '2026-01-16,Cash purchase,ZZA,3,$5,-$15'));
    expect(reasons(file)).toEqual([[3, { code: 'row-unknown-action', text: 'Cash purchase' }]]);
  });

  it('whose quantity says the opposite are skipped', () => {
    const file = read(rows('2026-01-15,Buy,ZZA,-10,$5,-$50', '2026-01-16,Buy,ZZA,3,$5,-$15'));
    expect(reasons(file)).toEqual([[2, { code: 'row-contradicts', text: 'Buy' }]]);
  });

  it('whose money flows the other way than in all others are skipped', () => {
    const good = Array.from({ length: 12 }, (_, day) => `2026-01-${day + 10},Buy,ZZA,${day + 1},$5,-$${5 * (day + 1)}`);
    const file = read(rows(...good, '2026-01-28,Sell,ZZA,4,$5,-$20'));
    expect(reasons(file)).toEqual([[14, { code: 'row-contradicts', text: 'Sell' }]]);
  });

  it('of money alone change no holding', () => {
    const file = read(
      rows('2026-01-15,Buy,ZZA,10,$5,-$50', '2026-01-16,Something new,,,,$7', '2026-01-17,Dividend,ZZA,10,$1,$10'),
    );
    expect(file.cashLines.map(({ line }) => line)).toEqual([3, 4]);
    expect(file.trades).toHaveLength(1);
  });

  it('of a split that names no shares added wait for the user', () => {
    const file = read(rows('2026-01-15,Buy,ZZA,10,$5,-$50', '2026-01-16,Stock split,ZZA,3,,'));
    expect(reasons(file)).toEqual([[3, { code: 'row-split-unclear', text: 'Stock split' }]]);
  });

  it('of an expiry close the side that the file opened', () => {
    const option = 'ZZA 03/20/2026 5.00 C';
    const file = read(
      rows(
        `2026-01-15,Sell to Open,${option},2,$1,$200`,
        `2026-03-20,Expired,${option},2,,`,
        '2026-03-20,Expired,ZZB 03/20/2026 5.00 C,1,,',
      ),
    );
    expect(file.trades.map(({ change }) => change)).toEqual(['-2', '2', '0']);
    expect(file.warnings).toMatchObject([{ line: 4, problem: { code: 'row-direction-unknown' } }]);
  });

  it('of a contract for difference are recorded and hold nothing', () => {
    const file = read('Date,Action,Symbol,Quantity,Price,Amount,Asset type\n2026-01-15,Buy,ZZA,10,$5,-$50,CFD\n');
    expect(file.trades).toMatchObject([{ quantity: '10', change: '0' }]);
    expect(file.warnings).toMatchObject([{ problem: { code: 'row-no-holding' } }]);
  });

  it('of an option are worth a hundred shares a contract, or as many as the money says', () => {
    const file = read(
      rows(
        '2026-01-15,Buy to Open,ZZA   260417C00110000,2,0.62,-124',
        '2026-01-16,Buy to Close,ZZB   260417C00110000,2,-62,-124',
      ),
      { currency: 'USD' },
    );
    expect(file.trades).toMatchObject([
      { multiplier: 100, pricePer: 1, kind: 'option' },
      { multiplier: 100, pricePer: 100 },
    ]);
  });

  it('end in exactly one place each', () => {
    const text = `Title of the export\n\n${rows('2026-01-15,Buy,ZZA,10,$5,-$50', 'not-a-date,Buy,ZZA,1,$5,-$5', '2026-01-16,Dividend,ZZA,,,$1', '', 'Total,,,,,-$54', 'This report is for information only.')}`;
    const file = read(text);
    const lines = [
      ...file.trades.map(({ line }) => line),
      ...file.cashLines.map(({ line }) => line),
      ...file.skipped.map(({ line }) => line),
      ...file.structuralLines,
    ];
    expect(lines.map(Number).toSorted((left, right) => left - right)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe('an activity file', () => {
  it('that names no currency says so, and takes the one that is stated', () => {
    const text = rows('2026-01-15,Buy,ZZA,10,5.00,-50.00', '2026-01-16,Sell,ZZA,4,6.00,24.00');
    expect(read(text)).toMatchObject({
      trades: [{ currency: null }, { currency: null }],
      warnings: [{ line: null, problem: { code: 'currency-not-stated', rows: 2 } }],
    });
    expect(read(text, { currency: 'CAD' }).trades).toMatchObject([{ currency: 'CAD' }, { currency: 'CAD' }]);
  });

  it('keeps the currency of the account apart from that of the price', () => {
    const text =
      'Date,Action,ISIN,Shares,Price,Price Currency,Total (GBP),Fee (GBP)\n2026-01-15,Buy,US0000000001,4,100.00,USD,321.50,1.50\n';
    expect(read(text).trades).toMatchObject([
      { currency: 'USD', amountCurrency: 'GBP', amount: '321.50', fees: '1.5' },
    ]);
  });

  it('asks for the order of day and month, and reads by the answer', () => {
    const text = rows('02/03/2026,Buy,ZZA,10,$5,-$50', '05/04/2026,Sell,ZZA,4,$6,$24');
    const outcome = readBrokerFile(textFile(text));
    expect(outcome).toMatchObject({ status: 'questions', questions: [{ id: 'date-order' }] });
    expect(read(text, { settings: { dateOrder: 'dmy' } }).trades[0]?.date).toBe('2026-03-02');
  });

  it('asks for the decimal mark, and reads by the answer', () => {
    const text = 'Date;Action;Symbol;Quantity\n2026-01-15;Buy;ZZA;1.500\n2026-01-16;Sell;ZZA;1.250\n';
    expect(readBrokerFile(textFile(text))).toMatchObject({ questions: [{ id: 'decimal-mark' }] });
    expect(read(text, { settings: { decimalMark: ',' } }).trades[0]?.quantity).toBe('1500');
  });

  it('with headings nobody knows is read by its values', () => {
    const text =
      'Wann,Was,Wer,Wieviel,Wozu,Woher\n2026-01-15,Kauf,DE000ZZ00012,10,5.25,-52.50\n2026-01-16,Verkauf,DE000ZZ00012,4,6.50,26.00\n';
    const outcome = readBrokerFile(textFile(text));
    expect(outcome.status === 'read' ? outcome.file.kind : 'asked').not.toBe('positions');
  });

  it('can be mapped by hand', () => {
    const text = 'A,B,C,D,E\n2026-01-15,Kauf,Muster AG,10,$5.25\n2026-01-16,Verkauf,Muster AG,4,$6.50\n';
    const mapping = { 0: 'date', 1: 'action', 2: 'symbol', 3: 'quantity', 4: 'price' } as const;
    expect(read(text, { mapping, settings: { headerLine: 1 } })).toMatchObject({
      kind: 'activity',
      trades: [
        { type: 'buy', symbol: 'Muster AG', price: '5.25', currency: 'USD' },
        { type: 'sell', change: '-4' },
      ],
    });
  });

  it('of two stacked layouts is read in both', () => {
    const text = `${rows('2026-01-15,Buy,ZZA,10,$5,-$50')}\nTrade Date,Transaction Type,Ticker,Price,Shares,Net Amount\n2026-02-15,Sell,ZZA,$6,4,$24\n`;
    expect(read(text).trades).toMatchObject([
      { date: '2026-01-15', quantity: '10', price: '5' },
      { date: '2026-02-15', quantity: '4', price: '6' },
    ]);
  });

  it('behind holdings in one file is read where it is wanted', () => {
    const text = `Account Number,Investment Name,Symbol,Shares,Share Price,Total Value,
10000001,EXAMPLE FUND,ZZFX,100,10.00,1000.00,

Account Number,Trade Date,Settlement Date,Transaction Type,Transaction Description,Investment Name,Symbol,Shares,Share Price,Principal Amount,Commission Fees,Net Amount,Accrued Interest,Account Type,
10000001,2026-01-15,2026-01-16,Buy,Buy,EXAMPLE FUND,ZZFX,5,9.50,-47.50,0.0,-47.50,0.0,CASH,
`;
    expect(read(text)).toMatchObject({ kind: 'positions', positions: [{ symbol: 'ZZFX' }], trades: [] });
    expect(read(text, { part: 'activity' })).toMatchObject({
      kind: 'activity',
      parts: ['positions', 'activity'],
      positions: [],
      trades: [{ symbol: 'ZZFX', change: '5', account: '10000001' }],
      skipped: [{ line: 2, reason: { code: 'row-other-table' } }],
    });
  });

  it.each([
    [
      'a bank statement',
      'Details,Posting Date,Description,Amount,Type,Balance\nDEBIT,09/23/2026,EXAMPLE SHOP,-30.00,DEBIT,100.00\n',
    ],
    [
      'holdings with days',
      'date,symbol,quantity,price,currency\n2026-03-31,ZZA,50,171.48,USD\n2026-03-31,ZZB,30,420.72,USD\n',
    ],
    ['prices', 'Date,Open,High,Low,Close,Volume\n2026-01-05,1.5,1.7,1.4,1.6,1000\n2026-01-06,1.6,1.8,1.5,1.7,1100\n'],
  ])('is not seen in %s', (_, text) => {
    const outcome = readBrokerFile(textFile(text));
    expect(outcome.status === 'read' ? outcome.file.kind : outcome.status).not.toBe('activity');
  });
});
