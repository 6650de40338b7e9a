/** A layout of a broker without a real sample here, written with made-up numbers, and the trades it must give. */
export interface BrokerLayout {
  readonly broker: string;
  readonly text: string;
  /** Day, type, symbol, change of the holding, price. */
  readonly trades: readonly (readonly [string, string, string, number, number | null])[];
  readonly cashLines: readonly number[];
  readonly skippedLines: readonly number[];
}

/** Heads and habits of brokers' activity exports as their help pages and users describe them; every figure is invented. */
export const BROKER_LAYOUTS: readonly BrokerLayout[] = [
  {
    broker: 'Merrill Edge',
    text: `"Trade Date","Settlement Date","Account","Description","Type","Symbol/ CUSIP","Quantity","Price","Amount"
"03/18/2026","03/20/2026","CMA-Edge 00X-00001","Purchase ZZTOP INC ACTUAL PRICES","Security Transactions","ZZTP","25","$41.20","($1,030.00)"
"03/19/2026","03/20/2026","CMA-Edge 00X-00001","Sale ZZTOP INC","Security Transactions","ZZTP","-5","$42.00","$210.00"
"03/31/2026","","CMA-Edge 00X-00001","Dividend ZZTOP INC","Dividends & Interest","ZZTP","","","$3.10"
`,
    trades: [
      ['2026-03-18', 'buy', 'ZZTP', 25, 41.2],
      ['2026-03-19', 'sell', 'ZZTP', -5, 42],
    ],
    cashLines: [4],
    skippedLines: [],
  },
  {
    broker: 'Vanguard',
    text: `Account Number,Trade Date,Settlement Date,Transaction Type,Transaction Description,Investment Name,Symbol,Shares,Share Price,Principal Amount,Commissions and Fees,Net Amount,Accrued Interest,Account Type,
10000001,2026-02-02,2026-02-03,Buy,Buy,EXAMPLE SMALL-CAP ETF,ZZSC,12,210.50,-2526.00,0.0,-2526.00,0.0,CASH,
10000001,2026-02-03,2026-02-03,Sweep out,Sweep Out Of Settlement Fund,EXAMPLE FEDERAL MONEY MARKET FUND,,0,1.0,2526.00,0.0,2526.00,0.0,CASH,
10000001,2026-03-24,2026-03-24,Dividend,Dividend Received,EXAMPLE SMALL-CAP ETF,ZZSC,0,0.0,8.64,0.0,8.64,0.0,CASH,
10000001,2026-03-24,2026-03-24,Reinvestment,Dividend Reinvestment,EXAMPLE SMALL-CAP ETF,ZZSC,0.041,210.73,-8.64,0.0,-8.64,0.0,CASH,
10000001,2026-04-01,2026-04-02,Sell,Sell,EXAMPLE SMALL-CAP ETF,ZZSC,-2,215.00,430.00,0.0,430.00,0.0,CASH,
`,
    trades: [
      ['2026-02-02', 'buy', 'ZZSC', 12, 210.5],
      ['2026-03-24', 'reinvest', 'ZZSC', 0.041, 210.73],
      ['2026-04-01', 'sell', 'ZZSC', -2, 215],
    ],
    cashLines: [3, 4],
    skippedLines: [],
  },
  {
    broker: 'E*TRADE',
    text: `For Account:,#####0001

TransactionDate,TransactionType,SecurityType,Symbol,Quantity,Amount,Price,Commission,Description
07/22/26,Bought,EQ,ZZE,40,-812.40,20.31,0,ZZE CORP COM
07/24/26,Sold,EQ,ZZE,-15,310.35,20.69,0,ZZE CORP COM
07/27/26,Dividend,EQ,ZZE,0,4.20,0,0,ZZE CORP COM CASH DIV
07/28/26,Sold Short,EQ,QQW,-10,150.10,15.01,0,QQW INC
07/30/26,Bought To Cover,EQ,QQW,10,-140.00,14.00,0,QQW INC
`,
    trades: [
      ['2026-07-22', 'buy', 'ZZE', 40, 20.31],
      ['2026-07-24', 'sell', 'ZZE', -15, 20.69],
      ['2026-07-28', 'sell_short', 'QQW', -10, 15.01],
      ['2026-07-30', 'buy_to_close', 'QQW', 10, 14],
    ],
    cashLines: [6],
    skippedLines: [],
  },
  {
    broker: 'Ally Invest',
    text: `Date,Activity,Qty,Symbol,Description,Price,Commission,Fees,Amount
05/14/2026,Bought,100,ZZAL,ZZ ALLIED CORP,$12.34,$0.00,$0.00,"-$1,234.00"
05/20/2026,Cash Movements,,,ACH DEPOSIT,,,,"$2,000.00"
05/21/2026,Sold,-40,ZZAL,ZZ ALLIED CORP,$13.00,$0.00,$0.02,$519.98
`,
    trades: [
      ['2026-05-14', 'buy', 'ZZAL', 100, 12.34],
      ['2026-05-21', 'sell', 'ZZAL', -40, 13],
    ],
    cashLines: [3],
    skippedLines: [],
  },
  {
    broker: 'Firstrade',
    text: `Symbol,Quantity,Price,Action,Description,TradeDate,SettledDate,Interest,Amount,Commission,Fee,CUSIP,RecordType
ZZFT,30.00,15.5000,BUY,ZZFT HOLDINGS INC,2026-06-01,2026-06-02,0.00,-465.00,0.00,0.00,000000001,Trade
,0.00,,Interest,INTEREST ON CREDIT BALANCE,2026-06-16,2026-06-16,0.00,0.12,0.00,0.00,,Financial
ZZFT,-10.00,16.2500,SELL,ZZFT HOLDINGS INC,2026-06-19,2026-06-22,0.00,162.49,0.00,0.01,000000001,Trade
`,
    trades: [
      ['2026-06-01', 'buy', 'ZZFT', 30, 15.5],
      ['2026-06-19', 'sell', 'ZZFT', -10, 16.25],
    ],
    cashLines: [3],
    skippedLines: [],
  },
  {
    broker: 'Fidelity with options',
    text: `

Run Date,Action,Symbol,Description,Type,Quantity,Price ($),Commission ($),Fees ($),Accrued Interest ($),Amount ($),Cash Balance ($),Settlement Date
06/05/2026, YOU BOUGHT OPENING TRANSACTION CALL (ZZQ) ZZQ INC SEP 18 26 $50 (100 SHS) (Margin), -ZZQ260918C50,CALL (ZZQ) ZZQ INC SEP 18 26 $50 (100 SHS),Margin,2,3.1,1.3,0.04,,-621.34,Processing,06/08/2026
06/12/2026, YOU SOLD CLOSING TRANSACTION CALL (ZZQ) ZZQ INC SEP 18 26 $50 (100 SHS) (Margin), -ZZQ260918C50,CALL (ZZQ) ZZQ INC SEP 18 26 $50 (100 SHS),Margin,-2,4,1.3,0.05,,798.65,177.31,06/15/2026
06/15/2026, PURCHASE INTO CORE ACCOUNT EXAMPLE GOVERNMENT MONEY MARKET (ZZAXX) MORNING TRADE (Cash), ZZAXX,EXAMPLE GOVERNMENT MONEY MARKET,Cash,177.31,1,,,,-177.31,0,
06/18/2026, IN LIEU OF FRX SHARE LEU PAYOUT ZZQ INC (ZZQ) (Margin), ZZQ,ZZQ INC,Margin,0,,,,,7.77,184.08,
`,
    trades: [
      ['2026-06-05', 'buy_open', '-ZZQ260918C50', 2, 3.1],
      ['2026-06-12', 'sell', '-ZZQ260918C50', -2, 4],
      ['2026-06-15', 'buy', 'ZZAXX', 177.31, 1],
    ],
    cashLines: [7],
    skippedLines: [],
  },
  {
    broker: 'SoFi Invest',
    text: `Date,Type,Symbol,Quantity,Price,Amount,Status
2026-01-05,Market Buy,ZZSF,3.5,$20.00,-$70.00,Completed
2026-01-06,Limit Sell,ZZSF,1,$21.00,$21.00,Cancelled
2026-01-09,Market Sell,ZZSF,1,$21.50,$21.50,Completed
`,
    trades: [
      ['2026-01-05', 'buy', 'ZZSF', 3.5, 20],
      ['2026-01-09', 'sell', 'ZZSF', -1, 21.5],
    ],
    cashLines: [],
    skippedLines: [3],
  },
  {
    broker: 'Scalable Capital',
    text: `date;time;status;reference;description;assetType;type;isin;shares;price;amount;fee;tax;currency
2026-04-02;10:15:00;Executed;"SC1";"Beispiel Small Cap ETF";Security;Buy;DE000ZZ00012;10;51,20;-512,00;0,99;0,00;EUR
2026-04-07;09:00:00;Executed;"SC2";"Beispiel Small Cap ETF";Security;Savings plan;DE000ZZ00012;0,488281;51,20;-25,00;0,00;0,00;EUR
2026-04-08;11:00:00;Cancelled;"SC3";"Beispiel Small Cap ETF";Security;Sell;DE000ZZ00012;5;55,00;275,00;0,99;0,00;EUR
2026-05-04;08:00:00;Executed;"SC4";"Einzahlung";Cash;Deposit;;;;500,00;0,00;0,00;EUR
2026-05-11;16:00:00;Executed;"SC5";"Beispiel Small Cap ETF";Security;Sell;DE000ZZ00012;4;53,00;212,00;0,99;1,10;EUR
`,
    trades: [
      ['2026-04-02', 'buy', 'DE000ZZ00012', 10, 51.2],
      ['2026-04-07', 'buy', 'DE000ZZ00012', 0.488281, 51.2],
      ['2026-05-11', 'sell', 'DE000ZZ00012', -4, 53],
    ],
    cashLines: [5],
    skippedLines: [4],
  },
  {
    broker: 'comdirect',
    text: `;
"Umsätze Depot";"Zeitraum: 30 Tage";
"Neuer Kontostand";"0,00 EUR";

"Buchungstag";"Geschäftstag";"Stück / Nom.";"Bezeichnung";"WKN";"Währung";"Ausführungskurs";"Umsatz in EUR";"Vorgang";
"15.04.2026";"13.04.2026";"20";"BEISPIEL AG";"ZZ0001";"EUR";"33,50";"-670,00";"Kauf";
"22.04.2026";"20.04.2026";"8";"BEISPIEL AG";"ZZ0001";"EUR";"35,25";"282,00";"Verkauf";
`,
    trades: [
      ['2026-04-15', 'buy', 'ZZ0001', 20, 33.5],
      ['2026-04-22', 'sell', 'ZZ0001', -8, 35.25],
    ],
    cashLines: [],
    skippedLines: [],
  },
  {
    broker: 'BoursoBank',
    text: `Date opération;Date valeur;Opération;Valeur;Code ISIN;Montant;Quantité;Cours
03/02/2026;05/02/2026;ACHAT COMPTANT;EXEMPLE SA;FR0000ZZ0019;-1 204,50;24;50,10
17/02/2026;19/02/2026;VENTE COMPTANT;EXEMPLE SA;FR0000ZZ0019;523,00;10;52,40
27/02/2026;27/02/2026;COUPONS;EXEMPLE SA;FR0000ZZ0019;12,00;;
`,
    trades: [
      ['2026-02-03', 'buy', 'FR0000ZZ0019', 24, 50.1],
      ['2026-02-17', 'sell', 'FR0000ZZ0019', -10, 52.4],
    ],
    cashLines: [4],
    skippedLines: [],
  },
  {
    broker: 'Directa',
    text: `Data operazione;Data valuta;Tipo operazione;Ticker;Isin;Descrizione;Quantità;Importo Euro;Divisa
16/01/2026;20/01/2026;Acquisto;ZZIT;IT0000ZZ0016;ESEMPIO SPA;100;-1.235,00;EUR
28/01/2026;30/01/2026;Vendita;ZZIT;IT0000ZZ0016;ESEMPIO SPA;-40;512,00;EUR
29/01/2026;29/01/2026;Commissioni;;;Commissioni;0;-5,00;EUR
`,
    trades: [
      ['2026-01-16', 'buy', 'ZZIT', 100, null],
      ['2026-01-28', 'sell', 'ZZIT', -40, null],
    ],
    cashLines: [4],
    skippedLines: [],
  },
  {
    broker: 'a Spanish bank',
    text: `Fecha operación;Fecha valor;Tipo de operación;ISIN;Valor;Títulos;Precio;Importe neto;Divisa
05/03/2026;09/03/2026;Compra;ES0000ZZ0011;EJEMPLO SA;50;8,25;-414,50;EUR
20/03/2026;24/03/2026;Venta;ES0000ZZ0011;EJEMPLO SA;20;9,00;178,00;EUR
31/03/2026;31/03/2026;Dividendo;ES0000ZZ0011;EJEMPLO SA;;;3,00;EUR
`,
    trades: [
      ['2026-03-05', 'buy', 'ES0000ZZ0011', 50, 8.25],
      ['2026-03-20', 'sell', 'ES0000ZZ0011', -20, 9],
    ],
    cashLines: [4],
    skippedLines: [],
  },
  {
    broker: 'a Portuguese broker',
    text: `Data da operação;Tipo de operação;Símbolo;Quantidade;Preço;Montante;Comissões;Moeda
14-05-2026;Compra;ZZPT;200;2,45;-492,00;2,00;EUR
28-05-2026;Venda;ZZPT;80;2,60;206,50;1,50;EUR
`,
    trades: [
      ['2026-05-14', 'buy', 'ZZPT', 200, 2.45],
      ['2026-05-28', 'sell', 'ZZPT', -80, 2.6],
    ],
    cashLines: [],
    skippedLines: [],
  },
  {
    broker: 'Nordnet',
    text: `Id\tBokföringsdag\tAffärsdag\tLikviddag\tDepå\tTransaktionstyp\tVärdepapper\tISIN\tAntal\tKurs\tTotal Avgift\tValuta\tBelopp\tValuta
900001\t2026-02-16\t2026-02-13\t2026-02-17\t1000001\tKÖPT\tExempel AB\tSE0000ZZ0013\t15\t101,50\t39\tSEK\t-1 561,50\tSEK
900002\t2026-03-02\t2026-02-27\t2026-03-03\t1000001\tSÅLT\tExempel AB\tSE0000ZZ0013\t5\t110\t39\tSEK\t511\tSEK
900003\t2026-03-20\t2026-03-20\t2026-03-20\t1000001\tUTDELNING\tExempel AB\tSE0000ZZ0013\t10\t2\t\tSEK\t20\tSEK
`,
    trades: [
      ['2026-02-13', 'buy', 'SE0000ZZ0013', 15, 101.5],
      ['2026-02-27', 'sell', 'SE0000ZZ0013', -5, 110],
    ],
    cashLines: [4],
    skippedLines: [],
  },
  {
    broker: 'interactive investor',
    text: `Date,Settlement Date,Symbol,Sedol,Quantity,Price,Description,Reference,Debit,Credit,Running Balance
14/05/2026,18/05/2026,ZZII,B000001,120,£4.10,Buy ZZ Investment Trust Plc,ii1,£497.99,n/a,£502.01
21/05/2026,26/05/2026,ZZII,B000001,20,£4.30,Sell ZZ Investment Trust Plc,ii2,n/a,£80.01,£582.02
29/05/2026,29/05/2026,n/a,n/a,n/a,n/a,Interest,ii3,n/a,£0.40,£582.42
`,
    trades: [
      ['2026-05-14', 'buy', 'ZZII', 120, 4.1],
      ['2026-05-21', 'sell', 'ZZII', -20, 4.3],
    ],
    cashLines: [4],
    skippedLines: [],
  },
  {
    broker: 'CommSec',
    text: `Code,Company,Date,Type,Quantity,Unit Price ($),Trade Value ($),Brokerage+GST ($),GST ($),Contract Note,Total Value ($)
ZZAU,ZZ MINING LTD,14/04/2026,Buy,500,1.20,600.00,10.00,0.91,1000001,610.00
ZZAU,ZZ MINING LTD,29/04/2026,Sell,200,1.35,270.00,10.00,0.91,1000002,260.00
`,
    trades: [
      ['2026-04-14', 'buy', 'ZZAU', 500, 1.2],
      ['2026-04-29', 'sell', 'ZZAU', -200, 1.35],
    ],
    cashLines: [],
    skippedLines: [],
  },
  {
    broker: 'Coinbase-like exchange',
    text: `ID,Timestamp,Transaction Type,Asset,Quantity Transacted,Price Currency,Price at Transaction,Subtotal,Total (inclusive of fees and/or spread),Fees and/or Spread,Notes
x1,2026-05-14 12:00:00 UTC,Buy,BTC,0.01,USD,$60000.00,$600.00,$606.00,$6.00,Bought 0.01 BTC for 606.00 USD
x2,2026-06-02 08:00:00 UTC,Sell,BTC,-0.004,USD,$61000.00,$244.00,$241.00,$3.00,Sold 0.004 BTC for 241.00 USD
`,
    trades: [
      ['2026-05-14', 'buy', 'BTC', 0.01, 60000],
      ['2026-06-02', 'sell', 'BTC', -0.004, 61000],
    ],
    cashLines: [],
    skippedLines: [],
  },
  {
    broker: 'Saxo',
    text: `Trade Date,Value Date,Instrument,Instrument ISIN,Event,Amount,Trade Currency,Price,Bookkeeping Amount,Account
2026-03-03,2026-03-05,ZZ Pharma A/S,DK0000ZZ0017,Bought,10,DKK,640.5,-6434.00,90000/1000001
2026-03-17,2026-03-19,ZZ Pharma A/S,DK0000ZZ0017,Sold,-4,DKK,655,2591.00,90000/1000001
`,
    trades: [
      ['2026-03-03', 'buy', 'DK0000ZZ0017', 10, 640.5],
      ['2026-03-17', 'sell', 'DK0000ZZ0017', -4, 655],
    ],
    cashLines: [],
    skippedLines: [],
  },
];
