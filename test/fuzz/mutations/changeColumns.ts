import type { CsvCell, CsvRecord } from './csvRecords';
import type { WrittenMark } from './groupThousands';
import type { RandomChoice } from './randomChoice';
import { columnUnits, conceptsOf, type TableBlock, tableBlocks } from './tableBlocks';

const BLANK: CsvCell = { text: '', quoted: false };

/** The columns of every table in another order. */
export function shuffleColumns(records: readonly CsvRecord[], random: RandomChoice): CsvRecord[] | null {
  const blocks = tableBlocks(records);
  const changed = [...records];
  for (const block of blocks) {
    const units = columnUnits(records, block);
    rearrange({ records: changed, block, order: random.shuffled(units).flat() });
  }
  return blocks.length === 0 ? null : changed;
}

/** A few columns more that nobody needs, or fewer of those nobody needs. */
export function addAndDropColumns(
  records: readonly CsvRecord[],
  random: RandomChoice,
  mark: WrittenMark,
): CsvRecord[] | null {
  const blocks = tableBlocks(records);
  const changed = [...records];
  for (const block of blocks) {
    if (random.chance(0.35)) dropColumns(changed, block, random);
    else addColumns(changed, block, { random, mark });
  }
  return blocks.length === 0 ? null : changed;
}

interface Rearrangement {
  readonly records: CsvRecord[];
  readonly block: TableBlock;
  readonly order: readonly number[];
}

function rearrange({ records, block, order }: Rearrangement): void {
  const width = records[block.heading]?.cells.length ?? 0;
  for (const index of [block.heading, ...block.rows]) {
    const record = records[index];
    if (record === undefined) continue;
    const { cells } = record;
    const start = cells.slice(0, block.fixedColumns);
    const middle = order.map((column) => cells[column] ?? BLANK);
    records[index] = { line: record.line, cells: [...start, ...middle, ...cells.slice(width)] };
  }
}

/** Headings whose columns no reader of holdings or trades can need. */
const DISPENSABLE =
  /^(?:52 week|day|dividend|p\/e|reinvest|capital gains|ratings|% of|percent of|volume|open|high|low|change|intrinsic|in the money|s&p|moody|ytm|coupon|market spot|market forward|notes?|comment|order id|venue|stamp duty|payment_ref|mcc|time-in-force|resultat)/i;

function dropColumns(records: CsvRecord[], block: TableBlock, random: RandomChoice): void {
  const heading = records[block.heading]?.cells ?? [];
  const concepts = conceptsOf(records, block);
  const units = columnUnits(records, block);
  const wanted = units.filter(([first = 0, ...more]) => {
    const dispensable = concepts[first] === null && DISPENSABLE.test(heading[first]?.text ?? '');
    return more.length > 0 || !dispensable || random.chance(0.4);
  });
  rearrange({ records, block, order: wanted.flat() });
}

const EXTRA: readonly (readonly [string, readonly string[]])[] = [
  ['Sector', ['Technology', 'Health Care', 'Industrials', 'Utilities']],
  ['Country', ['US', 'DE', 'CA', 'NL']],
  ['Risk Class', ['1', '2', '3', '4', '5']],
  ['Day Range Low', ['9.87', '31.02', '104.5', '1.11']],
  ['Day Range High', ['10.12', '33.4', '110.25', '1.19']],
  ['Dividend Yield %', ['0.00', '1.42', '3.07', '2.5']],
  ['Analyst Rating', ['Hold', 'Neutral', 'Outperform']],
  ['ESG Score', ['44', '61', '72']],
  ['Beta', ['0.87', '1.02', '1.31']],
  ['Internal Reference', ['a7f3', 'b119', 'c0de', 'd4e5']],
  ['Custodian', ['Main', 'Second']],
  ['Checked', ['yes', 'no']],
];

interface Addition {
  readonly random: RandomChoice;
  readonly mark: WrittenMark;
}

function addColumns(records: CsvRecord[], block: TableBlock, { random, mark }: Addition): void {
  const units = columnUnits(records, block);
  const width = records[block.heading]?.cells.length ?? 0;
  const extras = random.shuffled(EXTRA).slice(0, 1 + random.below(3));
  const columns = extras.map((_, index) => width + index);
  const order: (readonly number[])[] = [...units];
  for (const column of columns) order.splice(random.below(order.length + 1), 0, [column]);
  for (const index of [block.heading, ...block.rows]) {
    const record = records[index];
    if (record === undefined) continue;
    const padded = Array.from({ length: width }, (_, column) => record.cells[column] ?? BLANK);
    const more = extras.map(([name, values]) =>
      index === block.heading ? name : random.pick(values).replace('.', mark),
    );
    const added = more.map((text) => ({ text, quoted: false }));
    records[index] = { line: record.line, cells: [...padded, ...added, ...record.cells.slice(width)] };
  }
  rearrange({ records, block, order: order.flat() });
}
