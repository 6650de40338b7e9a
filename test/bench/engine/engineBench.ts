import { Bench } from 'tinybench';
import { RecordCache } from '../../../electron/engine/recordCache';
import { prepareEngineJob, runEngineJob } from '../../../electron/engine/runEngineJob';
import { SeriesCache } from '../../../electron/engine/seriesCache';
import { readRecordSync } from '../../../electron/market/readRecordSync';
import { readSeriesSync } from '../../../electron/market/readSeriesSync';
import { shippedReference } from '../../../electron/service/reference';
import { drawdowns } from '../../../shared/risk/drawdown/drawdowns';
import { createWhatIf, prepareWhatIf, type WhatIfScene } from '../../../shared/risk/report/createWhatIf';
import { historyOf } from '../../../shared/risk/report/history';
import { memo } from '../../../shared/risk/report/memo';
import { positionsOf } from '../../../shared/risk/report/position';
import { createPreparation } from '../../../shared/risk/report/preparation';
import type { ReportInput } from '../../../shared/risk/report/reportInput';
import { portfolioCast } from '../../../shared/risk/report/riskContributions';
import { riskiestCorrelations } from '../../../shared/risk/report/riskMeasures';
import { totalsOf } from '../../../shared/risk/report/totals';
import { benchScene } from './scene';

/**
 * The engine on a price library: what the app does when a portfolio is opened, when a figure is looked at, and when a
 * weight is tried. Prints one JSON line per size. `node test/bench/run.mjs`; nothing is asserted.
 */
const TODAY = '2026-11-20';
const CORRELATED_NAMES = 200;
const reference = shippedReference();

/** The market library as the engine's worker reads it. */
function sceneWith(marketFolder: string) {
  const place = { folder: marketFolder, sealer: null };
  const series = new SeriesCache((seriesId, symbol) => readSeriesSync(place, seriesId, symbol));
  return {
    reference,
    readSeries: series.read.bind(series),
    records: new RecordCache((kind, recordId) => readRecordSync(place, kind, recordId)),
    preparation: createPreparation(),
    whatIfScenes: memo<WhatIfScene>(),
  };
}

async function measure(holdings: number, days: number): Promise<void> {
  const { marketFolder, document, remove } = benchScene(holdings, days);
  const before = process.memoryUsage().rss;
  const revision = { portfolio: document, revision: 1 };
  const job = { kind: 'report', selection: { accountIds: null } } as const;
  const prepared = sceneWith(marketFolder);
  for (const _ of prepareEngineJob(job, revision, TODAY, prepared));
  runEngineJob(job, revision, TODAY, prepared);
  const links = new Map(document.series.map((link) => [link.symbol, link.seriesId]));
  const input: ReportInput = {
    document,
    revision: 1,
    selection: { accountIds: null },
    seriesOf: (symbol) => {
      const seriesId = links.get(symbol);
      const read = seriesId === undefined ? null : prepared.readSeries(seriesId, symbol);
      return read?.ok === true ? read.value : null;
    },
    seriesProblemOf: () => null,
    reference,
    today: TODAY,
    preparation: prepared.preparation,
  };
  const trials = prepareWhatIf(input);
  const positions = positionsOf(input);
  const totals = totalsOf(positions);
  const history = historyOf(positions, input);
  const { contributions } = portfolioCast(history, totals, input);
  const rows = history.positions.filter((row) => row.observations > 0).map((row) => row.returns.subarray(1));
  let trial = 0;

  const bench = new Bench({ time: 2000, warmupTime: 3000, iterations: 5 });
  bench
    .add('report, prepared', () => {
      runEngineJob(job, revision, TODAY, prepared);
    })
    .add('what-if, one weight', () => {
      trial = (trial + 1) % holdings;
      createWhatIf([{ holdingId: `h-${trial + 1}`, quantity: 500 }], trials);
    })
    .add('drawdowns of every holding', () => {
      for (const row of rows) drawdowns(row);
    })
    .add(`correlation of the ${Math.min(CORRELATED_NAMES, holdings)} riskiest`, () => {
      riskiestCorrelations(history, contributions, CORRELATED_NAMES);
    });
  await bench.run();
  const rss = process.memoryUsage().rss;
  const { prepare, first } = await preparation(job, revision, marketFolder);
  console.log(
    JSON.stringify({
      holdings,
      days,
      milliseconds: {
        'prepare from the library': round(prepare),
        'first report on it': round(first),
        ...Object.fromEntries(bench.tasks.map((task) => [task.name, medianOf(task.result)])),
      },
      residentMegabytes: { start: megabytes(before), engine: megabytes(rss) },
    }),
  );
  remove();
}

/** Medians of three, each with an empty preparation; the first has also the compiler to wait for and is left out. */
async function preparation(
  job: Parameters<typeof runEngineJob>[0],
  revision: Parameters<typeof runEngineJob>[1],
  marketFolder: string,
): Promise<{ prepare: number; first: number }> {
  const bench = new Bench({ time: 0, iterations: 3, warmupIterations: 1, warmupTime: 0 });
  let scene = sceneWith(marketFolder);
  const reports: number[] = [];
  bench.add(
    'prepare',
    () => {
      for (const _ of prepareEngineJob(job, revision, TODAY, scene));
    },
    {
      beforeEach: () => {
        scene = sceneWith(marketFolder);
      },
      afterEach: () => {
        const start = performance.now();
        runEngineJob(job, revision, TODAY, scene);
        reports.push(performance.now() - start);
      },
    },
  );
  await bench.run();
  const prepare = bench.tasks[0]?.result.state === 'completed' ? bench.tasks[0].result.latency.p50 : Number.NaN;
  const [, middle = Number.NaN] = reports.slice(-3).sort((left, right) => left - right);
  return { prepare, first: middle };
}

function medianOf(result: Bench['tasks'][number]['result']): number | string {
  return result.state === 'completed' ? round(result.latency.p50) : result.state;
}

function round(milliseconds: number): number {
  return Number(milliseconds.toPrecision(4));
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}

const [holdings = '2000', days = '2520'] = process.argv.slice(2);
await measure(Number(holdings), Number(days));
