import { profiledActivity } from './profiledActivity';

/** Questrade activities: codes such as TFI and DIV, two currencies. */
export const questradeActivities = profiledActivity({
  headings: ['Transaction Date', 'Settlement Date', 'Action', 'Gross Amount', 'Net Amount', 'Activity Type'],
  profile: { id: 'questrade-activities', format: 'Questrade activities CSV', currency: null, splitsAdd: false },
});
