import type { IsoDate } from '../../../shared/model/isoDate';
import type { SeriesProposal } from '../../../shared/model/proposal';
import type { PriceField } from './priceColumns';

/** Columns that make one series, or one series for each value of a symbol column. */
export interface SeriesColumns {
  /** Null where the file does not name the instrument in a heading. */
  readonly symbol: string | null;
  readonly fields: ReadonlyMap<PriceField, number>;
}

/** How a price file is built. */
export interface PriceLayout {
  readonly format: string;
  readonly adjustment: SeriesProposal['adjustment'];
  /** Index of the first row below the headings. */
  readonly firstRow: number;
  readonly headerLine: number | null;
  readonly dateColumn: number;
  readonly symbolColumn: number | null;
  readonly series: readonly SeriesColumns[];
}

/** One line of a price file: a value is NaN where the cell is empty or no number. */
export interface PriceBar {
  readonly line: number;
  /** Place among the rows of the file: two records can stand on one line, two bars never in one place. */
  readonly row: number;
  readonly isoDate: IsoDate;
  /** Days since 1970-01-01 of `isoDate`. */
  readonly day: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly adjustedClose: number;
  readonly volume: number;
  /** Shares after the day for each share before it, where the file has a column of splits. */
  readonly split: number;
}
