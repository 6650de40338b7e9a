import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { PriceSeries } from '../../shared/model/priceSeries';
import { invariant } from '../../shared/result/invariant';
import { type Failure, fail, ok, type Result } from '../../shared/result/result';
import { systemCodeOf } from '../durable/systemCode';
import { decodeSeries } from './seriesBytes';

/** A series as its readers name it: by content, and by symbol for the user. */
export interface SeriesName {
  readonly seriesId: string;
  readonly symbol: string;
}

/** The id of a stored series is the checksum of its file: equal series are one file, and a changed file is no series. */
export function seriesIdOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function seriesPath(folder: string, seriesId: string): string {
  invariant(/^[0-9a-f]{64}$/.test(seriesId), 'a series id is a checksum');
  return join(folder, `${seriesId}.series`);
}

/** The series in a file's bytes; `series-damaged` when any byte is not what was written. */
export function verifiedSeries(bytes: Uint8Array, { seriesId, symbol }: SeriesName): Result<PriceSeries> {
  const series = seriesIdOf(bytes) === seriesId ? decodeSeries(bytes) : null;
  return series === null ? fail({ code: 'series-damaged', symbol }) : ok(series);
}

/** What a system error means for reading a series; only a missing file is missing, and none of them is damage. */
export function readingFailure(error: unknown, symbol: string): Failure {
  const systemCode = systemCodeOf(error);
  if (systemCode === null) throw error;
  if (systemCode === 'ENOENT' || systemCode === 'ENOTDIR') return fail({ code: 'series-missing', symbol });
  return fail({ code: 'series-unreadable', symbol, systemCode });
}
