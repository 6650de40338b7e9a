import { useState } from 'react';
import type { Column } from './column';

interface ShownColumns<Row> {
  readonly shown: readonly Column<Row>[];
  isShown(columnId: string): boolean;
  toggle(columnId: string): void;
}

/** Which columns a table shows: the first always, the rest as the user chose. Only column ids are remembered. */
export function useShownColumns<Row>(tableId: string, columns: readonly Column<Row>[]): ShownColumns<Row> {
  const key = `ballast.columns.${tableId}`;
  const [changed, setChanged] = useState<ReadonlySet<string>>(() => new Set(readIds(key)));
  const isShown = (columnId: string) => {
    const column = columns.find((candidate) => candidate.id === columnId);
    return (column?.optional !== true) !== changed.has(columnId);
  };
  return {
    shown: columns.filter((column, index) => index === 0 || isShown(column.id)),
    isShown,
    toggle: (columnId) => {
      const next = new Set(changed);
      if (!next.delete(columnId)) next.add(columnId);
      localStorage.setItem(key, [...next].join(' '));
      setChanged(next);
    },
  };
}

function readIds(key: string): string[] {
  return (localStorage.getItem(key) ?? '').split(' ').filter(Boolean);
}
