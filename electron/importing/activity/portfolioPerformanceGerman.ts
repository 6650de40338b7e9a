import { profiledActivity } from './profiledActivity';

/** Portfolio Performance in German: no prices, deliveries in and out. */
export const portfolioPerformanceGerman = profiledActivity({
  headings: ['Datum', 'Typ', 'Wert', 'Buchungswährung', 'Gebühren', 'Steuern', 'Stück', 'Wertpapiername'],
  profile: { id: 'portfolio-performance', format: 'Portfolio Performance CSV', currency: null, splitsAdd: false },
});
