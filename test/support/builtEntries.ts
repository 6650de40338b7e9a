import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** Entries of the privileged side and programs made to be killed, built from the sources as they stand, in a folder of their own. */
export interface BuiltEntries {
  /** Built entries; the name is the name of the source. */
  readonly fileOf: (entry: Entry) => string;
  /** An empty folder for what the test leaves behind. */
  readonly home: string;
  readonly remove: () => void;
}

const SOURCES = {
  cli: 'electron/shells/cli/main.ts',
  engineWorker: 'electron/engine/engineWorker.ts',
  importWorker: 'electron/importing/importWorker.ts',
  refreshProcess: 'electron/refresh/refreshProcess.ts',
  tracedRefresh: 'test/electron/refresh/tracedRefresh.ts',
  /** Changes the encryption of a portfolio and is killed on the way. */
  killedChange: 'test/electron/service/encryption/killedChange.ts',
  appendLoop: 'test/electron/market/appendLoop.ts',
} as const;
type Entry = keyof typeof SOURCES;

/** Builds some entries: worker threads and the command line cannot run from TypeScript. */
export async function builtEntries(entries: readonly Entry[]): Promise<BuiltEntries> {
  const folder = mkdtempSync(join(tmpdir(), 'ballast-built-'));
  const input = Object.fromEntries(entries.map((entry) => [entry, resolve(root, SOURCES[entry])]));
  await build({
    configFile: false,
    logLevel: 'silent',
    root,
    build: {
      ssr: true,
      outDir: join(folder, 'out'),
      target: 'node20',
      rolldownOptions: { input, output: { entryFileNames: '[name].js' } },
    },
    ssr: { noExternal: true },
  });
  writeFileSync(join(folder, 'out', 'package.json'), '{"type":"module"}');
  const home = join(folder, 'home');
  mkdirSync(home);
  return {
    home,
    fileOf: (entry) => join(folder, 'out', `${entry}.js`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
