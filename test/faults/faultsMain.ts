import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { endChildren } from './childProcess';
import { type Check, type FaultKit, type FaultPart, folderIn } from './faultKit';
import { compiledLibrary } from './library/faultLibrary';
import { memoryFolder } from './memoryFolder';
import { type FaultOptions, optionsIn } from './options';
import { PARTS } from './parts/allParts';
import { detachAll } from './powerCut/loopDevice';
import { type PartReport, rememberReport, writeReport } from './report';

/** Folder of the repository, then the user's own arguments. */
const [root = '', ...words] = process.argv.slice(2);

const built = import.meta.dirname;
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ballast-faults-')));
const memory = memoryFolder(folder);
// Scenarios play other users, who have to come this far.
chmodSync(folder, 0o755);

/** What is undone however the kit ends. */
function tidy(): void {
  endChildren();
  detachAll();
  rmSync(folder, { recursive: true, force: true });
  rmSync(memory, { recursive: true, force: true });
}

async function runPart(part: FaultPart, kit: FaultKit): Promise<PartReport> {
  const started = Date.now();
  const checks = await part.run(kit).catch(brokenDown);
  const report = {
    id: part.id,
    title: part.title,
    seed: kit.seed,
    count: kit.count,
    milliseconds: Date.now() - started,
    checks,
  };
  for (const { name, passed, figures } of checks) {
    console.log(`${passed ? 'passed' : 'FAILED'}  ${part.id} ${name} (${figures})`);
  }
  console.log(`        ${part.id} took ${Math.round(report.milliseconds / 1000)} s`);
  return report;
}

/** A part that cannot go on has failed; the others have their turn all the same. */
function brokenDown(error: unknown): readonly Check[] {
  return [
    { name: 'runs to its end', passed: false, figures: error instanceof Error ? `${error.stack}` : String(error) },
  ];
}

/** Parts one after the other in each lane, lanes side by side: one computes while the other waits for disks. */
async function runAll({ parts, full, seed, count }: FaultOptions): Promise<readonly PartReport[]> {
  const library = compiledLibrary(root, folder);
  const reports: PartReport[] = [];
  const lane = async (number: number): Promise<void> => {
    for (const part of PARTS.filter(({ id, lane }) => lane === number && parts.includes(id))) {
      const places = { folder: folderIn(folder, part.id), memory: folderIn(memory, part.id) };
      const program = (name: string): string => join(built, `${name}.js`);
      const report = await runPart(part, { full, seed, count, root, library, program, ...places });
      if (full) rememberReport(report, root);
      reports.push(report);
    }
  };
  await Promise.all([lane(1), lane(2)]);
  return reports;
}

async function work(): Promise<void> {
  const options = optionsIn(
    words,
    PARTS.map(({ id }) => id),
  );
  console.log(`fault kit, ${options.full ? 'full' : 'quick'} run, seed ${options.seed}: ${options.parts.join(' ')}`);
  const checks = (await runAll(options)).flatMap((report) => report.checks);
  if (options.full) writeReport(root);
  const failed = checks.filter(({ passed }) => !passed).length;
  console.log(`${checks.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    tidy();
    process.exit(1);
  });
}
try {
  await work();
} finally {
  tidy();
}
