/**
 * A memory of one kind of computation: asked again with the same owners and key, it answers without computing.
 *
 * @param owners - What the answer was computed from, by identity, in order; at least one. None of them is ever changed in
 *   place, so an answer cannot go stale; it is forgotten with the first owner that is.
 * @param key - Parameters that change the answer.
 * @param compute - Called only when the answer is not known.
 * @returns The answer, the same object each time.
 */
export type Memo<T> = (owners: readonly object[], key: string, compute: () => T) => T;

interface Level<T> {
  readonly answers: Map<string, T>;
  readonly further: WeakMap<object, Level<T>>;
}

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
    const { answers } = level;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = compute();
    answers.set(key, answer);
    return answer;
  };
}

function levelBelow<T>(level: Level<T>, owner: object): Level<T> {
  const known = level.further.get(owner);
  if (known !== undefined) return known;
  const made = emptyLevel<T>();
  level.further.set(owner, made);
  return made;
}

function emptyLevel<T>(): Level<T> {
  return { answers: new Map(), further: new WeakMap() };
}
