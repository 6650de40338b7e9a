// The fuzzing kit: `npm run fuzz -- --quick`, or `npm run fuzz -- --count=1000000 --seed=N` (writes REPORT.md);
// `--case=N` shows one input. Built from the sources, like the fault kit.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'ballast-fuzz-built-'));
try {
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
        input: {
          fuzzMain: resolve(root, 'test/fuzz/kit/fuzzMain.ts'),
          fuzzWorker: resolve(root, 'test/fuzz/kit/fuzzWorker.ts'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
    ssr: { noExternal: true },
  });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const child = spawn(process.execPath, [join(folder, 'fuzzMain.js'), root, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill('SIGTERM'));
  process.exitCode = await new Promise((done) => child.on('close', (code) => done(code ?? 1)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
