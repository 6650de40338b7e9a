import { profiledActivity } from './profiledActivity';

/** Wealthfolio activities. */
export const wealthfolioActivities = profiledActivity({
  headings: ['date', 'type', 'symbol', 'instrumentType', 'quantity', 'unit_price', 'fxRate'],
  profile: { id: 'wealthfolio-activities', format: 'Wealthfolio activities CSV', currency: null, splitsAdd: false },
});
