import { checkCase } from './checkCase';
import { type FuzzBases, fuzzCase } from './fuzzCase';

/** An input that broke a promise, by its number. */
export interface FuzzFinding {
  readonly number: number;
  readonly reader: string;
  readonly fault: string;
}

/** What a run of inputs came to so far. */
export interface FuzzTally {
  inputs: number;
  bytes: number;
  slowestMilliseconds: number;
  /** How often each reader came to which status, e.g. `prices read`. */
  readonly statuses: Record<string, number>;
  readonly findings: FuzzFinding[];
}

export interface FuzzRange {
  readonly seed: number;
  readonly from: number;
  /** One past the last. */
  readonly to: number;
}

const FINDINGS_KEPT = 200;

/**
 * Reads the inputs of a range one after the other.
 *
 * @param onInput - Hears the number of each input before it is read, so that a hang can be laid at its door.
 */
export function fuzzRun(range: FuzzRange, bases: FuzzBases, onInput: (number: number) => void = () => {}): FuzzTally {
  const tally: FuzzTally = { inputs: 0, bytes: 0, slowestMilliseconds: 0, statuses: {}, findings: [] };
  for (let number = range.from; number < range.to; number++) {
    onInput(number);
    const one = fuzzCase(range.seed, number, bases);
    const first = checkCase(one);
    // A busy machine is no hang: slow once may be chance, slow twice is the input.
    const result = first.faults.some((fault) => fault.startsWith('took')) ? checkCase(one) : first;
    const key = `${one.reader} ${result.status}`;
    tally.inputs++;
    tally.bytes += one.bytes.length;
    tally.slowestMilliseconds = Math.max(tally.slowestMilliseconds, result.milliseconds);
    tally.statuses[key] = (tally.statuses[key] ?? 0) + 1;
    for (const fault of result.faults) {
      if (tally.findings.length < FINDINGS_KEPT) tally.findings.push({ number, reader: one.reader, fault });
    }
  }
  return tally;
}

/** Two tallies as one. */
export function joinedTallies(one: FuzzTally, other: FuzzTally): FuzzTally {
  const statuses = { ...one.statuses };
  for (const [key, count] of Object.entries(other.statuses)) statuses[key] = (statuses[key] ?? 0) + count;
  return {
    inputs: one.inputs + other.inputs,
    bytes: one.bytes + other.bytes,
    slowestMilliseconds: Math.max(one.slowestMilliseconds, other.slowestMilliseconds),
    statuses,
    findings: [...one.findings, ...other.findings],
  };
}
