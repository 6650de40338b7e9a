import { readFileSync } from 'node:fs';
import type { PriceSeries } from '../../shared/model/priceSeries';
import type { Result } from '../../shared/result/result';
import type { LibraryPlace } from './libraryPlace';
import { readingFailure, seriesPath, verifiedSeries } from './seriesFile';

/**
 * Reads a stored series in the engine's worker thread, which may wait for the disk.
 *
 * @param place - The market library.
 * @param seriesId - Which series.
 * @param symbol - What the user calls it, for the problem; its id where nobody knows.
 * @returns The series. Problems: `series-missing`, `series-damaged`, `series-unreadable`.
 */
export function readSeriesSync(place: LibraryPlace, seriesId: string, symbol = seriesId): Result<PriceSeries> {
  const path = seriesPath(place.folder, seriesId);
  try {
    return verifiedSeries(place, readFileSync(path), { seriesId, symbol });
  } catch (error) {
    return readingFailure(error, symbol);
  }
}
