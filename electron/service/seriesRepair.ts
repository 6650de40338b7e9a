import type { PriceSeries } from '../../shared/model/priceSeries';
import { ok, type Result } from '../../shared/result/result';
import { systemCodeOf } from '../durable/systemCode';
import { contentIdOf } from '../market/columnFile';
import { extendSeries } from '../market/extendSeries';
import type { SeriesOrigin } from '../market/importArchive';
import type { MarketLibrary } from '../market/marketLibrary';
import { encodeSeries } from '../market/seriesBytes';
import type { FileReader } from './fileReader';

/** A chain of appended files is as long as there were imports; a longer one is none of ours. */
const LONGEST_CHAIN = 1000;

type Read = Awaited<ReturnType<FileReader['prices']>>[number];

/**
 * Makes damaged and missing price series again from the import files in the archive. What comes out must have the very
 * id of the series that is missing, else nothing is stored: no other prices ever take its place.
 */
export class SeriesRepair {
  readonly #library: () => MarketLibrary;
  readonly #reader: Pick<FileReader, 'prices'>;
  /** Series that cannot be had from the archive of a library; asked for once. */
  readonly #hopeless = new WeakMap<MarketLibrary, Set<string>>();

  constructor(library: () => MarketLibrary, reader: Pick<FileReader, 'prices'>) {
    this.#library = library;
    this.#reader = reader;
  }

  /**
   * Makes series again that cannot be read.
   *
   * @param seriesIds - Damaged or missing; never such as the system refuses to read, which may be whole.
   * @returns How many are there again.
   */
  async repair(seriesIds: readonly string[]): Promise<number> {
    const library = this.#library();
    const hopeless = this.#hopeless.get(library) ?? new Set();
    this.#hopeless.set(library, hopeless);
    const reads = new Map<string, Promise<Read | null>>();
    let repaired = 0;
    for (const seriesId of new Set(seriesIds)) {
      if (hopeless.has(seriesId)) continue;
      const series = await this.#seriesOf(library, seriesId, reads);
      if (series !== null && (await library.put(series)).ok) repaired += 1;
      else hopeless.add(seriesId);
    }
    return repaired;
  }

  /** A series of the library, made again where it is damaged or missing. Problems: those of `MarketLibrary.get`. */
  async get(seriesId: string, symbol: string): Promise<Result<PriceSeries>> {
    const found = await this.#library().get(seriesId, symbol);
    if (found.ok || found.problem.code === 'series-unreadable') return found;
    return (await this.repair([seriesId])) === 0 ? found : this.#library().get(seriesId, symbol);
  }

  /** The series from its files, the last of the chain appended last; null where it does not come out the same. */
  async #seriesOf(
    library: MarketLibrary,
    seriesId: string,
    reads: Map<string, Promise<Read | null>>,
  ): Promise<PriceSeries | null> {
    const chain: SeriesOrigin[] = [];
    let series: PriceSeries | null = null;
    for (let id: string | null = seriesId; id !== null; ) {
      const origin = await originOf(library, id);
      if (origin === null || chain.length === LONGEST_CHAIN) return null;
      chain.push(origin);
      id = origin.made.base;
      const base = id === null ? null : await library.get(id);
      if (base?.ok === true) {
        series = base.value;
        break;
      }
    }
    for (const origin of chain.reverse()) {
      const bars = await this.#barsOf(library, origin, reads);
      const next: Result<PriceSeries> | null = bars && added(series, bars);
      if (next?.ok !== true || contentIdOf(encodeSeries(next.value)) !== origin.made.seriesId) return null;
      series = next.value;
    }
    return series;
  }

  async #barsOf(
    library: MarketLibrary,
    origin: SeriesOrigin,
    reads: Map<string, Promise<Read | null>>,
  ): Promise<PriceSeries | null> {
    const key = JSON.stringify([origin.fileId, origin.fileName, origin.answers]);
    const reading = reads.get(key) ?? this.#readAgain(library, origin);
    reads.set(key, reading);
    const read = await reading;
    if (read?.ok !== true || read.value.status !== 'read') return null;
    const found = read.value.series.find(({ proposal }) => proposal.key === origin.made.key);
    return found === undefined ? null : { ...found.columns, symbol: origin.made.symbol };
  }

  async #readAgain(library: MarketLibrary, { fileId, fileName, answers }: SeriesOrigin): Promise<Read | null> {
    const bytes = await orNull(() => library.archive.file(fileId));
    if (bytes === null) return null;
    return (await this.#reader.prices([{ file: { name: fileName, bytes }, answers }]))[0] ?? null;
  }
}

function originOf(library: MarketLibrary, seriesId: string): Promise<SeriesOrigin | null> {
  return orNull(() => library.archive.originOf(seriesId));
}

function added(base: PriceSeries | null, bars: PriceSeries): Result<PriceSeries> {
  if (base === null) return ok(bars);
  const extended = extendSeries(base, bars);
  return extended.ok ? ok(extended.value.series) : extended;
}

/** An archive that cannot be read repairs nothing: the series' own problem stands, and says what to do. */
async function orNull<T>(read: () => Promise<T | null>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    return null;
  }
}
