import { join } from 'node:path';
import type { PriceSeries } from '../../shared/model/priceSeries';
import { invariant } from '../../shared/result/invariant';
import { type Failure, fail, ok, type Result } from '../../shared/result/result';
import { systemCodeOf } from '../durable/systemCode';
import { checkedContent, contentIdOf, isColumnFile, seriesIn } from './columnFile';
import { type LibraryPlace, openedFrom } from './libraryPlace';

/** A series as its readers name it: by content, and by symbol for the user. */
export interface SeriesName {
  readonly seriesId: string;
  readonly symbol: string;
}

export const SERIES_EXTENSION = '.series';

export function seriesPath(folder: string, seriesId: string): string {
  invariant(/^[0-9a-f]{64}$/.test(seriesId), 'a series id is a checksum');
  return join(folder, `${seriesId}${SERIES_EXTENSION}`);
}

/** The content in a file's bytes, of version 1 or 2; null when any byte is not what was written. */
export function contentOf(place: LibraryPlace, bytes: Uint8Array, seriesId: string): Uint8Array | null {
  const opened = openedFrom(place, bytes);
  if (opened === null) return null;
  // A small read may share its buffer with others: columns that live on need it to themselves.
  const own = opened.byteLength === opened.buffer.byteLength ? opened : new Uint8Array(opened);
  if (isColumnFile(own)) return checkedContent(own, seriesId);
  return contentIdOf(own) === seriesId ? own : null;
}

/** The series in a file's bytes; `series-damaged` when any byte is not what was written. */
export function verifiedSeries(
  place: LibraryPlace,
  bytes: Uint8Array,
  { seriesId, symbol }: SeriesName,
): Result<PriceSeries> {
  const series = seriesIn(contentOf(place, bytes, seriesId));
  return series === null ? fail({ code: 'series-damaged', symbol }) : ok(series);
}

/** What a system error means for reading a series; only a missing file is missing, and none of them is damage. */
export function readingFailure(error: unknown, symbol: string): Failure {
  const systemCode = systemCodeOf(error);
  if (systemCode === null) throw error;
  if (systemCode === 'ENOENT' || systemCode === 'ENOTDIR') return fail({ code: 'series-missing', symbol });
  return fail({ code: 'series-unreadable', symbol, systemCode });
}
