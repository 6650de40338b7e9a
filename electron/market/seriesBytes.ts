import { endianness } from 'node:os';
import { z } from 'zod';
import { symbolSchema } from '../../shared/model/portfolio';
import type { PriceSeries } from '../../shared/model/priceSeries';
import { invariant } from '../../shared/result/invariant';

const MAGIC = Buffer.from('BLSTCOLS', 'latin1');
const VERSION = 1;
/** Magic, version and header length. */
const PRELUDE_BYTES = 16;
const PRICE_COLUMNS = ['open', 'high', 'low', 'close', 'adjustedClose', 'volume'] as const;

const headerSchema = z.strictObject({ symbol: symbolSchema, bars: z.int().min(1) });

/**
 * The content of a stored series, the same for ever because its checksum is the series' id: magic, version (u32), header length (u32), header (JSON, padded with spaces), the days
 * (i32, padded), then six columns (f64); little-endian, every part on a multiple of eight. Equal series give equal
 * bytes: NaN has one pattern, and minus zero is written as zero.
 */
export function encodeSeries(series: PriceSeries): Uint8Array {
  const bars = series.days.length;
  assertSeries(series);
  const json = Buffer.from(JSON.stringify({ symbol: series.symbol, bars }));
  const header = Buffer.alloc(padded(json.length), ' ');
  json.copy(header);
  const layout = layoutOf(header.length, bars);
  const bytes = new Uint8Array(layout.end);
  bytes.set(MAGIC);
  new Uint32Array(bytes.buffer, MAGIC.length, 2).set([VERSION, header.length]);
  bytes.set(header, PRELUDE_BYTES);
  new Int32Array(bytes.buffer, layout.days, bars).set(series.days);
  for (const [index, name] of PRICE_COLUMNS.entries()) {
    const column = new Float64Array(bytes.buffer, layout.columns + index * bars * 8, bars);
    series[name].forEach((value, bar) => {
      column[bar] = Number.isNaN(value) ? Number.NaN : value + 0;
    });
  }
  return bytes;
}

/** Where the parts of a series' bytes stand: its header, its days and its six columns, one after the other. */
export interface SeriesBlocks {
  readonly symbol: string;
  readonly bars: number;
  /** Of the header's text, padding counted. */
  readonly headerLength: number;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** The parts of such bytes; null when they are not laid out as `encodeSeries` does. Looks at the header alone. */
export function blocksOf(bytes: Uint8Array): SeriesBlocks | null {
  assertLittleEndian();
  if (bytes.length < PRELUDE_BYTES || MAGIC.compare(bytes, 0, MAGIC.length) !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, PRELUDE_BYTES);
  const headerLength = view.getUint32(MAGIC.length + 4, true);
  if (view.getUint32(MAGIC.length, true) !== VERSION || headerLength % 8 !== 0) return null;
  if (PRELUDE_BYTES + headerLength > bytes.length) return null;
  const header = headerOf(Buffer.from(bytes.buffer, bytes.byteOffset + PRELUDE_BYTES, headerLength));
  if (header === null) return null;
  const { days, columns, end } = layoutOf(headerLength, header.bars);
  if (end !== bytes.length) return null;
  const column = (index: number): { start: number; end: number } => {
    const start = columns + index * header.bars * 8;
    return { start, end: start + header.bars * 8 };
  };
  const ranges = [{ start: 0, end: days }, { start: days, end: columns }, ...PRICE_COLUMNS.map((_, at) => column(at))];
  return { ...header, headerLength, ranges };
}

/**
 * The series in such bytes; its columns view the bytes' own buffer, so reading costs nothing per bar. Null when they
 * are not what `encodeSeries` wrote, as far as the layout tells: the caller has compared the checksum.
 */
export function decodeSeries(bytes: Uint8Array): PriceSeries | null {
  const blocks = blocksOf(bytes);
  if (blocks === null) return null;
  const { symbol, bars, ranges } = blocks;
  // Views of numbers start on a multiple of eight: bytes that do not are copied.
  const { buffer, byteOffset } = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const startOf = (block: number): number => byteOffset + (ranges[block]?.start ?? 0);
  const column = (index: number): Float64Array => new Float64Array(buffer, startOf(2 + index), bars);
  const days = new Int32Array(buffer, startOf(1), bars);
  const [open, high, low, close, adjustedClose, volume] = [
    column(0),
    column(1),
    column(2),
    column(3),
    column(4),
    column(5),
  ];
  return { symbol, days, open, high, low, close, adjustedClose, volume };
}

function headerOf(bytes: Buffer): z.infer<typeof headerSchema> | null {
  try {
    return headerSchema.safeParse(JSON.parse(bytes.toString('utf8'))).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function layoutOf(headerLength: number, bars: number): { days: number; columns: number; end: number } {
  const days = PRELUDE_BYTES + headerLength;
  const columns = days + padded(bars * 4);
  return { days, columns, end: columns + PRICE_COLUMNS.length * bars * 8 };
}

function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}

/** Whether what was read is a series: its days increase, every close is a positive number. Its columns have one length. */
export function isSeries({ days, close }: PriceSeries): boolean {
  return (
    days.length > 0 &&
    days.every((day, bar) => bar === 0 || day > (days[bar - 1] ?? day)) &&
    close.every((price) => Number.isFinite(price) && price > 0)
  );
}

function assertSeries({ days, close, ...series }: PriceSeries): void {
  assertLittleEndian();
  invariant(days.length > 0, 'a series without bars cannot be stored');
  const columns = [close, series.open, series.high, series.low, series.adjustedClose, series.volume];
  invariant(
    columns.every((column) => column.length === days.length),
    'the columns of a series have one length',
  );
  invariant(
    days.every((day, bar) => bar === 0 || day > (days[bar - 1] ?? day)),
    'the days of a series increase',
  );
  invariant(
    close.every((price) => Number.isFinite(price) && price > 0),
    'every close of a series is finite and positive',
  );
}

function assertLittleEndian(): void {
  invariant(endianness() === 'LE', 'column files are read as they stand, on little-endian machines only');
}
