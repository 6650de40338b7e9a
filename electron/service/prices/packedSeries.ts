import type { PriceSeries } from '../../../shared/model/priceSeries';

const COLUMNS = ['open', 'high', 'low', 'close', 'adjustedClose', 'volume'] as const;
/** Scales of decimal places a file may print. */
const SCALES = [1, 100, 10_000, 1_000_000];
/** Stands for a value the file did not have. */
const MISSING = -(2 ** 31);

type PackedColumn = Float64Array | { readonly scale: number; readonly units: Int32Array };

/** A series in half the memory, every value of it as it was: prices with few decimals are whole numbers of a small unit. */
export interface PackedSeries {
  readonly symbol: string;
  readonly days: Int32Array;
  readonly columns: readonly PackedColumn[];
}

/**
 * Packs a series without losing a bit. A proposal of a folder of prices waits in memory until the user confirms it.
 *
 * @param series - Bars; not modified.
 * @returns The same values; a column that is no whole numbers of any unit stays as it is.
 */
export function packSeries(series: PriceSeries): PackedSeries {
  const { symbol, days } = series;
  return { symbol, days, columns: COLUMNS.map((name) => packColumn(series[name])) };
}

/** The series that was packed. */
export function unpackSeries({ symbol, days, columns }: PackedSeries): PriceSeries {
  const [open, high, low, close, adjustedClose, volume] = columns.map(unpackColumn);
  const none = new Float64Array(days.length).fill(Number.NaN);
  return {
    symbol,
    days,
    open: open ?? none,
    high: high ?? none,
    low: low ?? none,
    close: close ?? none,
    adjustedClose: adjustedClose ?? none,
    volume: volume ?? none,
  };
}

function packColumn(column: Float64Array): PackedColumn {
  for (const scale of SCALES) {
    const units = unitsOf(column, scale);
    if (units !== null) return { scale, units };
  }
  return column;
}

/** Null at the first value that would not come back the same. */
function unitsOf(column: Float64Array, scale: number): Int32Array | null {
  const units = new Int32Array(column.length);
  for (let index = 0; index < column.length; index++) {
    const value = column[index] ?? Number.NaN;
    units[index] = Number.isNaN(value) ? MISSING : Math.round(value * scale);
    if (!Object.is(valueIn(units[index] ?? MISSING, scale), value)) return null;
  }
  return units;
}

function unpackColumn(packed: PackedColumn): Float64Array {
  if (packed instanceof Float64Array) return packed;
  const { scale, units } = packed;
  const column = new Float64Array(units.length);
  for (let index = 0; index < column.length; index++) {
    column[index] = valueIn(units[index] ?? MISSING, scale);
  }
  return column;
}

function valueIn(unit: number, scale: number): number {
  return unit === MISSING ? Number.NaN : unit / scale;
}
