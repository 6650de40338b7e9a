import { truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nodeDisk } from '../../../electron/durable/disk';
import type { Result } from '../../../shared/result/result';
import type { FaultControl } from '../library/faultControl';
import { leftoversIn } from './folderState';
import { newStore } from './newStore';
import { commandOf, editIn, firstDocument } from './numberedEdit';

/** What is done while calls fail: a save, an opening that has to recover, a first save. */
export const FLOWS = ['save', 'recovery', 'first-save'] as const;
export type Flow = (typeof FLOWS)[number];

/** Runs with the fault on; what it answers is judged with the fault off. */
export type Faulty = <T>(task: () => Promise<T>) => Promise<T>;

const MOST_LEFTOVERS = 2;
const RUN = 1;
/** Retries need no real time here. */
const disk = { ...nodeDisk, wait: async (): Promise<void> => undefined };

/** Runs one flow in an empty folder; answers what promise it broke, or null. */
export async function errnoFlow(
  flow: Flow,
  folder: string,
  control: FaultControl,
  faulty: Faulty,
): Promise<string | null> {
  const path = join(folder, 'Mine.ballast');
  control.disarm();
  if (flow === 'save') return saveFlow(path, faulty);
  return flow === 'recovery' ? recoveryFlow(path, faulty) : firstSaveFlow(path, faulty);
}

async function saveFlow(path: string, faulty: Faulty): Promise<string | null> {
  const store = newStore({ disk });
  demanded(await store.create(path, firstDocument()));
  for (const edit of [1, 2]) demanded(await saved(store, edit));
  const outcome = await faulty(() => saved(store, 3));
  const found = await editOnDisk(path);
  if (outcome.ok ? found !== 3 : found !== 2 && found !== 3) return `${said(outcome)}, and the file holds ${found}`;
  const next = await saved(store, 4);
  if (!next.ok) return `the next save does not work: ${said(next)}`;
  const last = await editOnDisk(path);
  if (last !== 4) return `the next save was acknowledged, and the file holds ${last}`;
  await store.close();
  return leftOver(path);
}

async function recoveryFlow(path: string, faulty: Faulty): Promise<string | null> {
  const writer = newStore({ disk });
  demanded(await writer.create(path, firstDocument()));
  for (const edit of [1, 2]) demanded(await saved(writer, edit));
  demanded(await writer.close());
  truncateSync(path, 700);
  const store = newStore({ disk });
  const outcome = await faulty(() => store.open(path));
  const inMemory = outcome.ok ? editIn(outcome.value.document)?.edit : null;
  await store.close({ discard: true });
  // What a refused recovery left undone is done by the next start.
  const first = await editOnDisk(path);
  const found = first === 'a damaged file' && !outcome.ok ? await editOnDisk(path) : first;
  if (found !== 2 && found !== 1) return `${said(outcome)}, and the file then holds ${found}`;
  if (outcome.ok && inMemory !== found) return `edit ${inMemory} was shown, and the file holds ${found}`;
  return worksOn(path, found);
}

async function firstSaveFlow(path: string, faulty: Faulty): Promise<string | null> {
  const store = newStore({ disk });
  const outcome = await faulty(() => store.create(path, firstDocument()));
  await store.close({ discard: true });
  const found = await editOnDisk(path);
  if (found === 'portfolio-not-found' && !outcome.ok) {
    const again = await newStore({ disk }).create(path, firstDocument());
    if (!again.ok) return `${said(outcome)}, then the file cannot be made: ${said(again)}`;
  } else if (found !== 0) return `${said(outcome)}, and the file holds ${found}`;
  return worksOn(path, 0);
}

/** Whether a file can be opened and saved as ever. */
async function worksOn(path: string, found: number): Promise<string | null> {
  const store = newStore({ disk });
  const opened = await store.open(path);
  if (!opened.ok) return `the file does not open afterwards: ${said(opened)}`;
  const next = await saved(store, found + 1);
  if (!next.ok) return `the next save does not work: ${said(next)}`;
  await store.close();
  const last = await editOnDisk(path);
  return last === found + 1 ? leftOver(path) : `the next save was acknowledged, and the file holds ${last}`;
}

async function saved(store: ReturnType<typeof newStore>, edit: number): Promise<Result<null>> {
  demanded(store.apply(commandOf({ edit, run: RUN })));
  return store.flush();
}

/** Number of the edit another process would find, or the code of its problem. */
async function editOnDisk(path: string): Promise<number | string> {
  const store = newStore({ disk });
  const opened = await store.open(path);
  if (!opened.ok) return opened.problem.code;
  await store.close();
  // A fault while saving never leaves a torn file behind a good name: there must be nothing to recover.
  if (opened.value.opened.recovery !== null) return 'a damaged file';
  return editIn(opened.value.document)?.edit ?? 'a document that was never written';
}

function leftOver(path: string): string | null {
  const left = leftoversIn(dirname(path));
  return left.length > MOST_LEFTOVERS ? `${left.length} files are left over: ${left.join(', ')}` : null;
}

function demanded(result: Result<unknown>): void {
  if (!result.ok) throw new Error(`without a fault this must work: ${result.problem.code}`);
}

function said(result: Result<unknown>): string {
  return result.ok ? 'it was acknowledged' : `it was refused (${JSON.stringify(result.problem)})`;
}
