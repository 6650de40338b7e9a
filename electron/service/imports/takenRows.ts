import type { Portfolio } from '../../../shared/model/portfolio';
import type { Line, PositionRow } from '../../../shared/model/proposal';
import type { ImportFile, ImportTrade } from './importFile';
import { type AccountOf, tradeDuplicates } from './tradeDuplicates';

/** The rows an import takes, and how many it does not. */
export interface TakenRows {
  readonly positions: ReadonlySet<PositionRow>;
  readonly trades: ReadonlySet<ImportTrade>;
  readonly duplicates: number;
  readonly leftOut: number;
}

/**
 * The rows of a set of files that are imported: all but trades on record already and rows the user leaves out.
 *
 * @param files - Files that were read.
 * @param skip - Rows the user leaves out.
 * @param document - The open portfolio.
 * @param accountOf - Where each account text goes.
 */
export function takenRows(
  files: readonly { readonly fileId: string; readonly file: ImportFile }[],
  skip: readonly { readonly fileId: string; readonly line: Line }[],
  document: Portfolio,
  accountOf: AccountOf,
): TakenRows {
  const left = new Set(skip.map(({ fileId, line }) => `${fileId} ${line}`));
  const duplicates = tradeDuplicates(
    files.map(({ file }) => file),
    document,
    accountOf,
  );
  const positions = new Set<PositionRow>();
  const trades = new Set<ImportTrade>();
  let leftOut = 0;
  for (const { fileId, file } of files) {
    const isLeft = ({ line }: { readonly line: Line }): boolean => left.has(`${fileId} ${line}`);
    const [kept, known] = [
      file.positions.filter((row) => !isLeft(row)),
      file.trades.filter((row) => !duplicates.has(row)),
    ];
    const fresh = known.filter((row) => !isLeft(row));
    leftOut += file.positions.length - kept.length + known.length - fresh.length;
    for (const row of kept) positions.add(row);
    for (const row of fresh) trades.add(row);
  }
  return { positions, trades, duplicates: duplicates.size, leftOut };
}
