import type { TextFormat } from '../../../shared/messages/formatValue';
import { problemSentence } from '../../../shared/messages/problemSentence';
import type { Cell } from '../../../shared/report/figure';
import type { Column } from './column';

/** Why cells of a row are unknown, and what others rest on; columns with the same reason share it. */
export function reasonsText<Row>(row: Row, columns: readonly Column<Row>[], format: TextFormat): string {
  const headers = new Map<string, string[]>();
  for (const { header, cell } of columns) {
    const reason = cell === undefined ? '' : reasonOf(cell(row), format);
    if (reason !== '') headers.set(reason, [...(headers.get(reason) ?? []), header]);
  }
  return [...headers].map(([reason, names]) => `${names.join(', ')}: ${reason}`).join(' ');
}

function reasonOf(cell: Cell, format: TextFormat): string {
  const problems = cell.ok ? (cell.notes ?? []) : [cell.problem];
  return problems.map((problem) => problemSentence(problem, format)).join(' ');
}
