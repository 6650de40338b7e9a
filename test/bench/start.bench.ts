import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { bench, describe } from 'vitest';
import { builtEntries } from '../support/builtEntries';

/** From the words to the exit code, node's own start included; meant to be well under a second. Nothing is asserted. */

const built = await builtEntries(['cli', 'engineWorker', 'importWorker']);
const env = { ...process.env, BALLAST_HOME: built.home };
const fixture = resolve(import.meta.dirname, '../fixtures/imports/schwabAllAccounts.csv');

function ballast(...words: readonly string[]): void {
  spawnSync(process.execPath, [built.fileOf('cli'), ...words], { env });
}

describe('the command line', () => {
  bench('usage', () => ballast(), { iterations: 5, time: 500 });
  bench('inspect of a small file', () => ballast('inspect', fixture, '--json'), {
    iterations: 5,
    time: 500,
    teardown: (_, mode) => {
      if (mode === 'run') built.remove();
    },
  });
});
