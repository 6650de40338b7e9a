import type { RequestOf } from '../../../../shared/contract/channels';
import type { InstrumentFact, ReferenceProposal, ReferenceTable } from '../../../../shared/contract/referenceSchemas';

type Unit = NonNullable<ReferenceTable['unit']>;

/** What the user has said of a table; what is missing is taken from the file. */
export interface TableChoice {
  readonly subject?: string;
  readonly asOf?: string;
  readonly unit?: Unit;
  readonly leftOut?: boolean;
}

export type TableChoices = Readonly<Record<string, TableChoice>>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function subjectOf(table: ReferenceTable, choices: TableChoices): string | null {
  return choices[table.key]?.subject ?? table.subject;
}

/** The day a table is of; empty while nobody has said it. */
export function dayOf(table: ReferenceTable, choices: TableChoices): string {
  return choices[table.key]?.asOf ?? table.asOf ?? '';
}

export function unitOf(table: ReferenceTable, choices: TableChoices): Unit | null {
  return choices[table.key]?.unit ?? table.unit ?? null;
}

/** Whether a text is a day of the calendar. */
export function isDay(text: string): boolean {
  return DAY.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}

/** The tables to store as the request names them; null while one of them waits for the user. */
export function confirmation(
  proposal: ReferenceProposal,
  choices: TableChoices,
): RequestOf<'referenceConfirm'>['tables'] | null {
  const tables: RequestOf<'referenceConfirm'>['tables'] = [];
  for (const table of wantedTables(proposal, choices)) {
    const [subject, asOf, unit] = [subjectOf(table, choices), dayOf(table, choices), unitOf(table, choices)];
    if (subject === null || !isDay(asOf) || (table.kind === 'macro-series' && unit === null)) return null;
    tables.push({ key: table.key, subject, asOf, ...(unit === null ? {} : { unit }) });
  }
  return tables.length === 0 ? null : tables;
}

export function wantedTables({ tables }: ReferenceProposal, choices: TableChoices): readonly ReferenceTable[] {
  return tables.filter(({ key }) => choices[key]?.leftOut !== true);
}

/** Facts that are at least as young as what their instrument has: those that would be taken. */
export function factsToTake(proposal: ReferenceProposal, choices: TableChoices): readonly InstrumentFact[] {
  const days = new Map(wantedTables(proposal, choices).map((table) => [table.key, dayOf(table, choices)]));
  return proposal.facts.filter(({ key, before, marketCap, sector }) => {
    const day = days.get(key);
    if (day === undefined || !isDay(day)) return false;
    const isYoung = before.marketCap === null || before.asOf === null || before.asOf <= day;
    return sector !== null || (marketCap !== null && isYoung);
  });
}
