import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '../../shared/result/invariant';
import { type ImportJob, type ImportKind, type ImportReplies, runImportJob } from './runImportJob';

invariant(parentPort !== null, 'importWorker runs as a worker thread only');

const port = parentPort;
const only: ImportJob | null = workerData ?? null;
// A worker without a job of its own is a lane: it gets one batch after another.
if (only === null) port.on('message', answer);
else answer(only);

function answer(job: ImportJob): void {
  const reply = runImportJob(job);
  port.postMessage(reply, reply.flatMap(buffersOf));
}

/** Columns are handed over, not copied: a long price file has tens of megabytes of them. */
function buffersOf(outcome: ImportReplies[ImportKind][number]): ArrayBuffer[] {
  if (!('status' in outcome) || outcome.status !== 'read' || !('series' in outcome)) return [];
  return outcome.series.flatMap(({ columns }) =>
    Object.values(columns).flatMap((column) => {
      return ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer ? [column.buffer] : [];
    }),
  );
}
