import type { PositionsFile, ReadAnswers, Recognition, SkippedRow } from '../../../../shared/model/proposal';
import { ACTIVITY_FORMATS } from '../../activity/activityFormats';
import { detectTableFormat } from '../../detectTableFormat';
import { findHeading } from '../../positions/findHeading';
import type { FormatOutcome } from '../../readOutcome';
import { skippedRow } from '../../text/skippedRow';
import { fileParts, wantedPart } from '../fileParts';
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

interface JudgedTable extends JsonTable {
  readonly detected: ReturnType<typeof detectTableFormat>;
  readonly part: PositionsFile['parts'][number];
  /** How many of its columns are known from holdings; none unless it names what is held and how much. */
  readonly columns: number;
}

/** Of several lists the one that looks most like what a broker writes; holdings first where the file has both. */
function readBest(tables: readonly JsonTable[], answers: ReadAnswers): FormatOutcome {
  const judged = tables.map((one) => judge(one, answers)).toSorted(bySurety);
  const known = judged.filter(({ part, columns }) => part === 'activity' || columns > 0);
  const has = (part: JudgedTable['part']): boolean => known.some((one) => one.part === part);
  const parts = fileParts(has('positions'), has('activity'));
  const wanted = wantedPart(parts, answers);
  const best = known.find(({ part }) => part === wanted) ?? judged[0];
  if (best === undefined) return { status: 'refused', problem: { code: 'file-no-rows' } };
  const outcome = best.detected.format.read(best.table, answers);
  if (outcome.status !== 'read') return outcome.status === 'questions' ? { ...outcome, settings: null } : outcome;
  const skipped = [...outcome.file.skipped, ...known.filter((one) => one !== best).flatMap(leftOut)];
  const file = { ...outcome.file, settings: null, skipped, ...(known.length > 0 && { parts }) };
  return withRecognition({ status: 'read', file }, recognitionOf(best));
}

function judge(one: JsonTable, { mapping }: ReadAnswers): JudgedTable {
  const detected = detectTableFormat(one.table, mapping === undefined ? {} : { mapping });
  const columns = findHeading(one.table.rows)?.columns;
  const isHoldings = columns?.has('symbol') === true && columns.has('quantity');
  const part = ACTIVITY_FORMATS.includes(detected.format) ? 'activity' : 'positions';
  return { ...one, detected, part, columns: isHoldings ? columns.size : 0 };
}

function bySurety(left: JudgedTable, right: JudgedTable): number {
  const depth = ({ path }: JudgedTable): number => path.split('/').length;
  return (
    right.detected.recognition.score - left.detected.recognition.score ||
    right.columns - left.columns ||
    depth(left) - depth(right) ||
    right.table.rows.length - left.table.rows.length
  );
}

/** The rows of a list that is not read: transactions beside holdings, or another list of the same kind. */
function leftOut({ table, part }: JudgedTable): SkippedRow[] {
  const code = part === 'activity' ? 'row-transaction' : 'row-other-table';
  return table.rows.slice(1).map((row) => skippedRow(row, { code }));
}

function recognitionOf({ path, detected }: JudgedTable): Recognition {
  const { score, reason } = detected.recognition;
  const named = path === '' ? 'a list of objects' : `the list "${path.slice(0, 60)}"`;
  return { score, reason: reason === '' ? named : `${named}: ${reason}` };
}

function withRecognition(outcome: FormatOutcome, recognition: Recognition): FormatOutcome {
  return outcome.status === 'read' ? { status: 'read', file: { ...outcome.file, recognition } } : outcome;
}
