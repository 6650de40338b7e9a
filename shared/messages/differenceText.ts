import type { IsoDate } from '../model/isoDate';
import type { InstrumentKind, StopRule } from '../model/portfolio';
import type { DifferenceArea, DifferenceField, PortfolioDifference } from '../model/portfolioDifference';
import type { Unit } from '../report/figure';
import { counted } from './counted';
import { formatDate, formatValue, type TextFormat } from './formatValue';
import { kindLabel, stopMethodLabel } from './labels';

/** One difference as a line of a table. */
export interface DifferenceLine {
  /** What it is about: a symbol and its account, an account, a file, a setting. */
  readonly subject: string;
  readonly change: string;
  readonly before: string;
  readonly after: string;
  /** How the two values are to be read; null for words. */
  readonly unit: Unit | null;
}

/** What stands where one side has nothing: unlike an unknown value, nothing is missing. */
const NOTHING = 'none';

const FIELDS: Record<DifferenceField, string> = {
  name: 'Name',
  kind: 'Kind',
  baseCurrency: 'Base currency',
  currency: 'Currency',
  sector: 'Sector',
  marketCap: 'Market value of the company',
  multiplier: 'Contract multiplier',
  quantity: 'Quantity',
  price: 'Price from the file',
  cost: 'Cost',
  lots: 'Tax lots',
  note: 'Note',
  account: 'Account',
  level: 'Stop level',
  rule: 'Stop rule',
  lastDate: 'Last day of prices',
  riskFraction: 'Money at risk per position',
  maxHeatFraction: 'Most open risk',
  participationFraction: 'Share of the daily volume',
  exitDays: 'Days for an exit',
  targetVolatility: 'Target volatility',
  sizeScheme: 'Size scheme',
  capLarge: 'Weight limit, large',
  capMid: 'Weight limit, mid',
  capSmall: 'Weight limit, small',
  capMicro: 'Weight limit, micro',
  rows: 'Rows read',
  trades: 'Trades on record',
  details: 'Other details',
};

const UNITS: Partial<Record<DifferenceField, Unit>> = {
  marketCap: 'count',
  multiplier: 'multiple',
  quantity: 'shares',
  price: 'price',
  cost: 'money',
  lots: 'count',
  level: 'price',
  riskFraction: 'fraction',
  maxHeatFraction: 'fraction',
  participationFraction: 'fraction',
  exitDays: 'days',
  targetVolatility: 'fraction',
  capLarge: 'fraction',
  capMid: 'fraction',
  capSmall: 'fraction',
  capMicro: 'fraction',
  rows: 'count',
  trades: 'count',
};

const NOUNS: Record<DifferenceArea, readonly [one: string, several: string]> = {
  holding: ['holding', 'holdings'],
  stop: ['stop', 'stops'],
  account: ['account', 'accounts'],
  instrument: ['instrument', 'instruments'],
  prices: ['price series', 'price series'],
  import: ['import', 'imports'],
  portfolio: ['detail of the portfolio', 'details of the portfolio'],
  settings: ['setting', 'settings'],
};

const CHANGES = { added: 'added', removed: 'removed', changed: 'changed' } as const;

/**
 * What differs between two documents, in counts.
 *
 * @param differences - From `comparePortfolios`; not modified.
 * @returns One sentence per part of the document that differs, holdings first; one that says so where nothing differs.
 *   Example: `"3 holdings added and 1 changed."`.
 */
export function differenceSentences(differences: readonly PortfolioDifference[]): string[] {
  if (differences.length === 0) return ['Both hold the same.'];
  return (Object.keys(NOUNS) as DifferenceArea[]).flatMap((area) => {
    const counts = Object.values(CHANGES).map((change) => ({ change, count: subjectsOf(differences, area, change) }));
    const told = counts.filter(({ count }) => count > 0);
    if (told.length === 0) return [];
    const parts = told.map(({ change, count }, index) =>
      index === 0 ? `${counted(count, ...NOUNS[area])} ${change}` : `${count} ${change}`,
    );
    return [`${listed(parts)}.`];
  });
}

/**
 * One difference in words and numbers, for a row of a table.
 *
 * @param difference - From `comparePortfolios`; not modified.
 * @param format - Locale and base currency; amounts are written without a currency, which the row does not know.
 * @returns Its cells. Example: `{ subject: 'AAAA, Brokerage', change: 'Quantity', before: '100', after: '120', unit: 'shares' }`.
 */
export function differenceLine(difference: PortfolioDifference, format: TextFormat): DifferenceLine {
  const { area, change, account, field, before, after } = difference;
  const subject = area === 'settings' || area === 'portfolio' ? FIELDS[field] : difference.subject;
  return {
    subject: account === null ? subject : `${subject}, ${account}`,
    change: change === 'changed' ? changedWord(difference) : `${capital(NOUNS[area][0])} ${CHANGES[change]}`,
    before: valueText(before, difference, format),
    after: valueText(after, difference, format),
    unit: UNITS[field] ?? null,
  };
}

function subjectsOf(
  differences: readonly PortfolioDifference[],
  area: DifferenceArea,
  change: PortfolioDifference['change'],
): number {
  const concerned = differences.filter((one) => one.area === area && one.change === change);
  // Each setting is one; of a holding several fields may have changed at once.
  const name = ({ subject, account, field }: PortfolioDifference): string =>
    change === 'changed' && area !== 'settings' && area !== 'portfolio' ? `${account ?? ''}\n${subject}` : field;
  return change === 'changed' ? new Set(concerned.map(name)).size : concerned.length;
}

function changedWord({ area, field }: PortfolioDifference): string {
  return area === 'settings' || area === 'portfolio' ? `${capital(NOUNS[area][0])} changed` : FIELDS[field];
}

function valueText(
  value: PortfolioDifference['before'],
  { area, field, change }: PortfolioDifference,
  format: TextFormat,
): string {
  if (field === 'details') return change === 'changed' ? 'see the portfolio' : NOTHING;
  if (value === null || value === '') return NOTHING;
  const unit = UNITS[field];
  if (unit !== undefined) return numberText(Number(value), unit, format);
  const text = String(value);
  if (field === 'lastDate') return formatDate(text as IsoDate, format.locale);
  if (field === 'rule') return stopMethodLabel(text as StopRule['method']);
  return field === 'kind' && area === 'instrument' ? kindLabel(text as InstrumentKind) : text;
}

function numberText(value: number, unit: Unit, format: TextFormat): string {
  return formatValue(value, unit, { ...format, unitInHeader: unit === 'money' || unit === 'price' });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
