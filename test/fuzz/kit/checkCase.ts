import { type ImportReplies, runImportJob } from '../../../electron/importing/runImportJob';
import { problemSentence } from '../../../shared/messages/problemSentence';
import { positionsFileSchema, seriesProposalSchema } from '../../../shared/model/proposal';
import type { Problem } from '../../../shared/result/problem';
import type { FuzzCase } from './fuzzCase';

/** Seconds of the processor allowed per megabyte, and for a small file. */
const SECONDS_PER_MEGABYTE = 2;
const LEAST_SECONDS = 1;

/** What an input came to: the reader's status, and what is wrong with it. */
export interface CaseResult {
  readonly status: string;
  readonly milliseconds: number;
  readonly faults: readonly string[];
}

/** Reads one input and holds the outcome against everything a reader promises. */
export function checkCase(one: FuzzCase): CaseResult {
  const faults: string[] = [];
  const before = Uint8Array.from(one.bytes);
  const started = process.cpuUsage();
  let outcome: Outcome | undefined;
  try {
    outcome = runImportJob({
      kind: one.reader,
      files: [{ name: 'fuzz.csv', bytes: one.bytes }],
      answers: one.answers,
    })[0];
  } catch (error) {
    faults.push(`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  // Of the processor: what else the machine does is not the input's fault.
  const { user, system } = process.cpuUsage(started);
  const milliseconds = (user + system) / 1000;
  const allowed = Math.max(LEAST_SECONDS, (SECONDS_PER_MEGABYTE * one.bytes.length) / 2 ** 20) * 1000;
  if (milliseconds > allowed) faults.push(`took ${Math.round(milliseconds)} ms`);
  if (Buffer.compare(before, one.bytes) !== 0) faults.push('changed its input');
  if (arePrototypesTouched()) faults.push('touched a prototype');
  if (outcome !== undefined) faults.push(...outcomeFaults(outcome));
  return { status: statusOf(outcome), milliseconds, faults };
}

function statusOf(outcome: Outcome | undefined): string {
  if (outcome === undefined) return 'threw';
  if (!('status' in outcome)) return outcome.kind;
  return outcome.status === 'refused' ? `refused: ${outcome.problem.code}` : outcome.status;
}

type Outcome = ImportReplies[keyof ImportReplies][number];

function outcomeFaults(outcome: Outcome): string[] {
  const faults = numbersOf(outcome);
  if (!('status' in outcome)) return faults;
  if (outcome.status === 'refused') return faults.concat(sentenceFaults([outcome.problem]));
  if (outcome.status === 'questions') {
    return outcome.questions.length === 0 ? [...faults, 'asks without a question'] : faults;
  }
  if ('series' in outcome) {
    if (outcome.series.length === 0) faults.push('read without a series');
    for (const { proposal } of outcome.series) faults.push(...schemaFaults(seriesProposalSchema.safeParse(proposal)));
  } else if ('positions' in outcome.file) {
    const { file } = outcome;
    faults.push(...schemaFaults(positionsFileSchema.safeParse(file)));
    const problems = [...file.skipped.map(({ reason }) => reason), ...file.warnings.map(({ problem }) => problem)];
    faults.push(...sentenceFaults(problems.slice(0, 5)));
    if (file.kind !== 'activity' && file.positions.length === 0) faults.push('read without a position');
    const accounts = new Set(file.accounts);
    if (file.positions.some(({ account }) => account !== null && !accounts.has(account)))
      faults.push('unlisted account');
  } else if (outcome.file.contents.length === 0) faults.push('read without contents');
  return faults;
}

function schemaFaults(parsed: {
  success: boolean;
  error?: { issues: readonly { path: PropertyKey[]; message: string }[] };
}): string[] {
  if (parsed.success) return [];
  const [issue] = parsed.error?.issues ?? [];
  return [`not as the schema says: ${issue?.path.map(String).join('.')} ${issue?.message}`];
}

const FORMAT = { locale: 'en-US', currency: 'USD' } as const;

/** Sentences are for people: each problem has one, without a hole in it. */
function sentenceFaults(problems: readonly Problem[]): string[] {
  return problems.flatMap((problem) => {
    const sentence = problemSentence(problem, FORMAT);
    // What the file itself says may be quoted, whatever it says.
    const isHole = (mark: string): boolean => sentence.includes(mark) && !JSON.stringify(problem).includes(mark);
    return ['undefined', 'NaN', '[object'].some(isHole) ? [`no sentence for ${problem.code}`] : [];
  });
}

/** Every number of an outcome is one; in columns of prices NaN stands for a gap. */
function numbersOf(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (value === null || typeof value !== 'object') return [];
  if (ArrayBuffer.isView(value)) {
    return value instanceof Float64Array && value.some((one) => Math.abs(one) === Infinity)
      ? [`${path} is infinite`]
      : [];
  }
  if (Object.getPrototypeOf(value) !== Object.prototype && !Array.isArray(value)) return [`${path} is no plain object`];
  return Object.entries(value).flatMap(([key, inner]) => numbersOf(inner, `${path}.${key}`));
}

const PROTOTYPES = [
  Object.prototype,
  Array.prototype,
  String.prototype,
  Number.prototype,
  Function.prototype,
  Map.prototype,
];
const KEYS = PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).length);

function arePrototypesTouched(): boolean {
  return PROTOTYPES.some((prototype, index) => Reflect.ownKeys(prototype).length !== KEYS[index]);
}
