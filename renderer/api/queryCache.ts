import type { Result } from '../../shared/result/result';

type Listener = () => void;

interface Entry {
  result: Result<unknown> | undefined;
  readonly listeners: Set<Listener>;
}

const MOST_ENTRIES = 60;
const entries = new Map<string, Entry>();

/** Starts the query of a key once; later callers share it. The key names every input, so an entry never goes stale. */
export function startQuery<T>(key: string, run: () => Promise<Result<T>>): void {
  if (entries.has(key)) return;
  const entry: Entry = { result: undefined, listeners: new Set() };
  entries.set(key, entry);
  forgetOldest();
  void run().then((result) => {
    entry.result = result;
    for (const listener of entry.listeners) listener();
    // A failure is shown, not kept: the next visit asks again.
    if (!result.ok && entry.listeners.size === 0) entries.delete(key);
  });
}

/** What the key's query answered; undefined while it runs. */
export function readQuery<T>(key: string): Result<T> | undefined {
  return entries.get(key)?.result as Result<T> | undefined;
}

/** Calls the listener when the key's query answers. */
export function watchQuery(key: string, listener: Listener): () => void {
  const entry = entries.get(key);
  entry?.listeners.add(listener);
  return () => {
    entry?.listeners.delete(listener);
    if (entry?.listeners.size === 0 && entry.result?.ok === false) entries.delete(key);
  };
}

/** Drops every answer; one that is still being computed is dropped when it comes. */
export function forgetQueries(): void {
  entries.clear();
}

function forgetOldest(): void {
  for (const [key, entry] of entries) {
    if (entries.size <= MOST_ENTRIES) return;
    if (entry.listeners.size === 0 && entry.result !== undefined) entries.delete(key);
  }
}
