import { type FocusEvent, type KeyboardEvent, useState } from 'react';

interface RowFocus {
  /** Index of the row that carries the focus, among the rows that are kept. */
  readonly index: number;
  /** Whether the row became active by the keyboard, so that the focus goes to it. */
  readonly byKeyboard: boolean;
  /** Whether a row has the focus now. */
  readonly within: boolean;
  /** A row got the focus, by whatever way. */
  onRowFocus(index: number): void;
  onKey(event: KeyboardEvent): void;
  /** The focus went to something else: rows that come and go must not take it back. */
  onBlur(event: FocusEvent): void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, PageDown: 15, PageUp: -15 };

/** J and K, the arrows, Page, Home and End walk through the rows; the table scrolls with them. */
export function useRowFocus(count: number, scrollTo: (index: number) => void): RowFocus {
  const [active, setActive] = useState({ index: 0, byKeyboard: false, within: false });
  const index = Math.max(0, Math.min(active.index, count - 1));
  return {
    index,
    byKeyboard: active.byKeyboard,
    within: active.within,
    onRowFocus: (row) => setActive((before) => ({ ...before, index: row, within: true })),
    onKey: (event) => {
      const target = targetOf(event, index, count);
      if (target === null) return;
      event.preventDefault();
      scrollTo(target);
      setActive({ index: target, byKeyboard: true, within: true });
    },
    onBlur: ({ currentTarget, relatedTarget }) => {
      if (relatedTarget !== null && !currentTarget.contains(relatedTarget))
        setActive({ index, byKeyboard: false, within: false });
    },
  };
}

function targetOf(event: KeyboardEvent, index: number, count: number): number | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Home') return 0;
  if (event.key === 'End') return count - 1;
  const step = STEPS[event.key];
  return step === undefined ? null : Math.max(0, Math.min(index + step, count - 1));
}
