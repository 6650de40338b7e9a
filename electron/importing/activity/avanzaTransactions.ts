import { profiledActivity } from './profiledActivity';

/** Avanza transactions (Swedish): a switch of funds is two rows called "Övrigt". */
export const avanzaTransactions = profiledActivity({
  headings: ['Datum', 'Konto', 'Typ av transaktion', 'Antal', 'Kurs', 'Belopp', 'Courtage (SEK)'],
  profile: { id: 'avanza-transactions', format: 'Avanza transactions CSV', currency: null, splitsAdd: false },
});
