import { profiledActivity } from './profiledActivity';

/** Vanguard transactions: the second table of OfxDownload.csv, or a file of its own. */
export const vanguardTransactions = profiledActivity({
  headings: [
    'Account Number',
    'Trade Date',
    'Transaction Type',
    'Investment Name',
    'Shares',
    'Share Price',
    'Net Amount',
  ],
  profile: {
    id: 'vanguard-transactions',
    format: 'Vanguard OfxDownload CSV (transactions)',
    currency: 'USD',
    splitsAdd: false,
  },
});
