const KILO = 1000;

/**
 * The size of a file, as file managers write it.
 *
 * @param bytes - 0 or more.
 * @param locale - BCP 47 tag.
 * @returns Whole kilobytes, at least one; megabytes with one decimal from 1,000 kilobytes on. Example: 48,211 is
 *   `"48 kB"`, 1,240,000 is `"1.2 MB"`.
 */
export function formatBytes(bytes: number, locale: string): string {
  const large = bytes >= KILO * KILO;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    minimumFractionDigits: large ? 1 : 0,
    maximumFractionDigits: large ? 1 : 0,
  }).format(large ? bytes / KILO / KILO : Math.max(1, bytes / KILO));
}
