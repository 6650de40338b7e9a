import type { IsoDate } from '../model/isoDate';
import type { Unit } from '../report/figure';
import { invariant } from '../result/invariant';

/** How numbers are written: the reader's locale, and the currency of the amounts. */
export interface TextFormat {
  /** BCP 47 tag, e.g. `en-US`. */
  readonly locale: string;
  /** ISO 4217 code of the base currency. */
  readonly currency: string;
}

/** A text format with the choices of one place on the screen. */
export interface ValueFormat extends TextFormat {
  /** Decimal places instead of the unit's own; 0 for money drops the cents from 10,000 up and keeps them below. */
  readonly digits?: number;
  /** Leaves out the currency and percent signs, for a table whose header states the unit once. */
  readonly unitInHeader?: boolean;
}

/** What stands where a value is unknown; its reason is shown beside it. */
export const UNKNOWN = '—';

const CENTS_FROM = 10_000;
const BASIS_POINTS = 10_000;
const formatters = new Map<string, Intl.NumberFormat>();

/**
 * A number as text. Answers "how is this figure written on screen, in print and on the command line?".
 *
 * @param value - Finite; fractions as decimals (0.58 is written 58.0%), basis points as a fraction too (0.0025 is 25.0 bp).
 * @param unit - How the number is to be read.
 * @param options - Locale, currency, and where wished decimal places and whether the unit stands in a header.
 * @returns Text with a real minus sign; never "-0". Example: `formatValue(-0.024, 'signed-fraction', { locale: 'en-US',
 *   currency: 'USD' })` is `"−2.4%"`.
 * @throws InvariantError for NaN or infinity: an unknown value is shown as `UNKNOWN` with its reason, not formatted.
 */
export function formatValue(value: number, unit: Unit, options: ValueFormat): string {
  invariant(Number.isFinite(value), 'only a finite number has a text');
  switch (unit) {
    case 'fraction':
      return percent(value, options, 'negative');
    case 'signed-fraction':
      return percent(value, options, 'exceptZero');
    case 'money':
      return amount(value, options, moneyDigits(value, options));
    case 'price':
      // A computed level has more digits than its price; only prices below one are quoted finer than cents.
      return amount(value, options, places(options, 2, Math.abs(value) < 1 ? 4 : 2));
    case 'shares':
      return plain(value, options, places(options, 0, 4));
    case 'days':
      return plain(value, options, places(options, 1, 1));
    case 'count':
      return plain(value, options, places(options, 0, 1));
    case 'ratio':
      return plain(value, options, places(options, 2, 2));
    case 'basis-points':
      return withSuffix(plain(value * BASIS_POINTS, options, places(options, 1, 1)), ' bp', options);
    case 'multiple':
      return `×${plain(value, options, places(options, 1, 2))}`;
  }
}

/**
 * A share of coverage as text, in whole percents rounded down: 100% is said only of a whole, and something is never 0%.
 *
 * @param coverageFraction - From 0 to 1.
 * @param options - Locale.
 * @returns Text. Example: 0.9988 is `"99%"`, 0.004 is `"<1%"`.
 * @throws InvariantError for NaN or infinity.
 */
export function formatCoverage(coverageFraction: number, options: TextFormat): string {
  if (coverageFraction > 0 && coverageFraction < 0.01) return '<1%';
  return formatValue(Math.floor(coverageFraction * 100 + 1e-9) / 100, 'fraction', { ...options, digits: 0 });
}

/**
 * A calendar day as the reader's locale writes it.
 *
 * @param isoDate - `YYYY-MM-DD`, a real day.
 * @param locale - BCP 47 tag.
 * @returns Day, short month and year. Example: `formatDate('2026-11-20', 'en-US')` is `"Nov 20, 2026"`.
 */
export function formatDate(isoDate: IsoDate, locale: string): string {
  const [year = 0, month = 1, day = 1] = isoDate.split('-').map(Number);
  // A time stamp in UTC written in UTC: the day cannot move, wherever the reader is.
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, day),
  );
}

interface Places {
  readonly minimumFractionDigits?: number;
  readonly maximumFractionDigits?: number;
}

function percent(value: number, options: ValueFormat, signDisplay: 'negative' | 'exceptZero'): string {
  const digits = places(options, 1, 1);
  return options.unitInHeader === true
    ? write(value * 100, options.locale, { ...digits, signDisplay })
    : write(value, options.locale, { ...digits, signDisplay, style: 'percent' });
}

function amount(value: number, options: ValueFormat, digits: Places): string {
  return options.unitInHeader === true
    ? plain(value, options, digits)
    : write(value, options.locale, {
        ...digits,
        style: 'currency',
        currency: options.currency,
        signDisplay: 'negative',
      });
}

function plain(value: number, options: ValueFormat, digits: Places): string {
  return write(value, options.locale, { ...digits, signDisplay: 'negative' });
}

function withSuffix(text: string, suffix: string, options: ValueFormat): string {
  return options.unitInHeader === true ? text : text + suffix;
}

function places(options: ValueFormat, least: number, most: number): Places {
  return {
    minimumFractionDigits: options.digits ?? least,
    maximumFractionDigits: options.digits ?? most,
  };
}

function moneyDigits(value: number, options: ValueFormat): Places {
  const digits = options.digits === 0 && Math.abs(value) < CENTS_FROM ? undefined : options.digits;
  if (digits !== undefined) return { minimumFractionDigits: digits, maximumFractionDigits: digits };
  // Without a currency sign the formatter does not know the currency's own decimal places.
  return options.unitInHeader === true ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : {};
}

function write(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  return formatter(locale, options)
    .formatToParts(value)
    .map((part) => (part.type === 'minusSign' ? '−' : part.value))
    .join('');
}

/** Making a formatter costs a thousand times more than using one, and a table has ten thousand cells. */
function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, options);
  formatters.set(key, made);
  return made;
}
