import type { CsvRecord } from './csvRecords';
import { conceptOf, type HeadingConcept, type Language } from './headingConcepts';

/** A heading and the rows under it, as indexes into the records. */
export interface TableBlock {
  readonly heading: number;
  readonly rows: readonly number[];
  readonly language: Language;
  /** Columns that stay where they are: the first two of a statement whose rows say their section. */
  readonly fixedColumns: number;
}

const LANGUAGES: readonly Language[] = ['en', 'de', 'fr', 'nl', 'sv'];

/** The tables of a file: a heading is a row with three known headings and no amount; a blank row, a title or a heading ends it. */
export function tableBlocks(records: readonly CsvRecord[]): TableBlock[] {
  const blocks: (TableBlock & { rows: number[] })[] = [];
  let open: (TableBlock & { rows: number[] }) | null = null;
  records.forEach((record, index) => {
    const language = headingLanguage(record);
    if (language !== null) {
      const fixedColumns = record.cells[1]?.text === 'Header' ? 2 : 0;
      open = { heading: index, rows: [], language, fixedColumns };
      blocks.push(open);
    } else if (open !== null && belongsTo(records, open, record)) open.rows.push(index);
    else if (record.cells.slice(1).every(({ text }) => text.trim() === '')) open = null;
  });
  return blocks;
}

/** The concept of each column of a block; null where the frozen table has none for it. */
export function conceptsOf(records: readonly CsvRecord[], block: TableBlock): (HeadingConcept | null)[] {
  const heading = records[block.heading]?.cells ?? [];
  return heading.map(({ text }) => conceptOf(text, block.language));
}

/**
 * The columns of a block as units that move together: a column without a heading belongs to the one before it, as the
 * currency beside an amount does.
 */
export function columnUnits(records: readonly CsvRecord[], block: TableBlock): number[][] {
  const units: number[][] = [];
  const heading = records[block.heading]?.cells ?? [];
  heading.forEach(({ text }, column) => {
    if (column < block.fixedColumns) return;
    const last = units.at(-1);
    if (text.trim() === '' && last !== undefined) last.push(column);
    else units.push([column]);
  });
  return units;
}

/** Titles and footers have one filled cell and are no rows of the table. */
function belongsTo(records: readonly CsvRecord[], block: TableBlock, record: CsvRecord): boolean {
  const filled = record.cells.filter(({ text }) => text.trim() !== '').length;
  const section = records[block.heading]?.cells[0]?.text;
  return filled >= 2 && (block.fixedColumns === 0 || record.cells[0]?.text === section);
}

function headingLanguage({ cells }: CsvRecord): Language | null {
  if (cells.some(({ text }) => /^[-+($€]?[\d.,]+%?\)?$/.test(text.trim()))) return null;
  const counts = LANGUAGES.map((language) => cells.filter(({ text }) => conceptOf(text, language) !== null).length);
  const most = Math.max(...counts);
  return most >= 3 ? (LANGUAGES[counts.indexOf(most)] ?? null) : null;
}
