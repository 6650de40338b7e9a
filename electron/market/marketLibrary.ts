import { type IsoDate, isoDateOf } from '../../shared/model/isoDate';
import type { PriceSeries, PriceSeriesSummary } from '../../shared/model/priceSeries';
import { invariant } from '../../shared/result/invariant';
import { fail, mapResult, ok, type Result } from '../../shared/result/result';
import { commitFile } from '../durable/commitFile';
import { type Disk, nodeDisk } from '../durable/disk';
import { makeFolder } from '../durable/makeFolder';
import { systemCodeOf } from '../durable/systemCode';
import { encodeSeries } from './seriesBytes';
import { readingFailure, seriesIdOf, seriesPath, verifiedSeries } from './seriesFile';

/** All price series of a user, one file each under the checksum of its content; portfolios link to them. */
export class MarketLibrary {
  readonly #folder: string;
  readonly #disk: Disk;

  constructor(folder: string, disk: Disk = nodeDisk) {
    this.#folder = folder;
    this.#disk = disk;
  }

  /** Stores a series, durably; one that is there already is not written again. Problem: `series-not-saved`. */
  async put(series: PriceSeries): Promise<Result<PriceSeriesSummary>> {
    const bytes = encodeSeries(series);
    const seriesId = seriesIdOf(bytes);
    try {
      // A damaged file under this id is written over: its content is known.
      if (!(await this.has(seriesId))) {
        await makeFolder(this.#disk, this.#folder);
        await commitFile(this.#disk, seriesPath(this.#folder, seriesId), bytes, { mode: 'replace' });
      }
    } catch (error) {
      const systemCode = systemCodeOf(error);
      if (systemCode === null) throw error;
      return fail({ code: 'series-not-saved', symbol: series.symbol, systemCode });
    }
    return ok(summaryOf(series, seriesId));
  }

  /** Problems: `series-missing`, `series-damaged`, `series-unreadable`, naming `symbol`, or the id where none is given. */
  async get(seriesId: string, symbol = seriesId): Promise<Result<PriceSeries>> {
    const path = seriesPath(this.#folder, seriesId);
    try {
      return verifiedSeries(await this.#disk.readFile(path), { seriesId, symbol });
    } catch (error) {
      return readingFailure(error, symbol);
    }
  }

  /** Whether a series is there and sound. */
  async has(seriesId: string): Promise<boolean> {
    return (await this.get(seriesId)).ok;
  }

  /** What a link says of a series. Problems: as `get`. */
  async summary(seriesId: string, symbol = seriesId): Promise<Result<PriceSeriesSummary>> {
    return mapResult(await this.get(seriesId, symbol), (series) => summaryOf(series, seriesId));
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
