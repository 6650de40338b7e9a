import { profiledFormat } from './profiledFormat';

/** J.P. Morgan and Chase positions: about ninety columns, amounts in base currency, footnotes below. */
export const jpmorganPositions = profiledFormat({
  headings: ['asset class', 'asset strategy', 'ticker', 'cusip', 'base ccy', 'unit cost'],
  profile: {
    id: 'jpmorgan-positions',
    format: 'J.P. Morgan positions CSV',
    currency: 'USD',
    decimalMark: '.',
    dateOrder: 'mdy',
    costIsTotal: true,
    mappable: false,
  },
});
