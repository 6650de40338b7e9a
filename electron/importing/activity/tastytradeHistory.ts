import { profiledActivity } from './profiledActivity';

/** tastytrade history: options with their multiplier, prices per contract or per share, costs as negative numbers. */
export const tastytradeHistory = profiledActivity({
  headings: ['Type', 'Sub Type', 'Action', 'Instrument Type', 'Average Price', 'Multiplier', 'Root Symbol'],
  profile: { id: 'tastytrade-history', format: 'tastytrade transactions CSV', currency: 'USD', splitsAdd: false },
});
