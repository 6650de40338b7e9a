import { profiledActivity } from './profiledActivity';

/** TD Ameritrade transactions: what happened stands in the description, fees in four columns. */
export const tdAmeritradeTransactions = profiledActivity({
  headings: ['Transaction ID', 'Description', 'Quantity', 'Symbol', 'Price', 'Commission', 'Net Cash Balance'],
  profile: {
    id: 'td-ameritrade-transactions',
    format: 'TD Ameritrade transactions CSV',
    currency: 'USD',
    splitsAdd: false,
  },
});
