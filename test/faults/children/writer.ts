import { writeSync } from 'node:fs';
import { newStore } from '../subject/newStore';
import { commandOf, editIn, type NumberedEdit } from '../subject/numberedEdit';

/**
 * Opens a portfolio and makes numbered edits, saying on its output what it found, what it is about to do, and what is
 * saved. An edit counts as acknowledged only when the store says that it is on the disk.
 *
 * Arguments: the file, the number of this run, how many edits (0 only looks).
 */
const [path = '', run = '', edits = ''] = process.argv.slice(2);

/** One system call per line: what was said before a kill has been said. */
function say(event: Record<string, unknown>): void {
  writeSync(1, `${JSON.stringify(event)}\n`);
}

async function edit(store: ReturnType<typeof newStore>, next: NumberedEdit): Promise<void> {
  say({ event: 'intent', ...next });
  const applied = store.apply(commandOf(next));
  if (!applied.ok) throw new Error(`the edit was refused: ${applied.problem.code}`);
  const saved = await store.flush();
  if (saved.ok) say({ event: 'acknowledged', ...next });
  else say({ event: 'not-saved', problem: saved.problem });
}

async function work(): Promise<void> {
  const store = newStore();
  const opened = await store.open(path);
  if (!opened.ok) {
    say({ event: 'refused', problem: opened.problem });
    return;
  }
  const { document, status, opened: state } = opened.value;
  const found = editIn(document);
  say({ event: 'opened', revision: status.revision, found, recovered: state.recovery !== null });
  for (let made = 1; made <= Number(edits) && found !== null; made += 1) {
    await edit(store, { edit: found.edit + made, run: Number(run) });
  }
  await store.close();
  say({ event: 'done' });
}

await work();
