import { invariant } from '../../result/invariant';

/** Scale, horizon and bounds of the quotient. */
export interface VolatilityQuotientOptions {
  /** Scale, positive; 1 in general, 1.25 for small companies. */
  readonly multiple: number;
  /** Trading days the stop should survive, positive; 63 by default of the house. */
  readonly horizonDays: number;
  /** Narrowest stop, fraction of price; 0.08 by default of the house. */
  readonly least: number;
  /** Widest stop, fraction of price; 0.6 by default of the house. */
  readonly most: number;
}

const DAYS_PER_YEAR = 252;

/**
 * Volatility-quotient fraction: how far below its highest close a share may fall in the normal course of things, read
 * from its own volatility. Feed it to `percentStop` with the high-water mark. Answers "how far may this share fall in
 * the normal course of things?".
 *
 * @param annualisedVolatility - Decimal fraction, 0 or more; EWMA(.97) or three years of weeks.
 * @param options - Multiple, horizon and bounds; not modified.
 * @returns Fraction of price, from `least` to `most`. Example: 0.45 at multiple 1 and 63 days is 0.225.
 * @throws InvariantError when an argument is negative or not finite.
 *
 * Method: `clamp(m * sigma * sqrt(h / 252), least, most)`, O(1). The commercial quotient is proprietary; this formula is
 * the house's own. Source: D§4.2, D§13 B10.
 */
export function volatilityQuotientFraction(annualisedVolatility: number, options: VolatilityQuotientOptions): number {
  const width = options.multiple * annualisedVolatility * Math.sqrt(options.horizonDays / DAYS_PER_YEAR);
  invariant(annualisedVolatility >= 0 && Number.isFinite(width), 'volatility is not a fraction');
  invariant(options.multiple > 0 && options.horizonDays > 0, 'multiple and horizon are positive');
  return Math.min(options.most, Math.max(options.least, width));
}
