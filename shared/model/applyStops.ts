import { fail, ok, type Result } from '../result/result';
import { repeated } from './applyEntry';
import type { Portfolio, Stop } from './portfolio';

/**
 * The document with stops recorded; a holding's earlier stop gives way.
 *
 * @param portfolio - The document before; not modified.
 * @param stops - At most one per holding; none changes nothing.
 * @returns The document after. Problems: `unknown-id` for a holding the document does not hold; `request-invalid` for two
 *   stops of one holding.
 */
export function recordStops(portfolio: Portfolio, stops: readonly Stop[]): Result<Portfolio> {
  const holdingIds = stops.map((stop) => stop.holdingId);
  if (!holdsAll(portfolio, holdingIds)) return fail({ code: 'unknown-id', what: 'holding' });
  if (repeated(holdingIds)) return fail({ code: 'request-invalid', path: 'stops.holdingId' });
  const replaced = new Set(holdingIds);
  return ok({ ...portfolio, stops: [...portfolio.stops.filter((stop) => !replaced.has(stop.holdingId)), ...stops] });
}

/**
 * The document without the stops of some holdings.
 *
 * @param portfolio - The document before; not modified.
 * @param holdingIds - Holdings of the document.
 * @returns The document after. Problems: `unknown-id`; `no-stop` when none of them has one.
 */
export function clearStops(portfolio: Portfolio, holdingIds: readonly string[]): Result<Portfolio> {
  if (!holdsAll(portfolio, holdingIds)) return fail({ code: 'unknown-id', what: 'holding' });
  const cleared = new Set(holdingIds);
  const stops = portfolio.stops.filter((stop) => !cleared.has(stop.holdingId));
  // A selection may hold positions without a stop; one with none at all would be an undo step that does nothing.
  return stops.length === portfolio.stops.length ? fail({ code: 'no-stop' }) : ok({ ...portfolio, stops });
}

/**
 * Whether every id is a holding of the document.
 *
 * @param portfolio - The document; not modified.
 * @param holdingIds - Ids in any order.
 * @returns True when the document holds them all.
 */
export function holdsAll(portfolio: Portfolio, holdingIds: readonly string[]): boolean {
  const present = new Set(portfolio.holdings.map((holding) => holding.id));
  return holdingIds.every((holdingId) => present.has(holdingId));
}
