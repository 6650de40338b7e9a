import { describe, expect, it } from 'vitest';
import { datedColumns } from '../../../../electron/importing/positions/datedColumns';
import { generalPositions } from '../../../../electron/importing/positions/generalPositions';
import { loadTable } from '../../../../electron/importing/text/loadTable';
import { textFile } from '../fixtureFile';

describe('a list of trades under headings nobody knows', () => {
  it.each([
    // Found by mutating headings: nothing but its words and days tells that this is no portfolio.
    ['Handelsdag;Depå;Typ;Värdepapper;Antal andelar;Avslutskurs;Likvidvaluta', 'Köp', 'Sälj'],
    ['Jour;Depot;Was;Wertpapier;Anzahl;Kurs;Währung', 'Kauf', 'Verkauf'],
    // Words of no language that is known: then the days have to be asked about.
    ['Pvm;Salkku;Laji;ISIN;Antal;Kurs;Valuta', 'Osto', 'Myynti'],
  ])('is never read as holdings: %s', (heading, buy, sell) => {
    const rows = [`2026-01-14;1;${buy};US0000000002;12;4,5;SEK`, `2026-01-15;1;${sell};US0000000028;-3;5,5;SEK`];
    const loaded = loadTable(textFile([heading, ...rows].join('\n')));
    if (loaded.status !== 'loaded') throw new Error(loaded.status);
    expect(generalPositions.read(loaded.table, {}).status).not.toBe('read');
  });

  it('is not seen in the days of dividends and maturities, nor in one day for all', () => {
    const rows = [1, 2, 3].map((line) => {
      return { line, lastLine: line, cells: ['ZZMC', '12', `2026-01-0${line}`, `2026-02-0${line}`, '2026-01-09'] };
    });
    const columns = datedColumns(['Symbol', 'Quantity', 'Ex-Dividend Date', 'Day', 'Stand'], rows);
    expect(columns.map(({ index, days }) => [index, days])).toEqual([
      [3, 3],
      [4, 1],
    ]);
  });
});
