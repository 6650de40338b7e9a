import type { IsoDate } from '../../../../shared/model/isoDate';
import { readDate } from '../../text/dateText';

/** "ZZB 16JAN26 30 C" and the OCC form "ZZB   260116C00030000". */
const WRITTEN = /\b(\d{1,2})([A-Z]{3})(\d{2}) [\d.]+ [CP]$/;
const OCC = /(\d{2})(\d{2})(\d{2})[CP]\d{8}$/;

/** The day an option expires, by its symbol; null where the symbol does not say. */
export function optionExpiry(symbol: string): IsoDate | null {
  const written = WRITTEN.exec(symbol);
  if (written !== null) return readDate(`${written[1]}-${written[2]}-20${written[3]}`, 'ymd');
  const occ = OCC.exec(symbol);
  return occ === null ? null : readDate(`20${occ[1]}-${occ[2]}-${occ[3]}`, 'ymd');
}
