// The fault kit: `npm run faults -- --quick` (a few minutes, part of the test command) or `npm run faults -- --full` (hours;
// writes REPORT.md). Parts by name run alone: `npm run faults -- --full F1 F4`. `--seed=7` repeats a run, `--count=500`
// sets the number of trials of the parts that repeat. The kit and the processes it torments are built from the sources.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

async function built(folder) {
  const programs = resolve(root, 'test/faults/children');
  const children = readdirSync(programs).map((name) => [basename(name, '.ts'), join(programs, name)]);
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: {
        input: Object.fromEntries([['faultsMain', resolve(root, 'test/faults/faultsMain.ts')], ...children]),
        output: { entryFileNames: '[name].js' },
      },
    },
    ssr: { noExternal: true },
  });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  return join(folder, 'faultsMain.js');
}

function ended(child) {
  // The kit undoes its mounts before it ends: an interruption is passed on and waited for.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill('SIGTERM'));
  return new Promise((done) => child.on('close', (code) => done(code ?? 1)));
}

const folder = mkdtempSync(join(tmpdir(), 'ballast-faults-built-'));
// Some programs of the kit run as another user.
chmodSync(folder, 0o755);
try {
  const main = await built(folder);
  const child = spawn(process.execPath, [main, root, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = await ended(child);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
