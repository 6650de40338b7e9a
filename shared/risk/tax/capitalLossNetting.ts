import { invariant } from '../../result/invariant';

/** Gains and losses of a year and what was carried in. */
export interface CapitalYear {
  /** Net short-term gain of the year, negative for a loss, before what was carried in. */
  readonly shortTerm: number;
  /** Net long-term gain of the year, negative for a loss, before what was carried in. */
  readonly longTerm: number;
  /** Short-term loss carried in from earlier years, 0 or more. */
  readonly carriedShortTerm: number;
  /** Long-term loss carried in from earlier years, 0 or more. */
  readonly carriedLongTerm: number;
  /** Most of a net loss that reduces ordinary income, 0 or more: 3,000, or 1,500 married filing separately. */
  readonly lossLimit: number;
}

/** Amounts 0 or more. */
export interface NettedYear {
  /** Net gain taxed at the short-term rate. */
  readonly taxedShortTerm: number;
  /** Net gain taxed at the long-term rate. */
  readonly taxedLongTerm: number;
  /** Loss that reduces ordinary income this year. */
  readonly deducted: number;
  /** Short-term loss carried to next year. */
  readonly carriedShortTerm: number;
  /** Long-term loss carried to next year. */
  readonly carriedLongTerm: number;
}

/**
 * Capital gain netting: gains and losses of a year set against each other, the part deducted and the part carried
 * forward. Answers "how much of my losses counts this year?".
 *
 * @param year - Gains, losses and the limit in one currency; not modified.
 * @returns Taxed gains, deduction and carried losses by term; a carried loss does not expire. Example: short-term -9,000
 *   and long-term 2,000 with a limit of 3,000 deduct 3,000 and carry 4,000, short-term.
 * @throws InvariantError when a number is not finite, or a carried loss or the limit is negative.
 *
 * Method: net by term, then across terms; the deduction uses the short-term loss first. O(1). Source: 26 USC 1211(b),
 * 1212(b), 1222; D§11, D§13 H4.
 */
export function capitalLossNetting(year: CapitalYear): NettedYear {
  const { shortTerm, longTerm, carriedShortTerm, carriedLongTerm, lossLimit } = year;
  invariant([shortTerm, longTerm].every(Number.isFinite), 'gain is not finite');
  invariant(
    [carriedShortTerm, carriedLongTerm, lossLimit].every((value) => value >= 0 && Number.isFinite(value)),
    'carried loss or limit is negative or not finite',
  );
  const short = shortTerm - carriedShortTerm;
  const long = longTerm - carriedLongTerm;
  const shortLeft = lossLeft(short, long);
  const longLeft = lossLeft(long, short);
  const deductedShort = Math.min(lossLimit, shortLeft);
  const deductedLong = Math.min(lossLimit - deductedShort, longLeft);
  return {
    taxedShortTerm: gainLeft(short, long),
    taxedLongTerm: gainLeft(long, short),
    deducted: deductedShort + deductedLong,
    carriedShortTerm: shortLeft - deductedShort,
    carriedLongTerm: longLeft - deductedLong,
  };
}

/** What remains of a loss after a gain of the other term. */
function lossLeft(own: number, other: number): number {
  return Math.max(0, 0 - own - Math.max(0, other));
}

/** What remains of a gain after a loss of the other term. */
function gainLeft(own: number, other: number): number {
  return Math.max(0, own + Math.min(0, other));
}
