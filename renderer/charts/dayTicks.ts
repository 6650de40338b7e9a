import type { IsoDate } from '../../shared/model/isoDate';

/** A place on a day axis that gets a label: the first day of a year, a quarter or a month. */
export interface DayTick {
  readonly index: number;
  readonly label: string;
}

/** Coarsest last: months between labels. */
const STEPS = [1, 3, 6, 12, 24, 60] as const;

/**
 * Labels for an axis of days, at calendar borders and at most `most` of them: "2025" at a year, "Jul" inside one.
 */
export function dayTicks(days: readonly IsoDate[], most: number, locale: string): DayTick[] {
  const monthName = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const starts = days.flatMap((day, index) => {
    const before = days[index - 1];
    return before !== undefined && before.slice(0, 7) !== day.slice(0, 7) ? [{ index, day }] : [];
  });
  for (const step of STEPS) {
    const kept = starts.filter(({ day }) => monthsSinceZero(day) % step === 0);
    if (kept.length <= most) return kept.map(({ index, day }) => ({ index, label: tickLabel(day, monthName) }));
  }
  return [];
}

function monthsSinceZero(day: IsoDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function tickLabel(day: IsoDate, monthName: Intl.DateTimeFormat): string {
  return day.slice(5, 7) === '01' ? day.slice(0, 4) : monthName.format(new Date(`${day}T00:00:00Z`));
}
