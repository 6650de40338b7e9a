import { describe, expect, it } from 'vitest';
import { readBrokerFile } from '../../../../electron/importing/readBrokerFile';
import type { PositionsFile } from '../../../../shared/model/proposal';
import { textFile } from '../fixtureFile';

function read(text: string): PositionsFile {
  const outcome = readBrokerFile(textFile(text));
  if (outcome.status !== 'read') throw new Error(JSON.stringify(outcome).slice(0, 500));
  return outcome.file;
}

const number = (decimal: string | null): number | null => (decimal === null ? null : Number(decimal));
/** Line, type, symbol, change of the holding, price, amount. */
const tradesOf = (text: string): unknown[][] =>
  read(text).trades.map(({ line, type, symbol, change, price, amount }) => [
    line,
    type,
    symbol,
    ...[change, price, amount].map(number),
  ]);
const skippedOf = (text: string): [unknown, string][] =>
  read(text).skipped.map(({ line, reason }) => [line, reason.code]);
const cashOf = (text: string): unknown[] => read(text).cashLines.map(({ line }) => line);

describe('trades that were taken back', () => {
  const HEADING = 'Date,Action,Symbol,Description,Quantity,Price,Amount,Currency\n';

  it('are skipped where they stand alone', () => {
    const text = `${HEADING}2026-03-02,Buy,ZZA,Zebra,10,20.00,-200.00,USD\n2026-03-03,Cancelled Buy,ZZB,Zinc,5,30.00,-150.00,USD\n2026-03-04,Sell - Voided,ZZA,Zebra,2,21.00,42.00,USD\n`;
    expect(tradesOf(text)).toEqual([[2, 'buy', 'ZZA', 10, 20, -200]]);
    expect(skippedOf(text)).toEqual([
      [3, 'row-not-executed'],
      [4, 'row-not-executed'],
    ]);
  });

  it('take the trade itself with them, and only one', () => {
    const text = `${HEADING}2026-03-02,Buy,ZZA,Zebra,10,20.00,-200.00,USD\n2026-03-03,Cancel Buy,ZZA,Zebra,-10,20.00,200.00,USD\n2026-03-04,Buy,ZZA,Zebra,10,20.00,-200.00,USD\n`;
    expect(tradesOf(text)).toEqual([[4, 'buy', 'ZZA', 10, 20, -200]]);
    expect(skippedOf(text)).toEqual([
      [2, 'row-not-executed'],
      [3, 'row-not-executed'],
    ]);
  });

  it('leave alone what was bought after an order was cancelled', () => {
    const text = `${HEADING}2026-03-02,Cancelled Buy,ZZA,Zebra,10,20.00,-200.00,USD\n2026-03-03,Buy,ZZA,Zebra,10,20.00,-200.00,USD\n`;
    expect(tradesOf(text).map(([line]) => line)).toEqual([3]);
    expect(skippedOf(text)).toEqual([[2, 'row-not-executed']]);
  });

  it('leave a corrected trade to the user: it may replace another row', () => {
    const text = `${HEADING}2026-03-02,Buy,ZZA,Zebra,10,20.00,-200.00,USD\n2026-03-03,Corrected Buy,ZZA,Zebra,11,20.00,-220.00,USD\n`;
    expect(skippedOf(text)).toEqual([[3, 'row-unknown-action']]);
  });
});

describe('words that could be taken for a trade', () => {
  const HEADING = 'Date,Action,Symbol,Quantity,Price,Amount,Currency\n2026-03-02,Buy,ZZA,10,20.00,-200.00,USD\n';

  it.each([
    ['Pending buy', 'row-not-executed'],
    ['Failed buy', 'row-not-executed'],
    ['Buy order expired', 'row-not-executed'],
    ['Rights exercise', 'row-unknown-action'],
    ['Stock split open', 'row-split-unclear'],
    ['Stock split close', 'row-split-unclear'],
  ])('are reported: %s', (action, code) => {
    const text = `${HEADING}2026-03-03,${action},ZZA,40.0000000000,5.00,-200.00,USD\n`;
    expect(tradesOf(text)).toHaveLength(1);
    expect(skippedOf(text)).toEqual([[3, code]]);
  });

  it('but shares paid as a dividend came in', () => {
    const text = `${HEADING}2026-03-03,Dividend paid in shares,ZZA,0.5,20.00,10.00,USD\n`;
    expect(tradesOf(text)[1]?.slice(1, 4)).toEqual(['stock_dividend', 'ZZA', 0.5]);
  });
});

describe('orders filled in part', () => {
  it('are reported where the table holds the quantity of the order only', () => {
    const text = `Order Time,Symbol,Side,Quantity,Limit Price,Status
2026-03-16 10:00,ZZA,Buy,10,20.00,Filled
2026-03-16 10:05,ZZB,Buy,10,20.00,Partially Filled
`;
    expect(tradesOf(text).map(([, , symbol]) => symbol)).toEqual(['ZZA']);
    expect(skippedOf(text)).toEqual([[3, 'row-unknown-action']]);
    const filled = text.replace('Quantity', 'Filled Qty');
    expect(tradesOf(filled).map(([, , symbol]) => symbol)).toEqual(['ZZA', 'ZZB']);
  });
});

describe('sentences', () => {
  it('never give the year of a day as a price', () => {
    const text = `date,transaction,description,amount,balance,currency
2026-03-02,BUY,"ZZEQ - Zebra Core Equity ETF Portfolio: Bought 10.0000 shares (executed at 2026-03-02)",-310.00,690.00,CAD
2026-03-03,SELL,"ZZH - Zinc Inc: Sold 2.0000 shares (executed at 2026-03-03)",300.00,990.00,CAD
2026-03-04,CONT,Contribution (executed at 2026-03-04),500.00,1490.00,CAD
`;
    expect(tradesOf(text)).toEqual([
      [2, 'buy', 'ZZEQ', 10, null, -310],
      [3, 'sell', 'ZZH', -2, null, 300],
    ]);
    expect(cashOf(text)).toEqual([4]);
  });

  it('name side, share and price under one heading, with the money in two columns', () => {
    const text = `Date,Reference,Details,Debit($),Credit($),Balance($)
29/03/2026,C1,B 100 ZZP @ 45.100000,4529.95,,-4529.95
28/03/2026,C2,S 50 ZZC @ 120.500000,,6005.05,1475.10
27/03/2026,D1,Direct Transfer - Payment Received,,5000.00,6475.10
`;
    expect(tradesOf(text)).toEqual([
      [2, 'buy', 'ZZP', 100, 45.1, -4529.95],
      [3, 'sell', 'ZZC', -50, 120.5, 6005.05],
    ]);
    expect(cashOf(text)).toEqual([4]);
  });

  it('leave the instrument to its number where one stands beside', () => {
    const text = `Datum,Produkt,ISIN,Beschreibung,Betrag,Währung
02.03.2026,ZEBRA PLC,GB00ZZZZ1116,Verkauf 4 ZEBRA @ 49.60 GBP,198.40,GBP
03.03.2026,ZEBRA PLC,GB00ZZZZ1116,Kauf 2 ZEBRA @ 50.10 GBP,-100.20,GBP
`;
    expect(tradesOf(text).map(([, , symbol]) => symbol)).toEqual(['GB00ZZZZ1116', 'GB00ZZZZ1116']);
  });

  it('hold a quantity with its own sign', () => {
    const text = `Trade Date,Value Date,Type,Instrument,Instrument ISIN,Instrument currency,Instrument Symbol,Event,Booked Amount,Currency
27-Mar-2026,29-Mar-2026,Trade,Zebra Inc.,US0000000026,USD,ZZA:xnas,Buy 10 @ 101.00 USD,-940.19,EUR
28-Mar-2026,30-Mar-2026,Trade,Zebra Inc.,US0000000026,USD,ZZA:xnas,Sell -5 @ 102.00 USD,468.22,EUR
`;
    expect(tradesOf(text).map(([, type, , change, price]) => [type, change, price])).toEqual([
      ['buy', 10, 101],
      ['sell', -5, 102],
    ]);
  });
});

describe('words for money beside units', () => {
  const HEADING = 'Date,Action,Symbol,Description,Quantity,Price,Amount\n';

  it('are shares that came or left where no money is named', () => {
    const text = `${HEADING}03/16/2026,Deposit,ZZA,RS,26,,\n03/17/2026,Sale,ZZA,Share Sale,20,$10.00,$200.00\n03/18/2026,Withdrawal,ZZA,Shares,4,,\n`;
    expect(tradesOf(text).map(([, type, , change]) => [type, change])).toEqual([
      ['transfer_in', 26],
      ['sell', -20],
      ['transfer_out', -4],
    ]);
  });

  it('are money where the instrument is money', () => {
    const text = `${HEADING}03/16/2026,Buy,ZZA,Zebra,20,$10.00,-$200.00\n03/17/2026,Deposit,USD,US Dollar,1000,,\n`;
    expect(tradesOf(text)).toHaveLength(1);
    expect(cashOf(text)).toEqual([3]);
  });

  it('are reported where neither money nor a direction is named', () => {
    const text = `${HEADING}03/16/2026,Buy,ZZA,Zebra,20,$10.00,-$200.00\n03/17/2026,Dividend,ZZA,Zebra,0.5,,\n`;
    expect(skippedOf(text)).toEqual([[3, 'row-unknown-action']]);
  });

  it('buy, sell and switch units of a pension plan by the signs of both', () => {
    const text = `Plan name:,EXAMPLE CORP PLAN
Date Range,01/01/2026 - 03/20/2026

Date,Investment,Transaction Type,Amount,Shares/Unit
03/30/2026,ZZ 500 INDEX,CONTRIBUTION,"500.00","2.301"
03/28/2026,ZZ 500 INDEX,Exchange Out,"-220.00","-1.000"
03/28/2026,ZZ STABLE FUND,Exchange In,"220.00","220.000"
03/15/2026,ZZ 500 INDEX,RECORDKEEPING FEE,"-5.00","-0.023"
`;
    expect(tradesOf(text).map(([, type, symbol, change]) => [type, symbol, change])).toEqual([
      ['buy', 'ZZ 500 INDEX', 2.301],
      ['switch_out', 'ZZ 500 INDEX', -1],
      ['switch_in', 'ZZ STABLE FUND', 220],
      ['sell', 'ZZ 500 INDEX', -0.023],
    ]);
  });
});

describe('descriptions that say more than the action', () => {
  it('tell a reinvestment from a purchase and from what is called other', () => {
    const text = `Symbol,Quantity,Price,Action,Description,TradeDate,Amount
ZZA,10.00,101.0000,BUY,ZEBRA INC UNSOLICITED,2026-03-27,-1010.00
ZZB,0.06870,118.0400,Other,ZINC SMALL-CAP ETF REIN @ 118.0400,2026-03-22,-8.11
ZZB,0.01,118.0000,BUY,ZINC SMALL-CAP ETF DIVIDEND REINVESTMENT,2026-03-21,-1.18
`;
    expect(tradesOf(text).map(([, type]) => type)).toEqual(['buy', 'reinvest', 'reinvest']);
  });

  it('carry the side of expired contracts behind their number', () => {
    const text = `"Activity Date","Instrument","Description","Trans Code","Quantity","Price","Amount"
"03/20/2026","ZZA","ZZA 3/20/2026 Put $90.00","OEXP","1S","",""
"02/26/2026","ZZA","ZZA 3/20/2026 Put $90.00","STO","1","$3.50","$349.96"
`;
    expect(tradesOf(text).map(([, type, , change]) => [type, change])).toEqual([
      ['expire', 1],
      ['sell_short', -1],
    ]);
  });
});

describe('headings', () => {
  it('with blanks behind their quotes, the number of the account beside its name', () => {
    const text = `"Trade Date" ,"Account" ,"Account #" ,"Description 1" ,"Symbol/CUSIP #" ,"Quantity" ,"Price ($)" ,"Amount ($)" ," "
"03/16/2026" ,"CMA-Edge" ,"0XX-00001" ,"Purchase  ZEBRA 2000, ETF" ,"ZZM" ,"20" ,"$230.10" ,"($4,602.00)" ,""
"03/17/2026" ,"CMA-Edge" ,"0XX-00001" ,"Sale  ZINC INC" ,"ZZX" ,"-15" ,"$101.00" ,"$1,515.00" ,""
`;
    expect(tradesOf(text)).toEqual([
      [2, 'buy', 'ZZM', 20, 230.1, -4602],
      [3, 'sell', 'ZZX', -15, 101, 1515],
    ]);
    expect(read(text).trades.map(({ account }) => account)).toEqual(['0XX-00001', '0XX-00001']);
  });

  it('of a base currency are no symbols', () => {
    const text = `Date,Action,ISIN,Quantity,Price,Currency,Base Currency\n2026-03-02,Buy,US0000000026,10,20.00,USD,EUR\n2026-03-03,Sell,US0000000026,2,21.00,USD,EUR\n`;
    expect(tradesOf(text).map(([, , symbol]) => symbol)).toEqual(['US0000000026', 'US0000000026']);
  });

  it('of crypto exchanges are known, costs by the product', () => {
    const text = `"txid","pair","time","type","price","cost","fee","vol"\n"T1","ZZBTCUSD","2026-03-27 15:04:05.1234","buy","95000.0","950.0","1.52","0.01"\n"T2","ZZETHUSD","2026-03-28 15:04:05.1234","sell","3500.0","1750.0","2.80","0.5"\n`;
    expect(tradesOf(text)).toEqual([
      [2, 'buy', 'ZZBTCUSD', 0.01, 95000, 950],
      [3, 'sell', 'ZZETHUSD', -0.5, 3500, 1750],
    ]);
  });

  it('of debits and credits give the money its direction', () => {
    const text = `Date,Settlement Date,Symbol,Sedol,Quantity,Price,Description,Debit,Credit
27/03/2026,29/03/2026,ZZV,ZZ4HKS3,1000,£0.7250,ZEBRA GROUP,£730.99,n/a
28/03/2026,30/03/2026,ZZU,ZZNLJN4,5,£87.0000,ZINC 500,n/a,£431.01
`;
    expect(tradesOf(text).map(([, type, , change, , amount]) => [type, change, amount])).toEqual([
      ['buy', 1000, -730.99],
      ['sell', -5, 431.01],
    ]);
  });

  it('of pence are pence', () => {
    const text = `Trade date,Reference,Description,Unit cost (p),Quantity,Value (£)\n27/03/2026,B1,Zebra Group plc ORD 1000 @ 72.5,72.50,1000,-736.95\n28/03/2026,S1,Zinc ETF 5 @ 8700,8700.00,5,423.05\n`;
    expect(read(text).trades.map(({ symbol, currency, amountCurrency }) => [symbol, currency, amountCurrency])).toEqual(
      [
        ['Zebra Group plc ORD', 'GBX', 'GBP'],
        ['Zinc ETF', 'GBX', 'GBP'],
      ],
    );
  });

  it('of execution prices and of net money after gross are known, reinvestment plans and redemptions too', () => {
    const text = `Trade Date,Buy/Sell,Ticker,Qty,Execution Px,Gross,Comm,Net
2026-03-16,B,ZZMC,100,20.05,"2,005.00",1.00,"(2,006.00)"
2026-03-17,S,ZZMC,50,20.15,"1,007.50",1.00,"1,006.47"
2026-03-18,DRP,ZZMC,0.5,20.00,10.00,0.00,10.00
2026-03-19,Shares redeemed,ZZMC,-10,21.00,210.00,0.00,210.00
`;
    expect(tradesOf(text).map(([, type, , change, price, amount]) => [type, change, price, amount])).toEqual([
      ['buy', 100, 20.05, -2006],
      ['sell', -50, 20.15, 1006.47],
      ['reinvest', 0.5, 20, 10],
      ['redemption', -10, 21, 210],
    ]);
  });
});

describe('currencies without a heading', () => {
  it('are those of the price and of the money they stand behind', () => {
    const text = `Date,Produit,Code ISIN,Quantité,Cours,,Montant,
16-03-2026,ZEBRA SA,FR0000000001,10,"25,5000",EUR,"-255,00",EUR
17-03-2026,ZINC INC,US0000000026,-4,"26,0000",USD,"95,00",EUR
`;
    expect(read(text).trades.map(({ currency, amountCurrency }) => [currency, amountCurrency])).toEqual([
      ['EUR', 'EUR'],
      ['USD', 'EUR'],
    ]);
  });
});

describe('dollars', () => {
  const ROWS = 'Date,Action,Symbol,Quantity,Price,Amount\n2026-03-16,Buy,ZZA,10,$20.00,-$200.00\n';
  const currencyOf = (text: string): unknown => read(text).trades[0]?.currency;

  it('are those of the US where nothing speaks of another country', () => {
    expect(currencyOf(ROWS)).toBe('USD');
  });

  it('are nobody’s where the file names an account or a listing of another country', () => {
    expect(currencyOf(`Account,Jane - TFSA 1\n\n${ROWS}`)).toBeNull();
    expect(currencyOf(ROWS.replace('ZZA', 'ZZA.AX'))).toBe('AUD');
    expect(currencyOf(ROWS.replace('Price,Amount', 'Price ($),Amount ($)').replace('ZZA', 'ZZA.NZ'))).toBe('NZD');
  });
});
