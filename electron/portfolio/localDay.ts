import type { IsoDate } from '../../shared/model/isoDate';

/** The calendar day of a moment in the computer's own time zone. */
export function localDay(milliseconds: number): IsoDate {
  const moment = new Date(milliseconds);
  const twoDigits = (part: number): string => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`;
}
