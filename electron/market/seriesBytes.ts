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
 * The bytes of a stored series: magic, version (u32), header length (u32), header (JSON, padded with spaces), the days
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

/**
 * The series in such bytes; its columns view the bytes' own buffer, so reading costs nothing per bar. Null when they
 * are not what `encodeSeries` wrote, as far as the layout tells: the caller has compared the checksum.
 */
export function decodeSeries(bytes: Uint8Array): PriceSeries | null {
  assertLittleEndian();
  if (bytes.length < PRELUDE_BYTES || MAGIC.compare(bytes, 0, MAGIC.length) !== 0) return null;
  const { buffer } = ownBuffer(bytes);
  const [version, headerLength] = new Uint32Array(buffer, MAGIC.length, 2);
  if (version !== VERSION || headerLength === undefined || PRELUDE_BYTES + headerLength > bytes.length) return null;
  const header = headerOf(Buffer.from(buffer, PRELUDE_BYTES, headerLength));
  if (header === null) return null;
  const { symbol, bars } = header;
  const layout = layoutOf(headerLength, bars);
  if (layout.end !== bytes.length || headerLength % 8 !== 0) return null;
  const column = (index: number): Float64Array => new Float64Array(buffer, layout.columns + index * bars * 8, bars);
  const days = new Int32Array(buffer, layout.days, bars);
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

/** A small read may share its buffer with others, at any offset: views need it to themselves. */
function ownBuffer(bytes: Uint8Array): { buffer: ArrayBufferLike } {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
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
