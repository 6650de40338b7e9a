import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { type Disk, nodeDisk } from '../../../electron/durable/disk';
import type { Result } from '../../../shared/result/result';
import type { FaultKit } from '../faultKit';
import { newStore } from '../subject/newStore';
import { commandOf, editIn, firstDocument } from '../subject/numberedEdit';

/** Where a scenario plays: an empty folder of its own on a real disk, and the name of the portfolio to be in it. */
export interface Scene {
  readonly folder: string;
  readonly path: string;
  readonly kit: FaultKit;
}

/** A situation a user may get into, and what the program must then do. */
export interface Scenario {
  readonly name: string;
  /** What it cannot be played without. */
  readonly needs?: 'root';
  /** Answers what went otherwise than it must, or null. */
  play(scene: Scene): Promise<string | null>;
}

export type Store = ReturnType<typeof newStore>;

/** The real disk; where it asks for patience there is no need to wait here. */
export const impatientDisk: Disk = { ...nodeDisk, wait: async () => undefined };

/** A portfolio with some saved edits, open in a store. */
export async function openWith(path: string, edits: number, disk: Disk = impatientDisk): Promise<Store> {
  const store = newStore({ disk });
  must(await store.create(path, firstDocument()));
  for (let edit = 1; edit <= edits; edit += 1) must(await save(store, edit));
  return store;
}

/** A portfolio with some saved edits, closed again. */
export async function closedWith(path: string, edits: number): Promise<void> {
  must(await (await openWith(path, edits)).close());
}

/** Makes an edit and saves it. */
export async function save(store: Store, edit: number): Promise<Result<null>> {
  must(store.apply(commandOf({ edit, run: 1 })));
  return store.flush();
}

/** What the next start finds: the number of the edit, or the code of a problem. */
export async function found(path: string, disk: Disk = impatientDisk): Promise<number | string> {
  const store = newStore({ disk });
  const opened = await store.open(path);
  if (!opened.ok) return opened.problem.code;
  await store.close();
  return editIn(opened.value.document)?.edit ?? 'a document that was never written';
}

/** Code of a refusal, or `done`. */
export function outcomeOf(result: Result<unknown>): string {
  return result.ok ? 'done' : result.problem.code;
}

/** Bytes of a file as text, to compare. */
export function bytesOf(path: string): string {
  return readFileSync(path, 'latin1');
}

/** Says what is not as it must be; null where everything is. */
export function unlike(
  expected: Readonly<Record<string, unknown>>,
  present: Readonly<Record<string, unknown>>,
): string | null {
  const wrong = Object.keys(expected).filter((name) => !isDeepStrictEqual(present[name], expected[name]));
  if (wrong.length === 0) return null;
  return wrong.map((name) => `${name}: ${shown(present[name])} instead of ${shown(expected[name])}`).join(', ');
}

function shown(value: unknown): string {
  return `${JSON.stringify(value)}`.slice(0, 200);
}

function must(result: Result<unknown>): void {
  if (!result.ok) throw new Error(`this must work in every scenario: ${JSON.stringify(result.problem)}`);
}
