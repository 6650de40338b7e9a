import { join } from 'node:path';
import { type IsoDate, isoDateOf } from '../../shared/model/isoDate';
import type { PriceSeries, PriceSeriesSummary } from '../../shared/model/priceSeries';
import { invariant } from '../../shared/result/invariant';
import { fail, mapResult, ok, type Result } from '../../shared/result/result';
import { type Disk, nodeDisk } from '../durable/disk';
import { systemCodeOf } from '../durable/systemCode';
import { contentIdOf, encodeColumnFile, seriesIn } from './columnFile';
import { ContentStore, type StoredFile } from './contentStore';
import { extendSeries } from './extendSeries';
import { ImportArchive } from './importArchive';
import type { LibraryPlace, LibrarySealer } from './libraryPlace';
import { RecordLibrary, recordFolder } from './recordLibrary';
import { encodeSeries } from './seriesBytes';
import { contentOf, readingFailure, SERIES_EXTENSION, seriesPath } from './seriesFile';

/**
 * The market data of a user: price series, one file each under the checksum of its content, to which portfolios link;
 * tables of other data; and the files both came from.
 */
export class MarketLibrary {
  readonly records: RecordLibrary;
  readonly archive: ImportArchive;
  readonly #place: LibraryPlace;
  readonly #disk: Disk;
  readonly #files: ContentStore;

  constructor(folder: string, disk: Disk = nodeDisk, sealer: LibrarySealer | null = null) {
    this.#place = { folder, sealer };
    this.#disk = disk;
    this.#files = new ContentStore(this.#place, disk, SERIES_EXTENSION);
    this.records = new RecordLibrary({ folder: recordFolder(folder), sealer }, disk);
    this.archive = new ImportArchive({ folder: join(folder, 'archive'), sealer }, disk);
  }

  /** Where this library is, for the engine's worker. */
  get place(): LibraryPlace {
    return this.#place;
  }

  /** Stores a series, durably; one that is there already is not written again. Problem: `series-not-saved`. */
  async put(series: PriceSeries): Promise<Result<PriceSeriesSummary>> {
    const content = encodeSeries(series);
    const seriesId = contentIdOf(content);
    try {
      // A damaged file under this id is written over: its content is known.
      if (!(await this.has(seriesId))) await this.#files.write(seriesId, encodeColumnFile(content, seriesId));
    } catch (error) {
      const systemCode = systemCodeOf(error);
      if (systemCode === null) throw error;
      return fail({ code: 'series-not-saved', symbol: series.symbol, systemCode });
    }
    return ok(summaryOf(series, seriesId));
  }

  /**
   * A stored series with later days: a new series under an id of its own. The old one stays as it is, whole, whenever
   * this stops. Problems: as `get` and `put`; `series-contradicted` where a bar differs from the stored one of its day.
   */
  async append(seriesId: string, bars: PriceSeries): Promise<Result<PriceSeriesSummary>> {
    const stored = await this.get(seriesId, bars.symbol);
    if (!stored.ok) return stored;
    const extended = extendSeries(stored.value, bars);
    return extended.ok ? this.put(extended.value.series) : extended;
  }

  /** Problems: `series-missing`, `series-damaged`, `series-unreadable`, naming `symbol`, or the id where none is given. */
  async get(seriesId: string, symbol = seriesId): Promise<Result<PriceSeries>> {
    const content = await this.content(seriesId, symbol);
    if (!content.ok) return content;
    const series = seriesIn(content.value);
    return series === null ? fail({ code: 'series-damaged', symbol }) : ok(series);
  }

  /** The content of a series as it travels in a bundle: its checksum is the id. Problems: as `get`. */
  async content(seriesId: string, symbol = seriesId): Promise<Result<Uint8Array>> {
    const path = seriesPath(this.#place.folder, seriesId);
    try {
      const content = contentOf(this.#place, await this.#disk.readFile(path), seriesId);
      return content === null ? fail({ code: 'series-damaged', symbol }) : ok(content);
    } catch (error) {
      return readingFailure(error, symbol);
    }
  }

  /** Whether a series is there and sound. */
  async has(seriesId: string): Promise<boolean> {
    return (await this.get(seriesId)).ok;
  }

  /** Whether a series is what its id says, by the id's own checksum over every byte. Problems: as `get`. */
  async check(seriesId: string): Promise<Result<null>> {
    const content = await this.content(seriesId);
    if (!content.ok) return content;
    return contentIdOf(content.value) === seriesId ? ok(null) : fail({ code: 'series-damaged', symbol: seriesId });
  }

  /** What a link says of a series. Problems: as `get`. */
  async summary(seriesId: string, symbol = seriesId): Promise<Result<PriceSeriesSummary>> {
    return mapResult(await this.get(seriesId, symbol), (series) => summaryOf(series, seriesId));
  }

  /** Removes series, durably. Rejects with the system's error. */
  remove(seriesIds: readonly string[]): Promise<void> {
    return this.#files.remove(seriesIds);
  }

  /** Every series file with its size. Rejects with the system's error where the folder cannot be read. */
  list(): Promise<readonly StoredFile[]> {
    return this.#files.list();
  }
}

function summaryOf(series: PriceSeries, seriesId: string): PriceSeriesSummary {
  const { symbol, days, high, low, volume } = series;
  return {
    symbol,
    seriesId,
    bars: days.length,
    firstDate: dateOf(days.at(0)),
    lastDate: dateOf(days.at(-1)),
    hasRange: high.some((price, bar) => Number.isFinite(price) && Number.isFinite(low[bar])),
    hasVolume: volume.some((shares) => Number.isFinite(shares)),
  };
}

function dateOf(day: number | undefined): IsoDate {
  invariant(day !== undefined, 'a stored series has bars');
  return isoDateOf(day);
}
