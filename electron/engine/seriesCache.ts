import type { PriceSeries } from '../../shared/model/priceSeries';
import { ok, type Result } from '../../shared/result/result';

/** Reads a stored series from the disk. */
export type ReadSeries = (seriesId: string, symbol: string) => Result<PriceSeries>;

/** A series that could be read before and cannot be any more; the job that met it starts anew and names it. */
export class SeriesGoneError extends Error {}

/** What a report needs again and again stays; highs, lows, opens and volumes of so many series at a time, 2 MB each at most. */
const MOST_WHOLE = 200;

interface Kept {
  readonly lean: PriceSeries;
  readonly symbol: string;
}

/**
 * Price series in memory, at a third of their size on disk: days and closes stay, the other columns are read again from
 * the library when something asks for them. A file is named by its content, so what is read again is what was there.
 */
export class SeriesCache {
  readonly #read: ReadSeries;
  readonly #kept = new Map<string, Kept>();
  /** Whole series, the one used last at the end. */
  readonly #whole = new Map<string, PriceSeries>();
  readonly #columns = new Map<string, WeakRef<Int32Array | Float64Array>>();

  constructor(read: ReadSeries) {
    this.#read = read;
  }

  /**
   * A series by its content id.
   *
   * @param seriesId - Checksum of the stored file.
   * @param symbol - Named where it cannot be read.
   * @returns The same object each time. Problems: those of the reader; a file that could not be read is tried again.
   */
  read(seriesId: string, symbol: string): Result<PriceSeries> {
    const known = this.#kept.get(seriesId);
    if (known !== undefined) return ok(known.lean);
    const read = this.#read(seriesId, symbol);
    if (!read.ok) return read;
    this.#keepWhole(seriesId, read.value);
    const lean = this.#lean(seriesId, read.value);
    this.#kept.set(seriesId, { lean, symbol });
    return ok(lean);
  }

  /** Lets go of every series that is not among these. */
  keepOnly(seriesIds: ReadonlySet<string>): void {
    for (const seriesId of this.#kept.keys()) if (!seriesIds.has(seriesId)) this.#forget(seriesId);
  }

  #lean(seriesId: string, series: PriceSeries): PriceSeries {
    const whole = () => this.#wholeOf(seriesId);
    return {
      symbol: series.symbol,
      days: this.#shared(series.days),
      close: series.close.slice(),
      adjustedClose: this.#shared(series.adjustedClose),
      get open() {
        return whole().open;
      },
      get high() {
        return whole().high;
      },
      get low() {
        return whole().low;
      },
      get volume() {
        return whole().volume;
      },
    };
  }

  #wholeOf(seriesId: string): PriceSeries {
    const whole = this.#whole.get(seriesId);
    if (whole !== undefined) {
      this.#keepWhole(seriesId, whole);
      return whole;
    }
    const read = this.#read(seriesId, this.#kept.get(seriesId)?.symbol ?? seriesId);
    if (!read.ok) {
      this.#forget(seriesId);
      throw new SeriesGoneError(`a price series cannot be read again: ${read.problem.code}`);
    }
    this.#keepWhole(seriesId, read.value);
    return read.value;
  }

  #keepWhole(seriesId: string, series: PriceSeries): void {
    this.#whole.delete(seriesId);
    this.#whole.set(seriesId, series);
    for (const oldest of this.#whole.keys()) {
      if (this.#whole.size <= MOST_WHOLE) break;
      this.#whole.delete(oldest);
    }
  }

  /** Most series of a market have the same days, and most files have no adjusted close: equal columns are kept once. */
  #shared<T extends Int32Array | Float64Array>(column: T): T {
    const name = `${column.constructor.name} ${column.length} ${checksum(column)}`;
    const known = this.#columns.get(name)?.deref();
    if (known !== undefined && isEqual(known, column)) return known as T;
    const own = column.slice() as T;
    this.#columns.set(name, new WeakRef(own));
    return own;
  }

  #forget(seriesId: string): void {
    this.#kept.delete(seriesId);
    this.#whole.delete(seriesId);
  }
}

function checksum(column: Int32Array | Float64Array): number {
  let sum = 0;
  for (let index = 0; index < column.length; index += 1 + (column.length >> 6)) {
    sum = (Math.imul(sum, 31) + Math.round((column[index] ?? 0) * 100)) | 0;
  }
  return sum;
}

function isEqual(left: Int32Array | Float64Array, right: Int32Array | Float64Array): boolean {
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index++) if (!Object.is(left[index], right[index])) return false;
  return true;
}
