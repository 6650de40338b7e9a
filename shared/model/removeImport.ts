import { fail, ok, type Result } from '../result/result';
import type { DocumentCommand } from './command';
import type { Portfolio } from './portfolio';

type Removal = Extract<DocumentCommand, { name: 'removeImport' }>;

/**
 * The document without what an import brought: its holdings with their stops, its trades, its tables and its record. What
 * it replaced does not come back; undo of the import itself does that.
 *
 * @param portfolio - The document before; not modified.
 * @param command - The import, and the lots that the remaining trades leave; not modified.
 * @returns The document after. Accounts, instruments and prices stay: other data stand on them. Problem: `unknown-id` for
 *   an import that is not on record or a holding that is not there afterwards.
 *
 * Method: one filter per list, O(holdings + trades).
 */
export function removeImport(portfolio: Portfolio, { importId, lots }: Removal): Result<Portfolio> {
  if (!portfolio.imports.some(({ id }) => id === importId)) return fail({ code: 'unknown-id', what: 'import' });
  const isOther = (item: { readonly importId: string | null }): boolean => item.importId !== importId;
  const kept = portfolio.holdings.filter(isOther);
  const keptIds = new Set(kept.map(({ id }) => id));
  if (!lots.every(({ holdingId }) => keptIds.has(holdingId))) return fail({ code: 'unknown-id', what: 'holding' });
  const changed = new Map(lots.map((change) => [change.holdingId, change.lots]));
  const { trades, records, ...document } = portfolio;
  return ok({
    ...document,
    holdings: kept.map((holding) => ({ ...holding, lots: changed.get(holding.id) ?? holding.lots })),
    stops: portfolio.stops.filter(({ holdingId }) => keptIds.has(holdingId)),
    imports: portfolio.imports.filter(({ id }) => id !== importId),
    ...(trades === undefined ? {} : { trades: trades.filter(isOther) }),
    ...(records === undefined ? {} : { records: records.filter(isOther) }),
  });
}
