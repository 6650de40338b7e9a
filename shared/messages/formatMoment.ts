const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * A moment as day and time of the reader's own place, for saves and copies.
 *
 * @param milliseconds - Since 1970.
 * @param locale - BCP 47 tag.
 * @returns Day, short month, year, hours and minutes. Example: in New York 1795270440000 is `"Nov 21, 2026, 9:14 AM"`.
 */
export function formatMoment(milliseconds: number, locale: string): string {
  return written(milliseconds, locale, { dateStyle: 'medium', timeStyle: 'short' });
}

/**
 * A moment to the second, where several of one minute are to be told apart.
 *
 * @param milliseconds - Since 1970.
 * @param locale - BCP 47 tag.
 * @returns As `formatMoment`, with seconds. Example: in New York 1795270447000 is `"Nov 21, 2026, 9:14:07 AM"`.
 */
export function formatExactMoment(milliseconds: number, locale: string): string {
  return written(milliseconds, locale, { dateStyle: 'medium', timeStyle: 'medium' });
}

/**
 * The time of a moment without its day, where the day stands beside it.
 *
 * @param milliseconds - Since 1970.
 * @param locale - BCP 47 tag.
 * @returns Hours and minutes of the reader's own place. Example: `"9:14 AM"`.
 */
export function formatTime(milliseconds: number, locale: string): string {
  return written(milliseconds, locale, { timeStyle: 'short' });
}

function written(milliseconds: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, formatter);
  return formatter.format(milliseconds);
}
