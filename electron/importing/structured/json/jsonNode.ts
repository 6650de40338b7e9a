/** A value of a JSON file, with the lines it stands on. Numbers stay text: nothing is rounded before it is understood. */
export type JsonNode = JsonObject | JsonArray | JsonScalar;

export interface JsonObject extends JsonPlace {
  readonly kind: 'object';
  readonly entries: ReadonlyMap<string, JsonNode>;
}

export interface JsonArray extends JsonPlace {
  readonly kind: 'array';
  readonly items: readonly JsonNode[];
}

/** Text, a number as written, `true` or `false`, or null. */
export interface JsonScalar extends JsonPlace {
  readonly kind: 'string' | 'number' | 'boolean' | 'null';
  readonly text: string;
}

interface JsonPlace {
  readonly line: number;
  readonly lastLine: number;
}

/** The value under a key, or undefined where there is none or the node is no object. */
export function entryOf(node: JsonNode | undefined, key: string): JsonNode | undefined {
  return node?.kind === 'object' ? node.entries.get(key) : undefined;
}

/** The objects of a list under a key; empty where there is no such list. */
export function objectsOf(node: JsonNode | undefined, key: string): JsonObject[] {
  const list = entryOf(node, key);
  return list?.kind === 'array' ? list.items.filter((item) => item.kind === 'object') : [];
}

/** Text, number or truth value under a key as text; empty for null, lists, objects and keys that are not there. */
export function scalarText(node: JsonNode | undefined, key: string): string {
  const value = entryOf(node, key);
  return value === undefined || value.kind === 'object' || value.kind === 'array' ? '' : value.text;
}
