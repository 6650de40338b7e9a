import { profiledActivity } from './profiledActivity';

/** Trade Republic transactions: the ISIN stands under symbol, fees are negative. */
export const tradeRepublicTransactions = profiledActivity({
  headings: ['datetime', 'account_type', 'category', 'type', 'asset_class', 'shares', 'transaction_id'],
  profile: {
    id: 'trade-republic-transactions',
    format: 'Trade Republic transactions CSV',
    currency: null,
    splitsAdd: false,
  },
});
