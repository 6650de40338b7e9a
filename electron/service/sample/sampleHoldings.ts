import { type Decimal, numberToDecimal, sumDecimals } from '../../../shared/model/decimal';
import { isoDateOf } from '../../../shared/model/isoDate';
import type { Account, Holding, Instrument, Lot } from '../../../shared/model/portfolio';
import type { PriceSeries } from '../../../shared/model/priceSeries';
import { invariant } from '../../../shared/result/invariant';
import { AWKWARD, SAMPLE_COMPANIES, type SampleCompany } from './companies';
import { SAMPLE_LAST_DAY } from './samplePrices';

/** Prices of the sample by symbol. */
export type Prices = ReadonlyMap<string, PriceSeries>;

type AccountKey = SampleCompany['account'];

const FACTS_SOURCE = 'invented for the sample';
/** Inside the 30 days after which a loss may be taken, so that the wash-sale window is open. */
const REPEAT_PURCHASE_BARS_AGO = 9;

export const SAMPLE_ACCOUNTS: readonly Account[] = [
  { id: accountId('taxable'), name: 'Sample brokerage ...001', kind: 'taxable' },
  { id: accountId('retirement'), name: 'Sample retirement ...002', kind: 'retirement' },
];

const FUNDS = [
  { symbol: 'IWM', name: 'iShares Russell 2000 ETF', kind: 'etf', account: 'taxable', value: 44_500 },
  { symbol: 'SPY', name: 'SPDR S&P 500 ETF Trust', kind: 'etf', account: 'retirement', value: 31_600 },
  { symbol: 'TNA', name: 'Direxion Daily Small Cap Bull 3X', kind: 'leveraged-etf', account: 'taxable', value: 8_900 },
] as const;

const CASH = { taxable: 38_412.77, retirement: 17_905.12 };
/** Two contracts sold: takes about half the fund exposure to small companies off. */
const HEDGE = { symbol: 'M2KZ6', contracts: -2, multiplier: 5, premiumToIndex: 1.004 };
const OPTION = { symbol: 'CRVZ 01/15/2027 65.00 C', price: 3.15, contracts: 2, cost: 540 };

/**
 * Everything the sample can hold.
 *
 * @returns Instruments of all sample holdings, companies first.
 */
export function sampleInstruments(): Instrument[] {
  return [
    ...SAMPLE_COMPANIES.map((company) => ({
      ...instrument(company.symbol, company.name, company.kind),
      marketCap:
        company.marketCap === null ? null : { value: company.marketCap, asOf: SAMPLE_LAST_DAY, source: FACTS_SOURCE },
      sector: company.sector,
    })),
    ...FUNDS.map((fund) => instrument(fund.symbol, fund.name, fund.kind)),
    instrument(HEDGE.symbol, 'Micro E-mini Russell 2000, December 2026', 'index-future', HEDGE.multiplier),
    instrument(OPTION.symbol, 'Call on Corvane Robotics', 'option', 100),
    instrument('CASH', 'Cash', 'cash'),
  ];
}

/**
 * What the sample holds, bought at the invented prices of the days of purchase.
 *
 * @param prices - The sample's prices.
 * @returns Holdings of both accounts.
 */
export function sampleHoldings(prices: Prices): Holding[] {
  return [
    ...SAMPLE_COMPANIES.map((company, index) => shares(company, buyDays(company.symbol, index, prices), prices)),
    shares({ symbol: AWKWARD.washSaleLot, account: 'retirement', value: 2_200 }, [REPEAT_PURCHASE_BARS_AGO], prices),
    ...FUNDS.map((fund, index) => shares(fund, [640 + 110 * index, 220], prices)),
    hedge(prices),
    stated(OPTION.symbol, 'taxable', OPTION.contracts, OPTION.price, 100, OPTION.cost),
    stated('CASH', 'taxable', CASH.taxable, 1, 1, null),
    stated('CASH', 'retirement', CASH.retirement, 1, 1, null),
  ];
}

/**
 * Id of the holding of a symbol in an account.
 *
 * @param symbol - Symbol of the sample.
 * @param account - Which account.
 * @returns The id used in holdings and stops.
 */
export function holdingId(symbol: string, account: AccountKey): string {
  return `sample-${plain(symbol)}-${account}`;
}

/** The price history of a symbol that the sample certainly has. */
export function pricesOf(symbol: string, prices: Prices): PriceSeries {
  const series = prices.get(symbol);
  invariant(series !== undefined, 'the sample has no prices of its own symbol');
  return series;
}

function instrument(symbol: string, name: string, kind: Instrument['kind'], multiplier = 1): Instrument {
  const id = `sample-${plain(symbol)}`;
  return { id, symbol, name, kind, currency: 'USD', marketCap: null, sector: null, multiplier };
}

/** Bars before the last one on which a company was bought: the losing lot at its peak, the others long ago. */
function buyDays(symbol: string, index: number, prices: Prices): readonly number[] {
  if (symbol === AWKWARD.washSaleLot) return [barsSincePeak(pricesOf(symbol, prices))];
  const first = 260 + ((index * 173) % 860);
  return index % 3 === 0 ? [first, Math.floor(first / 3)] : [first];
}

function barsSincePeak({ close }: PriceSeries): number {
  return close.length - 1 - close.indexOf(Math.max(...close));
}

function shares(
  position: { readonly symbol: string; readonly account: AccountKey; readonly value: number },
  boughtBarsAgo: readonly number[],
  prices: Prices,
): Holding {
  const series = pricesOf(position.symbol, prices);
  const perLot = Math.round(position.value / lastClose(series) / boughtBarsAgo.length);
  const id = holdingId(position.symbol, position.account);
  const lots = boughtBarsAgo.map((barsAgo, index) => lotOf(`${id}-${index + 1}`, series, perLot, barsAgo));
  return {
    ...holding(position.symbol, position.account, numberToDecimal(perLot * lots.length)),
    costBasis: sumDecimals(lots.map((lot) => lot.costBasis)),
    lots,
  };
}

function lotOf(id: string, series: PriceSeries, quantity: number, barsAgo: number): Lot & { costBasis: Decimal } {
  const index = series.close.length - 1 - barsAgo;
  const [price, day] = [series.close[index], series.days[index]];
  invariant(price !== undefined && day !== undefined, 'a sample lot is older than the sample prices');
  return { id, acquired: isoDateOf(day), quantity: numberToDecimal(quantity), costBasis: money(price * quantity) };
}

function hedge(prices: Prices): Holding {
  const price = Math.round(lastClose(pricesOf('^RUT', prices)) * HEDGE.premiumToIndex * 10) / 10;
  return {
    ...holding(HEDGE.symbol, 'taxable', numberToDecimal(HEDGE.contracts)),
    filePrice: numberToDecimal(price),
    filePriceDate: SAMPLE_LAST_DAY,
  };
}

function stated(
  symbol: string,
  account: AccountKey,
  quantity: number,
  price: number,
  multiplier: number,
  cost: number | null,
): Holding {
  return {
    ...holding(symbol, account, numberToDecimal(quantity)),
    filePrice: numberToDecimal(price),
    fileValue: money(quantity * price * multiplier),
    filePriceDate: SAMPLE_LAST_DAY,
    costBasis: cost === null ? null : money(cost),
  };
}

function holding(symbol: string, account: AccountKey, quantity: Decimal): Holding {
  return {
    id: holdingId(symbol, account),
    accountId: accountId(account),
    instrumentId: `sample-${plain(symbol)}`,
    quantity,
    filePrice: null,
    fileValue: null,
    filePriceDate: null,
    costBasis: null,
    lots: [],
    importId: null,
    note: '',
  };
}

function lastClose(series: PriceSeries): number {
  const close = series.close.at(-1);
  invariant(close !== undefined, 'an empty series in the sample');
  return close;
}

function accountId(account: AccountKey): string {
  return `sample-${account}`;
}

function plain(symbol: string): string {
  return symbol.replace(/[^A-Za-z0-9]/g, '');
}

function money(amount: number): Decimal {
  return numberToDecimal(Math.round(amount * 100) / 100);
}
