import type { ImportResult } from '../../../shared/contract/importSchemas';
import type { DocumentCommand } from '../../../shared/model/command';
import { canonicalDecimal } from '../../../shared/model/decimal';
import type { Holding, Portfolio } from '../../../shared/model/portfolio';
import type { Rebuilt } from './builtFromTrades';
import type { ImportFile } from './importFile';
import type { TakenRows } from './takenRows';

/** An import and the document on either side of it. */
export interface DoneImport {
  readonly document: Portfolio;
  readonly after: Portfolio;
  readonly command: Extract<DocumentCommand, { name: 'importFiles' }>;
  readonly rows: TakenRows;
  readonly files: readonly { readonly file: ImportFile }[];
  readonly built: Rebuilt;
}

/** What an import does, in numbers for its result page. */
export function importResult({ document, after, command, rows, files, built }: DoneImport): ImportResult {
  const trades: ImportResult['trades'] = {};
  for (const { type } of command.trades) trades[type] = (trades[type] ?? 0) + 1;
  const symbols = new Map(after.instruments.map(({ id, symbol }) => [id, symbol]));
  const names = new Map(after.accounts.map(({ id, name }) => [id, name]));
  const changed = [...command.holdings, ...after.holdings.filter(({ id }) => isNamed(command, id))];
  return {
    positions: rows.positions.size,
    trades,
    duplicates: rows.duplicates,
    leftOut: rows.leftOut,
    skipped: files.reduce((count, { file }) => count + file.skipped.length, 0),
    holdingsWithLots: changed.filter(({ lots }) => lots.some(({ tradeId }) => tradeId !== undefined)).length,
    holdings: countedChanges(document.holdings, after.holdings),
    notBuilt: built.notBuilt.map(({ accountId, instrumentId, reason }) => ({
      account: names.get(accountId) ?? '',
      symbol: symbols.get(instrumentId) ?? instrumentId,
      reason,
    })),
  };
}

function isNamed({ lots }: DoneImport['command'], holdingId: string): boolean {
  return lots.some((change) => change.holdingId === holdingId);
}

/** An import gives a position a new id: what is the same is told by account, instrument and place among its rows. */
function countedChanges(before: readonly Holding[], after: readonly Holding[]): ImportResult['holdings'] {
  const held = new Map<string, Holding[]>();
  for (const holding of before) held.set(keyOf(holding), [...(held.get(keyOf(holding)) ?? []), holding]);
  let [added, changed] = [0, 0];
  for (const holding of after) {
    const was = held.get(keyOf(holding))?.shift();
    if (was === undefined) added += 1;
    else if (canonicalDecimal(was.quantity) !== canonicalDecimal(holding.quantity)) changed += 1;
  }
  return { added, changed, removed: [...held.values()].reduce((count, rest) => count + rest.length, 0) };
}

function keyOf({ accountId, instrumentId }: Holding): string {
  return `${accountId} ${instrumentId}`;
}
