import { execFileSync } from 'node:child_process';
import { cpus, release, totalmem, type } from 'node:os';
import type { FuzzOptions } from './fuzzOptions';
import type { FuzzTally } from './fuzzRun';

interface FuzzOutcome {
  readonly root: string;
  readonly options: FuzzOptions;
  readonly tally: FuzzTally;
  readonly seconds: number;
  readonly heapBytes: number;
}

/** The long run as REPORT.md says it. */
export function fuzzReport({ root, options, tally, seconds, heapBytes }: FuzzOutcome): string {
  const { inputs, bytes, findings, slowestMilliseconds } = tally;
  const machine = `${type()} ${release()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`;
  return [
    '# The long run of the fuzzing kit',
    '',
    `Written by \`npm run fuzz -- --count=${options.count} --seed=${options.seed}\`; \`--case=N\` shows one input and what it comes to.`,
    '',
    `Machine: ${machine}, Node ${process.versions.node}, one worker thread.`,
    `${new Date().toISOString().slice(0, 10)}, sources ${commitOf(root)}, seed ${options.seed}.`,
    '',
    '| | |',
    '|---|---|',
    `| Inputs | ${inputs} |`,
    `| Bytes | ${bytes} |`,
    `| Seconds | ${Math.round(seconds)} (${Math.round(inputs / seconds)} inputs a second) |`,
    `| Slowest input | ${Math.round(slowestMilliseconds)} ms |`,
    `| Largest heap between inputs | ${Math.round(heapBytes / 2 ** 20)} MB |`,
    `| Findings | ${findings.length} |`,
    '',
    'Each input: no throw, no longer than 2 s a megabyte (1 s for a small one; 10 s ends the worker), within 512 MB, input',
    'and prototypes untouched, outcome whole by its schema, every number finite, a sentence for every problem.',
    '',
    '| Import | Outcome | Inputs |',
    '|---|---|---|',
    ...Object.entries(tally.statuses)
      .toSorted()
      .map(([key, count]) => `| ${key.replace(' ', ' | ')} | ${count} |`),
    '',
    ...findings.map(
      ({ number, reader, fault }) => `- ${number} (${reader}): ${fault.split('\n').slice(0, 3).join(' ')}`,
    ),
    '',
  ].join('\n');
}

/** The commit, with a mark when the sources had changes that were in none. */
function commitOf(root: string): string {
  const git = (...words: string[]): string => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--', 'electron', 'shared', 'test/fuzz') !== '';
  return `${git('rev-parse', '--short', 'HEAD')}${changed ? ' with uncommitted changes' : ''}`;
}
