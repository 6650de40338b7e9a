import { profiledActivity } from './profiledActivity';

/** DEGIRO transactions: no word for what happened, currencies in columns without a heading. */
export const degiroTransactions = profiledActivity({
  headings: ['ISIN', 'Reference exchange', 'Venue', 'Quantity', 'Price', 'Local value'],
  profile: { id: 'degiro-transactions', format: 'DEGIRO transactions CSV', currency: null, splitsAdd: false },
});
