import { profiledActivity } from './profiledActivity';

/** E*TRADE transactions: years of two digits after a line that names the account. */
export const etradeTransactions = profiledActivity({
  headings: [
    'TransactionDate',
    'TransactionType',
    'SecurityType',
    'Symbol',
    'Quantity',
    'Amount',
    'Price',
    'Commission',
  ],
  profile: { id: 'etrade-transactions', format: 'E*TRADE transactions CSV', currency: 'USD', splitsAdd: false },
});
