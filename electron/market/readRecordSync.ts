import { readFileSync } from 'node:fs';
import type { MarketRecord, MarketRecordKind } from '../../shared/model/marketRecord';
import { fail, type Result } from '../../shared/result/result';
import { systemCodeOf } from '../durable/systemCode';
import { type LibraryPlace, openedFrom } from './libraryPlace';
import { decodeRecord, recordPath } from './recordLibrary';

/**
 * Reads a stored table in the engine's worker thread, which may wait for the disk.
 *
 * @param place - The market library.
 * @param kind - What it is a table of.
 * @param recordId - Which table.
 * @returns The record. Problems: `record-missing`, `record-damaged`, `record-newer`, `record-unreadable`.
 */
export function readRecordSync<K extends MarketRecordKind>(
  place: LibraryPlace,
  kind: K,
  recordId: string,
): Result<MarketRecord<K>> {
  try {
    const bytes = openedFrom(place, readFileSync(recordPath(place.folder, recordId)));
    return bytes === null ? fail({ code: 'record-damaged' }) : decodeRecord(kind, recordId, bytes);
  } catch (error) {
    const systemCode = systemCodeOf(error);
    if (systemCode === null) throw error;
    return fail(systemCode === 'ENOENT' ? { code: 'record-missing' } : { code: 'record-unreadable', systemCode });
  }
}
