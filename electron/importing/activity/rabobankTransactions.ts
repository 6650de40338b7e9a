import { profiledActivity } from './profiledActivity';

/** Rabobank Beleggen (Dutch). */
export const rabobankTransactions = profiledActivity({
  headings: ['Portefeuille', 'Naam', 'Datum', 'Type mutatie', 'Volume', 'Koers', 'Bedrag', 'Isin code'],
  profile: { id: 'rabobank-transactions', format: 'Rabobank Beleggen CSV', currency: null, splitsAdd: false },
});
