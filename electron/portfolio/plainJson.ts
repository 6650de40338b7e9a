/** Deeper than any document of ours; a bound, so that a hostile file cannot exhaust the stack. */
const DEEPEST = 32;

/** Keys by which a crafted file reaches for the prototype of every object. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Whether a value is what JSON can carry there and back: null, texts, booleans, finite numbers, and arrays and plain
 * objects of them, not too deep and without a key that reaches for a prototype. A field that is undefined counts as
 * absent.
 */
export function isPlainJson(value: unknown, levels = DEEPEST): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || levels === 0) return false;
  if (Array.isArray(value)) return allPlain(value, levels - 1);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  if (Object.keys(value).some((key) => FORBIDDEN.has(key))) return false;
  return allPlain(
    Object.values(value).filter((field) => field !== undefined),
    levels - 1,
  );
}

/** A loop, because `every` steps over the holes of an array and JSON would make them null. */
function allPlain(values: readonly unknown[], levels: number): boolean {
  for (const value of values) if (!isPlainJson(value, levels)) return false;
  return true;
}
