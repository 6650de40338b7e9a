import type { CsvCell, CsvRecord } from './csvRecords';
import type { RandomChoice } from './randomChoice';
import { type TableBlock, tableBlocks } from './tableBlocks';

export type WrittenOrder = 'mdy' | 'dmy';

interface Day {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly rest: string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

type Writer = (day: Day) => string;

/** Ways that leave no doubt, whatever the days are. */
const CLEAR: readonly Writer[] = [
  ({ year, month, day }) => `${year}-${month}-${day}`,
  ({ year, month, day }) => `${year}/${month}/${day}`,
  ({ year, month, day }) => `${day}.${month}.${year}`,
  ({ year, month, day }) => `${day}-${MONTHS[Number(month) - 1]}-${year}`,
  ({ year, month, day }) => `${MONTHS[Number(month) - 1]} ${Number(day)}, ${year}`,
];

/** Ways that are clear only where a day beyond the twelfth occurs. */
const SLASHED: readonly Writer[] = [
  ({ year, month, day }) => `${day}/${month}/${year}`,
  ({ year, month, day }) => `${month}/${day}/${year}`,
  ({ year, month, day }) => `${Number(month)}/${Number(day)}/${year}`,
  ({ year, month, day }) => `${day}-${month}-${year}`,
];

/** How often a file whose days do not tell gets an order that has to be asked about. */
const UNDECIDABLE_SHARE = 0.06;

/** Every date of the tables written another way; null where there are none. */
export function changeDates(
  records: readonly CsvRecord[],
  random: RandomChoice,
  order: WrittenOrder,
): CsvRecord[] | null {
  const blocks = tableBlocks(records);
  const found = blocks.flatMap((block) => block.rows.flatMap((row) => daysOf(records, block, { row, order })));
  if (found.length === 0) return null;
  const telling = new Set(found.filter(({ day }) => Number(day) > 12).map(({ day, month }) => `${month}-${day}`));
  const write = random.pick(telling.size > 0 || random.chance(UNDECIDABLE_SHARE) ? [...CLEAR, ...SLASHED] : CLEAR);
  const changed = [...records];
  for (const block of blocks) {
    for (const row of block.rows) changed[row] = rewritten(records, block, { row, order, write });
  }
  return changed;
}

interface DateRow {
  readonly row: number;
  readonly order: WrittenOrder;
}

function daysOf(records: readonly CsvRecord[], block: TableBlock, { row, order }: DateRow): Day[] {
  const cells = records[row]?.cells ?? [];
  return cells.flatMap((cell, column) => readDay(cell.text, order, headingAt(records, block, column)) ?? []);
}

function rewritten(
  records: readonly CsvRecord[],
  block: TableBlock,
  { row, order, write }: DateRow & { readonly write: Writer },
): CsvRecord {
  const { line, cells } = records[row] ?? { line: 0, cells: [] };
  return { line, cells: cells.map((cell, column) => changedCell(cell, headingAt(records, block, column))) };

  function changedCell(cell: CsvCell, heading: string): CsvCell {
    const parts = cell.text.split(/( as of )/);
    const days = parts.map((part) => (part === ' as of ' ? part : readDay(part, order, heading)));
    if (days.some((day) => day === null)) return cell;
    const texts = days.map((day) => (typeof day === 'string' || day === null ? day : write(day) + day.rest));
    return { ...cell, text: texts.join('') };
  }
}

function headingAt(records: readonly CsvRecord[], block: TableBlock, column: number): string {
  return records[block.heading]?.cells[column]?.text ?? '';
}

const REST = '(?<rest>(?:[T ,;].*)?)';
const YEAR_FIRST = new RegExp(`^(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})${REST}$`);
const YEAR_LAST = new RegExp(`^(?<one>\\d{1,2})[-/.](?<two>\\d{1,2})[-/.](?<year>\\d{4})${REST}$`);
const COMPACT = /^(?<year>(?:19|20)\d{2})(?<month>[01]\d)(?<day>[0-3]\d)$/;
const NAMED = new RegExp(`^(?<day>\\d{1,2})[- ](?<name>[A-Z][a-z]{2})[- ](?<year>\\d{4})${REST}$`);
const NAMED_FIRST = new RegExp(`^(?<name>[A-Z][a-z]{2}) (?<day>\\d{1,2}), (?<year>\\d{4})${REST}$`);

/** The day a cell holds and nothing else, or null. Eight digits are a day only under a heading that says so. */
function readDay(text: string, order: WrittenOrder, heading: string): Day | null {
  const patterns = [YEAR_FIRST, YEAR_LAST, NAMED, NAMED_FIRST];
  if (/date|datum|time/i.test(heading)) patterns.push(COMPACT);
  for (const pattern of patterns) {
    const groups = pattern.exec(text.trim())?.groups;
    if (groups !== undefined) return dayOf(groups, order);
  }
  return null;
}

function dayOf(groups: Readonly<Record<string, string>>, order: WrittenOrder): Day | null {
  const { year = '', one = '', two = '', name, rest = '' } = groups;
  const month = groups['month'] ?? (name === undefined ? (order === 'mdy' ? one : two) : monthNumber(name));
  const day = groups['day'] ?? (order === 'mdy' ? two : one);
  if (!(Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31)) return null;
  return { year, month: month.padStart(2, '0'), day: day.padStart(2, '0'), rest: rest.replace(/^T/, ' ') };
}

function monthNumber(name: string): string {
  return String(MONTHS.indexOf(name) + 1);
}
