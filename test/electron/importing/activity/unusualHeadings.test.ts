import { describe, expect, it } from 'vitest';
import { readBrokerFile } from '../../../../electron/importing/readBrokerFile';
import { textFile } from '../fixtureFile';

function tradesOf(text: string): unknown[][] {
  const outcome = readBrokerFile(textFile(text));
  if (outcome.status !== 'read') throw new Error(JSON.stringify(outcome).slice(0, 500));
  return outcome.file.trades.map(({ type, symbol, change, price, amount, currency }) => [
    type,
    symbol,
    ...[change, price, amount].map((decimal) => (decimal === null ? null : Number(decimal))),
    currency,
  ]);
}

describe('headings nobody has a sample of', () => {
  it.each([
    {
      cause: 'Polish, and an exchange that is written like a ticker',
      text: `Czas transakcji;Papier;Giełda;K/S;Liczba;Kurs;Waluta;Prowizja;Waluta;Wartość;Waluta
16.03.2026 10:00:00;ZEBRA;WWA-GPW;K;10;25,50;PLN;3,00;PLN;255,00;PLN
18.03.2026 10:00:00;ZINC;WWA-GPW;S;4;26,00;PLN;3,00;PLN;104,00;PLN
`,
      trades: [
        ['buy', 'ZEBRA', 10, 25.5, 255, 'PLN'],
        ['sell', 'ZINC', -4, 26, 104, 'PLN'],
      ],
    },
    {
      cause: 'one name on one exchange of a code nobody knows',
      text: `Date,Type,Company,Venue,Quantity,Price,Amount,Currency
2026-03-16,Buy,Zebra Micro,QQQX,10,25.50,-255.00,EUR
2026-03-18,Sell,Zebra Micro,QQQX,4,26.00,104.00,EUR
`,
      trades: [
        ['buy', 'Zebra Micro', 10, 25.5, -255, 'EUR'],
        ['sell', 'Zebra Micro', -4, 26, 104, 'EUR'],
      ],
    },
    {
      cause: 'Finnish',
      text: `Id	Kirjauspäivä	Kauppapäivä	Maksupäivä	Tapahtumatyyppi	Arvopaperi	ISIN	Määrä	Kurssi	Summa	Valuutta
1	2026-03-17	2026-03-16	2026-03-18	OSTO	Zebra Oyj	FI0000000001	10	25,50	-255,00	EUR
2	2026-03-19	2026-03-18	2026-03-20	MYYNTI	Zebra Oyj	FI0000000001	4	26,00	104,00	EUR
3	2026-03-19	2026-03-19	2026-03-19	OSINKO	Zebra Oyj	FI0000000001	10	0,5	5,00	EUR
`,
      trades: [
        ['buy', 'FI0000000001', 10, 25.5, -255, 'EUR'],
        ['sell', 'FI0000000001', -4, 26, 104, 'EUR'],
      ],
    },
    {
      cause: 'Italian: the operation is its day, the cambio no price',
      text: `Operazione;Data valuta;Descrizione;Titolo;Isin;Segno;Quantita;Divisa;Prezzo;Cambio;Controvalore
02/03/2026;04/03/2026;Compravendita titoli;ZEBRA SPA;IT0000000001;A;100;EUR;12,345;1;1.234,50
16/03/2026;18/03/2026;Compravendita titoli;ZEBRA SPA;IT0000000001;V;50;EUR;13,000;1;650,00
`,
      trades: [
        ['buy', 'IT0000000001', 100, 12.345, 1234.5, 'EUR'],
        ['sell', 'IT0000000001', -50, 13, 650, 'EUR'],
      ],
    },
    {
      cause: 'a total that is that of the fees',
      text: `Side,Symbol,Order Price,Order Qty,Status,Fill Qty,Fill Price,Gross Amount,Fill Time,Currency,Total
Buy,ZZA,20.00,10,Filled,10,20.00,200.00,"Mar 16, 2026 09:30:01 ET",USD,1.99
Sell,ZZB,31.00,5,Cancelled,,,,,USD,
Sell,ZZA,21.00,8,Filled,4,21.50,86.00,"Mar 17, 2026 09:30:01 ET",USD,1.99
`,
      trades: [
        ['buy', 'ZZA', 10, 20, 200, 'USD'],
        ['sell', 'ZZA', -4, 21.5, 86, 'USD'],
      ],
    },
    {
      cause: 'an asset against money',
      text: `"Transaction ID",Timestamp,"Transaction Type",In/Out,"Amount Fiat",Fiat,"Amount Asset",Asset,"Asset market price","Asset market price currency",Fee
T1,2026-03-27T10:00:00+02:00,buy,outgoing,100.00,EUR,0.00100000,ZZC,100000.00,EUR,-
T2,2026-03-28T10:00:00+02:00,sell,incoming,51.00,EUR,0.00050000,ZZC,102000.00,EUR,-
T3,2026-03-29T10:00:00+02:00,deposit,incoming,200.00,EUR,-,EUR,-,-,0.00
`,
      trades: [
        ['buy', 'ZZC', 0.001, 100_000, 100, 'EUR'],
        ['sell', 'ZZC', -0.0005, 102_000, 51, 'EUR'],
      ],
    },
  ])('are read: $cause', ({ text, trades }) => expect(tradesOf(text)).toEqual(trades));

  it('of prices in percent make a bond, priced per 100 of its face value', () => {
    const text = `Date,Type,ISIN,Name,Nominal,Price,Amount,Currency\n2026-03-16,Buy,DE0000000001,ZEBRA 2.5% 2030,5000,98.50%,-4925.00,EUR\n`;
    const outcome = readBrokerFile(textFile(text));
    expect(outcome).toMatchObject({
      status: 'read',
      file: { trades: [{ kind: 'bond', price: '98.5', pricePer: 100, change: '5000' }] },
    });
  });

  it('are asked for, where purchases and sales are told but not how many', () => {
    const text = `Date,Action,Xylophone,Quorum,Price,Amount\n2026-03-16,Buy,a1,x,20.00,-203.00\n2026-03-18,Sell,b2,y,21.00,80.00\n`;
    expect(readBrokerFile(textFile(text))).toMatchObject({ status: 'questions', questions: [{ id: 'columns' }] });
  });
});
