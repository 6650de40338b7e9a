import { profiledActivity } from './profiledActivity';

/** eToro account activity: contracts for difference among the shares, both decimal marks in one file. */
export const etoroAccountActivity = profiledActivity({
  headings: ['Type', 'Details', 'Amount', 'Units', 'Realized Equity', 'Position ID', 'Asset type'],
  profile: { id: 'etoro-account-activity', format: 'eToro account activity CSV', currency: null, splitsAdd: false },
});
