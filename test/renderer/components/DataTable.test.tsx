import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Column, DataTable } from '../../../renderer/components/DataTable';
import { giveLayout } from '../../fixtures/renderer/layout';

interface Row {
  readonly id: string;
  readonly value: number | null;
}

const columns: readonly Column<Row>[] = [
  { id: 'id', header: 'Symbol', value: (row) => row.id, render: (row) => row.id, footer: 'Total' },
  {
    id: 'value',
    header: 'Value',
    unitLabel: 'USD',
    align: 'right',
    value: (row) => row.value,
    cell: (row) =>
      row.value === null ? { ok: false, problem: { code: 'no-market-cap' } } : { ok: true, value: row.value },
    render: (row) => row.value ?? '—',
  },
];

function rowsOf(count: number): Row[] {
  return Array.from({ length: count }, (_, index) => ({ id: `S${index}`, value: index === 3 ? null : index }));
}

function show(rows: readonly Row[], onOpen?: (row: Row) => void) {
  const open = onOpen === undefined ? {} : { onOpen };
  return render(
    <DataTable rows={rows} columns={columns} rowKey={(row) => row.id} tableId="test" caption="Test" {...open} />,
  );
}

beforeEach(() => {
  localStorage.clear();
  giveLayout();
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function firstCells(): string[] {
  return screen.getAllByRole('rowheader').map((cell) => cell.textContent);
}

describe('DataTable', () => {
  it('draws a window of ten thousand rows and tells their number', () => {
    show(rowsOf(10_000));
    expect(screen.getAllByRole('rowheader').length).toBeLessThan(60);
    expect(screen.getByRole('table', { name: 'Test' }).getAttribute('aria-rowcount')).toBe('10001');
    expect(screen.getByText('10000 rows')).toBeDefined();
  });

  it('sorts the largest number first, then the smallest, unknown last each time', () => {
    show(rowsOf(5));
    const header = screen.getByRole('columnheader', { name: /Value/ });
    fireEvent.click(within(header).getByRole('button'));
    expect(header.getAttribute('aria-sort')).toBe('descending');
    expect(firstCells()).toEqual(['S4', 'S2', 'S1', 'S0', 'S3']);
    fireEvent.click(within(header).getByRole('button'));
    expect(header.getAttribute('aria-sort')).toBe('ascending');
    expect(firstCells()).toEqual(['S0', 'S1', 'S2', 'S4', 'S3']);
  });

  it('walks with J, K and End and opens the row on a press', () => {
    const onOpen = vi.fn();
    show(rowsOf(5), onOpen);
    fireEvent.keyDown(screen.getByRole('button', { name: 'S0' }), { key: 'j' });
    expect(document.activeElement?.textContent).toBe('S1');
    fireEvent.keyDown(screen.getByRole('button', { name: 'S1' }), { key: 'End' });
    expect(document.activeElement?.textContent).toBe('S4');
    fireEvent.keyDown(screen.getByRole('button', { name: 'S4' }), { key: 'k' });
    fireEvent.click(screen.getByRole('button', { name: 'S3' }));
    expect(onOpen).toHaveBeenCalledWith({ id: 'S3', value: null });
  });

  it('carries one tab stop for all its rows', () => {
    show(rowsOf(5), () => undefined);
    const stops = screen.getAllByRole('button', { name: /^S\d$/ }).filter((button) => button.tabIndex === 0);
    expect(stops).toHaveLength(1);
  });

  it('keeps the totals row', () => {
    show(rowsOf(5));
    expect(screen.getByRole('cell', { name: 'Total' })).toBeDefined();
  });

  it('remembers hidden columns by id and nothing else', async () => {
    const { unmount } = show(rowsOf(2));
    fireEvent.click(screen.getByRole('button', { name: 'Choose columns' }));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Value' }));
    expect(screen.queryByRole('columnheader', { name: /Value/ })).toBeNull();
    expect(localStorage.getItem('ballast.columns.test')).toBe('value');
    unmount();
    show(rowsOf(2));
    expect(screen.queryByRole('columnheader', { name: /Value/ })).toBeNull();
  });

  it('says for the row the keyboard is on why a cell is unknown, and nothing for others', () => {
    show(rowsOf(5), () => undefined);
    const reasons = () => document.querySelector('[aria-live="polite"]')?.textContent;
    act(() => screen.getByRole('button', { name: 'S2' }).focus());
    expect(reasons()).toBe('');
    fireEvent.keyDown(screen.getByRole('button', { name: 'S2' }), { key: 'j' });
    expect(document.activeElement?.textContent).toBe('S3');
    expect(reasons()).toMatch(/^Value: .*market value/i);
    fireEvent.keyDown(screen.getByRole('button', { name: 'S3' }), { key: 'j' });
    expect(reasons()).toBe('');
  });
});
