import { parentPort, workerData } from 'node:worker_threads';
import type { Portfolio } from '../../shared/model/portfolio';
import type { PriceSeries } from '../../shared/model/priceSeries';
import { invariant } from '../../shared/result/invariant';
import type { Result } from '../../shared/result/result';
import type { WhatIfScene } from '../../shared/risk/report/createWhatIf';
import { memo } from '../../shared/risk/report/memo';
import { createPreparation } from '../../shared/risk/report/preparation';
import { readSeriesSync } from '../market/readSeriesSync';
import type { EngineMessage, EngineReply, EngineSetup } from './engineJob';
import { runEngineJob } from './runEngineJob';

/** Entry of the engine's worker thread: documents and jobs in, answers out; price files are read here and kept. */
const setup = workerData as EngineSetup;
const series = new Map<string, Result<PriceSeries>>();
const scene = {
  reference: setup.reference,
  readSeries,
  preparation: createPreparation(),
  whatIfScenes: memo<WhatIfScene>(),
};
let held: Portfolio | null = null;

function readSeries(seriesId: string, symbol: string): Result<PriceSeries> {
  const known = series.get(seriesId);
  if (known !== undefined) return known;
  const read = readSeriesSync(setup.marketFolder, seriesId, symbol);
  // A damaged or missing file may be repaired while the app runs: only what was read is kept.
  if (read.ok) series.set(seriesId, read);
  return read;
}

function answer(message: EngineMessage): EngineReply {
  if (message.document !== null) held = message.document;
  invariant(held !== null, 'a job came before its document');
  const document = { portfolio: held, revision: message.revision };
  return { id: message.id, ok: true, answer: runEngineJob(message.job, document, message.today, scene) };
}

parentPort?.on('message', (message: EngineMessage) => {
  try {
    parentPort?.postMessage(answer(message));
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : 'unknown error';
    parentPort?.postMessage({ id: message.id, ok: false, stack } satisfies EngineReply);
  }
});
