import { profiledFormat } from './profiledFormat';

/** Zerodha Kite holdings: Indian exchanges only, so rupees, which the file never says. */
export const zerodhaHoldings = profiledFormat({
  headings: ['instrument', 'qty', 'avg cost', 'ltp', 'invested', 'cur val', 'p l', 'net chg', 'day chg'],
  profile: {
    id: 'zerodha-holdings',
    format: 'Zerodha Kite holdings CSV',
    currency: 'INR',
    decimalMark: '.',
    dateOrder: 'dmy',
    costIsTotal: true,
    mappable: true,
  },
});
