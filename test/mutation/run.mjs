// Runs Stryker once per folder, one after the other: `npm run mutation` for all of them, `npm run mutation -- stops var`
// for some. Unchanged mutants are taken from the incremental results of the last run; the report is written at the end.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { FOLDERS } from './folders.mjs';

const root = resolve(import.meta.dirname, '../..');
const stryker = join(
  dirname(createRequire(import.meta.url).resolve('@stryker-mutator/core/package.json')),
  'bin/stryker.js',
);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((folder) => !FOLDERS.includes(folder));
if (unknown.length > 0) throw new Error(`no such folder: ${unknown.join(', ')}`);

let failed = false;
for (const folder of wanted.length > 0 ? wanted : FOLDERS) {
  const run = spawnSync(process.execPath, [stryker, 'run', 'test/mutation/stryker.config.mjs'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MUTATION_FOLDER: folder },
  });
  failed ||= run.status !== 0;
}
const report = spawnSync(process.execPath, ['test/mutation/report.mjs'], { cwd: root, stdio: 'inherit' });
process.exitCode = failed || report.status !== 0 ? 1 : 0;
