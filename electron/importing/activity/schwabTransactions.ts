import { profiledActivity } from './profiledActivity';

/** Charles Schwab transactions: an optional title, dates "04/17/2023 as of 04/15/2023", options as symbols, a totals row. */
export const schwabTransactions = profiledActivity({
  headings: ['Date', 'Action', 'Symbol', 'Description', 'Quantity', 'Price', 'Fees & Comm', 'Amount'],
  title: /^Transactions\s+for account .+ as of /i,
  profile: { id: 'schwab-transactions', format: 'Schwab transactions CSV', currency: 'USD', splitsAdd: true },
});
