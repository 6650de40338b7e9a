import type { CsvCell, CsvRecord } from './csvRecords';
import type { RandomChoice } from './randomChoice';
import { conceptsOf, tableBlocks } from './tableBlocks';

export type WrittenMark = '.' | ',';

interface Style {
  readonly group: string;
  readonly mark: WrittenMark;
  readonly indian?: true;
}

/** Thousands marks in every amount of the tables, or the other continent's way to write numbers. */
export function groupThousands(
  records: readonly CsvRecord[],
  random: RandomChoice,
  mark: WrittenMark,
): CsvRecord[] | null {
  const own: Style[] = [
    { group: mark === '.' ? ',' : '.', mark },
    { group: "'", mark },
    { group: '\u00a0', mark },
    { group: ' ', mark },
  ];
  const other: Style[] = [{ group: mark, mark: mark === '.' ? ',' : '.' }];
  const indian: Style[] = [{ group: mark === '.' ? ',' : '.', mark, indian: true }];
  const style = random.pick([...own, ...other, ...other, ...indian]);
  const changed = [...records];
  let touched = 0;
  // A file that mixes both marks says which is which row by row; grouped anew it would no longer.
  if (records.some(({ cells }) => cells.some(({ text }) => isOtherMark(text, mark)))) return null;
  for (const block of tableBlocks(records)) {
    const numeric = conceptsOf(records, block).map((concept) => concept?.numeric === true);
    for (const row of block.rows) {
      const record = records[row];
      if (record === undefined) continue;
      const cells = record.cells.map((cell, column) => regrouped(cell, { style, from: mark, whole: isWhole(column) }));
      touched += cells.filter((cell, column) => cell.text !== record.cells[column]?.text).length;
      changed[row] = { line: record.line, cells };
    }
    function isWhole(column: number): boolean {
      return numeric[column] === true && column >= block.fixedColumns;
    }
  }
  return touched === 0 ? null : changed;
}

interface Regrouping {
  readonly style: Style;
  readonly from: WrittenMark;
  /** The column holds amounts, so that whole numbers are grouped too; elsewhere they may be numbers of an account. */
  readonly whole: boolean;
}

const AMOUNT = /^(?<lead>[-+(]?\s?(?:[$€£]|[A-Z]{2,3}\s)?[-+]?)(?<body>\d[\d.,]*|[.,]\d+)(?<tail>\s?[%$€)]?\)?\s*)$/;

function isOtherMark(text: string, mark: WrittenMark): boolean {
  const { body = '' } = AMOUNT.exec(text)?.groups ?? {};
  const parts = body.split(mark)[0]?.split(mark === '.' ? ',' : '.') ?? [];
  return body.split(mark).length <= 2 && parts.length === 2 && parts[1]?.length !== 3;
}

function regrouped(cell: CsvCell, { style, from, whole }: Regrouping): CsvCell {
  const { lead = '', body = '', tail = '' } = AMOUNT.exec(cell.text)?.groups ?? {};
  if (body === '') return cell;
  const [integer = '', fraction, ...more] = body.replaceAll(from === '.' ? ',' : '.', '').split(from);
  if (more.length > 0 || (fraction === undefined && !whole)) return cell;
  const text = `${lead}${grouped(integer, style)}${fraction === undefined ? '' : style.mark + fraction}${tail}`;
  return { ...cell, text };
}

function grouped(integer: string, { group, indian }: Style): string {
  if (integer.length < 4) return integer;
  const pattern = indian === true ? /\B(?=(?:\d{2})*\d{3}$)/g : /\B(?=(?:\d{3})+$)/g;
  return integer.replace(pattern, group);
}
