// The benches of the engine: built as the app is built, each size in a process of its own. Prints JSON; asserts nothing.
// `node test/bench/run.mjs` for 30, 200 and 2,000 holdings; `--peers` for the comparison with numpy and pandas;
// `--prices` for a folder of 2,000 price files.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'ballast-bench-built-'));
const DAYS = '2520';
/** Holdings and days; the last two show how the work grows with days. */
const SIZES = [
  ['30', DAYS],
  ['200', DAYS],
  ['2000', '1260'],
  ['2000', DAYS],
];
const PYTHON = '/usr/bin/python3';

async function built(entry, source = `test/bench/engine/${entry}.ts`) {
  await build({
    configFile: false,
    logLevel: 'silent',
    root,
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: {
        input: { [entry]: resolve(root, source) },
        output: { entryFileNames: '[name].js' },
      },
    },
    ssr: { noExternal: true },
  });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  return join(folder, `${entry}.js`);
}

function answer(program, args) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) throw new Error(`${args[0]} failed: ${stderr}`);
  return JSON.parse(stdout);
}

async function engine() {
  const file = await built('engineBench');
  return SIZES.map((size) => {
    const row = answer(process.execPath, [file, ...size]);
    console.log(JSON.stringify(row));
    return row;
  });
}

/** 2,000 price files of ten years through the service. */
async function prices() {
  await built('importWorker', 'electron/importing/importWorker.ts');
  await built('engineWorker', 'electron/engine/engineWorker.ts');
  const row = answer(process.execPath, [await built('priceFolderBench'), '2000', DAYS]);
  console.log(JSON.stringify(row));
  return row;
}

function pythonMissing() {
  if (!existsSync(resolve(root, '../shared/tools/peerbench'))) return '../shared is not present';
  const tried = spawnSync(PYTHON, ['-c', 'import numpy, pandas']);
  return tried.status === 0 ? null : 'python3-numpy and python3-pandas are not present';
}

/** Every figure of the peer against ours, relative. */
function largestDifference(ours, theirs) {
  const differences = Object.entries(theirs.values).map(([name, value]) => Math.abs(ours.values[name] / value - 1));
  return Math.max(...differences);
}

async function peers() {
  const missing = pythonMissing();
  if (missing !== null) {
    console.log(`not run: ${missing} (comparison with numpy and pandas)`);
    return null;
  }
  const tools = resolve(root, '../shared/tools/peerbench');
  const panel = join(folder, 'panel');
  const size = ['2000', DAYS];
  spawnSync(PYTHON, [join(tools, 'make_panel.py'), ...size, panel], { stdio: 'inherit' });
  const ours = answer(process.execPath, [await built('peersBench'), panel, ...size]);
  const row = { ballast: ours.ms, holdings: 2000, days: Number(DAYS), peers: {} };
  for (const script of ['numpy_core.py', 'pandas_report.py']) {
    const theirs = answer(PYTHON, [join(tools, script), panel, ...size]);
    const difference = largestDifference(ours, theirs);
    if (!(difference < 1e-9)) throw new Error(`${theirs.impl} differs by ${difference}`);
    row.peers[theirs.impl] = {
      milliseconds: theirs.ms,
      timesFaster: { core: theirs.ms.core / ours.ms.core, report: theirs.ms.report / ours.ms.report },
      largestRelativeDifference: difference,
    };
  }
  console.log(JSON.stringify(row, null, 2));
  return row;
}

try {
  const wanted = ['peers', 'prices'].find((name) => process.argv.includes(`--${name}`)) ?? 'engine';
  const rows = await { peers, prices, engine }[wanted]();
  mkdirSync(resolve(root, 'test-results'), { recursive: true });
  writeFileSync(resolve(root, `test-results/bench-${wanted}.json`), JSON.stringify(rows, null, 2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
