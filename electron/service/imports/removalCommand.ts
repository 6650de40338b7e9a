import type { DocumentCommand } from '../../../shared/model/command';
import type { Portfolio } from '../../../shared/model/portfolio';
import { removeImport } from '../../../shared/model/removeImport';
import { mapResult, type Result } from '../../../shared/result/result';
import { tradedLots } from './tradedLots';

/**
 * The command that takes back what an import brought, with the lots that the remaining trades leave.
 *
 * @param document - The open portfolio.
 * @param importId - The import.
 * @returns A `removeImport` command. Problem: `unknown-id` for an import that is not on record.
 */
export function removalCommand(document: Portfolio, importId: string): Result<DocumentCommand> {
  return mapResult(removeImport(document, { name: 'removeImport', importId, lots: [] }), (without) => {
    const gone = (document.trades ?? []).filter((trade) => trade.importId === importId);
    const accountIds = new Set(gone.map(({ accountId }) => accountId));
    const positions = new Set(gone.map(({ accountId, instrumentId }) => `${accountId} ${instrumentId}`));
    const rebuilt = new Map(tradedLots(without, accountIds).lots.map((change) => [change.holdingId, change.lots]));
    // Lots that stood on these trades alone fall with them; lots that a file or the user stated stay.
    const lots = without.holdings
      .filter(
        (holding) =>
          positions.has(`${holding.accountId} ${holding.instrumentId}`) &&
          holding.lots.every(({ tradeId }) => tradeId !== undefined),
      )
      .map(({ id }) => ({ holdingId: id, lots: rebuilt.get(id) ?? [] }));
    return { name: 'removeImport', importId, lots };
  });
}
