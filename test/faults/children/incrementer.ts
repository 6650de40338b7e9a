import { existsSync, writeSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { newStore } from '../subject/newStore';

/**
 * Adds one to a number in a file, again and again, while other processes do the same. What another process changed in
 * between is taken up and the step made anew; only a step that was acknowledged counts.
 *
 * Arguments: the file, how many steps, `ballast` or `lowdb`, and a file whose appearance is the word to begin.
 */
const [path = '', steps = '', kind = '', begin = ''] = process.argv.slice(2);
const totals = { acknowledged: 0, conflicts: 0, unreadable: 0 };

/** Problems that tell a process to look again and go on. */
const IN_BETWEEN: readonly string[] = ['portfolio-changed-elsewhere', 'portfolio-in-use'];

async function ballastStep(): Promise<void> {
  const store = newStore();
  const opened = await store.open(path);
  if (!opened.ok) {
    totals.unreadable += 1;
    return;
  }
  const quantity = Number(opened.value.document.holdings[0]?.quantity) + 1;
  // Two processes that take the same step differ in what they note: else theirs and mine would rightly count as one.
  const note = `step ${totals.acknowledged + 1} of process ${process.pid}`;
  const applied = store.apply({ name: 'editHolding', holdingId: 'h1', quantity: String(quantity), note });
  if (!applied.ok) throw new Error(`the step was refused: ${applied.problem.code}`);
  const saved = await store.flush();
  if (saved.ok) totals.acknowledged += 1;
  else if (IN_BETWEEN.includes(saved.problem.code)) totals.conflicts += 1;
  else throw new Error(`the step was not saved: ${JSON.stringify(saved.problem)}`);
  await store.close({ discard: true });
}

async function lowdbStep(): Promise<void> {
  try {
    const database = new Low<{ quantity: number }>(new JSONFile(path), { quantity: 0 });
    await database.read();
    database.data.quantity += 1;
    await database.write();
    totals.acknowledged += 1;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    totals.unreadable += 1;
  }
}

// Processes take unlike times to start: those that begin together meet.
writeSync(1, `${JSON.stringify({ event: 'ready' })}\n`);
while (!existsSync(begin)) await wait(2);
while (totals.acknowledged < Number(steps)) await (kind === 'lowdb' ? lowdbStep() : ballastStep());
writeSync(1, `${JSON.stringify(totals)}\n`);
