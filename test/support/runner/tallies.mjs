// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { notRunLines } from './notRun.mjs';

/** @typedef {{ passed: number, failed: number, output: string, reasons: string[] }} Tally */
/** @typedef {import('./runTool.mjs').Run} Run */

/**
 * A tool that passes or fails as a whole.
 *
 * @param {Run} run
 * @param {string[]} [reasons]
 * @returns {Tally}
 */
export function oneCheck(run, reasons = []) {
  const passed = run.code === 0 ? 1 : 0;
  return { passed, failed: 1 - passed, output: run.output, reasons };
}

/**
 * Unit tests one by one; a file that does not even load counts as one failure.
 *
 * @param {Run} run
 * @param {string} resultFile
 * @returns {Tally}
 */
export function unitTally(run, resultFile) {
  const report = readReport(resultFile);
  if (report === null) return withoutReport(run, resultFile);
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + broken;
  return checked(run, { passed: report.numPassedTests, failed, skipped: report.numPendingTests });
}

/**
 * End-to-end tests one by one; one that passed only on a second try counts as failed.
 *
 * @param {Run} run
 * @param {string} resultFile
 * @returns {Tally}
 */
export function e2eTally(run, resultFile) {
  const report = readReport(resultFile);
  if (report === null) return withoutReport(run, resultFile);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return checked(run, { passed: expected, failed: unexpected + flaky, skipped });
}

/**
 * A tool of our own whose last line counts: `N passed, N failed`.
 *
 * @param {Run} run
 * @returns {Tally}
 */
export function countedTally(run) {
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(run.output.trim().split('\n').at(-1) ?? '') ?? [];
  if (passed === undefined || failed === undefined) {
    return { passed: 0, failed: 1, output: run.output, reasons: ['the last line counts nothing'] };
  }
  return checked(run, { passed: Number(passed), failed: Number(failed), skipped: 0 });
}

/**
 * @param {Run} run
 * @param {{ passed: number, failed: number, skipped: number }} counts
 * @returns {Tally}
 */
function checked(run, { passed, failed, skipped }) {
  const reasons = [];
  if (passed + failed === 0) reasons.push('no test ran');
  if (skipped > 0 && notRunLines(run.output).length === 0) reasons.push(`${skipped} skipped without a "not run:" line`);
  if (run.code !== 0 && failed === 0) reasons.push(`the tool ended with code ${run.code} although every test passed`);
  return { passed, failed: failed + reasons.length, output: run.output, reasons };
}

/** @param {Run} run @param {string} resultFile @returns {Tally} */
function withoutReport(run, resultFile) {
  return { passed: 0, failed: 1, output: run.output, reasons: [`no results in ${resultFile}`] };
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
