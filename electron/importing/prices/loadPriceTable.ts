import type { ReadAnswers } from '../../../shared/model/proposal';
import { beancountTable } from '../structured/beancount/beancountTable';
import { decodeBytes } from '../text/decodeBytes';
import { type ImportFile, type LoadedTable, tableOfText } from '../text/loadTable';

/** Bytes to rows, as `loadTable` does it, also for prices that are not written as a table. */
export function loadPriceTable(file: ImportFile, answers: ReadAnswers): LoadedTable {
  const decoded = decodeBytes(file.bytes, answers.settings?.encoding);
  if (decoded.status !== 'text') return decoded;
  const ledger = beancountTable(file.name, decoded.text);
  if (ledger !== null && ledger.prices > 0) return { status: 'loaded', table: ledger.table };
  return tableOfText(file.name, decoded, answers);
}
