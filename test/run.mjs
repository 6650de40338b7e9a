// @ts-check
import { rmSync } from 'node:fs';
import { chromiumPath } from './support/runner/chromium.mjs';
import { electronRuntime } from './support/runner/electronRuntime.mjs';
import { notRunLines, reasonsOf, unknownReasons } from './support/runner/notRun.mjs';
import { run, runTool } from './support/runner/runTool.mjs';
import { countedTally, e2eTally, oneCheck, unitTally } from './support/runner/tallies.mjs';
import { unknownWarnings } from './support/runner/warnings.mjs';

/**
 * The test command: sets up what it needs, runs every step to the end, and counts. Exit code 0 only when nothing failed.
 * The last line is `N passed, N failed`; the line before names what could not run here and why.
 */

const RESULTS = { unit: 'test-results/unit.json', e2e: 'test-results/e2e.json' };

/** @type {{ passed: number, failed: number }} */
const total = { passed: 0, failed: 0 };
/** @type {Set<string>} */
const notRun = new Set();
/** @type {string[]} */
const failures = [];

/**
 * Runs one step, counts it, and goes on whatever came of it.
 * @param {string} title
 * @param {() => Promise<import('./support/runner/tallies.mjs').Tally>} step
 */
async function step(title, step) {
  console.log(`\n== ${title} ==`);
  const started = Date.now();
  const tally = await step();
  total.passed += tally.passed;
  total.failed += tally.failed;
  for (const line of notRunLines(tally.output)) notRun.add(line);
  for (const reason of tally.reasons) console.log(reason);
  if (tally.failed > 0) failures.push(`${title}: ${tally.failed}`);
  console.log(
    `-- ${title}: ${tally.passed} passed, ${tally.failed} failed, ${Math.round((Date.now() - started) / 1000)} s`,
  );
}

/** @param {string} tool @param {string[]} parameters */
const check = async (tool, parameters) => oneCheck(await runTool(tool, parameters));

/** @param {Record<string, string>} environment */
async function endToEnd(environment) {
  rmSync(RESULTS.e2e, { force: true });
  return e2eTally(await runTool('playwright', ['test'], { environment }), RESULTS.e2e);
}

await step('types', () => check('tsc', ['-b']));
await step('lint', () => check('biome', ['check', '--error-on-warnings', '.']));
await step('dead code', () => check('knip', []));
await step('unit tests and import rules', async () => {
  rmSync(RESULTS.unit, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS.unit}`];
  return unitTally(await runTool('vitest', ['run', ...reporters]), RESULTS.unit);
});
await step('build', async () => {
  const run = await runTool('electron-vite', ['build']);
  const unknown = unknownWarnings(run.output);
  return oneCheck({ code: unknown.length === 0 ? run.code : 1, output: run.output }, unknown);
});
await step('fault kit', async () => countedTally(await run(process.execPath, ['test/faults/run.mjs', '--quick'])));
await step('end-to-end in Chromium', async () => {
  const chromium = await chromiumPath();
  if (!chromium.ok) return { passed: 0, failed: 1, output: '', reasons: [chromium.sentence] };
  return endToEnd({ CHROMIUM_PATH: chromium.path });
});
if (electronRuntime() === null) notRun.add('Electron runtime is not present (real-window end-to-end)');
else await step('end-to-end in Electron', () => endToEnd({ BALLAST_E2E_SHELL: 'electron' }));

const unknown = unknownReasons(notRun);
if (unknown.length > 0) await step('reasons for not running', async () => oneCheck({ code: 1, output: '' }, unknown));
if (failures.length > 0) console.log(`\nfailed: ${failures.join('; ')}`);
console.log(`\nnot run: ${notRun.size} (${reasonsOf(notRun)})`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
