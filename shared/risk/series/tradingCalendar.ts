/**
 * Trading calendar: the days on which a return can exist. Answers "was this a trading day, and which one came before?".
 *
 * @param primaryDays - Days of the primary benchmark, days since 1970-01-01, strictly increasing; null without one.
 * @param otherDays - Days of each name, same form; read only without a primary benchmark; not modified.
 * @returns Strictly increasing days since 1970-01-01: `primaryDays` itself, else the days that at least half of the names
 *   have. Empty when there is nothing to read. Example: names with days 1, 2 and 2, 3 and 2, 4 and 4, 5 give 2, 4.
 *
 * Method: count per day, then sort; O(total log total). Source: D§0, calendar and gaps.
 */
export function tradingCalendar(primaryDays: Int32Array | null, otherDays: readonly Int32Array[]): Int32Array {
  if (primaryDays !== null) return primaryDays;
  const namesByDay = new Map<number, number>();
  for (const days of otherDays) {
    for (const day of days) namesByDay.set(day, (namesByDay.get(day) ?? 0) + 1);
  }
  const held = [...namesByDay].filter(([, names]) => names * 2 >= otherDays.length);
  return Int32Array.from(held, ([day]) => day).sort();
}
