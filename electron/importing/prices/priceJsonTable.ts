import { fail, ok, type Result } from '../../../shared/result/result';
import { entryOf, type JsonNode, type JsonObject } from '../structured/json/jsonNode';
import { parseJson } from '../structured/json/parseJson';
import { readDate } from '../text/dateText';
import { matchRoles } from '../text/headerText';
import type { FileTable } from '../text/loadTable';
import { COLUMN_LIMIT, type FileRow } from '../text/parseRows';
import { readSymbol } from '../text/symbolText';
import { PRICE_HEADINGS } from './priceColumns';

const DEEPEST = 4;

/** A day's values and whose they are; the symbol is empty where the file names none. */
interface DatedRecord {
  readonly symbol: string;
  readonly date: string;
  readonly node: JsonNode;
}

/**
 * Prices in JSON as a table: a list of records with a date and a close, or records under their dates, once or for each of
 * several symbols. A symbol is the key its records stand under where that is written like one, else what is called the
 * symbol beside them.
 *
 * @param fileName - Kept, not looked at.
 * @param text - The decoded file.
 * @returns One row per record, in file order. Problems: those of `parseJson`; `file-unknown-format` where there is no such record.
 */
export function priceJsonTable(fileName: string, text: string): Result<FileTable> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const records = [...recordsIn(parsed.value, { symbol: '', depth: 0 })];
  const headings = new Set(
    records.flatMap(({ node }) => (node.kind === 'object' ? [...node.entries.keys()] : ['close'])),
  );
  if (records.length === 0) return fail({ code: 'file-unknown-format' });
  if (headings.size + 2 > COLUMN_LIMIT)
    return fail({ code: 'file-too-wide', columns: headings.size, limit: COLUMN_LIMIT });
  return ok(tableOf(fileName, records, [...headings]));
}

function* recordsIn(node: JsonNode, { symbol, depth }: { symbol: string; depth: number }): Generator<DatedRecord> {
  if (depth > DEEPEST) return;
  if (node.kind === 'array') {
    for (const item of node.items) {
      const date = item.kind === 'object' ? dateOf(item) : null;
      if (date !== null) yield { symbol: symbolBeside(item) || symbol, date, node: item };
    }
    return;
  }
  if (node.kind !== 'object') return;
  const named = symbolBeside(node) || symbol;
  for (const [key, value] of node.entries) {
    if (isDay(key) && isRecord(value)) yield { symbol: named, date: key, node: value };
    else yield* recordsIn(value, { symbol: symbolOfKey(key) ?? named, depth: depth + 1 });
  }
}

/** The date of a record that also has a close. */
function dateOf(record: JsonObject): string | null {
  const keys = [...record.entries.keys()];
  const roles = matchRoles(keys, PRICE_HEADINGS);
  const text = scalarIn(record, keys[roles.get('date') ?? -1]);
  return isDay(text) && (roles.has('close') || roles.has('adjustedClose')) ? text : null;
}

function isRecord(node: JsonNode): boolean {
  if (node.kind !== 'object') return node.kind === 'number';
  const roles = matchRoles([...node.entries.keys()], PRICE_HEADINGS);
  return roles.has('close') || roles.has('adjustedClose');
}

function isDay(text: string): boolean {
  return readDate(text, 'mdy') !== null || readDate(text, 'dmy') !== null;
}

/** What an object, or one of the objects right in it, calls its symbol. */
function symbolBeside(node: JsonNode): string {
  if (node.kind !== 'object') return '';
  for (const place of [node, ...node.entries.values()]) {
    if (place.kind !== 'object') continue;
    const keys = [...place.entries.keys()];
    const symbol = readSymbol(
      scalarIn(
        place,
        keys.find((key) => /^(?:\d+\. )?(?:symbol|ticker)$/i.test(key)),
      ),
    );
    if (symbol !== null) return symbol;
  }
  return '';
}

/** A key in capitals is a symbol; words such as "data" and "historical" are not written so. */
function symbolOfKey(key: string): string | null {
  return key === key.toUpperCase() ? readSymbol(key) : null;
}

function scalarIn(node: JsonNode, key: string | undefined): string {
  const value = key === undefined ? undefined : entryOf(node, key);
  return value === undefined || value.kind === 'object' || value.kind === 'array' ? '' : value.text;
}

function tableOf(fileName: string, records: readonly DatedRecord[], keys: readonly string[]): FileTable {
  const roles = matchRoles(keys, PRICE_HEADINGS);
  const taken = [roles.get('date'), roles.get('symbol')];
  const values = keys.filter((_, index) => !taken.includes(index));
  const hasSymbols = records.every(({ symbol }) => symbol !== '');
  const rows = records.map(({ symbol, date, node }): FileRow => {
    const cells = values.map((key) => (node.kind === 'object' ? scalarIn(node, key) : scalarText(node)));
    return { line: node.line, lastLine: node.lastLine, cells: [date, ...(hasSymbols ? [symbol] : []), ...cells] };
  });
  const headings = ['Date', ...(hasSymbols ? ['Symbol'] : []), ...values];
  const settings = { encoding: 'utf-8', delimiter: ',', decimalMark: '.', markQuestion: null } as const;
  return { fileName, rows: [{ line: 1, lastLine: 1, cells: headings }, ...rows], ...settings };
}

function scalarText(node: JsonNode): string {
  return node.kind === 'object' || node.kind === 'array' ? '' : node.text;
}
