import type { MarketRecord } from '../../../shared/model/marketRecord';
import { sectorSchema } from '../../../shared/model/portfolio';
import { indexIdSchema } from '../../../shared/model/reference';
import { fail, ok, type Result } from '../../../shared/result/result';
import { fromPercent } from '../../importing/reference/fromPercent';
import type { MacroContent, ReferenceContent } from '../../importing/reference/referenceFile';
import type { ChosenSubject } from './subjects';

/** What the user has said of a table. */
export interface TableChoice extends ChosenSubject {
  readonly asOf: string;
  readonly source: string;
  readonly unit: MacroContent['unit'];
}

/**
 * The record a table is stored as. A fund's list that stands for an index keeps the lines that have a symbol.
 *
 * @returns Problem: `request-invalid` where the choice does not fit the table, or a unit is not said.
 */
export function recordOf(content: ReferenceContent, choice: TableChoice): Result<MarketRecord> {
  const { asOf, source, subject } = choice;
  switch (content.kind) {
    case 'fund-holdings':
      if (choice.kind === 'index-members') return membersOf(content, choice);
      return ok({ kind: content.kind, source, asOf, table: { fundSymbol: subject, ...content.table } });
    case 'index-members': {
      const indexId = indexIdSchema.safeParse(subject);
      if (!indexId.success) return fail({ code: 'request-invalid', path: 'tables.subject' });
      return ok({ kind: content.kind, source, asOf, table: { indexId: indexId.data, ...content.table } });
    }
    case 'macro-series':
      return macroRecord(content.table, choice);
    case 'company-facts':
    case 'fundamentals':
    case 'factor-series':
      // A kind and its table go together in each of the three.
      return ok({ kind: content.kind, source, asOf, table: content.table } as MarketRecord);
  }
}

function membersOf(
  { table }: Extract<ReferenceContent, { kind: 'fund-holdings' }>,
  { subject, source, asOf }: TableChoice,
): Result<MarketRecord> {
  const indexId = indexIdSchema.safeParse(subject);
  if (!indexId.success) return fail({ code: 'request-invalid', path: 'tables.subject' });
  const members = table.holdings.flatMap(({ symbol, name, weightFraction, assetClass, sector }) => {
    const isMember = symbol !== null && weightFraction >= 0 && weightFraction <= 1;
    if (!isMember || assetClass === 'cash' || assetClass === 'derivative') return [];
    return [{ symbol, name, weightFraction, sector: sectorSchema.safeParse(sector).data ?? null }];
  });
  if (members.length === 0) return fail({ code: 'request-invalid', path: 'tables.subject' });
  return ok({ kind: 'index-members', source, asOf, table: { indexId: indexId.data, members } });
}

/** Percent are stored as fractions, like every share. */
function macroRecord(table: MacroContent, { unit, source, asOf }: TableChoice): Result<MarketRecord> {
  const stated = unit ?? table.unit;
  if (stated === null) return fail({ code: 'request-invalid', path: 'tables.unit' });
  const { seriesName, frequency, observations } = table;
  const kept = observations.map(({ isoDate, value }) => ({
    isoDate,
    value: stated === 'percent' ? fromPercent(value) : value,
  }));
  const stored = { seriesName, frequency, unit: stated === 'percent' ? ('fraction' as const) : stated };
  return ok({ kind: 'macro-series', source, asOf, table: { ...stored, observations: kept } });
}
