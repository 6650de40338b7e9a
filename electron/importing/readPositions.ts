import type { ReadAnswers } from '../../shared/model/proposal';
import { etradePortfolio } from './positions/etradePortfolio';
import { fidelityPositions } from './positions/fidelityPositions';
import { generalPositions } from './positions/generalPositions';
import { interactiveBrokersStatement } from './positions/interactiveBrokersStatement';
import { jpmorganPositions } from './positions/jpmorganPositions';
import type { FormatMatch, PositionsFormat } from './positions/positionsFormat';
import type { ReadOutcome } from './positions/readOutcome';
import { schwabLots } from './positions/schwabLots';
import { schwabPositions } from './positions/schwabPositions';
import { vanguardHoldings } from './positions/vanguardHoldings';
import { type FileTable, type ImportFile, loadTable } from './text/loadTable';

const FORMATS: readonly PositionsFormat[] = [
  schwabPositions,
  schwabLots,
  interactiveBrokersStatement,
  fidelityPositions,
  vanguardHoldings,
  etradePortfolio,
  jpmorganPositions,
  generalPositions,
];

/**
 * Reads a broker's positions file, or any table of holdings. The format is told by the content; the name is only kept.
 *
 * @param file - Name and bytes; not modified.
 * @param answers - What the user answered to an earlier reading of the same file.
 * @returns The proposal, the questions to answer first, or the reason the file is refused.
 */
export function readPositions(file: ImportFile, answers: ReadAnswers = {}): ReadOutcome {
  const loaded = loadTable(file, answers);
  if (loaded.status === 'questions') return { ...loaded, columns: null, settings: null };
  if (loaded.status === 'refused') return loaded;
  return detectPositionsFormat(loaded.table).format.read(loaded.table, answers);
}

/** The format that is surest of a file, and why. */
export function detectPositionsFormat(table: FileTable): { format: PositionsFormat; match: FormatMatch } {
  let best = { format: generalPositions, match: { score: 0, reason: '' } };
  for (const format of FORMATS) {
    const match = format.recognise(table);
    if (match !== null && match.score > best.match.score) best = { format, match };
  }
  return best;
}
