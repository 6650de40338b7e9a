import type { ReferenceProposal, ReferenceTable } from '../../../shared/contract/referenceSchemas';
import type { Portfolio } from '../../../shared/model/portfolio';
import type { ReferenceData } from '../../../shared/model/reference';
import type { AttachedRecords } from '../../../shared/risk/report/attachedRecords';
import { attachedScene } from '../../../shared/risk/report/attachedScene';
import type { ListedHolding } from '../../../shared/risk/report/fundSplit';
import { createPreparation } from '../../../shared/risk/report/preparation';
import type { ReferenceContent } from '../../importing/reference/referenceFile';
import { rowsOf } from '../../importing/reference/rowsOf';
import { instrumentFacts } from './instrumentFacts';
import { subjectsOf, suggestedSubject } from './subjects';
import type { TakenTable } from './takenTable';

const MOST_SKIPPED = 50;
const SAMPLE_LINES = 5;

/** What a proposal is made against. */
export interface ProposalScene {
  readonly document: Portfolio;
  readonly reference: ReferenceData;
  readonly attached: AttachedRecords;
  /** The fund the user meant; null where the files say it. */
  readonly fund: string | null;
  readonly today: string;
}

/** What tables would bring into the document, with the share of their weight that is placed by what is known of sizes. */
export function proposedTables(
  tables: readonly TakenTable[],
  scene: ProposalScene,
): Pick<ReferenceProposal, 'tables' | 'facts'> {
  const mappedOf = mapper(tables, scene);
  return {
    facts: instrumentFacts(tables, scene.document),
    tables: tables.map((table): ReferenceTable => {
      const { key, fileId, file, content, hint } = table;
      const subjects = subjectsOf(table, scene.document, scene.reference);
      const lines = linesOf(content);
      const weights = lines.map(({ weightFraction }) => weightFraction);
      return {
        key,
        fileId,
        fileName: file.fileName,
        kind: content.kind,
        format: file.format,
        reason: file.recognition.reason,
        title: hint.title,
        subjects,
        subject: suggestedSubject(table, subjects, scene.fund),
        asOf: file.asOf,
        ...(content.kind === 'macro-series' ? { unit: content.table.unit } : {}),
        rows: rowsOf(content),
        weightTotal: lines.length === 0 ? null : weights.reduce((sum, weight) => sum + weight, 0),
        mapped: lines.length === 0 ? null : mappedOf(key, lines),
        sample: sampleOf(content),
        skipped: file.skipped.slice(0, MOST_SKIPPED),
        skippedCount: file.skippedCount,
      };
    }),
  };
}

/** Sizes that come in the same drop count: the user confirms both at once. */
function mapper(
  tables: readonly TakenTable[],
  { document, reference, attached, today }: ProposalScene,
): (name: string, lines: readonly ListedHolding[]) => ReferenceTable['mapped'] {
  const incoming = tables.flatMap(({ content, file }) => {
    if (content.kind !== 'company-facts') return [];
    const link = { recordId: '', kind: content.kind, subject: file.fileName, asOf: file.asOf ?? today };
    return [
      { table: content.table, link: { ...link, source: file.fileName, rows: 0, importedOn: today, importId: null } },
    ];
  });
  // A list that names none of the document's instruments is looked at all the same.
  const funds = new Map(attached.funds);
  for (const { key, content, file } of tables) {
    if (content.kind !== 'fund-holdings') continue;
    const link = { recordId: '', kind: content.kind, subject: key, asOf: today, source: file.fileName, rows: 0 };
    const table = { fundSymbol: 'PROPOSED', holdings: content.table.holdings };
    funds.set(key, { link: { ...link, importedOn: today, importId: null }, table });
  }
  const records = { ...attached, funds, companies: [...incoming, ...attached.companies] };
  const scene = attachedScene({ document, records, reference, preparation: createPreparation() });
  return (name, lines) => {
    const split = scene?.splitOfList(name, lines);
    if (split?.ok !== true) return null;
    const sum = (shares: Readonly<Record<string, number>>): number => Object.values(shares).reduce((a, b) => a + b, 0);
    const { russell, dollar, sectors, notEquityFraction: notEquity } = split.value;
    return { russell: sum(russell), dollar: sum(dollar), sectors: sum(sectors), notEquity };
  };
}

/** Lines with weights; none for a table without. */
function linesOf(content: ReferenceContent): readonly ListedHolding[] {
  return content.kind === 'fund-holdings' ? content.table.holdings : [];
}

function sampleOf(content: ReferenceContent): string[] {
  switch (content.kind) {
    case 'fund-holdings':
      return first(content.table.holdings, ({ symbol, name, weightFraction }) => [
        symbol ?? '—',
        name,
        `${(weightFraction * 100).toFixed(2)} %`,
      ]);
    case 'index-members':
      return first(content.table.members, ({ symbol, name, sector }) => [symbol, name ?? '', sector ?? '—']);
    case 'company-facts':
      return first(content.table.companies, ({ symbol, name, marketCap }) => [
        symbol,
        name ?? '',
        marketCap === null ? '—' : `${(marketCap / 1e6).toFixed(0)} million USD`,
      ]);
    case 'fundamentals':
      return first(content.table.companies, ({ symbol, facts }) => [symbol, facts.map(({ item }) => item).join(', ')]);
    case 'factor-series':
      return first(content.table.observations, ({ isoDate, values }) => [
        isoDate,
        ...values.map((one) => `${one ?? '—'}`),
      ]);
    case 'macro-series':
      return first(content.table.observations, ({ isoDate, value }) => [isoDate, `${value}`]);
  }
}

function first<T>(rows: readonly T[], cells: (row: T) => readonly string[]): string[] {
  return rows.slice(0, SAMPLE_LINES).map((row) => cells(row).join(' · '));
}
