import { readFileSync, writeFileSync, writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import type { NumberedEdit } from '../subject/numberedEdit';

/**
 * The control of the campaigns: edits saved by stock lowdb, or by writing over the file in place. Says the same as the
 * writer of the product; a campaign that finds nothing wrong here can find nothing at all.
 *
 * Arguments: the file, the number of this run, how many edits, `lowdb` or `in-place`.
 */
const [path = '', run = '', edits = '', kind = ''] = process.argv.slice(2);

/** As often as a quick typist's pauses; without a wait lowdb saves thousands of times a second. */
const PAUSE_MILLISECONDS = 5;

interface StockDocument extends NumberedEdit {
  readonly filler: string;
}

function say(event: Record<string, unknown>): void {
  writeSync(1, `${JSON.stringify(event)}\n`);
}

function isWhole(value: unknown): value is StockDocument {
  return typeof value === 'object' && value !== null && 'edit' in value && 'run' in value && 'filler' in value;
}

/** What the file holds; undefined when it is not there or not to be read. */
async function present(): Promise<unknown> {
  try {
    return kind === 'lowdb' ? await new JSONFile<unknown>(path).read() : JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return error instanceof SyntaxError ? undefined : Promise.reject(error);
  }
}

async function save(document: StockDocument): Promise<void> {
  if (kind === 'lowdb') await new Low<StockDocument>(new JSONFile(path), document).write();
  else writeFileSync(path, JSON.stringify(document));
}

async function work(): Promise<void> {
  const document = await present();
  if (!isWhole(document)) {
    say({ event: 'refused', problem: { code: 'not-readable' } });
    return;
  }
  say({ event: 'opened', found: { edit: document.edit, run: document.run } });
  for (let made = 1; made <= Number(edits); made += 1) {
    const next = { edit: document.edit + made, run: Number(run) };
    say({ event: 'intent', ...next });
    await save({ ...next, filler: String(next.edit % 9).repeat(4000) });
    say({ event: 'acknowledged', ...next });
    await wait(PAUSE_MILLISECONDS);
  }
  say({ event: 'done' });
}

await work();
