import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PriceSeries } from '../../shared/model/priceSeries';
import type { Question } from '../../shared/model/proposal';
import type { RiskReport } from '../../shared/report/riskReport';
import type { SeriesMeasures } from '../../shared/report/seriesMeasures';
import { invariant } from '../../shared/result/invariant';
import type { Problem } from '../../shared/result/problem';
import { fail, ok, type Result } from '../../shared/result/result';
import { createSeriesMeasures } from '../../shared/risk/report/createSeriesMeasures';
import { nodeDisk } from '../durable/disk';
import { EngineHost } from '../engine/engineHost';
import { type InspectJson, type QuestionsJson, type RefusedJson, toInspectJson } from '../importing/inspectJson';
import { type InspectPricesJson, toInspectPricesJson } from '../importing/inspectPricesJson';
import { type InspectReferenceJson, toInspectReferenceJson } from '../importing/inspectReferenceJson';
import { type SeriesJson, toPricesJson } from '../importing/pricesJson';
import { localDay } from '../portfolio/localDay';
import { type CommandSurroundings, createCommandStore } from './commandStore';
import { MarketPlaces } from './encryption/marketPlaces';
import { createFileReader, type FileReader } from './fileReader';
import { type ImportDone, type ImportTarget, importInto, type Questions } from './importInto';
import { readBrokerFiles } from './readBrokerFiles';
import { readWhole } from './readWhole';
import { shippedReference } from './reference';
import { SeriesRepair } from './seriesRepair';
import type { Upload } from './uploads';

const OTHERS: ReadonlySet<string> = new Set(['broker', 'prices', 'fx', 'unknown']);

/** Price files of a folder held in memory at a time. */
const FILES_IN_MEMORY = 50;

/** What the command line gives: places, workers, the day, and the words of a problem. */
export interface CommandLineOptions extends CommandSurroundings {
  readonly marketFolder: string;
  readonly workers: { readonly engine: string; readonly imports: string };
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sentence: (problem: Problem) => string;
}

/** One file of a price folder. */
export interface PriceFile {
  readonly file: string;
  readonly series: readonly (SeriesJson & { readonly file: string })[];
  readonly problem: Problem | null;
  readonly questions: readonly Question[];
}

/** The service without a window, for scripts and scheduled reviews; the same readers, file and engine as the screens. */
export interface CommandLineService {
  readonly inspect: (
    path: string,
    templatePath: string | null,
  ) => Promise<Result<InspectJson | InspectPricesJson | InspectReferenceJson | QuestionsJson | RefusedJson>>;
  readonly importInto: (paths: readonly string[], target: ImportTarget) => Promise<Result<ImportDone | Questions>>;
  readonly prices: (path: string) => Promise<Result<readonly PriceFile[]>>;
  readonly measure: (path: string, benchmarkPath: string | null, confidence: number) => Promise<Result<SeriesMeasures>>;
  readonly report: (portfolioPath: string) => Promise<Result<RiskReport>>;
}

/**
 * The functions behind `ballast inspect|import|prices|measure|report`.
 *
 * @param options - See the fields.
 * @returns One function per command; each resolves to a `Result` and closes what it opened.
 */
export function createCommandLine(options: CommandLineOptions): CommandLineService {
  const reader = createFileReader(options.workers.imports);

  const loadSeries = async (path: string): Promise<Result<PriceSeries>> => {
    const file = await readWhole(path);
    if (!file.ok) return file;
    const [read] = await reader.prices([{ file: file.value, answers: {} }]);
    invariant(read !== undefined, 'one file was read into no outcome');
    if (!read.ok) return read;
    if (read.value.status === 'refused') return fail(read.value.problem);
    if (read.value.status === 'questions')
      return fail({ code: 'file-needs-answers', questions: read.value.questions.length });
    const first = read.value.series[0];
    return first === undefined ? fail({ code: 'file-no-rows' }) : ok(first.columns);
  };

  /** A fund's list has symbols, quantities and prices too: what a file is for decides who reads it. */
  const referenceIn = async (upload: Upload): Promise<InspectReferenceJson | null> => {
    const [detected] = await reader.kinds([upload]);
    if (detected === undefined || OTHERS.has(detected.kind)) return null;
    const read = await reader.reference(upload, {});
    return read.ok && read.value.status === 'read' ? toInspectReferenceJson(read.value.file, options.sentence) : null;
  };

  return {
    inspect: async (path, templatePath) => {
      const read = await readBrokerFiles([path], templatePath, reader);
      if (!read.ok) return read;
      const [file] = read.value;
      invariant(file !== undefined, 'one file was read into no outcome');
      const { outcome, upload } = file;
      const reference = templatePath === null ? await referenceIn(upload) : null;
      if (reference !== null) return ok(reference);
      if (outcome.status === 'refused' && outcome.problem.code === 'file-prices') {
        const [prices] = await reader.prices([{ file: upload, answers: {} }]);
        if (prices?.ok && prices.value.status === 'read')
          return ok(toInspectPricesJson(prices.value, options.sentence));
      }
      return ok(toInspectJson(outcome, options.sentence));
    },

    importInto: (paths, target) => importInto(paths, target, reader, options),

    prices: async (path) => {
      const paths = await priceFiles(path);
      if (!paths.ok) return paths;
      const files: PriceFile[] = [];
      for (let start = 0; start < paths.value.length; start += FILES_IN_MEMORY)
        files.push(...(await readPriceFiles(paths.value.slice(start, start + FILES_IN_MEMORY), reader)));
      return ok(files);
    },

    measure: async (path, benchmarkPath, confidence) => {
      const series = await loadSeries(path);
      if (!series.ok) return series;
      const benchmark = benchmarkPath === null ? ok(null) : await loadSeries(benchmarkPath);
      if (!benchmark.ok) return benchmark;
      return ok(createSeriesMeasures({ series: series.value, benchmark: benchmark.value, confidence }));
    },

    report: async (portfolioPath) => {
      const { store, open, key } = createCommandStore(options);
      const { marketFolder } = options;
      const markets = new MarketPlaces(marketFolder, nodeDisk);
      const engine = new EngineHost(options.workers.engine, { marketFolder, reference: shippedReference() }, () =>
        markets.engineMarketOf(key()),
      );
      const repair = new SeriesRepair(() => markets.libraryOf(key()), reader);
      engine.repairBy((seriesIds) => repair.repair(seriesIds));
      try {
        const state = await open(portfolioPath);
        if (!state.ok) return state;
        const document = { portfolio: state.value.document, revision: state.value.status.revision };
        return ok(
          await engine.run<'report'>(
            { kind: 'report', selection: { accountIds: null } },
            document,
            localDay(options.now()),
          ),
        );
      } finally {
        await engine.close();
        await store.close();
      }
    },
  };
}

/** Reads some files of a folder together; one that cannot be opened is reported in its place. */
async function readPriceFiles(paths: readonly string[], reader: FileReader): Promise<PriceFile[]> {
  const wholes = await Promise.all(paths.map(readWhole));
  const opened = wholes.flatMap((whole) => (whole.ok ? [{ file: whole.value, answers: {} }] : []));
  const outcomes = [...(await reader.prices(opened))];
  return wholes.map((whole, index) => {
    const file = basename(paths[index] ?? '');
    const base = { file, series: [], questions: [], problem: null };
    const read = whole.ok ? outcomes.shift() : whole;
    invariant(read !== undefined, 'a file was read into no outcome');
    if (!read.ok) return { ...base, problem: read.problem };
    if (read.value.status === 'questions') return { ...base, questions: read.value.questions };
    // What has no usable close is printed, too: its rows, its days and what is wrong with them.
    const { status, unusable = [] } = read.value;
    const problem = status === 'refused' ? read.value.problem : null;
    const proposals = status === 'read' ? read.value.series.map(({ proposal }) => proposal) : [];
    const series = toPricesJson([...proposals, ...unusable]).map((row) => ({ ...row, file }));
    return { ...base, series, problem };
  });
}

/** The price files of a path: itself, or the CSV, text, JSON and Beancount files of a folder, in order of name. */
async function priceFiles(path: string): Promise<Result<readonly string[]>> {
  try {
    if (!(await stat(path)).isDirectory()) return ok([path]);
    const names = (await readdir(path)).filter((name) => /\.(csv|txt|tsv|json|beancount)$/i.test(name)).sort();
    return names.length === 0 ? fail({ code: 'file-no-rows' }) : ok(names.map((name) => join(path, name)));
  } catch (error) {
    return fail({ code: 'file-unreadable', systemCode: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
}
