import { describe, expect, it } from 'vitest';
import { type InspectJson, toInspectJson } from '../../../../electron/importing/inspectJson';
import { readBrokerFile } from '../../../../electron/importing/readBrokerFile';
import type { ReadAnswers } from '../../../../shared/model/proposal';
import { textFile } from '../fixtureFile';

/**
 * Causes found by reading exports that nobody tuned the readers for, each with the smallest file that shows it; numbers and
 * names are fictitious.
 */
describe('a table of holdings', () => {
  it.each([
    {
      cause: 'a gain in percent is no money',
      lines: ['Ticker,Shares,Purchase Price,Current Price,Value,Gain', 'ZZMC,30,$81.25,$102.10,"$3,063.00",25.66%'],
      positions: [['ZZMC', 30, 102.1, 3063, 2437.5, 'USD']],
    },
    {
      cause: 'what was received for a short position is negative cost',
      lines: [
        'Symbol,Quantity,Price,Market Value,Cost Basis Total,Average Cost Basis,Currency',
        'ZZMC,-5,250,-1250,1300,260,USD',
      ],
      positions: [['ZZMC', -5, 250, -1250, -1300, 'USD']],
    },
    {
      cause: 'what a short position is worth is negative',
      lines: ['Symbol,Side,Quantity,Price,Market Value,Currency', 'ZZSH,Short,5,250.00,1250.00,USD'],
      positions: [['ZZSH', -5, 250, -1250, null, 'USD']],
    },
    {
      cause: 'money that left for a holding is its cost',
      lines: [
        'Symbol,Quantity,Mark,Trade Price,Cost,NetLiq,Currency',
        'ZZMC,100,102.10,81.25,"-8,125.00","10,210.00",USD',
      ],
      positions: [['ZZMC', 100, 102.1, 10210, 8125, 'USD']],
    },
    {
      cause: 'a gain in another currency than the row does not make the cost',
      lines: [
        'Naam;ISIN;Munt;Aantal;Gem. aankoopprijs;Laatste koers;Waarde;Winst/Verlies',
        'ZEBRA MICRO;US0000000002;USD;30;81,25;102,10;3.063,00;579,17',
      ],
      positions: [['US0000000002', 30, 102.1, 3063, 2437.5, 'USD']],
    },
    {
      cause: 'lots below their sum are not counted again',
      lines: [
        'ClientAccountID,CurrencyPrimary,Symbol,Quantity,MarkPrice,PositionValue,CostBasisMoney,LevelOfDetail',
        'U0,USD,ZZMC,30,102.1,3063,2437.5,SUMMARY',
        'U0,USD,ZZMC,20,102.1,2042,1600,LOT',
        'U0,USD,ZZMC,10,102.1,1021,837.5,LOT',
      ],
      positions: [['ZZMC', 30, 102.1, 3063, 2437.5, 'USD']],
      skipped: [3, 4],
    },
    {
      cause: 'a sum below the purchases of one symbol is no holding',
      lines: [
        'Symbol,Date Acquired,Quantity,Price,Market Value,Total Cost,Currency',
        'ZZMC,01/15/2024,10,20.00,200.00,150.00,USD',
        'ZZMC,06/17/2026,5,20.00,100.00,90.00,USD',
        'ZZMC Total,,15,,300.00,240.00,',
      ],
      positions: [
        ['ZZMC', 10, 20, 200, 150, 'USD'],
        ['ZZMC', 5, 20, 100, 90, 'USD'],
      ],
      skipped: [4],
    },
    {
      cause: 'sums by class of assets are no holdings, money without a symbol is cash',
      lines: [
        'Symbol,Description,Quantity,Last Price,Market Value',
        'ZZMC,ZEBRA MICRO INC,30,$102.10,"$3,063.00"',
        'Total Stocks,,,,"$3,063.00"',
        'STANDARD BANK DEPOSIT,STANDARD BANK DEPOSIT,500.00,$1.00,$500.00',
        'Total Portfolio,,,,"$3,563.00"',
      ],
      positions: [
        ['ZZMC', 30, 102.1, 3063, null, 'USD'],
        ['CASH', 500, 1, 500, null, 'USD'],
      ],
      skipped: [3, 5],
    },
    {
      cause: 'a price in pence beside a value in pounds',
      lines: ['Ticker,Shares,Price,Value,Currency', 'ZZVO,2500,72.50,1812.50,GBP'],
      positions: [['ZZVO', 2500, 0.725, 1812.5, null, 'GBP']],
    },
    {
      cause: 'of two values the one in the currency of the row; pence with a p',
      lines: [
        'Symbol,Name,Qty,Price,Market Value £,Market Value,Currency,Book Cost',
        'ZZVO,ZEBRA VOICE,"2,500",72.5p,"£1,812.50","£1,812.50",GBP,"£2,100.00"',
        'ZZMC,ZEBRA MICRO,30,$102.10,"£2,420.00","$3,063.00",USD,"£1,900.00"',
      ],
      positions: [
        ['ZZVO', 2500, 0.725, 1812.5, 2100, 'GBP'],
        ['ZZMC', 30, 102.1, 3063, null, 'USD'],
      ],
    },
    {
      cause: 'a price in percent is a bond’s',
      lines: [
        'Wertpapiername;ISIN;Stück;Einstandswert;Kurs;Gesamtwert EUR',
        'ZEBRA BUND 0%;DE0000000001;5.000,00;4.500,00 EUR;88,00 %;4.400,00 EUR',
      ],
      positions: [['DE0000000001', 5000, 88, 4400, 4500, 'EUR']],
    },
    {
      cause: 'a value that is a hundredth of quantity times price is a bond’s',
      lines: ['ISIN;Bezeichnung;Nominale;Kurs in %;Kurswert;Währung', 'DE0000000001;ZEBRA 31;5.000;88,00;4.400,00;EUR'],
      positions: [['DE0000000001', 5000, 88, 4400, null, 'EUR']],
    },
    {
      cause: 'local amounts beside those in the money of the account',
      lines: [
        'Ticker,Qty,Ccy,Price (local),Value (local),Value (GBP),Cost (GBP)',
        'ZZMC,30,USD,102.10,3063.00,2420.00,1900.00',
        'ZZUK,100,GBP,5.00,500.00,500.00,450.00',
      ],
      positions: [
        ['ZZMC', 30, 102.1, 3063, null, 'USD'],
        ['ZZUK', 100, 5, 500, 450, 'GBP'],
      ],
    },
    {
      cause: 'a cost that is called a total, where no price says otherwise',
      lines: [
        'Ticker;Stück;Kaufdatum;Einstandswert (EUR)',
        'ZZMC;30;14.01.2025;450,00',
        'ZZMD;12,5;16.06.2025;1.300,00',
      ],
      positions: [
        ['ZZMC', 30, null, null, 450, 'EUR'],
        ['ZZMD', 12.5, null, null, 1300, 'EUR'],
      ],
    },
    {
      cause: 'prices that name their own currency',
      lines: [
        'Shares,Name,Symbol,Quote,Market Value',
        '30,Zebra,ZZMC,USD 102.10,"USD 3,063.00"',
        '2,Zwei,ZZW,EUR 10.50,EUR 21.00',
      ],
      positions: [
        ['ZZMC', 30, 102.1, 3063, null, 'USD'],
        ['ZZW', 2, 10.5, 21, null, 'EUR'],
      ],
    },
    {
      cause: 'headings with their currency',
      lines: [
        'Bezeichnung;ISIN;Bestand (Stück);Letzter Kurs (EUR);Marktwert (EUR)',
        'Zebra;DE0000000001;12;255,50;3.066,00',
      ],
      positions: [['DE0000000001', 12, 255.5, 3066, null, 'EUR']],
    },
    {
      cause: 'funds of a pension plan are known by name',
      lines: ['Investment,Shares,Price,Balance', 'ZEB 500 & INDEX,120.5,$220.00,"$26,510.00"', 'Total,,,"$26,510.00"'],
      positions: [['ZEB 500 & INDEX', 120.5, 220, 26510, null, 'USD']],
      skipped: [3],
    },
    {
      cause: 'a dated price and a column of types make no list of trades',
      lines: [
        'Stück/Nom.;Bezeichnung;WKN;Währung;Akt. Kurs;Datum;Kaufkurs in EUR;Kaufwert in EUR;Wert in EUR;Typ',
        '30;ZEBRA MICRO;A0ZZ52;EUR;94,50;20.11.2026;75,00;2.250,00;2.835,00;Aktie',
      ],
      positions: [['A0ZZ52', 30, 94.5, 2835, 2250, 'EUR']],
    },
  ])('$cause', ({ lines, positions, skipped = [] }) => {
    const json = inspected(lines);
    expect(
      json.positions.map((row) => [row.symbol, row.quantity, row.price, row.marketValue, row.costBasis, row.currency]),
    ).toEqual(positions);
    expect(json.skipped.map(({ line }) => line)).toEqual(skipped);
  });

  it('takes the account from the line above a table or a section of it', () => {
    const json = inspected([
      'Account: Joint (1234)',
      'Symbol,Shares,Price,Market Value,Currency',
      'ZZMC,30,102.1,3063,USD',
      'Account: Roth (9876)',
      'ZZMD,12.5,118,1475,USD',
    ]);
    expect(json.positions.map(({ symbol, account }) => [symbol, account])).toEqual([
      ['ZZMC', 'Joint (1234)'],
      ['ZZMD', 'Roth (9876)'],
    ]);
    const titled = inspected(['Depotnummer;1234567890', 'ISIN;Stück;Kurs;Währung', 'DE0000000001;3;5;EUR']);
    expect(titled.positions[0]?.account).toBe('1234567890');
  });

  it('says that a $ was taken for an American one', () => {
    const codes = (lines: readonly string[]): readonly string[] => inspected(lines).warnings.map(({ code }) => code);
    expect(codes(['Code,Units,Last $,Market Value $', 'ZZH,100,45.10,4510.00'])).toEqual(['currency-of-sign']);
    expect(codes(['Code,Units,Last US$,Market Value US$', 'ZZH,100,45.10,4510.00'])).toEqual([]);
  });

  it('asks whose dollars they are where the file speaks of another country', () => {
    const lines = ['Account,Jane - TFSA 1', '', 'Symbol,Quantity,Price,Market Value $', 'ZZMC,30,102.1,3063'];
    expect(readBrokerFile(textFile(lines.join('\n')))).toMatchObject({
      status: 'questions',
      questions: [{ id: 'currency' }],
    });
    expect(inspected(lines, { currency: 'CAD' }).positions[0]?.currency).toBe('CAD');
  });
});

function inspected(lines: readonly string[], answers: ReadAnswers = {}): InspectJson {
  const outcome = readBrokerFile(textFile(lines.join('\n')), answers);
  if (outcome.status !== 'read') throw new Error(JSON.stringify(outcome).slice(0, 400));
  const json = toInspectJson(outcome, ({ code }) => code);
  if (!('positions' in json)) throw new Error(JSON.stringify(json));
  return json;
}
