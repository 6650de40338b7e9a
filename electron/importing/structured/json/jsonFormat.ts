import type { ReadAnswers, Recognition } from '../../../../shared/model/proposal';
import { detectTableFormat } from '../../detectTableFormat';
import type { FormatOutcome } from '../../readOutcome';
import type { SourceText, StructuredFormat } from '../structuredFormat';
import { isGhostfolioExport, readGhostfolioExport } from './ghostfolioExport';
import { type JsonTable, jsonTables } from './jsonTables';
import { ownOutput } from './ownOutput';
import { parseJson } from './parseJson';

/** JSON: an export of Ghostfolio, or any list of objects, which is read as the table it is. */
export const jsonFormat: StructuredFormat = {
  id: 'json',

  recognise({ text }: SourceText): Recognition | null {
    return /^\s*(?:\{\s*["}]|\[\s*[[{\]])/.test(text.slice(0, 4096)) ? { score: 1, reason: 'JSON' } : null;
  },

  read({ fileName, text }: SourceText, answers: ReadAnswers): FormatOutcome {
    const parsed = parseJson(text);
    if (!parsed.ok) return { status: 'refused', problem: parsed.problem };
    const own = ownOutput(parsed.value);
    if (own !== null) return { status: 'refused', problem: own };
    if (isGhostfolioExport(parsed.value)) {
      const recognition = { score: 1, reason: 'the list "activities" with Ghostfolio’s own keys' };
      return withRecognition(readGhostfolioExport(fileName, parsed.value), recognition);
    }
    const tables = jsonTables(fileName, parsed.value);
    const [first] = tables;
    return first === undefined
      ? { status: 'refused', problem: { code: 'file-unknown-format' } }
      : readBest(tables, answers);
  },
};

/** Of several lists the one that looks most like what a broker writes. */
function readBest(tables: readonly JsonTable[], answers: ReadAnswers): FormatOutcome {
  const judged = tables.map((one) => ({ ...one, detected: detectTableFormat(one.table, answers) }));
  const [best] = judged.toSorted((left, right) => {
    const bySurety = right.detected.recognition.score - left.detected.recognition.score;
    return bySurety === 0 ? right.table.rows.length - left.table.rows.length : bySurety;
  });
  if (best === undefined) return { status: 'refused', problem: { code: 'file-no-rows' } };
  const { key, table, detected } = best;
  const { score, reason } = detected.recognition;
  const outcome = detected.format.read(table, answers);
  const named = key === '' ? 'a list of objects' : `the list "${key.slice(0, 60)}"`;
  const told = withRecognition(outcome, { score, reason: reason === '' ? named : `${named}: ${reason}` });
  if (told.status !== 'read') return told.status === 'questions' ? { ...told, settings: null } : told;
  return { status: 'read', file: { ...told.file, settings: null } };
}

function withRecognition(outcome: FormatOutcome, recognition: Recognition): FormatOutcome {
  return outcome.status === 'read' ? { status: 'read', file: { ...outcome.file, recognition } } : outcome;
}
