import { profiledActivity } from './profiledActivity';

/** Revolut trading account: moves between its own companies change nothing; a split row holds the shares added. */
export const revolutTrading = profiledActivity({
  headings: ['Date', 'Ticker', 'Type', 'Quantity', 'Price per share', 'Total Amount', 'FX Rate'],
  profile: { id: 'revolut-trading', format: 'Revolut trading account CSV', currency: null, splitsAdd: true },
});
