import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runImport } from '../../../electron/importing/importHost';

const root = resolve(import.meta.dirname, '../../..');
let folder = '';
let workerFile = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ballast-import-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    root,
    build: {
      ssr: resolve(root, 'electron/importing/importWorker.ts'),
      outDir: folder,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'importWorker.mjs' } },
    },
    ssr: { noExternal: true },
  });
  workerFile = join(folder, 'importWorker.mjs');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

describe('the import worker', () => {
  it('reads several price files and hands their columns over', async () => {
    const files = ['ZZA', 'ZZB'].map((symbol, index) => ({
      name: `${symbol}.csv`,
      bytes: text(`Date,Close\n2026-01-05,${10 + index}\n2026-01-06,${11 + index}\n`),
    }));
    const result = await runImport(workerFile, { kind: 'prices', files });
    const closes = result.ok && result.value.flatMap((outcome) => (outcome.status === 'read' ? outcome.series : []));
    expect(closes).toMatchObject([
      { proposal: { symbol: 'ZZA' }, columns: { close: Float64Array.of(10, 11) } },
      { proposal: { symbol: 'ZZB' }, columns: { close: Float64Array.of(11, 12) } },
    ]);
  });

  it('answers a refused file with its problem', async () => {
    const files = [{ name: 'report.pdf', bytes: text('%PDF-1.7 ...') }];
    const result = await runImport(workerFile, { kind: 'positions', files });
    expect(result).toEqual({ ok: true, value: [{ status: 'refused', problem: { code: 'file-pdf' } }] });
  });

  it('ends a worker that never finishes', async () => {
    const hanging = join(folder, 'hanging.mjs');
    writeFileSync(hanging, 'for (;;);');
    const result = await runImport(hanging, { kind: 'prices', files: [] }, { seconds: 0.3 });
    expect(result).toEqual({ ok: false, problem: { code: 'file-too-slow', seconds: 0.3 } });
  });

  it('ends a worker that eats the memory', async () => {
    const greedy = join(folder, 'greedy.mjs');
    writeFileSync(greedy, 'const kept = []; for (;;) kept.push(new Array(1e6).fill(kept.length));');
    const result = await runImport(greedy, { kind: 'prices', files: [] }, { seconds: 60 });
    expect(result).toEqual({ ok: false, problem: { code: 'file-out-of-memory' } });
  }, 90_000);

  it('rejects when the worker itself is broken, which is a bug and no fault of the file', async () => {
    const broken = join(folder, 'broken.mjs');
    writeFileSync(broken, 'throw new TypeError("broken");');
    await expect(runImport(broken, { kind: 'prices', files: [] })).rejects.toThrow('broken');
  });
});
