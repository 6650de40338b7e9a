import type { FileRow } from '../text/parseRows';
import { readSymbol } from '../text/symbolText';
import type { SubjectHint } from './referenceFile';

const SYMBOL_LABEL = /^(?:fund |etf )?(?:ticker|symbol)(?: symbol)?:?$/i;
const SAYS_DAY = /\b(?:as of|as at|inception|outstanding|date)\b/i;

/**
 * What the rows above a list say of its fund: the cell beside "Ticker Symbol:", and the first cell of several words that is
 * neither a label nor a day.
 */
export function fundHint(preamble: readonly FileRow[]): SubjectHint {
  const labelled = preamble.find(({ cells }) => SYMBOL_LABEL.test(cells[0] ?? ''));
  const cells = preamble.flatMap((row) => row.cells);
  const title = cells.find((cell) => /[\p{L}]+\s+[\p{L}]+/u.test(cell) && !cell.endsWith(':') && !SAYS_DAY.test(cell));
  return {
    symbol: labelled === undefined ? null : readSymbol(labelled.cells[1] ?? ''),
    title: title?.slice(0, 400) ?? null,
  };
}
