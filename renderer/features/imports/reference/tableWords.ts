import type { ReferenceTable } from '../../../../shared/contract/referenceSchemas';
import { formatDate, formatValue } from '../../../../shared/messages/formatValue';
import type { Format } from '../../../api/format';
import { isDay } from './tableChoices';

const KINDS: Record<ReferenceTable['kind'], string> = {
  'fund-holdings': 'Fund holdings',
  'index-members': 'Index members',
  'company-facts': 'Companies',
  fundamentals: 'Fundamentals',
  'macro-series': 'Economic series',
  'factor-series': 'Factor returns',
};

const ROWS: Record<ReferenceTable['kind'], readonly [string, string]> = {
  'fund-holdings': ['line', 'lines'],
  'index-members': ['member', 'members'],
  'company-facts': ['company', 'companies'],
  fundamentals: ['company', 'companies'],
  'macro-series': ['value', 'values'],
  'factor-series': ['period', 'periods'],
};

export function kindLabel(kind: ReferenceTable['kind']): string {
  return KINDS[kind];
}

/** Lines read, weight, how much of it is placed, the day. */
export function tableSummary(table: ReferenceTable, asOf: string, format: Format): string {
  const { kind, rows, weightTotal, mapped } = table;
  const share = (value: number) => formatValue(value, 'fraction', format);
  return [
    `${formatValue(rows, 'count', format)} ${ROWS[kind][rows === 1 ? 0 : 1]} read`,
    ...(weightTotal === null ? [] : [`weights add up to ${share(weightTotal)}`]),
    ...(mapped === null ? [] : [`${share(mapped.dollar)} placed by size`, `${share(mapped.sectors)} by sector`]),
    ...(mapped === null || mapped.notEquity === 0 ? [] : [`${share(mapped.notEquity)} cash and derivatives`]),
    isDay(asOf) ? `as of ${formatDate(asOf, format.locale)}` : 'day not stated',
  ].join(' · ');
}

/** What to know before confirming; empty where nothing is. */
export function tableAdvice({ kind, mapped, weightTotal }: ReferenceTable): string {
  if (kind === 'company-facts') return 'Market capitalisations are taken as US dollars.';
  if (kind !== 'fund-holdings') return '';
  if (mapped === null)
    return `The weights ${weightTotal !== null && weightTotal > 1 ? 'exceed the whole fund' : 'include short positions'}, so the fund is not seen through by this list.`;
  if (mapped.dollar === 0)
    return 'No size of these companies is known, so sizes stay as they are; add a stock screener file with market capitalisations, also later.';
  return 'What is not placed stays unknown; a stock screener file with market capitalisations places more, also later.';
}
