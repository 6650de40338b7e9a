import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Check } from './faultKit';

/** What one part showed, when and of which sources. */
export interface PartReport {
  readonly id: string;
  readonly title: string;
  readonly seed: number;
  /** Number of trials where the user set one. */
  readonly count: number | null;
  readonly milliseconds: number;
  readonly checks: readonly Check[];
}

interface RememberedReport extends PartReport {
  readonly day: string;
  readonly commit: string;
}

/** Keeps the outcome of a part of a full run, so that a long run can be made in pieces. */
export function rememberReport(report: PartReport, root: string): void {
  const folder = resultsIn(root);
  mkdirSync(folder, { recursive: true });
  const remembered: RememberedReport = {
    ...report,
    day: new Date().toISOString().slice(0, 10),
    commit: commitOf(root),
  };
  writeFileSync(join(folder, `${report.id}.json`), JSON.stringify(remembered, null, 2));
}

/** Writes REPORT.md from the newest outcome of every part. */
export function writeReport(root: string): void {
  const folder = resultsIn(root);
  const reports = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as RememberedReport);
  writeFileSync(join(root, 'test/faults/REPORT.md'), [...opening(), ...reports.flatMap(sectionOf)].join('\n'));
}

function opening(): string[] {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return [
    '# The long run of the fault kit',
    '',
    'Written by `npm run faults -- --full`; a part run again replaces its own section. `npm run faults -- --full F1 --seed=N`',
    'repeats a part. What the parts are: reliability.md §2.4 and §2.6.',
    '',
    `Machine: ${type()} ${release()}, ${cpus().length} cores, ${gigabytes} GB, Node ${process.versions.node}.`,
    '',
  ];
}

function sectionOf({ id, title, seed, count, milliseconds, checks, day, commit }: RememberedReport): string[] {
  return [
    `## ${id}: ${title}`,
    '',
    `${day}, sources ${commit}, seed ${seed}, ${Math.round(milliseconds / 1000)} s.`,
    '',
    ...(count === null ? [] : [`Cut short: ${count} trials were asked for, fewer than a whole long run makes.`, '']),
    ...(checks.length === 0 ? ['Not run: what it needs is not present.', ''] : []),
    '| Shown | | Figures |',
    '|---|---|---|',
    ...checks.map(({ name, passed, figures }) => `| ${name} | ${passed ? 'passed' : '**failed**'} | ${figures} |`),
    '',
  ];
}

function resultsIn(root: string): string {
  return join(root, 'test-results/faults');
}

/** The commit, with a mark when the sources had changes that were in none. */
function commitOf(root: string): string {
  const git = (...words: string[]): string => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--', 'electron', 'shared') !== '';
  return `${git('rev-parse', '--short', 'HEAD')}${changed ? ' with uncommitted changes' : ''}`;
}
