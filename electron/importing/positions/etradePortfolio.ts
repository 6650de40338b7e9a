import { profiledFormat } from './profiledFormat';

/** E*TRADE portfolio download: an account summary, then the positions with the price paid per share. */
export const etradePortfolio = profiledFormat({
  headings: ['symbol', 'last price', 'quantity', 'price paid', 'total gain', 'value'],
  profile: {
    id: 'etrade-portfolio',
    format: 'E*TRADE portfolio download CSV',
    currency: 'USD',
    decimalMark: '.',
    dateOrder: 'mdy',
    costIsTotal: true,
    mappable: false,
  },
});
