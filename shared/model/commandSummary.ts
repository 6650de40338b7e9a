import type { CommandSummary, DocumentCommand } from './command';

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
