import type { RoleNames } from '../text/headerText';

/** What a column of a price table can hold. */
export type PriceRole = 'date' | 'symbol' | PriceField;

/** The numbers of a bar. */
export type PriceField = 'open' | 'high' | 'low' | 'close' | 'adjustedClose' | 'volume' | 'split';

export const PRICE_FIELDS: readonly PriceField[] = [
  ...(['open', 'high', 'low', 'close', 'adjustedClose', 'volume', 'split'] as const),
];

/** Headings as `normaliseHeader` writes them, best first. */
export const PRICE_HEADINGS: RoleNames<PriceRole> = {
  date: ['date', 'timestamp', 'datetime', 'trade date', 'time', 'day', 'datum', 'fecha', 'data'],
  symbol: ['symbol', 'ticker', 'name', 'code', 'tic'],
  open: ['open', 'open price', 'eröffnung', 'erster', 'ouverture', 'apertura'],
  high: ['high', 'high price', 'hoch', 'max', 'plus haut', 'massimo', 'máximo'],
  low: ['low', 'low price', 'tief', 'tiefst', 'min', 'plus bas', 'minimo', 'mínimo'],
  close: [
    ...['close', 'close/last', 'closing price', 'close price', 'last', 'last price', 'price', 'settle'],
    ...['schlusskurs', 'schluss', 'zuletzt', 'clôture', 'dernier', 'ultimo', 'último', 'nav', 'value'],
  ],
  adjustedClose: ['adj close', 'adjusted close', 'adjclose', 'adjusted closing price', 'adj price'],
  split: ['split coefficient', 'splitfactor', 'split factor', 'split ratio', 'stock splits', 'splits'],
  volume: ['volume', 'vol', 'volumen', 'shares traded', 'volume traded'],
};
