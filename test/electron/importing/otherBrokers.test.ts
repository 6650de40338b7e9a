import { describe, expect, it } from 'vitest';
import { readBrokerFile } from '../../../electron/importing/readBrokerFile';
import { textFile } from './fixtureFile';

/**
 * Layouts of brokers of which no real file is at hand, written from memory of their layouts: the general reader
 * has to understand each by its words and values. Symbols and amounts are made up.
 */
interface Layout {
  readonly broker: string;
  readonly text: string;
  /** symbol, quantity, price, market value, cost basis, currency of the first holding. */
  readonly first: readonly [string, number, number, number, number | null, string];
  readonly count: number;
}

const LAYOUTS: readonly Layout[] = [
  {
    broker: 'Merrill Edge',
    text: [
      'Holdings as of 01/05/2026 10:00 AM ET',
      '',
      '"Account","Symbol ","Description","Quantity","Price","Value","Unit Cost","Cost Basis","Unrealized Gain/Loss $","Unrealized Gain/Loss %"',
      '"CMA-Edge 0X-00000","ZZMC","ZEBRA MICRO INC","1,200","$13.00","$15,600.00","$12.50","$15,000.00","$600.00","4.00%"',
      '"CMA-Edge 0X-00000","ZZSP","SECOND PLACE CORP","40","$81.50","$3,260.00","$75.00","$3,000.00","$260.00","8.67%"',
      '"Total","","","","","$18,860.00","","$18,000.00","$860.00",""',
    ].join('\n'),
    first: ['ZZMC', 1200, 13, 15600, 15000, 'USD'],
    count: 2,
  },
  {
    broker: 'Ally Invest',
    text: 'Symbol,Description,Qty,Price,Change,Value,Avg Cost,Total Cost,Gain/Loss\nZZMC,Zebra Micro Inc,1200,$13.00,-0.10,"$15,600.00",$12.50,"$15,000.00",$600.00\n',
    first: ['ZZMC', 1200, 13, 15600, 15000, 'USD'],
    count: 1,
  },
  {
    broker: 'SoFi',
    text: 'Asset name,Symbol,Shares,Share price,Market value,Average cost,Total gain/loss\nZebra Micro,ZZMC,12.5,$13.00,$162.50,$12.00,$12.50\nSecond Place,ZZSP,2,$81.50,$163.00,$75.00,$13.00\n',
    first: ['ZZMC', 12.5, 13, 162.5, 150, 'USD'],
    count: 2,
  },
  {
    broker: 'Firstrade',
    text: 'Symbol,Quantity,Last,Change $,Market Value,Unit Cost,Total Cost,Gain/Loss $\nZZMC,1200,$13.00,0.1,$15600.00,12.5,15000.00,600.00\n',
    first: ['ZZMC', 1200, 13, 15600, 15000, 'USD'],
    count: 1,
  },
  {
    broker: 'Public',
    text: 'Type,Symbol,Name,Quantity,Last price,Current value,Cost basis per share,Total cost basis\nStock,ZZMC,Zebra Micro,3.5,$13.00,$45.50,$12.00,$42.00\n',
    first: ['ZZMC', 3.5, 13, 45.5, 42, 'USD'],
    count: 1,
  },
  {
    broker: 'Wells Fargo Advisors',
    text: 'Account Number,Symbol,Description,Quantity,Last Price ($),Market Value ($),Cost Basis ($),Unrealized Gain/Loss ($),Asset Class\n0000-1111,ZZMC,ZEBRA MICRO INC COM,"1,200",13.00,"15,600.00","15,000.00",600.00,Equities\n',
    first: ['ZZMC', 1200, 13, 15600, 15000, 'USD'],
    count: 1,
  },
  {
    broker: 'Ameriprise',
    text: 'Account,Security description,Symbol,Quantity,Market price,Market value,Total cost,Gain/Loss\n"Brokerage 0000","ZEBRA MICRO INC","ZZMC","1,200","$13.00","$15,600.00","$15,000.00","$600.00"\n',
    first: ['ZZMC', 1200, 13, 15600, 15000, 'USD'],
    count: 1,
  },
  {
    broker: 'Edward Jones',
    text: 'Investment,Symbol,Current Price,Number of Shares,Current Value,Amount Invested Since Inception,Total Return\nZebra Micro,ZZMC,$13.00,"1,200","$15,600.00","$15,000.00",4%\n',
    first: ['ZZMC', 1200, 13, 15600, null, 'USD'],
    count: 1,
  },
  {
    broker: 'TIAA',
    text: 'Account,Investment,Ticker,Units/Shares,Unit/Share Value,Balance\n"Retirement 000","Example Equity Index Fund","ZZEQX","1,000.500","$20.00","$20,010.00"\n',
    first: ['ZZEQX', 1000.5, 20, 20010, null, 'USD'],
    count: 1,
  },
  {
    broker: 'Empower',
    text: 'Fund Name,Ticker,Units,Unit Value,Ending Balance\nExample Growth Fund,ZZGRX,150.25,$40.00,"$6,010.00"\nExample Bond Fund,ZZBDX,10,$10.00,$100.00\n',
    first: ['ZZGRX', 150.25, 40, 6010, null, 'USD'],
    count: 2,
  },
  {
    broker: 'comdirect',
    text: '"Depotübersicht - Stand 05.01.2026"\n"Stück/Nom.";"Bezeichnung";"WKN";"Währung";"Akt. Kurs";"Wert in EUR";"Kaufkurs";"Kaufwert in EUR"\n"120";"Zebra Micro AG";"ZZ1234";"EUR";"13,00";"1.560,00";"12,50";"1.500,00"\n',
    first: ['ZZ1234', 120, 13, 1560, 1500, 'EUR'],
    count: 1,
  },
  {
    broker: 'Scalable Capital',
    text: 'ISIN;Name;Anzahl;Kurs;Währung;Marktwert;Einstandskurs\nDE0000000001;Zebra Micro AG;12,5;13,00;EUR;162,50;12,00\n',
    first: ['DE0000000001', 12.5, 13, 162.5, 150, 'EUR'],
    count: 1,
  },
  {
    broker: 'ING (Germany)',
    text: 'Depotbewertung;\nKunde;Muster\n\nISIN;Wertpapiername;Stück/Nominale;Einstandskurs;Einstandswert;Aktueller Kurs;Kurswert;Währung\nDE0000000001;Zebra Micro AG;120;12,50;1.500,00;13,00;1.560,00;EUR\n',
    first: ['DE0000000001', 120, 13, 1560, 1500, 'EUR'],
    count: 1,
  },
  {
    broker: 'Hargreaves Lansdown',
    text: 'HL SIPP\nClient Name:,Example\n\nCode,Stock,Units held,Price (pence),Value (£),Cost (£),Gain/loss (£),Gain/loss (%)\nZZMC,Zebra Micro plc Ordinary 1p,"1,200","1,300.00","15,600.00","15,000.00",600.00,4.00\n',
    first: ['ZZMC', 1200, 13, 15600, 15000, 'GBP'],
    count: 1,
  },
  {
    broker: 'AJ Bell',
    text: 'Investment,Ticker,Quantity,Price,Value (£),Cost (£)\n"Zebra Micro PLC","ZZMC","1,200","£13.00","15,600.00","15,000.00"\n',
    first: ['ZZMC', 1200, 13, 15600, 15000, 'GBP'],
    count: 1,
  },
  {
    broker: 'Interactive Investor',
    text: '"Symbol","Name","Qty","Price","Market Value £","Book Cost","Average Price","Gain/Loss %"\n"ZZMC","Zebra Micro PLC","1,200","£13.00","£15,600.00","£15,000.00","£12.50","4.00%"\n',
    first: ['ZZMC', 1200, 13, 15600, 15000, 'GBP'],
    count: 1,
  },
  {
    broker: 'Swissquote',
    text: "Symbol;ISIN;Quantity;Unit cost;Price;Currency;Total value\nZZMC;CH0000000001;1'200;12.50;13.00;CHF;15'600.00\n",
    first: ['ZZMC', 1200, 13, 15600, 15000, 'CHF'],
    count: 1,
  },
  {
    broker: 'Saxo',
    text: 'Instrument,Symbol,Quantity,Open Price,Current Price,Market Value,Currency\nZebra Micro,ZZMC:xnas,1200,12.50,13.00,15600.00,USD\n',
    first: ['ZZMC', 1200, 13, 15600, 15000, 'USD'],
    count: 1,
  },
  {
    broker: 'Questrade',
    text: 'Equity Symbol,Equity Description,Currency,Quantity,Cost Per Share,Position Cost,Market Price,Market Value,Profit And Loss\nZZMC.TO,ZEBRA MICRO INC,CAD,1200,12.5,15000,13,15600,600\n',
    first: ['ZZMC.TO', 1200, 13, 15600, 15000, 'CAD'],
    count: 1,
  },
  {
    broker: 'CommSec',
    text: 'Code,Company,Avail Units,Purchase $,Last $,Change $,Mkt Value $,Profit/Loss $,Currency\nZZM,ZEBRA MICRO LTD,1200,12.50,13.00,0.10,15600.00,600.00,AUD\n',
    first: ['ZZM', 1200, 13, 15600, 15000, 'AUD'],
    count: 1,
  },
];

describe('a table of holdings of a broker without a reader of its own', () => {
  it.each(LAYOUTS)('is read: $broker', ({ text, first, count }) => {
    const outcome = readBrokerFile(textFile(text));
    if (outcome.status !== 'read') throw new Error(JSON.stringify(outcome));
    const [holding] = outcome.file.positions;
    expect(outcome.file.kind).toBe('positions');
    expect(outcome.file.positions).toHaveLength(count);
    expect([
      holding?.symbol,
      ...[holding?.quantity, holding?.price, holding?.marketValue].map(Number),
      holding?.costBasis == null ? null : Number(holding.costBasis),
      holding?.currency,
    ]).toEqual(first);
  });
});
