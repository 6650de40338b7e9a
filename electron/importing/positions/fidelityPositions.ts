import { profiledFormat } from './profiledFormat';

/**
 * Fidelity `Portfolio_Positions`: one table over all accounts, a trailing comma on every row or on none, stars behind
 * money funds, "Pending activity" rows that are no holdings, a disclaimer and "Date downloaded Apr-24-2026".
 */
export const fidelityPositions = profiledFormat({
  headings: ['account number', 'account name', 'symbol', 'last price', 'current value'],
  profile: {
    id: 'fidelity-positions',
    format: 'Fidelity Portfolio_Positions CSV',
    currency: 'USD',
    decimalMark: '.',
    dateOrder: 'mdy',
    costIsTotal: true,
    mappable: false,
  },
});
