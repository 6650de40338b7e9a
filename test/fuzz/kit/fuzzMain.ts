import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { checkCase } from './checkCase';
import { fuzzBases } from './fuzzBases';
import { fuzzCase } from './fuzzCase';
import { fuzzOptions } from './fuzzOptions';
import { fuzzReport } from './fuzzReport';
import { type FuzzTally, joinedTallies } from './fuzzRun';
import type { FuzzJob } from './fuzzWorker';

/** The worker's budget of the product: an input that takes longer is a hang. */
const HANG_MILLISECONDS = 10_000;
const HEAP_MEGABYTES = 512;

const [root = '.', ...words] = process.argv.slice(2);
const options = fuzzOptions(words);

if (options.only !== null) showCase(options.only);
else process.exitCode = await longRun();

async function longRun(): Promise<number> {
  const started = Date.now();
  let tally: FuzzTally = { inputs: 0, bytes: 0, slowestMilliseconds: 0, statuses: {}, findings: [] };
  let heapBytes = 0;
  let next = 0;
  while (next < options.count) {
    const part = await watched(next, (batch, heap) => {
      tally = joinedTallies(tally, batch);
      heapBytes = Math.max(heapBytes, heap);
      for (const { number, reader, fault } of batch.findings) console.log(`finding ${number} (${reader}): ${fault}`);
      if (tally.inputs % 50_000 === 0) console.log(`${tally.inputs} inputs, ${tally.findings.length} findings`);
    });
    if (part.fault !== null) {
      const { reader } = fuzzCase(options.seed, part.next - 1, fuzzBases(root));
      tally.inputs++;
      tally.findings.push({ number: part.next - 1, reader, fault: part.fault });
    }
    next = part.next;
  }
  const seconds = (Date.now() - started) / 1000;
  const report = fuzzReport({ root, options, tally, seconds, heapBytes });
  console.log(report);
  if (options.writesReport) writeFileSync(join(root, 'test/fuzz/REPORT.md'), report);
  console.log(`${tally.inputs - tally.findings.length} passed, ${tally.findings.length} failed`);
  return tally.findings.length === 0 ? 0 : 1;
}

interface WatchedPart {
  /** The first input that is still to be read. */
  readonly next: number;
  readonly fault: string | null;
}

type OnBatch = (tally: FuzzTally, heapBytes: number) => void;

/** Runs a worker to the end of the count or to the input that hangs or kills it; that one's batch is read anew behind it. */
function watched(from: number, onBatch: OnBatch): Promise<WatchedPart> {
  const clock = new BigInt64Array(new SharedArrayBuffer(16));
  const job: FuzzJob = { root, seed: options.seed, from, to: options.count, clock };
  const file = new URL('./fuzzWorker.js', import.meta.url);
  const worker = new Worker(file, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES } });
  return new Promise((resolve, reject) => {
    const end = (fault: string): void => {
      clearInterval(timer);
      resolve({ next: Number(Atomics.load(clock, 0)) + 1, fault });
      void worker.terminate();
    };
    const timer = setInterval(() => {
      const begun = Number(Atomics.load(clock, 1));
      if (begun > 0 && Date.now() - begun > HANG_MILLISECONDS) end(`hangs beyond ${HANG_MILLISECONDS} ms`);
    }, 1000);
    worker.on('message', ({ tally, heapBytes }: { tally: FuzzTally; heapBytes: number }) => onBatch(tally, heapBytes));
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') end(`needs more than ${HEAP_MEGABYTES} MB`);
      else reject(error);
    });
    worker.once('exit', () => {
      clearInterval(timer);
      resolve({ next: options.count, fault: null });
    });
  });
}

function showCase(number: number): void {
  const one = fuzzCase(options.seed, number, fuzzBases(root));
  console.log(JSON.stringify({ reader: one.reader, answers: one.answers, bytes: one.bytes.length }));
  console.log(Buffer.from(one.bytes).toString('utf8'));
  console.log(checkCase(one));
}
