import type { CommandName, CommandSummary, DocumentCommand } from './command';

/**
 * Changes of the document that are no command and can be undone all the same: what another program saved (count: how many
 * records and fields it changed), the file read anew in place of one's own edits, an earlier revision brought back (count:
 * that revision), changes whose names a crash has taken (count: how many).
 */
export type OtherChange = 'changedElsewhere' | 'reload' | 'restoreRevision' | 'lastChanges';

/** What an import of files is called where it brought positions alone or trades alone. */
export type ImportStep = 'importPositions' | 'importActivity';

type FilesImport = Extract<DocumentCommand, { name: 'importFiles' }>;

/** Everything an undo step can be called. */
export type StepName = CommandName | ImportStep | OtherChange;

/**
 * What the undo button says of a command.
 *
 * @param command - Any command; not modified.
 * @returns Its name and how many things it concerned: positions or trades of an import, files where it brought both,
 *   series, stops, holdings; 1 for an edit of one thing. Example: an import of 38 positions is
 *   `{ name: 'importPositions', count: 38 }`.
 */
export function summaryOf(command: DocumentCommand): CommandSummary {
  if (command.name === 'importFiles') return importSummary(command);
  return { name: command.name, count: countOf(command) };
}

function importSummary({ records, holdings, trades }: FilesImport): CommandSummary & { readonly name: StepName } {
  if (trades.length === 0) return { name: 'importPositions', count: holdings.length };
  const positions = records.some(({ kind }) => kind === 'positions');
  if (!positions) return { name: 'importActivity', count: trades.length };
  return { name: 'importFiles', count: records.length };
}

function countOf(command: DocumentCommand): number {
  switch (command.name) {
    case 'importPrices':
      return command.series.length;
    case 'linkRecords':
    case 'unlinkRecords':
      return command.links.length;
    case 'removeSeries':
      return command.symbols.length;
    case 'setStops':
      return command.stops.length;
    case 'removeHoldings':
    case 'clearStops':
      return new Set(command.holdingIds).size;
    default:
      return 1;
  }
}
