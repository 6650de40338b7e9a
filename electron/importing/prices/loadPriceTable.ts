import type { ReadAnswers } from '../../../shared/model/proposal';
import { beancountTable } from '../structured/beancount/beancountTable';
import { decodeBytes } from '../text/decodeBytes';
import { type ImportFile, type LoadedTable, tableOfText } from '../text/loadTable';
import { priceJsonTable } from './priceJsonTable';

/** How the prices of a file are written. */
export type PriceSource = 'CSV' | 'JSON' | 'Beancount';

export type LoadedPrices =
  | Exclude<LoadedTable, { status: 'loaded' }>
  | (Extract<LoadedTable, { status: 'loaded' }> & { readonly source: PriceSource });

const JSON_START = /^\s*[{[]\s*["{[]/;

/** Bytes to rows, as `loadTable` does it, also for prices that are not written as a table. */
export function loadPriceTable(file: ImportFile, answers: ReadAnswers): LoadedPrices {
  const decoded = decodeBytes(file.bytes, answers.settings?.encoding);
  if (decoded.status !== 'text') return decoded;
  const { text } = decoded;
  const ledger = beancountTable(file.name, text);
  if (ledger !== null && ledger.prices > 0) return { status: 'loaded', table: ledger.table, source: 'Beancount' };
  if (JSON_START.test(text.slice(0, 4096))) {
    const table = priceJsonTable(file.name, text);
    return table.ok
      ? { status: 'loaded', table: table.value, source: 'JSON' }
      : { status: 'refused', problem: table.problem };
  }
  const loaded = tableOfText(file.name, decoded, answers);
  return loaded.status === 'loaded' ? { ...loaded, source: 'CSV' } : loaded;
}
