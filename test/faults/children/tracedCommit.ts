import { appendFileSync } from 'node:fs';
import { newStore } from '../subject/newStore';
import { commandOf } from '../subject/numberedEdit';

/**
 * One ordinary save, for its calls to be written down: opens a portfolio, makes an edit, and notes in the trace the moment
 * at which the user is told that it is saved.
 *
 * Arguments: the file, the trace, the number of the edit.
 */
const [path = '', trace = '', edit = ''] = process.argv.slice(2);

const store = newStore();
const opened = await store.open(path);
if (!opened.ok) throw new Error(opened.problem.code);
const applied = store.apply(commandOf({ edit: Number(edit), run: 1 }));
if (!applied.ok) throw new Error(applied.problem.code);
const saved = await store.flush();
if (!saved.ok) throw new Error(saved.problem.code);
appendFileSync(trace, 'acknowledged\n');
await store.close();
