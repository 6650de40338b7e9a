import type { IsoDate } from '../../../shared/model/isoDate';

/** The calendar day of a moment in the time zone of this computer. */
export function localDay(moment: Date): IsoDate {
  const month = String(moment.getMonth() + 1).padStart(2, '0');
  const day = String(moment.getDate()).padStart(2, '0');
  return `${String(moment.getFullYear()).padStart(4, '0')}-${month}-${day}`;
}
