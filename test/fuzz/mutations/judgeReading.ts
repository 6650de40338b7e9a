import type { InspectedPosition, InspectedTrade, InspectJson } from '../../../electron/importing/inspectJson';

type FileLine = number | readonly number[];

/** What the hand-read results, or an earlier reading, say of a file. */
export interface ExpectedReading {
  readonly mustReject?: boolean;
  readonly positions?: readonly ExpectedPosition[];
  readonly trades?: readonly ExpectedTrade[];
  readonly skipped?: readonly { readonly line: FileLine }[];
}

type ExpectedPosition = Pick<InspectedPosition, 'symbol' | 'quantity'> & {
  readonly line: FileLine;
} & Partial<Pick<InspectedPosition, 'account' | 'price' | 'marketValue' | 'costBasis'>> & {
    readonly currency?: string | null;
  };

type ExpectedTrade = Pick<InspectedTrade, 'date' | 'symbol' | 'quantity'> & {
  readonly line: FileLine;
} & Partial<Pick<InspectedTrade, 'price' | 'type'>>;

/**
 * `same`: every value as expected. `asked`, `refused`: nothing was taken over. `reported`: what is right is there and
 * every row that is missing is named to the user. `wrong`: anything else.
 */
export type Verdict = 'same' | 'asked' | 'refused' | 'reported' | 'wrong';

export interface Judgement {
  readonly verdict: Verdict;
  readonly why: readonly string[];
}

/** A reading in the form the judge compares. */
export type Reading =
  | { readonly status: 'read'; readonly json: InspectJson }
  | { readonly status: 'questions' | 'refused'; readonly why: string };

/** Compares a reading with what is expected, as `tools/compare_import.py` does, with lines further down by `lineShift`. */
export function judgeReading(expected: ExpectedReading, reading: Reading, lineShift: number): Judgement {
  if (reading.status !== 'read') {
    const isRight = reading.status === 'refused' && expected.mustReject === true;
    const verdict = isRight ? 'same' : reading.status === 'refused' ? 'refused' : 'asked';
    return { verdict, why: [reading.why] };
  }
  if (expected.mustReject === true) return { verdict: 'wrong', why: ['accepted a file that must be refused'] };
  const { json } = reading;
  const reported = new Set(json.skipped.flatMap(({ line }) => linesOf(line)));
  const faults: Fault[] = [
    ...positionFaults(expected.positions ?? [], json.positions),
    ...tradeFaults(expected.trades ?? [], json.trades),
    ...skippedFaults(expected.skipped ?? [], json, lineShift),
  ];
  if (faults.length === 0) return { verdict: 'same', why: [] };
  const isReported = faults.every((fault) => isNamed(fault, { reported, lineShift }));
  return { verdict: isReported ? 'reported' : 'wrong', why: faults.map(({ text }) => text) };
}

interface Fault {
  readonly text: string;
  /** The line of a row that is missing. */
  readonly missing?: FileLine;
}

interface Report {
  readonly reported: ReadonlySet<number>;
  readonly lineShift: number;
}

/** A missing row is named among the skipped ones; nothing excuses a value that is wrong or gone. */
function isNamed({ missing }: Fault, { reported, lineShift }: Report): boolean {
  return missing !== undefined && linesOf(missing).every((line) => reported.has(line + lineShift));
}

function positionFaults(expected: readonly ExpectedPosition[], read: readonly InspectedPosition[]): Fault[] {
  const faults: Fault[] = [];
  const left = [...read];
  for (const want of expected) {
    const sameKey = left.filter((have) => keyOf(have) === keyOf(want));
    const match = sameKey.find(({ account }) => want.account == null || account === want.account) ?? sameKey[0];
    if (match === undefined) faults.push({ text: `no position ${keyOf(want)}`, missing: want.line });
    else {
      left.splice(left.indexOf(match), 1);
      faults.push(...valueFaults(want, match));
    }
  }
  return faults.concat(left.map((extra) => ({ text: `invented position ${keyOf(extra)}` })));
}

function valueFaults(want: ExpectedPosition, have: InspectedPosition): Fault[] {
  const faults: Fault[] = [];
  for (const field of ['price', 'marketValue', 'costBasis'] as const) {
    const value = want[field] ?? null;
    if (value === null || isNear(have[field], value)) continue;
    const text = `${keyOf(want)}.${field} is ${have[field]}, not ${value}`;
    faults.push({ text });
  }
  for (const field of ['account', 'currency'] as const) {
    const value = want[field] ?? null;
    if (value === null || have[field] === value) continue;
    const text = `${keyOf(want)}.${field} is ${have[field]}, not ${value}`;
    faults.push({ text });
  }
  return faults;
}

function tradeFaults(expected: readonly ExpectedTrade[], read: readonly InspectedTrade[]): Fault[] {
  const faults: Fault[] = [];
  const left = [...read];
  for (const want of expected) {
    const key = `${want.date} ${keyOf(want)}`;
    const same = left.filter((have) => have.date === want.date && keyOf(have) === keyOf(want));
    const match = same.find(({ type }) => type === want.type) ?? same[0];
    if (match === undefined) {
      faults.push({ text: `no trade ${key}`, missing: want.line });
      continue;
    }
    left.splice(left.indexOf(match), 1);
    if (want.type !== undefined && match.type !== want.type) faults.push({ text: `${key} is ${match.type}` });
    const price = want.price ?? null;
    if (price === null || isNear(match.price, price)) continue;
    const text = `${key}.price is ${match.price}, not ${price}`;
    faults.push({ text });
  }
  return faults.concat(left.map((extra) => ({ text: `invented trade ${extra.date} ${keyOf(extra)}` })));
}

function skippedFaults(
  expected: NonNullable<ExpectedReading['skipped']>,
  json: InspectJson,
  lineShift: number,
): Fault[] {
  const reported = new Set(json.skipped.map(({ line }) => JSON.stringify(line)));
  return expected
    .map(({ line }) => (typeof line === 'number' ? line + lineShift : line.map((one) => one + lineShift)))
    .filter((line) => !reported.has(JSON.stringify(line)))
    .map((line) => ({ text: `line ${JSON.stringify(line)} is not reported` }));
}

function linesOf(line: FileLine): number[] {
  if (typeof line === 'number') return [line];
  const [first = 0, last = first] = line;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function keyOf({ symbol, quantity }: { readonly symbol: string; readonly quantity: number }): string {
  return `${symbol} ${(quantity ?? 0).toFixed(6)}`;
}

/** The tolerance of the reference: half a cent and a bit, or a millionth. */
function isNear(have: number | null, want: number): boolean {
  return have !== null && Math.abs(have - want) <= Math.max(0.00501, 1e-6 * Math.abs(want));
}
