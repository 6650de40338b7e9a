import { profiledActivity } from './profiledActivity';

/** Swissquote transactions: money movements with a quantity of 1. */
export const swissquoteTransactions = profiledActivity({
  headings: ['Order #', 'Transaction', 'Symbol', 'Unit price', 'Costs', 'Accrued Interest', 'Net Amount', 'Balance'],
  profile: { id: 'swissquote-transactions', format: 'Swissquote transactions CSV', currency: null, splitsAdd: false },
});
