import { profiledActivity } from './profiledActivity';

/** Ghostfolio activities: several notations of the day in one file. */
export const ghostfolioActivities = profiledActivity({
  headings: ['Date', 'Code', 'Price', 'Quantity', 'Action', 'Fee'],
  profile: { id: 'ghostfolio-activities', format: 'Ghostfolio activities CSV', currency: null, splitsAdd: false },
});
