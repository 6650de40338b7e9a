import { symbolKey } from '../../model/symbolKey';

/** A line of a list with what it is looked up by. */
export interface ListedLine<T> {
  /** Key of its symbol; null where it has none. */
  readonly key: string | null;
  readonly line: T;
}

const known = new WeakMap<object, readonly ListedLine<unknown>[]>();

/**
 * The lines of a list with the keys of their symbols. Lists are long and never change: each is gone through once.
 *
 * @param list - Lines of a table; not modified.
 * @returns One entry per line, in order; the same array each time.
 *
 * Method: O(lines) once. Source: `symbolKey`.
 */
export function listedLines<T extends { readonly symbol: string | null }>(
  list: readonly T[],
): readonly ListedLine<T>[] {
  // What is kept under a list was made of its own lines.
  const before = known.get(list) as readonly ListedLine<T>[] | undefined;
  if (before !== undefined) return before;
  const lines = list.map((line) => ({ key: line.symbol === null ? null : symbolKey(line.symbol), line }));
  known.set(list, lines);
  return lines;
}
