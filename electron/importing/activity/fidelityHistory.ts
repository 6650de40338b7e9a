import { profiledActivity } from './profiledActivity';

/** Fidelity history of one account or all: what happened is a sentence, bonds are priced per 100, a disclaimer follows. */
export const fidelityHistory = profiledActivity({
  headings: ['Run Date', 'Action', 'Symbol', 'Amount', 'Settlement Date'],
  profile: { id: 'fidelity-history', format: 'Fidelity account history CSV', currency: 'USD', splitsAdd: false },
});
