import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { Portfolio } from '../../shared/model/portfolio';
import type { PriceSeries } from '../../shared/model/priceSeries';
import { invariant } from '../../shared/result/invariant';
import type { Result } from '../../shared/result/result';
import type { WhatIfScene } from '../../shared/risk/report/createWhatIf';
import { memo } from '../../shared/risk/report/memo';
import { createPreparation } from '../../shared/risk/report/preparation';
import { type LibraryPlace, MARKET_PURPOSE } from '../market/libraryPlace';
import { readRecordSync } from '../market/readRecordSync';
import { readSeriesSync } from '../market/readSeriesSync';
import { createByteSealer } from '../sealing/byteSealer';
import type { EngineMarket, EngineMessage, EngineReply, EngineRun, EngineSetup } from './engineJob';
import { RecordCache } from './recordCache';
import { prepareEngineJob, runEngineJob } from './runEngineJob';
import { SeriesCache, SeriesGoneError } from './seriesCache';

/** Entry of the engine's worker thread: documents and jobs in, answers out; price files are read here and kept. */
const setup = workerData as EngineSetup;
let place: LibraryPlace = { folder: setup.marketFolder, sealer: null };
const series = new SeriesCache((seriesId, symbol) => readSeriesSync(place, seriesId, symbol));
/** What the job at hand could not have; a file the system refuses to read may be whole and is not among them. */
const unread = new Set<string>();
const scene = {
  reference: setup.reference,
  readSeries: (seriesId: string, symbol: string): Result<PriceSeries> => {
    const read = series.read(seriesId, symbol);
    if (!read.ok && read.problem.code !== 'series-unreadable') unread.add(seriesId);
    return read;
  },
  records: new RecordCache((kind, recordId) => readRecordSync(place, kind, recordId)),
  preparation: createPreparation(),
  whatIfScenes: memo<WhatIfScene>(),
};
/** How long the worker stays deaf: a cancelled job ends, and a bar on the screen moves, within this many milliseconds. */
const STRETCH = 40;
const waiting = new Set<number>();
const unwanted = new Set<number>();
let held: Portfolio | null = null;
let queue = Promise.resolve();

/** Columns that neither this document nor the one before links are let go, and what was prepared of them with them. */
function hold(document: Portfolio): void {
  series.keepOnly(new Set([...(held?.series ?? []), ...document.series].map((link) => link.seriesId)));
  held = document;
}

/** A total is of a document that is only looked at: the open one stays, with all that was prepared for it. */
function documentOf({ job, document }: EngineRun): Portfolio {
  if (document !== null && job.kind === 'total') return document;
  if (document !== null) hold(document);
  invariant(held !== null, 'a job came before its document');
  return held;
}

async function answer(message: EngineRun): Promise<EngineReply> {
  const { id, job, revision, today } = message;
  if (message.market !== null) place = placeOf(message.market);
  if (message.afresh) {
    scene.preparation = createPreparation();
    scene.whatIfScenes = memo<WhatIfScene>();
  }
  unread.clear();
  const document = { portfolio: documentOf(message), revision };
  let heard = performance.now();
  for (const progress of prepareEngineJob(job, document, today, scene)) {
    if (performance.now() - heard < STRETCH) continue;
    post({ id, progress });
    await nextTurn();
    if (unwanted.has(id)) return { id, cancelled: true };
    heard = performance.now();
  }
  const done = runEngineJob(job, document, today, scene);
  return { id, ok: true, answer: done, unread: [...unread] };
}

/** A price file that has gone since it was read is met once: the second time it is missing by name. */
async function answerOnce(message: EngineRun): Promise<EngineReply> {
  try {
    return await answer(message);
  } catch (error) {
    if (!(error instanceof SeriesGoneError)) throw error;
    return await answer(message.job.kind === 'total' ? message : { ...message, document: null });
  }
}

async function settle(message: EngineRun): Promise<void> {
  const { id } = message;
  try {
    // The document of an unwanted job is still the one that later jobs run on.
    post(unwanted.has(id) ? passOver(message) : await answerOnce(message));
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : 'unknown error';
    post({ id, ok: false, stack });
  }
  waiting.delete(id);
  unwanted.delete(id);
}

function placeOf({ folder, key }: EngineMarket): LibraryPlace {
  return { folder, sealer: key === null ? null : createByteSealer(key, MARKET_PURPOSE) };
}

function passOver({ id, job, document, market }: EngineRun): EngineReply {
  if (market !== null) place = placeOf(market);
  if (document !== null && job.kind !== 'total') hold(document);
  return { id, cancelled: true };
}

function post(reply: EngineReply): void {
  parentPort?.postMessage(reply);
}

parentPort?.on('message', (message: EngineMessage) => {
  if ('cancel' in message) {
    // One that has been answered meanwhile has nothing left to give up.
    if (waiting.has(message.cancel)) unwanted.add(message.cancel);
    return;
  }
  waiting.add(message.id);
  queue = queue.then(() => settle(message));
});
