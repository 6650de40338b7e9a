import { compensatedSum } from '../../math/compensatedSum';
import { epochDay, type IsoDate, isoDateOf, weekday } from '../../model/isoDate';
import type { TaxYear } from '../../model/taxReference';
import { invariant } from '../../result/invariant';

/** A regulated future or a broad-index option, closed in the year or still open at its end. */
export interface Section1256Contract {
  /** Contracts, negative when short. */
  readonly quantity: number;
  /** Currency per point of price, above 0. */
  readonly multiplier: number;
  /** Price of entry, or the mark of the last year-end for a contract held over it. */
  readonly entryPrice: number;
  /** Price of exit, or the mark of this year-end for a contract still open. */
  readonly exitPrice: number;
}

/** Gain of a year on contracts that are marked to market, and how it is split. */
export interface Section1256Year {
  /** Day on which open contracts are marked to market. */
  readonly markDay: IsoDate;
  /** Gain of the year, negative for a loss, in the currency of the contracts. */
  readonly gain: number;
  readonly longTerm: number;
  readonly shortTerm: number;
  /** Earlier years against whose section 1256 gains a net loss may be set, oldest first; empty without a loss. */
  readonly carryBackYears: readonly number[];
}

/**
 * Section 1256 gains: a year's gains on regulated futures and broad-index options, open ones marked at its last business
 * day, in their long-term and short-term parts. Answers "what do my futures add to this year's tax?".
 *
 * @param contracts - Contracts of one currency; not modified.
 * @param year - Rules of the tax year.
 * @returns Gain and its parts, negative for a loss; no wash sale applies. Example: two M2K (5 a point) long from 2,000 to
 *   2,100 gain 1,000: 600 long-term and 400 short-term.
 * @throws InvariantError when a number is not finite, or a multiplier is not positive.
 *
 * Method: `q * m * (exit - entry)`, then 60/40. O(contracts). 31 December is a trading day in the United States unless it
 * falls on a weekend. Source: 26 USC 1256(a), 1212(c), Form 6781; D§11.
 */
export function section1256Gains(
  contracts: readonly Section1256Contract[],
  year: Pick<TaxYear, 'year' | 'section1256'>,
): Section1256Year {
  const gain = compensatedSum(contracts.map(gainOf));
  const { longTermFraction, carryBackYears: back } = year.section1256;
  const longTerm = gain * longTermFraction;
  return {
    markDay: lastWeekdayOf(year.year),
    gain,
    longTerm,
    shortTerm: gain - longTerm,
    carryBackYears: gain < 0 ? Array.from({ length: back }, (_, at) => year.year - back + at) : [],
  };
}

function gainOf({ quantity, multiplier, entryPrice, exitPrice }: Section1256Contract): number {
  invariant([quantity, entryPrice, exitPrice].every(Number.isFinite), 'contract with a number that is not finite');
  invariant(multiplier > 0 && Number.isFinite(multiplier), 'multiplier is not positive');
  return quantity * multiplier * (exitPrice - entryPrice);
}

function lastWeekdayOf(year: number): IsoDate {
  const lastDay = epochDay(`${year}-12-31`);
  const daysBack: Readonly<Record<number, number>> = { 0: 2, 6: 1 };
  return isoDateOf(lastDay - (daysBack[weekday(lastDay)] ?? 0));
}
