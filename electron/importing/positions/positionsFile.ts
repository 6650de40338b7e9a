import { type Decimal, decimalsAgree, decimalToNumber, sumDecimals } from '../../../shared/model/decimal';
import type {
  FileTotals,
  PositionRow,
  PositionsFile,
  ReadAnswers,
  ReadWarning,
  SkippedRow,
} from '../../../shared/model/proposal';
import type { FormatOutcome } from '../readOutcome';
import { lineOf } from '../text/parseRows';
import { accountTotals } from './accountTotals';
import { decideCostMeaning } from './costMeaning';
import { completePosition, LARGEST_AMOUNT, type PositionDraft } from './positionDraft';
import type { StatedTotal, TableReading } from './readPositionTable';

/** Largest difference between a file's total and the sum of its rows that is called rounding. */
const MONEY_TOLERANCE = '0.011';

/** Everything a reader knows when its tables are read. */
export interface PositionsReading {
  /** All of a `PositionsFile` that does not follow from its rows. */
  readonly head: Pick<
    PositionsFile,
    'fileName' | 'formatId' | 'format' | 'kind' | 'asOf' | 'settings' | 'structuralLines' | 'columns'
  >;
  readonly tables: readonly TableReading[];
  readonly skipped?: readonly SkippedRow[];
  /** What to know about the whole file before its rows. */
  readonly warnings?: readonly ReadWarning[];
  /** The broker's format says that its cost column is a total. */
  readonly costIsTotal: boolean;
  /** The heading calls it a total ("Total cost", "Einstandswert"): believed where no price says otherwise. */
  readonly costNamedTotal?: boolean;
}

/**
 * Puts the tables of a file together: total or per-share cost decided, rows completed, sums compared with the file's own.
 *
 * @returns The proposal; the `cost-meaning` or `decimal-mark` question; or `no-positions` when not one row is a holding, `file-no-rows` when there is none.
 */
export function positionsFile(reading: PositionsReading, answers: ReadAnswers = {}): FormatOutcome {
  const { tables } = reading;
  const read = tables.flatMap(({ drafts }) => drafts);
  const meaning = reading.costIsTotal ? 'total' : (answers.costMeaning ?? meaningOf(read, reading.costNamedTotal));
  if (meaning === 'ask') return askCostMeaning(reading, read);
  const drafts = meaning === 'total' ? read : read.map(costPerShareInstead);
  const skipped = [...(reading.skipped ?? []), ...tables.flatMap((table) => table.skipped)];
  const positions = completeAll(drafts, skipped);
  if (positions.length === 0) {
    const rows = skipped.length;
    return { status: 'refused', problem: rows === 0 ? { code: 'file-no-rows' } : { code: 'no-positions', rows } };
  }
  const misread = positions.filter(isThousandfold);
  if (misread.length > 0 && answers.settings?.decimalMark === undefined) return askDecimalMark(reading, misread);
  return { status: 'read', file: fileOf(reading, { positions, skipped, meaning }) };
}

interface CompletedRows {
  readonly positions: PositionRow[];
  readonly skipped: readonly SkippedRow[];
  readonly meaning: 'total' | 'per-share';
}

function fileOf({ head, tables, warnings = [] }: PositionsReading, rows: CompletedRows): ReadFile {
  const { positions, skipped, meaning } = rows;
  const totals = compareTotals(
    positions,
    tables.flatMap((table) => table.totals),
  );
  const structuralLines = [...head.structuralLines, ...tables.flatMap((table) => table.structuralLines)];
  const rowWarnings = positions.flatMap(({ line, notes }) => notes.map((problem) => ({ line, problem })));
  const costWarning: ReadWarning[] =
    meaning === 'per-share' ? [{ line: null, problem: { code: 'cost-was-per-share' } }] : [];
  return {
    ...head,
    accounts: [...new Set(positions.flatMap(({ account }) => account ?? []))],
    positions,
    trades: [],
    cashLines: [],
    skipped: skipped.toSorted((left, right) => firstLine(left) - firstLine(right)),
    structuralLines: structuralLines.toSorted((left, right) => left - right),
    totals: totals.totals,
    warnings: [...warnings, ...costWarning, ...rowWarnings, ...totals.warnings],
  };
}

type ReadFile = Extract<FormatOutcome, { status: 'read' }>['file'];

function meaningOf(drafts: readonly PositionDraft[], namedTotal = false): 'total' | 'per-share' | 'ask' {
  const undecided = drafts.filter(({ costBasis, costPerShare }) => costBasis !== null && costPerShare === null);
  const isSilent = undecided.every(({ price, marketValue }) => price === null && marketValue === null);
  return undecided.length === 0 || (namedTotal && isSilent) ? 'total' : decideCostMeaning(undecided);
}

function askCostMeaning({ head }: PositionsReading, drafts: readonly PositionDraft[]): FormatOutcome {
  const samples = drafts
    .filter(({ costBasis }) => costBasis !== null)
    .slice(0, 5)
    .map(({ symbol, quantity, price, costBasis }) => `${symbol}: ${quantity} at ${price ?? '-'}, cost ${costBasis}`);
  const question = { id: 'cost-meaning' as const, samples, choices: ['total', 'per-share'] };
  return { status: 'questions', questions: [question], columns: head.columns, settings: head.settings };
}

/** Quantity times price is a thousand times the value, or a thousandth: a mark was taken for the other one. */
function isThousandfold({ notes }: PositionRow): boolean {
  return notes.some((note) => {
    if (note.code !== 'row-value-mismatch') return false;
    const ratio = decimalToNumber(note.computed) / decimalToNumber(note.stated);
    return [1000, 1 / 1000].some((factor) => Math.abs(ratio / factor - 1) < 0.01);
  });
}

function askDecimalMark({ head }: PositionsReading, rows: readonly PositionRow[]): FormatOutcome {
  const samples = rows
    .slice(0, 5)
    .map(({ symbol, quantity, price, marketValue }) => `${symbol}: ${quantity} at ${price}, value ${marketValue}`);
  const question = { id: 'decimal-mark' as const, samples, choices: ['.', ','] };
  return { status: 'questions', questions: [question], columns: head.columns, settings: head.settings };
}

function costPerShareInstead(draft: PositionDraft): PositionDraft {
  return draft.costBasis === null ? draft : { ...draft, costBasis: null, costPerShare: draft.costBasis };
}

/** Rows that turn out to be no holding join `skipped`. */
function completeAll(drafts: readonly PositionDraft[], skipped: SkippedRow[]): PositionRow[] {
  const positions: PositionRow[] = [];
  let sum = 0;
  for (const draft of drafts) {
    const row = completePosition(draft);
    const text = `${draft.symbol}, ${draft.description}`.slice(0, 200);
    if ('code' in row) {
      skipped.push({ line: draft.line, reason: row, text });
      continue;
    }
    const size = Math.abs(decimalToNumber(row.marketValue ?? '0')) + Math.abs(decimalToNumber(row.costBasis ?? '0'));
    if (sum + size >= LARGEST_AMOUNT) {
      skipped.push({ line: draft.line, reason: { code: 'row-bad-number', column: 'marketValue' }, text });
      continue;
    }
    sum += size;
    positions.push(row);
  }
  return positions;
}

function compareTotals(
  positions: readonly PositionRow[],
  stated: readonly StatedTotal[],
): { totals: FileTotals; warnings: ReadWarning[] } {
  const currencies = new Set(positions.map(({ currency }) => currency));
  const [currency = null] = currencies.size === 1 ? currencies : [];
  const rowsMarketValue = sumOf(positions.map(({ marketValue }) => marketValue));
  const rowsCostBasis = sumOf(positions.map(({ costBasis }) => costBasis));
  const marketValue = statedSum(stated, 'marketValue');
  const costBasis = statedSum(stated, 'costBasis');
  const warnings: ReadWarning[] = [];
  const compare = (what: 'marketValue' | 'costBasis', said: Decimal | null, computed: Decimal): boolean | null => {
    if (said === null || currency === null) return null;
    const agrees = decimalsAgree(said, computed, MONEY_TOLERANCE);
    const last = stated.at(-1);
    if (!agrees) {
      const line = last === undefined ? null : lineOf(last.row);
      warnings.push({ line, problem: { code: 'total-differs', stated: said, computed, what } });
    }
    return agrees;
  };
  const reconciles = compare('marketValue', marketValue, rowsMarketValue);
  compare('costBasis', costBasis, rowsCostBasis);
  const byAccount = accountTotals(
    positions,
    stated.filter((total) => !isGrand(total)),
  );
  const totals = { marketValue, costBasis, rowsMarketValue, currency, reconciles };
  return { totals: byAccount.length === 0 ? totals : { ...totals, byAccount }, warnings };
}

/** Account totals added up; a grand total, where there is one, stands for all of them. */
function statedSum(stated: readonly StatedTotal[], field: 'marketValue' | 'costBasis'): Decimal | null {
  const grand = stated.filter(isGrand);
  const amounts = (grand.length > 0 ? grand : stated).map((total) => total[field]).filter((amount) => amount !== null);
  const size = amounts.reduce((sum, amount) => sum + Math.abs(decimalToNumber(amount)), 0);
  return amounts.length === 0 || size >= LARGEST_AMOUNT ? null : sumOf(amounts);
}

/** A total of all accounts together. */
function isGrand({ row }: StatedTotal): boolean {
  return /^grand|^portfolio/i.test(row.cells.find((cell) => cell !== '') ?? '');
}

function sumOf(amounts: readonly (Decimal | null)[]): Decimal {
  return sumDecimals(amounts.filter((amount) => amount !== null));
}

function firstLine({ line }: SkippedRow): number {
  return typeof line === 'number' ? line : line[0];
}
