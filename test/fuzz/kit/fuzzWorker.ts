import { parentPort, workerData } from 'node:worker_threads';
import { fuzzBases } from './fuzzBases';
import { type FuzzRange, fuzzRun } from './fuzzRun';

/** What the watcher gives a worker: its inputs, where the files are, and the clock both look at. */
export interface FuzzJob extends FuzzRange {
  readonly root: string;
  /** The number of the input being read, and the millisecond it was begun at. */
  readonly clock: BigInt64Array;
}

const job = workerData as FuzzJob;
const BATCH = 500;
// Readers give up on quotes by throwing inside; the stacks nobody looks at cost a tenth of the run.
Error.stackTraceLimit = 4;
const bases = fuzzBases(job.root);

for (let from = job.from; from < job.to; from += BATCH) {
  const to = Math.min(job.to, from + BATCH);
  const tally = fuzzRun({ seed: job.seed, from, to }, bases, (number) => {
    Atomics.store(job.clock, 0, BigInt(number));
    Atomics.store(job.clock, 1, BigInt(Date.now()));
  });
  parentPort?.postMessage({ to, tally, heapBytes: process.memoryUsage().heapUsed });
}
