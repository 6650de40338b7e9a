import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { arrangeRows } from './table/arrangeRows';
import type { Column, Sort } from './table/column';
import { csvText } from './table/csvText';
import { RowReasons } from './table/RowReasons';
import { TableHead } from './table/TableHead';
import { GroupHeading, Notice, Spacer, Totals } from './table/TableParts';
import { TableRow } from './table/TableRow';
import { TableToolbar } from './table/TableToolbar';
import styles from './table/table.module.css';
import { useRowFocus } from './table/useRowFocus';
import { useShownColumns } from './table/useShownColumns';

export type { Column, Sort } from './table/column';

interface DataTableProps<Row> {
  readonly rows: readonly Row[];
  /** The first column stays in view and opens the row. */
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  readonly initialSort?: Sort;
  /** Under which the chosen columns are remembered. */
  readonly tableId: string;
  /** Names the table for a screen reader. */
  readonly caption: string;
  readonly filterText?: string;
  /** Most height in pixels before the rows scroll; without it the table takes what the window leaves. */
  readonly height?: number;
  readonly groupOf?: ((row: Row) => string) | undefined;
  /** Rows that stand back: there, and not counted. */
  readonly isDimmed?: ((row: Row) => boolean) | undefined;
  /** Shown where no row is left. */
  readonly emptyText?: string;
  /** Filter and switches of this table, at the head of its toolbar. */
  readonly tools?: ReactNode;
}

const ROW_PIXELS = 32;
const DEFAULT_WIDTH = 96;

/** A sorted, filtered table that draws only the rows in view: ten thousand scroll like thirty. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, columns, rowKey, onOpen, tableId, filterText = '', height, groupOf } = props;
  const [sort, setSort] = useState<Sort | null>(props.initialSort ?? null);
  const { shown, isShown, toggle } = useShownColumns(tableId, columns);
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(
    () => arrangeRows(rows, { columns, filterText, sort, groupOf }),
    [rows, columns, filterText, sort, groupOf],
  );
  const kept = useMemo(() => lines.flatMap((line) => (line.kind === 'row' ? [line.row] : [])), [lines]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PIXELS,
    overscan: 12,
    scrollPaddingStart: ROW_PIXELS,
    // Below stand the totals and, over the last lines, the reasons.
    scrollPaddingEnd: ROW_PIXELS * 2,
  });
  const focus = useRowFocus(kept.length, (rowIndex) =>
    virtual.scrollToIndex(lines.findIndex((line) => line.kind === 'row' && line.index === rowIndex)),
  );
  const items = virtual.getVirtualItems();

  return (
    <div className={styles['root']}>
      <TableToolbar
        columns={columns}
        shown={kept.length}
        total={rows.length}
        isShown={isShown}
        onToggle={toggle}
        csv={() => csvText(kept, shown)}
        tools={props.tools}
      />
      <div ref={scroller} className={styles['scroller']} style={height === undefined ? {} : { maxHeight: height }}>
        <table
          className={styles['table']}
          style={{ minWidth: shown.reduce((total, column) => total + (column.width ?? DEFAULT_WIDTH), 0) }}
          aria-rowcount={kept.length + 1}
          aria-label={props.caption}
          onBlur={focus.onBlur}
        >
          <colgroup>
            {shown.map((column) => (
              <col key={column.id} style={{ width: column.width ?? DEFAULT_WIDTH }} />
            ))}
          </colgroup>
          <TableHead columns={shown} sort={sort} onSort={(id) => setSort(nextSort(sort, id, columns, rows))} />
          <tbody>
            <Spacer height={items[0]?.start ?? 0} columns={shown.length} />
            {items.map((item) => {
              const line = lines[item.index];
              if (line === undefined) return null;
              if (line.kind === 'group')
                return <GroupHeading key={`group ${line.label}`} {...line} columns={shown.length} />;
              return (
                <TableRow
                  key={rowKey(line.row)}
                  row={line.row}
                  columns={shown}
                  rowIndex={line.index + 2}
                  active={line.index === focus.index}
                  takesFocus={focus.byKeyboard && line.index === focus.index}
                  dimmed={props.isDimmed?.(line.row) === true}
                  onOpen={onOpen}
                  onKey={focus.onKey}
                  onFocus={() => focus.onRowFocus(line.index)}
                />
              );
            })}
            <Spacer height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} columns={shown.length} />
            {lines.length === 0 ? <Notice columns={shown.length} text={props.emptyText ?? 'No rows match.'} /> : null}
          </tbody>
          {shown.some((column) => column.footer !== undefined) ? <Totals columns={shown} /> : null}
        </table>
      </div>
      <RowReasons row={focus.within ? kept[focus.index] : undefined} columns={shown} />
    </div>
  );
}

/** First the direction a reader wants (largest number, first letter), then the other. */
function nextSort<Row>(
  sort: Sort | null,
  columnId: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Sort {
  if (sort?.columnId === columnId)
    return { columnId, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
  const column = columns.find((candidate) => candidate.id === columnId);
  const numeric = rows.some((row) => typeof column?.value(row) === 'number');
  return { columnId, direction: numeric ? 'descending' : 'ascending' };
}
