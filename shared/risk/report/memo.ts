/** Parameters that change an answer, compared one by one; objects by identity. */
export type MemoKey = readonly unknown[];

/**
 * A memory of one kind of computation: asked again with the same owners and key, it answers without computing.
 *
 * @param owners - What the answer was computed from, by identity, in order; at least one. None of them is ever changed in
 *   place, so an answer cannot go stale; it is forgotten with the first owner that is.
 * @param key - Parameters that change the answer; the last sixteen keys of the same owners are known.
 * @param compute - Called only when the answer is not known.
 * @returns The answer, the same object each time.
 */
export type Memo<T> = (owners: readonly object[], key: MemoKey, compute: () => T) => T;

interface Entry<T> {
  readonly key: MemoKey;
  readonly answer: T;
}

interface Level<T> {
  /** Oldest first. */
  readonly entries: Entry<T>[];
  further: WeakMap<object, Level<T>> | null;
}

/** A trial changes its key with each press of a key: what was tried before that is not worth its place. */
const MOST_ENTRIES = 16;

/**
 * Makes a memory.
 *
 * @returns An empty memory of answers of one type.
 */
export function memo<T>(): Memo<T> {
  const root = emptyLevel<T>();
  return (owners, key, compute) => {
    let level = root;
    for (const owner of owners) level = levelBelow(level, owner);
    const { entries } = level;
    for (const entry of entries) if (isSame(entry.key, key)) return entry.answer;
    const answer = compute();
    if (entries.length === MOST_ENTRIES) entries.shift();
    entries.push({ key, answer });
    return answer;
  };
}

function isSame(left: MemoKey, right: MemoKey): boolean {
  if (left.length !== right.length) return false;
  for (let at = 0; at < left.length; at++) if (!Object.is(left[at], right[at])) return false;
  return true;
}

function levelBelow<T>(level: Level<T>, owner: object): Level<T> {
  level.further ??= new WeakMap();
  const known = level.further.get(owner);
  if (known !== undefined) return known;
  const made = emptyLevel<T>();
  level.further.set(owner, made);
  return made;
}

function emptyLevel<T>(): Level<T> {
  return { entries: [], further: null };
}
