import { profiledActivity } from './profiledActivity';

/** Robinhood activity: codes (STO, OEXP), names over several lines, brackets for negatives, options only in the description. */
export const robinhoodActivity = profiledActivity({
  headings: ['Activity Date', 'Trans Code', 'Instrument', 'Quantity', 'Price', 'Amount'],
  profile: { id: 'robinhood-activity', format: 'Robinhood account activity CSV', currency: 'USD', splitsAdd: false },
});
