import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { PriceSeries } from '../../shared/model/priceSeries';
import { invariant } from '../../shared/result/invariant';
import { blocksOf, decodeSeries, encodeSeries, isSeries } from './seriesBytes';

const MAGIC = Buffer.from('BLSTBLKS', 'latin1');
const VERSION = 2;
const ID_BYTES = 32;
/** Header of the content, days, and six columns of numbers. */
const BLOCKS = 8;
/** Magic, version, length of the content's header, bars, nothing, id. */
const TABLE_START = MAGIC.length + 16 + ID_BYTES;
const CHECK_START = TABLE_START + BLOCKS * 4;
/** The checksum of the head itself, and four bytes so that the content starts on a multiple of eight. */
const HEAD_BYTES = CHECK_START + 8;

/** The id of a series is the checksum of its content: equal series are one file, whatever the version of the file. */
export function contentIdOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * The file of a series, format version 2: a head with the series' id and a checksum for every block, then the content
 * as `encodeSeries` wrote it (version 1 was the content alone). A checksum of 32 bits is told in a quarter of the time
 * the id takes, and finds every damage within 32 bits of a block for sure and others but once in four thousand million.
 *
 * @param content - What `encodeSeries` made.
 * @param seriesId - Its checksum, where it is known already.
 */
export function encodeColumnFile(content: Uint8Array, seriesId = contentIdOf(content)): Uint8Array {
  const blocks = blocksOf(content);
  invariant(blocks !== null, 'a column file is made of the content of a series');
  const bytes = new Uint8Array(HEAD_BYTES + content.length);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint32(8, VERSION, true);
  view.setUint32(12, blocks.headerLength, true);
  view.setUint32(16, blocks.bars, true);
  bytes.set(Buffer.from(seriesId, 'hex'), MAGIC.length + 16);
  for (const [block, { start, end }] of blocks.ranges.entries())
    view.setUint32(TABLE_START + block * 4, crc32(content.subarray(start, end)), true);
  view.setUint32(CHECK_START, crc32(bytes.subarray(0, CHECK_START)), true);
  bytes.set(content, HEAD_BYTES);
  return bytes;
}

/** Whether bytes begin as a file of version 2 does; a damaged beginning makes them none. */
export function isColumnFile(bytes: Uint8Array): boolean {
  return bytes.length >= HEAD_BYTES && MAGIC.compare(bytes, 0, MAGIC.length) === 0;
}

/**
 * The content in such a file, every block compared with its checksum; its bytes are those of the file, not a copy. Null
 * for a file of another series and for one with any byte that was not written.
 */
export function checkedContent(bytes: Uint8Array, seriesId: string): Uint8Array | null {
  const content = bytes.subarray(HEAD_BYTES);
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEAD_BYTES);
  // The four bytes behind the checksum belong to the head, and stay as they were written.
  if (view.getUint32(CHECK_START, true) !== crc32(bytes.subarray(0, CHECK_START))) return null;
  if (view.getUint32(CHECK_START + 4, true) !== 0 || view.getUint32(8, true) !== VERSION) return null;
  const stored = Buffer.from(bytes.buffer, bytes.byteOffset + MAGIC.length + 16, ID_BYTES);
  if (stored.toString('hex') !== seriesId) return null;
  const blocks = blocksOf(content);
  if (blocks === null || blocks.headerLength !== view.getUint32(12, true)) return null;
  if (blocks.bars !== view.getUint32(16, true)) return null;
  const sound = blocks.ranges.every(
    ({ start, end }, block) => crc32(content.subarray(start, end)) === view.getUint32(TABLE_START + block * 4, true),
  );
  return sound ? content : null;
}

/**
 * The series in content from elsewhere; null unless it is, byte for byte, what `encodeSeries` makes of a series. One that
 * is not would be stored under another id than it came with.
 */
export function strictSeries(content: Uint8Array): PriceSeries | null {
  const series = decodeSeries(content);
  if (series === null || !isSeries(series)) return null;
  return Buffer.compare(encodeSeries(series), content) === 0 ? series : null;
}

/** The series in the content of a file; null where the content's own layout says that it is none. */
export function seriesIn(content: Uint8Array | null): PriceSeries | null {
  return content === null ? null : decodeSeries(content);
}
