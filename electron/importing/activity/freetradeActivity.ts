import { profiledActivity } from './profiledActivity';

/** Freetrade activity: statements among the rows, prices in two currencies. */
export const freetradeActivity = profiledActivity({
  headings: ['Title', 'Type', 'Timestamp', 'Account Currency', 'Total Amount', 'Buy / Sell', 'Ticker'],
  profile: { id: 'freetrade-activity', format: 'Freetrade activity CSV', currency: null, splitsAdd: false },
});
