import type { ImportKind } from '../../../electron/importing/runImportJob';
import type { ReadAnswers } from '../../../shared/model/proposal';
import { type RandomChoice, randomChoice } from '../mutations/randomChoice';
import { FUZZ_TOKENS } from './fuzzTokens';

/** Files to start from, by the import that is meant to read them. */
export interface FuzzBases {
  readonly positions: readonly Uint8Array[];
  readonly prices: readonly Uint8Array[];
  readonly reference: readonly Uint8Array[];
}

/** One input: the same for the same seed, number and bases. */
export interface FuzzCase {
  readonly reader: ImportKind;
  readonly bytes: Uint8Array;
  readonly answers: ReadAnswers;
}

const READERS: readonly (keyof FuzzBases)[] = ['positions', 'positions', 'positions', 'prices', 'reference'];
/** Small inputs reach as many places of a reader as long ones, and ten times as many of them fit into a night. */
const WINDOW = 300;

/** The input of a number: seven in ten are damaged files, the others are made of tokens or of noise. */
export function fuzzCase(seed: number, number: number, bases: FuzzBases): FuzzCase {
  const random = randomChoice((Math.imul(number, 2_654_435_761) ^ seed) >>> 0);
  const pool = random.pick(READERS);
  const reader: ImportKind = random.chance(0.05) ? 'detect' : pool;
  const small = inputOf(random, bases, pool);
  const bytes = random.chance(GROWN_SHARE) ? grown(random, small) : small;
  return { reader, bytes, answers: random.chance(0.12) ? someAnswers(random) : {} };
}

/** One in so many is repeated to a large file: work that grows with the square of the length shows there only. */
const GROWN_SHARE = 0.0004;
const GROWN_BYTES = 400_000;

function grown(random: RandomChoice, bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0) return bytes;
  const { start, end } = random.chance(0.5) ? { start: 0, end: bytes.length } : piece(random, bytes);
  const times = Math.ceil((random.below(GROWN_BYTES) + 1) / Math.max(1, end - start));
  return repeated(bytes, { start, end }, Math.min(times, GROWN_BYTES));
}

function inputOf(random: RandomChoice, bases: FuzzBases, pool: keyof FuzzBases): Uint8Array {
  const draw = random.below(100);
  if (draw < 70) return damaged(random, bases, pool);
  if (draw < 88) return asBytes(madeTable(random));
  if (draw < 96) return asBytes(tokenSoup(random));
  return Uint8Array.from({ length: random.below(400) }, () => random.below(256));
}

function damaged(random: RandomChoice, bases: FuzzBases, pool: keyof FuzzBases): Uint8Array {
  const base = (): Uint8Array => {
    const files = random.chance(0.85) ? bases[pool] : bases[random.pick(READERS)];
    return files.length === 0 ? new Uint8Array() : excerpt(random, random.pick(files));
  };
  let bytes = base();
  for (let left = random.below(7); left > 0; left--) bytes = damage(random, bytes, base);
  return random.chance(0.04) ? utf16(bytes) : bytes;
}

/** The head of a file, which says what it is, and a piece from somewhere in it. */
function excerpt(random: RandomChoice, file: Uint8Array): Uint8Array {
  if (file.length <= WINDOW || random.chance(0.004)) return file;
  const head = lineEnd(file, 60 + random.below(WINDOW));
  const start = lineEnd(file, random.below(file.length));
  return joined(file.subarray(0, head), file.subarray(start, start + random.below(WINDOW)));
}

function lineEnd(file: Uint8Array, from: number): number {
  const end = file.indexOf(10, from);
  return end === -1 ? file.length : end + 1;
}

type Damage = (random: RandomChoice, bytes: Uint8Array, other: () => Uint8Array) => Uint8Array;

const DAMAGES: readonly Damage[] = [
  flippedBit,
  (random, bytes) => cut(bytes, piece(random, bytes)),
  (random, bytes) => repeated(bytes, piece(random, bytes), 1 + random.below(4)),
  (random, bytes) => repeated(bytes, piece(random, bytes), random.below(60)),
  (random, bytes) => inserted(bytes, random.below(bytes.length + 1), asBytes(random.pick(FUZZ_TOKENS))),
  (random, bytes) => inserted(bytes, random.below(bytes.length + 1), asBytes(random.pick(FUZZ_TOKENS))),
  (random, bytes) => replacedCell(random, bytes),
  (random, bytes) => replacedCell(random, bytes),
  (random, bytes) => bytes.subarray(0, random.below(bytes.length + 1)),
  (random, bytes, other) => joined(bytes.subarray(0, random.below(bytes.length + 1)), other()),
  (random, bytes) => swappedLines(random, bytes),
  (random, bytes) => otherDelimiter(random, bytes),
];

function damage(random: RandomChoice, bytes: Uint8Array, other: () => Uint8Array): Uint8Array {
  return random.pick(DAMAGES)(random, bytes, other);
}

function flippedBit(random: RandomChoice, bytes: Uint8Array): Uint8Array {
  const flipped = Uint8Array.from(bytes);
  const at = random.below(bytes.length + 1);
  flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
  return flipped;
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

function piece(random: RandomChoice, bytes: Uint8Array): Piece {
  const start = random.below(bytes.length + 1);
  return { start, end: Math.min(bytes.length, start + random.below(random.chance(0.5) ? 8 : 200)) };
}

function cut(bytes: Uint8Array, { start, end }: Piece): Uint8Array {
  return joined(bytes.subarray(0, start), bytes.subarray(end));
}

function repeated(bytes: Uint8Array, { start, end }: Piece, times: number): Uint8Array {
  const middle = Array.from({ length: times }, () => bytes.subarray(start, end));
  return new Uint8Array(Buffer.concat([bytes.subarray(0, end), ...middle, bytes.subarray(end)]));
}

function inserted(bytes: Uint8Array, at: number, token: Uint8Array): Uint8Array {
  return joined(bytes.subarray(0, at), token, bytes.subarray(at));
}

const CELL_MARKS = new Set([9, 10, 34, 44, 59, 60, 62, 124]);

function replacedCell(random: RandomChoice, bytes: Uint8Array): Uint8Array {
  const from = random.below(bytes.length + 1);
  const start = nextMark(bytes, from);
  const end = nextMark(bytes, start + 1);
  return joined(bytes.subarray(0, start + 1), asBytes(random.pick(FUZZ_TOKENS)), bytes.subarray(end));
}

function nextMark(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && !CELL_MARKS.has(bytes[at] ?? 0)) at++;
  return at;
}

function swappedLines(random: RandomChoice, bytes: Uint8Array): Uint8Array {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  return Buffer.from((random.chance(0.5) ? random.shuffled(lines) : lines.toReversed()).join('\n'), 'latin1');
}

function otherDelimiter(random: RandomChoice, bytes: Uint8Array): Uint8Array {
  const [from, to] = random.shuffled([44, 59, 9, 124, 46]);
  return bytes.map((byte) => (byte === from ? (to ?? byte) : byte));
}

function madeTable(random: RandomChoice): string {
  const delimiter = random.pick([',', ';', '\t', '|']);
  const width = 1 + random.below(9);
  const line = (): string => Array.from({ length: width }, () => random.pick(FUZZ_TOKENS)).join(delimiter);
  return Array.from({ length: 1 + random.below(10) }, line).join(random.pick(['\n', '\r\n', '\r']));
}

function tokenSoup(random: RandomChoice): string {
  return Array.from({ length: random.below(40) }, () => random.pick(FUZZ_TOKENS)).join(random.pick(['', ' ', '\n']));
}

const SETTINGS = {
  encoding: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'],
  delimiter: [',', ';', '\t', '|'],
  decimalMark: ['.', ','],
  dateOrder: ['ymd', 'mdy', 'dmy'],
} as const;
const FIELDS = ['account', 'symbol', 'quantity', 'price', 'marketValue', 'costBasis', 'currency', 'openDate'] as const;

function someAnswers(random: RandomChoice): ReadAnswers {
  const mapping = Object.fromEntries(FIELDS.slice(random.below(8)).map((field) => [String(random.below(9)), field]));
  return {
    settings: {
      ...(random.chance(0.2) && { encoding: random.pick(SETTINGS.encoding) }),
      ...(random.chance(0.4) && { delimiter: random.pick(SETTINGS.delimiter) }),
      ...(random.chance(0.5) && { decimalMark: random.pick(SETTINGS.decimalMark) }),
      ...(random.chance(0.5) && { dateOrder: random.pick(SETTINGS.dateOrder) }),
      ...(random.chance(0.2) && { headerLine: random.chance(0.3) ? null : 1 + random.below(5) }),
    },
    ...(random.chance(0.4) && { mapping }),
    ...(random.chance(0.4) && { currency: 'USD' }),
    ...(random.chance(0.3) && { costMeaning: random.pick(['total', 'per-share'] as const) }),
    ...(random.chance(0.3) && { part: random.pick(['positions', 'activity'] as const) }),
  };
}

function utf16(bytes: Uint8Array): Uint8Array {
  return Buffer.from(`\ufeff${Buffer.from(bytes).toString('utf8')}`, 'utf16le');
}

function asBytes(text: string): Uint8Array {
  return Buffer.from(text, 'utf8');
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
