import { invariant } from '../result/invariant';
import { decodeBase64, encodeBase64 } from './base64';

/** A text that is not one of ours: not JSON, nested too deep, a reserved key, or a typed array that does not decode. */
export class WireError extends Error {
  override readonly name = 'WireError';
}

type TypedArray = Uint8Array | Int32Array | Float64Array;

/** Contract values are at most a dozen levels deep; the limit keeps a hostile text from exhausting the stack. */
const DEEPEST = 64;
const RESERVED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const ARRAY_TAGS = {
  $uint8: (bytes: Uint8Array): TypedArray => bytes,
  $int32: (bytes: Uint8Array): TypedArray => new Int32Array(bytes.buffer),
  $float64: (bytes: Uint8Array): TypedArray => new Float64Array(bytes.buffer),
} as const;
const ITEM_BYTES = { $uint8: 1, $int32: 4, $float64: 8 } as const;
type ArrayTag = keyof typeof ARRAY_TAGS;

/**
 * Contract value as text, for the shell that carries JSON. Answers "how does a typed array travel over HTTP?".
 *
 * @param value - Plain objects, arrays, strings, finite numbers, booleans, null, `Uint8Array`, `Int32Array`,
 *   `Float64Array`; properties that are `undefined` are left out, as JSON does; not modified.
 * @returns JSON. A typed array is `{"$float64": base64}` (`$int32`, `$uint8`), in the byte order of the machine: both
 *   ends are the same computer. A key of the value's own that starts with `$` gets a second one. `-0` becomes `0`.
 *   Example: `encodeWire({ a: new Uint8Array([1]) })` is `{"a":{"$uint8":"AQ=="}}`.
 * @throws InvariantError for what the contract never holds: NaN, infinities, functions, dates, maps, `undefined` in an
 *   array, reserved keys, nesting beyond 64.
 *
 * Method: one pass, then `JSON.stringify`. O(size).
 */
export function encodeWire(value: unknown): string {
  return JSON.stringify(outward(value, 0));
}

/**
 * The contract value of a text made by `encodeWire`; its inverse.
 *
 * @param text - JSON; may come from anybody.
 * @returns A value that shares nothing with the text and holds no reserved key. Not validated: the contract's schema
 *   does that.
 * @throws WireError when the text is not one `encodeWire` could have made.
 *
 * Method: `JSON.parse`, then one pass. O(size).
 */
export function decodeWire(text: string): unknown {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new WireError('not JSON');
  }
  return inward(parsed, 0);
}

function outward(value: unknown, depth: number): unknown {
  invariant(depth <= DEEPEST, 'a contract value is not nested this deep');
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    invariant(Number.isFinite(value), 'a number in the contract is finite');
    return value;
  }
  invariant(typeof value === 'object', `a ${typeof value} cannot travel`);
  if (Array.isArray(value)) return withItems(value, (item) => outward(item, depth + 1));
  if (value instanceof Uint8Array) return { $uint8: encodeBase64(value) };
  if (value instanceof Int32Array) return { $int32: encodeBase64(bytesOf(value)) };
  if (value instanceof Float64Array) return { $float64: encodeBase64(bytesOf(value)) };
  const prototype: unknown = Object.getPrototypeOf(value);
  invariant(prototype === Object.prototype || prototype === null, 'only plain objects and typed arrays can travel');
  return withFields(value, {
    keyOf: (key) => {
      invariant(!RESERVED_KEYS.has(key), 'a reserved key cannot travel');
      return key.startsWith('$') ? `$${key}` : key;
    },
    // JSON leaves such a field out by itself.
    itemOf: (item) => (item === undefined ? undefined : outward(item, depth + 1)),
  });
}

function inward(value: unknown, depth: number): unknown {
  if (value === null || typeof value !== 'object') {
    // JSON.parse reads 1e999 as Infinity.
    if (typeof value === 'number' && !Number.isFinite(value)) throw new WireError('number out of range');
    return value;
  }
  if (depth >= DEEPEST) throw new WireError('nested too deep');
  if (Array.isArray(value)) return withItems(value, (item) => inward(item, depth + 1));
  const keys = Object.keys(value);
  const [first] = keys;
  if (keys.length === 1 && first !== undefined && isArrayTag(first))
    return typedArray(first, Reflect.get(value, first));
  for (const key of keys) if (RESERVED_KEYS.has(key)) throw new WireError('reserved key');
  return withFields(value, { keyOf: ownKey, itemOf: (item) => inward(item, depth + 1) });
}

/** A list of other items; the very list where none is another. Most of a document travels as it is, so it is not copied. */
function withItems(items: readonly unknown[], itemOf: (item: unknown) => unknown): readonly unknown[] {
  let copy: unknown[] | null = null;
  for (let index = 0; index < items.length; index += 1) {
    const other = itemOf(items[index]);
    if (copy === null && !Object.is(other, items[index])) copy = items.slice(0, index);
    copy?.push(other);
  }
  return copy ?? items;
}

interface FieldChange {
  readonly keyOf: (key: string) => string;
  readonly itemOf: (item: unknown) => unknown;
}

/** An object of other fields; the very object where none is another. */
function withFields(value: object, { keyOf, itemOf }: FieldChange): object {
  const record = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(record);
  let copy: Record<string, unknown> | null = null;
  for (const key of keys) {
    const item = record[key];
    const otherKey = keyOf(key);
    const other = itemOf(item);
    if (copy === null && (otherKey !== key || !Object.is(other, item)))
      copy = Object.fromEntries(keys.slice(0, keys.indexOf(key)).map((before) => [before, record[before]]));
    if (copy !== null) copy[otherKey] = other;
  }
  return copy ?? value;
}

function ownKey(key: string): string {
  if (!key.startsWith('$')) return key;
  if (!key.startsWith('$$')) throw new WireError('unknown tag');
  return key.slice(1);
}

function typedArray(tag: ArrayTag, text: unknown): TypedArray {
  const bytes = typeof text === 'string' ? decodeBase64(text) : null;
  if (bytes === null || bytes.length % ITEM_BYTES[tag] !== 0) throw new WireError('damaged typed array');
  return ARRAY_TAGS[tag](bytes);
}

function isArrayTag(key: string): key is ArrayTag {
  return Object.hasOwn(ARRAY_TAGS, key);
}

function bytesOf(array: Int32Array | Float64Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
