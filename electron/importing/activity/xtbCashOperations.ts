import { profiledActivity } from './profiledActivity';

/** XTB cash operations: trades only as text ("OPEN BUY 34/42.5658 @ 11.7480"). */
export const xtbCashOperations = profiledActivity({
  headings: ['ID', 'Type', 'Time', 'Symbol', 'Comment', 'Amount'],
  profile: { id: 'xtb-cash-operations', format: 'XTB cash operations CSV', currency: null, splitsAdd: false },
});
