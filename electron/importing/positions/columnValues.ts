import { type DecimalMark, readNumber } from '../text/numberText';
import type { FileRow } from '../text/parseRows';
import { readSymbol } from '../text/symbolText';

/** What the cells of a column look like, whatever its heading says. */
export interface ColumnValues {
  readonly index: number;
  readonly header: string;
  /** Cells that hold something. */
  readonly filled: number;
  readonly isNumeric: boolean;
  /** Shares of something, not money. */
  readonly isPercent: boolean;
  readonly isCurrency: boolean;
  readonly isIsin: boolean;
  readonly isTicker: boolean;
  /** The numbers row by row; NaN where the cell has none. */
  readonly numbers: readonly number[];
}

/** Most of a column's cells have to agree; the rest are notes, dashes and totals. */
const MOST = 0.8;
const CURRENCY =
  /^(?:USD|EUR|GBP|GBX|CAD|CHF|AUD|JPY|SEK|NOK|DKK|INR|HKD|SGD|NZD|ZAR|BRL|MXN|PLN|CZK|HUF|CNY|KRW|ILS|TRY)$/i;
const ISIN = /^[A-Z]{2}[A-Z0-9]{9}\d$/;
const TICKER = /^[A-Z][A-Z0-9.^-]{0,11}$/;

/**
 * Describes every column of a table by its cells.
 *
 * @param rows - The rows below the heading; rows of fewer than three cells are passed over.
 */
export function columnValues(
  header: readonly string[],
  rows: readonly FileRow[],
  mark: DecimalMark,
): readonly ColumnValues[] {
  const body = rows.filter(({ cells }) => cells.filter((cell) => cell !== '').length >= 3).slice(0, 200);
  const width = Math.max(header.length, ...body.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, index) => {
    const cells = body.map((row) => row.cells[index] ?? '');
    const filled = cells.filter((cell) => /[\p{L}\p{N}]/u.test(cell) && !/^n\/?a$/i.test(cell));
    const numbers = cells.map((cell) => numberOf(cell, mark));
    const share = (test: (cell: string) => boolean): boolean =>
      filled.length > 0 && filled.filter(test).length >= MOST * filled.length;
    const isCurrency = share((cell) => CURRENCY.test(cell));
    return {
      index,
      header: header[index] ?? '',
      filled: filled.length,
      isNumeric: filled.length > 0 && numbers.filter((number) => !Number.isNaN(number)).length >= MOST * filled.length,
      isPercent: share((cell) => /%\s*\)?$/.test(cell)),
      isCurrency,
      isIsin: share((cell) => ISIN.test(cell)),
      isTicker: !isCurrency && share((cell) => TICKER.test(cell.replace(/\*+$/, '')) && readSymbol(cell) !== null),
      numbers,
    };
  });
}

function numberOf(cell: string, mark: DecimalMark): number {
  const reading = readNumber(cell, mark);
  return reading.status === 'number' ? Number(reading.text) : Number.NaN;
}
