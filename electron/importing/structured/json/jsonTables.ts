import type { FileTable } from '../../text/loadTable';
import { COLUMN_LIMIT, type FileRow } from '../../text/parseRows';
import type { JsonArray, JsonNode, JsonObject } from './jsonNode';

/** A list of a JSON file as a table. */
export interface JsonTable {
  /** The key the list stands under; empty where the file is the list. */
  readonly key: string;
  readonly table: FileTable;
}

/**
 * Every list of objects in a file as a table: one row per object on the lines of the object, one column per key in the
 * order of first appearance. An object inside an object gives columns named by both keys; lists inside are left out. A
 * list of lists is a table already.
 */
export function jsonTables(fileName: string, root: JsonNode): JsonTable[] {
  return listsOf(root, '').flatMap(({ key, list }) => {
    const rows = list.items.some(({ kind }) => kind === 'object') ? objectRows(list, root) : plainRows(list);
    if (rows.length < 2 || (rows[0]?.cells.length ?? 0) > COLUMN_LIMIT) return [];
    const settings = { encoding: 'utf-8', delimiter: ',', decimalMark: '.', markQuestion: null } as const;
    return [{ key, table: { fileName, rows, ...settings } }];
  });
}

function listsOf(node: JsonNode, key: string): { key: string; list: JsonArray }[] {
  if (node.kind === 'array') {
    const holdsRows = node.items.some(({ kind }) => kind === 'object' || kind === 'array');
    return holdsRows ? [{ key, list: node }] : [];
  }
  return node.kind === 'object' ? [...node.entries].flatMap(([name, value]) => listsOf(value, name)) : [];
}

function objectRows(list: JsonArray, root: JsonNode): FileRow[] {
  const objects = list.items.filter((item) => item.kind === 'object');
  const names = namesById(root);
  const flat = objects.map((object) => ({ object, cells: new Map(cellsOf(object, names)) }));
  const headings = [...new Set(flat.flatMap(({ cells }) => [...cells.keys()]))];
  const rows = flat.map(({ object: { line, lastLine }, cells }) => {
    return { line, lastLine, cells: headings.map((heading) => cells.get(heading)?.trim() ?? '') };
  });
  return [{ line: list.line, lastLine: list.line, cells: headings }, ...rows];
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

/** Names by id of the objects in the file's other lists, so that an account is known by its name and not by a number. */
function namesById(root: JsonNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { list } of listsOf(root, '')) {
    for (const item of list.items) {
      const [id, name] = item.kind === 'object' ? [item.entries.get('id'), item.entries.get('name')] : [];
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
