import { profiledActivity } from './profiledActivity';

/** Merrill Edge transactions. */
export const merrillTransactions = profiledActivity({
  headings: ['Trade Date', 'Settlement Date', 'Symbol/CUSIP #', 'Quantity', 'Price ($)', 'Amount ($)'],
  profile: { id: 'merrill-transactions', format: 'Merrill transactions CSV', currency: 'USD', splitsAdd: false },
});
