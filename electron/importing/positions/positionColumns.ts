import type { RoleNames } from '../text/headerText';

/** What a column of a positions table can hold. */
export type PositionRole =
  | 'account'
  | 'symbol'
  | 'description'
  | 'quantity'
  | 'price'
  | 'marketValue'
  | 'costBasis'
  | 'costPerShare'
  | 'totalGain'
  | 'currency'
  | 'openDate'
  | 'snapshotDate'
  | 'securityType'
  | 'direction';

/** Headings as `normaliseHeader` writes them, best first; English, then German, French, Dutch, Spanish, Italian. */
export const POSITION_HEADINGS: RoleNames<PositionRole> = {
  account: [
    ...['account number', 'account no', 'account id', 'account', 'account name', 'portfolio'],
    ...['kontonummer', 'konto', 'depotnummer', 'depot', 'compte', 'rekening', 'cuenta', 'conto'],
  ],
  symbol: [
    ...['symbol', 'ticker', 'ticker symbol', 'symbol/ticker', 'stock symbol', 'security symbol', 'symbol/cusip'],
    ...['instrument', 'code', 'stock', 'symbol/isin', 'symbole', 'símbolo', 'simbolo', 'isin', 'cusip', 'security id'],
  ],
  description: [
    ...['description', 'security description', 'name', 'security name', 'investment name', 'fund name', 'company name'],
    ...['company', 'security', 'product', 'holding', 'bezeichnung', 'wertpapiername', 'wertpapier', 'libellé'],
    ...['libelle', 'nom', 'naam', 'descripción', 'descrizione', 'titolo'],
  ],
  quantity: [
    ...['quantity', 'qty', 'shares', 'units', 'no of shares', 'number of shares', 'share quantity', 'shares held'],
    ...['current shares', 'shares/units', 'position', 'stück', 'stücke', 'anzahl', 'menge', 'quantité', 'quantite'],
    ...['aantal', 'cantidad', 'quantità', 'quantita', 'antal'],
  ],
  price: [
    ...['price', 'last price', 'current price', 'market price', 'share price', 'closing price', 'close', 'closing'],
    ...['last', 'ltp', 'unit price', 'price per share', 'price/share', 'nav', 'aktueller kurs', 'schlusskurs', 'kurs'],
    ...['cours', 'koers', 'precio', 'prezzo', 'prix'],
  ],
  marketValue: [
    ...['market value', 'current value', 'current market value', 'total value', 'value', 'mkt val', 'mkt value'],
    ...['cur val', 'position value', 'holding value', 'ending value', 'equity', 'value usd', 'marktwert', 'wert'],
    ...['valeur', 'valeur de marché', 'waarde', 'valor', 'valor de mercado', 'controvalore'],
  ],
  costBasis: [
    ...['cost basis total', 'total cost basis', 'total cost', 'cost basis', 'cost', 'book value market', 'book value'],
    ...['book cost', 'total invested', 'invested', 'invested amount', 'amount invested', 'purchase value'],
    ...['adjusted cost basis', 'adjusted cost', 'einstandswert', 'kaufwert', 'coût total', 'coût', 'costo', 'coste'],
  ],
  costPerShare: [
    ...['average cost basis', 'average cost', 'avg cost', 'avg cost basis', 'average price', 'avg price', 'unit cost'],
    ...['cost/share', 'cost per share', 'cost basis/share', 'cost basis per share', 'price paid', 'purchase price'],
    ...['average purchase price', 'avg entry price', 'einstandskurs', 'kaufkurs', 'prix de revient', 'pru'],
  ],
  totalGain: ['total gain', 'total gain/loss dollar', 'total gain/loss', 'gain/loss', 'unrealized gain'],
  currency: [
    ...['market value currency', 'market price currency', 'currency', 'currency code', 'ccy', 'base ccy'],
    ...['trading currency', 'instrument currency', 'währung', 'waehrung', 'devise', 'valuta', 'divisa', 'moneda'],
  ],
  openDate: [
    ...[
      'open date',
      'date acquired',
      'acquired',
      'acquisition date',
      'purchase date',
      'opened',
      'lot date',
      'kaufdatum',
    ],
  ],
  snapshotDate: ['date', 'as of', 'as of date', 'position date', 'snapshot date', 'datum'],
  securityType: [
    ...['security type', 'asset class', 'asset type', 'instrument type', 'investment type', 'asset category', 'type'],
    ...['product type', 'anlageklasse'],
  ],
  direction: ['position direction', 'direction', 'long/short', 'side'],
};
