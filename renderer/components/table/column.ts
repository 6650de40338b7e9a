import type { ReactNode } from 'react';
import type { Cell } from '../../../shared/report/figure';

/** One column of a `DataTable`. */
export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  /** Unit, said once in the header instead of in every cell. */
  readonly unitLabel?: string;
  readonly align?: 'left' | 'right';
  /** Least width in pixels; spare width is shared out. */
  readonly width?: number;
  /** What is sorted, filtered and copied; null for unknown, which sorts last either way. */
  readonly value: (row: Row) => number | string | null;
  readonly render: (row: Row) => ReactNode;
  /** What may be unknown or rest on an assumption: the row that carries the focus says why. */
  readonly cell?: (row: Row) => Cell;
  /** Cell of the totals row. */
  readonly footer?: ReactNode;
  /** Left out until the user asks for it. */
  readonly optional?: boolean;
}

export interface Sort {
  readonly columnId: string;
  readonly direction: 'ascending' | 'descending';
}
