import type { CommandName, CommandSummary, DocumentCommand } from './command';

/**
 * Changes of the document that are no command and can be undone all the same: what another program saved (count: how many
 * records and fields it changed), the file read anew in place of one's own edits, an earlier revision brought back (count:
 * that revision), changes whose names a crash has taken (count: how many).
 */
export type OtherChange = 'changedElsewhere' | 'reload' | 'restoreRevision' | 'lastChanges';

/** Everything an undo step can be called. */
export type StepName = CommandName | OtherChange;

/**
 * What the undo button says of a command.
 *
 * @param command - Any command; not modified.
 * @returns Its name and how many things it concerned: positions of an import, series, stops, holdings; 1 for an edit of
 *   one thing. Example: a positions import of 38 rows is `{ name: 'importPositions', count: 38 }`.
 */
export function summaryOf(command: DocumentCommand): CommandSummary {
  return { name: command.name, count: countOf(command) };
}

function countOf(command: DocumentCommand): number {
  switch (command.name) {
    case 'importPositions':
      return command.holdings.length;
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
