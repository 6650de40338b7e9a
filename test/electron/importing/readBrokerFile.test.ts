import { describe, expect, it } from 'vitest';
import { detectTableFormat } from '../../../electron/importing/detectTableFormat';
import { readBrokerFile } from '../../../electron/importing/readBrokerFile';
import type { ReadOutcome } from '../../../electron/importing/readOutcome';
import { loadTable } from '../../../electron/importing/text/loadTable';
import type { PositionsFile, ReadAnswers } from '../../../shared/model/proposal';
import { positionsFileSchema } from '../../../shared/model/proposal';
import { fixtureFile, textFile } from './fixtureFile';

const read = (text: string, answers?: ReadAnswers): ReadOutcome => readBrokerFile(textFile(text), answers);

function fileOf(outcome: ReadOutcome): PositionsFile {
  if (outcome.status !== 'read') throw new Error(JSON.stringify(outcome));
  return positionsFileSchema.parse(outcome.file);
}

const brief = (outcome: ReadOutcome) =>
  fileOf(outcome).positions.map(({ symbol, quantity, price, marketValue, costBasis }) => [
    symbol,
    quantity,
    price,
    marketValue,
    costBasis,
  ]);

describe('a Schwab positions file', () => {
  const file = fileOf(readBrokerFile(fixtureFile('schwabAllAccounts.csv')));

  it('is read account by account, options times 100, cash at 1', () => {
    expect(file.accounts).toEqual(['Example_Brokerage ...101', 'Example_IRA ...202']);
    expect(file.asOf).toBe('2026-10-30');
    expect(file.positions.map(({ line, symbol, quantity, kind }) => [line, symbol, quantity, kind])).toEqual([
      [5, 'ZZMC', '1200', 'equity'],
      [6, 'ZZET', '40', 'etf'],
      [7, 'ZZMC 12/18/2026 5.00 C', '-2', 'option'],
      [8, 'CASH', '410.00', 'cash'],
      [13, 'ZZMC', '300', 'equity'],
      [14, 'CASH', '25.50', 'cash'],
    ]);
    expect(file.positions[2]).toMatchObject({ multiplier: 100, marketValue: '-70.00', notes: [] });
    expect(file.positions[3]).toMatchObject({ price: '1', derived: ['quantity', 'price'] });
  });

  it('agrees with its own totals on value and says where it does not on cost', () => {
    expect(file.totals).toEqual({
      marketValue: '10000.5',
      costBasis: '8920',
      rowsMarketValue: '10000.5',
      currency: 'USD',
      reconciles: true,
      byAccount: [
        { account: 'Example_Brokerage ...101', marketValue: '8700.00' },
        { account: 'Example_IRA ...202', marketValue: '1300.50' },
      ],
    });
    expect(file.warnings).toEqual([]);
    expect(file.skipped.map(({ line, reason }) => [line, reason.code])).toEqual([
      [9, 'row-total'],
      [15, 'row-total'],
    ]);
  });
});

describe('a Fidelity positions file', () => {
  const file = fileOf(readBrokerFile(fixtureFile('fidelityPositions.csv')));

  it('keeps money funds without their stars and one row per account', () => {
    expect(
      file.positions.map(({ account, symbol, quantity, costBasis }) => [account, symbol, quantity, costBasis]),
    ).toEqual([
      ['Z00000001', 'SPAXX', '1204.10', null],
      ['Z00000001', 'ZZMC', '1500', '7500.00'],
      ['Z00000002', 'ZZMC', '100', null],
    ]);
    expect(file.asOf).toBe('2026-10-30');
  });

  it('reports pending activity instead of importing it', () => {
    expect(file.skipped).toMatchObject([{ line: 5, reason: { code: 'row-pending', amount: '99.50' } }]);
    expect(file.structuralLines).toEqual([1, 6, 7]);
  });
});

describe('a table of holdings without a broker of its own', () => {
  it('is read with European numbers, dates, headings and a totals row', () => {
    const file = fileOf(readBrokerFile(fixtureFile('europeanHoldings.csv')));
    expect(file.settings).toMatchObject({ delimiter: ';', decimalMark: ',', dateOrder: 'dmy' });
    expect(file.positions).toMatchObject([
      { account: '0012345', symbol: 'ZZMC', quantity: '1200', costBasis: '6000.00', openDate: '2025-01-31' },
      { symbol: 'ZZIN', quantity: '-15.5', marketValue: '-16030.10', costBasis: '-15000.00', currency: 'EUR' },
    ]);
    expect(file.totals.reconciles).toBe(true);
  });

  it('is told by its content, whatever the file is called', () => {
    const loaded = loadTable({ ...fixtureFile('fidelityPositions.csv'), name: 'Schwab positions.csv' });
    if (loaded.status !== 'loaded') throw new Error('not loaded');
    const { format, recognition } = detectTableFormat(loaded.table);
    expect(format.id).toBe('fidelity-positions');
    expect(recognition.reason).toContain('account number');
  });

  it('may have its columns in any order, renamed and extra', () => {
    const text = 'Notes,Mkt. Value ($),Shares,Ticker,Sector\nx,"1,000.00",20,zza,Energy\n';
    expect(brief(read(text))).toEqual([['ZZA', '20', '50', '1000.00', null]]);
  });

  it('asks for the currency that no column and no money sign names', () => {
    const outcome = read('Symbol,Quantity,Price\nZZA,10,50.25\n');
    expect(outcome).toMatchObject({ status: 'questions', questions: [{ id: 'currency' }] });
    expect(brief(read('Symbol,Quantity,Price\nZZA,10,50.25\n', { currency: 'CAD' }))).toEqual([
      ['ZZA', '10', '50.25', '502.5', null],
    ]);
  });

  it('asks for the decimal mark and the order of dates in one go where neither is told', () => {
    const text = 'Symbol;Quantity;Price;Currency;Open date\nZZA;10;1.234;USD;01/02/2024\n';
    const outcome = read(text);
    expect(outcome.status === 'questions' && outcome.questions.map(({ id }) => id)).toEqual([
      'decimal-mark',
      'date-order',
    ]);
    const answered = fileOf(read(text, { settings: { decimalMark: ',', dateOrder: 'dmy' } }));
    expect(answered.positions).toMatchObject([{ price: '1234', openDate: '2024-02-01' }]);
  });

  it('asks which column is which where the headings do not say, and reads by the answer', () => {
    const text = 'Thing,How many,Worth $\nZZA,10,"1,000.00"\nZZB,5,250.00\n';
    const outcome = read(text);
    expect(outcome).toMatchObject({
      status: 'questions',
      questions: [{ id: 'columns' }],
      columns: [
        { index: 0, header: 'Thing', samples: ['ZZA', 'ZZB'], field: 'ignore' },
        { index: 1, header: 'How many' },
        { index: 2, header: 'Worth $' },
      ],
    });
    const answered = read(text, { mapping: { '0': 'symbol', '1': 'quantity', '2': 'marketValue' } });
    expect(brief(answered)).toEqual([
      ['ZZA', '10', '100', '1000.00', null],
      ['ZZB', '5', '50', '250.00', null],
    ]);
    expect(fileOf(answered).columns?.map(({ field }) => field)).toEqual(['symbol', 'quantity', 'marketValue']);
  });

  it('can be mapped without any heading', () => {
    const outcome = read('ZZA,10,100.00\nZZB,5,50.00\n');
    expect(outcome).toMatchObject({
      status: 'questions',
      questions: [{ id: 'columns' }],
      settings: { headerLine: null },
    });
    const answers: ReadAnswers = { mapping: { '0': 'symbol', '1': 'quantity', '2': 'price' }, currency: 'USD' };
    expect(brief(read('ZZA,10,100.00\nZZB,5,50.00\n', answers))).toHaveLength(2);
  });

  it('asks again for a mapping that names no quantity', () => {
    expect(read('A,B\nZZA,10\nZZB,5\n', { mapping: { '0': 'symbol' } })).toMatchObject({
      questions: [{ id: 'columns' }],
    });
  });

  it('is read with the newest day only where it holds several', () => {
    const days = ['2026-03-31', '2026-06-30'].map((day) => `${day},ZZA,10,5.00,USD\n${day},ZZB,20,6.00,USD\n`);
    const file = fileOf(read(`date,symbol,quantity,price,currency\n${days.join('')}`));
    expect(file.asOf).toBe('2026-06-30');
    expect(file.positions.map(({ line }) => line)).toEqual([4, 5]);
    expect(file.skipped.map(({ reason }) => reason.code)).toEqual(['row-older-snapshot', 'row-older-snapshot']);
  });
});

describe('a cost column', () => {
  const table = (cost: number, gain = '') => `Symbol,Quantity,Price,Cost${gain}\nZZA,100,$50.00,${cost.toFixed(2)}\n`;

  it('holds totals where cost by quantity is nearer the price', () => {
    expect(brief(read(table(4000)))).toEqual([['ZZA', '100', '50.00', '5000', '4000.00']]);
  });

  it('holds costs per share where cost itself is nearer the price, and says so', () => {
    const file = fileOf(read(table(40)));
    expect(file.positions).toMatchObject([{ costBasis: '4000', derived: ['marketValue', 'costBasis'] }]);
    expect(file.warnings).toEqual([{ line: null, problem: { code: 'cost-was-per-share' } }]);
  });

  it('is asked about where neither fits, and follows the answer', () => {
    expect(read(table(500))).toMatchObject({ status: 'questions', questions: [{ id: 'cost-meaning' }] });
    expect(brief(read(table(500), { costMeaning: 'total' }))[0]?.[4]).toBe('500.00');
    expect(brief(read(table(500), { costMeaning: 'per-share' }))[0]?.[4]).toBe('50000');
  });
});

describe('a row that is no holding', () => {
  const skipped = (row: string) =>
    fileOf(read(`Symbol,Description,Quantity,Price,Value\nZZA,Example,10,$5.00,$50.00\n${row}\n`)).skipped;

  it.each([
    ['without a symbol', ',Example,10,$5.00,$50.00', { code: 'row-no-symbol' }],
    ['without a quantity', 'ZZB,Example,--,$5.00,$50.00', { code: 'row-no-quantity' }],
    ['with words for a number', 'ZZB,Example,abc,$5.00,$50.00', { code: 'row-bad-number', column: 'quantity' }],
    ['with a number beyond reason', 'ZZB,Example,1e309,$5.00,', { code: 'row-bad-number', column: 'quantity' }],
    ['with a formula for a number', 'ZZB,Example,=1+1,$5.00,', { code: 'row-bad-number', column: 'quantity' }],
    ['with look-alike letters', '\u0410PL,Example,10,$5.00,$50.00', { code: 'row-bad-symbol', symbol: '\u0410PL' }],
    ['with a formula for a symbol', "=cmd|' /C calc'!A0,Example,10,$5.00,$50.00", { code: 'row-bad-symbol' }],
    ['of totals', 'Total,,,,$50.00', { code: 'row-total' }],
  ])('%s is reported with its line and reason', (_, row, reason) => {
    expect(skipped(row)).toMatchObject([{ line: 3, reason }]);
  });

  it('keeps the file’s own value and notes where quantity times price differs', () => {
    const file = fileOf(read('Symbol,Quantity,Price,Value\nZZA,10,$5.00,$60.00\n'));
    expect(file.positions[0]?.marketValue).toBe('60.00');
    expect(file.warnings).toEqual([
      { line: 2, problem: { code: 'row-value-mismatch', stated: '60.00', computed: '50' } },
    ]);
  });
});

describe('a file that holds no holdings', () => {
  it.each([
    ['prices', readBrokerFile(fixtureFile('yahooClassic.csv')), 'file-prices'],
    ['closes by date', read('Date,Close\n2026-01-05,10.5\n2026-01-06,10.6\n'), 'file-prices'],
    ['a table of closes', read('Date,ZZA,ZZB\n2026-01-05,10.5,9.5\n2026-01-06,10.6,9.6\n'), 'file-prices'],
    ['a heading only', read('Symbol,Quantity,Price\n'), 'file-no-rows'],
    [
      'trades without a word for buy',
      read('date,ticker,qty,price\n2026-01-05,ZZA,1,$5\n2026-01-06,ZZA,2,$5\n'),
      'file-activity',
    ],
    ['one column', read('hello\nworld\nagain\n'), 'file-unknown-format'],
    ['rows of which none can be used', read('Symbol,Quantity,Price\n<invalid>,1,$5\n'), 'no-positions'],
  ])('is refused: %s', (_, outcome, code) => {
    expect(outcome).toMatchObject({ status: 'refused', problem: { code } });
  });

  it('is never holdings where it lists what happened', () => {
    expect(readBrokerFile(fixtureFile('schwabTransactions.csv'))).toMatchObject({
      status: 'read',
      file: {
        format: 'Schwab transactions CSV',
        kind: 'activity',
        parts: ['activity'],
        positions: [],
        trades: [{ symbol: 'ZZET' }],
      },
    });
  });
});
