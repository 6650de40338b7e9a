import { profiledActivity } from './profiledActivity';

/** Trading 212 history: the price in the currency of the share, the total in that of the account; layouts differ by year and are sometimes glued together. */
export const trading212History = profiledActivity({
  headings: ['Action', 'Time', 'ISIN', 'Ticker', 'No. of shares', 'Price / share', 'Exchange rate'],
  profile: { id: 'trading-212-history', format: 'Trading 212 history CSV', currency: null, splitsAdd: false },
});
