import type { FileTable } from '../../text/loadTable';
import { COLUMN_LIMIT, type FileRow } from '../../text/parseRows';
import { type JsonArray, type JsonNode, type JsonObject, scalarText } from './jsonNode';

/** A list of a JSON file as a table. */
export interface JsonTable {
  /** The keys the list stands under, with slashes; empty where the file is the list. */
  readonly path: string;
  readonly table: FileTable;
}

/**
 * Every list of objects in a file as a table: one row per object on the lines of the object, one column per key in the
 * order of first appearance. Lists under the same keys of several accounts are one table, with the account in a column;
 * an object inside an object gives columns named by both keys. A list of lists is a table already.
 */
export function jsonTables(fileName: string, root: JsonNode): JsonTable[] {
  const lists = new Map<string, GatheredList>();
  gather(root, { path: '', account: null }, lists);
  const names = namesById(lists);
  return [...lists].flatMap(([path, list]) => {
    const rows = list.objects.length > 0 ? objectRows(list, names) : plainRows(list.array);
    if (rows.length < 2 || (rows[0]?.cells.length ?? 0) > COLUMN_LIMIT) return [];
    const settings = { encoding: 'utf-8', delimiter: ',', decimalMark: '.', markQuestion: null } as const;
    return [{ path, table: { fileName, rows, ...settings } }];
  });
}

interface GatheredList {
  readonly array: JsonArray;
  readonly objects: { readonly object: JsonObject; readonly account: string | null }[];
}

interface Place {
  readonly path: string;
  readonly account: string | null;
}

const ACCOUNT_KEYS = [
  'accountNumber',
  'account_number',
  'accountId',
  'account_id',
  'accountName',
  'account_name',
  'account',
];

function gather(node: JsonNode, { path, account }: Place, lists: Map<string, GatheredList>): void {
  if (node.kind === 'object') {
    const own = ACCOUNT_KEYS.map((key) => scalarText(node, key)).find((text) => text !== '') ?? account;
    for (const [key, value] of node.entries) {
      gather(value, { path: path === '' ? key : `${path}/${key}`, account: own }, lists);
    }
  }
  if (node.kind !== 'array' || !node.items.some(({ kind }) => kind === 'object' || kind === 'array')) return;
  const list = lists.get(path) ?? { array: node, objects: [] };
  lists.set(path, list);
  for (const item of node.items) {
    if (item.kind !== 'object') continue;
    list.objects.push({ object: item, account });
    gather(item, { path, account }, lists);
  }
}

function objectRows({ array, objects }: GatheredList, names: ReadonlyMap<string, string>): FileRow[] {
  const flat = objects.map(({ object, account }) => {
    const cells = new Map(cellsOf(object, names));
    const isNamed = [...cells.keys()].some((heading) => /^account\b/.test(heading));
    if (account !== null && !isNamed) cells.set('account', account);
    return { object, cells };
  });
  const headings = [...new Set(flat.flatMap(({ cells }) => [...cells.keys()]))];
  const rows = flat.map(({ object: { line, lastLine }, cells }) => {
    return { line, lastLine, cells: headings.map((heading) => cells.get(heading)?.trim() ?? '') };
  });
  return [{ line: array.line, lastLine: array.line, cells: headings }, ...rows];
}

function* cellsOf(object: JsonObject, names: ReadonlyMap<string, string>, prefix = ''): Generator<[string, string]> {
  for (const [key, value] of object.entries) {
    const heading = `${prefix}${wordsOf(key)}`;
    if (value.kind === 'object' && prefix === '') yield* cellsOf(value, names, `${heading} `);
    else if (value.kind !== 'object' && value.kind !== 'array') {
      const name = heading.endsWith(' id') ? names.get(value.text) : undefined;
      yield name === undefined ? [heading, value.text] : [heading.slice(0, -3), name];
    }
  }
}

/** Names by id of the objects in the file's lists, so that an account is known by its name and not by a number. */
function namesById(lists: ReadonlyMap<string, GatheredList>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { objects } of lists.values()) {
    for (const { object } of objects) {
      const [id, name] = [object.entries.get('id'), object.entries.get('name')];
      if (id?.kind === 'string' && name?.kind === 'string' && name.text !== '') names.set(id.text, name.text);
    }
  }
  return names;
}

/** "unitPrice" and "unit_price" as "unit price". */
function wordsOf(key: string): string {
  return key
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase()
    .trim();
}

function plainRows(list: JsonArray): FileRow[] {
  return list.items.flatMap((item) => {
    if (item.kind !== 'array') return [];
    const cells = item.items.map((cell) => (cell.kind === 'object' || cell.kind === 'array' ? '' : cell.text.trim()));
    return [{ line: item.line, lastLine: item.lastLine, cells }];
  });
}
