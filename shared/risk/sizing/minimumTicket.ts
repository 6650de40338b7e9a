import { invariant } from '../../result/invariant';

/** A planned trade. */
export interface Ticket {
  /** Shares times price, base currency; a short counts by its size. */
  readonly value: number;
  /** Cost of the trade, base currency, 0 or more. */
  readonly cost: number;
}

/** From when a trade is too small to be worth its cost. */
export interface TicketLimits {
  /** Smallest value worth a trade, base currency; 500 by default of the house. */
  readonly leastValue: number;
  /** Largest cost worth paying, fraction of value; 0.005 by default of the house. */
  readonly mostCostFraction: number;
}

/** Why a trade is not worth its while; null when it is. */
export type TicketObstacle = 'too-small' | 'too-costly' | null;

/**
 * Minimum ticket: whether a trade is too small, or too costly for its size, to be worth making. Answers "is this order
 * worth placing?".
 *
 * @param ticket - Value and cost of the trade; not modified.
 * @param limits - Least value and most cost.
 * @returns `too-small` below the least value (nothing at all is too small), else `too-costly` above the most cost, else
 *   null; a bound itself passes. Example: 400 against a least value of 500 is too small; 1000 at a cost of 6 and 0.5 %
 *   is too costly.
 * @throws InvariantError when a number is not finite, or a cost or limit negative.
 *
 * Method: comparisons. O(1). Source: D§3 (minimum ticket).
 */
export function minimumTicket(ticket: Ticket, limits: TicketLimits): TicketObstacle {
  const size = Math.abs(ticket.value);
  invariant(Number.isFinite(size), 'value is not finite');
  invariant(
    [ticket.cost, limits.leastValue, limits.mostCostFraction].every((value) => value >= 0 && Number.isFinite(value)),
    'cost or limit is negative or not finite',
  );
  if (size === 0 || size < limits.leastValue) return 'too-small';
  return ticket.cost > limits.mostCostFraction * size ? 'too-costly' : null;
}
