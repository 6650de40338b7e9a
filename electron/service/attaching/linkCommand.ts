import type { DocumentCommand } from '../../../shared/model/command';
import type { MarketRecordKind } from '../../../shared/model/marketRecord';
import type { Portfolio } from '../../../shared/model/portfolio';
import { instrumentFacts, isYoungEnough } from './instrumentFacts';
import type { TakenTable } from './takenTable';

/** A table that was stored, as it is to be linked. */
export interface StoredTable {
  readonly table: TakenTable;
  readonly link: StoredLink;
}

/** A link before its import has an id. */
interface StoredLink {
  readonly recordId: string;
  readonly kind: MarketRecordKind;
  readonly subject: string;
  readonly asOf: string;
  readonly source: string;
  readonly rows: number;
  readonly importedOn: string;
}

/** What a link command is made for. */
export interface LinkScene {
  readonly document: Portfolio;
  readonly today: string;
  readonly importId: string;
  /** Whether instruments take the facts of the tables. */
  readonly withFacts: boolean;
}

/** The one command that links stored tables to the document, so that the import is undone as a whole. */
export function linkCommand(
  stored: readonly StoredTable[],
  { document, today, importId, withFacts }: LinkScene,
): Extract<DocumentCommand, { name: 'linkRecords' }> {
  const files = [...new Map(stored.map(({ table }) => [table.fileId, table.file])).values()];
  const days = stored.map(({ link }) => link.asOf).toSorted();
  return {
    name: 'linkRecords',
    record: {
      id: importId,
      kind: 'reference',
      fileName: files
        .map(({ fileName }) => fileName)
        .join(', ')
        .slice(0, 400),
      format: [...new Set(files.map(({ format }) => format))].join(', ').slice(0, 400),
      asOf: days.at(-1) ?? null,
      importedOn: today,
      rowsRead: files.reduce((count, { rows }) => count + rows, 0),
      rowsSkipped: files.reduce((count, { skippedCount }) => count + skippedCount, 0),
    },
    links: stored.map(({ link }) => ({ ...link, importId })),
    facts: withFacts ? factsOf(stored, document) : [],
  };
}

/** Of two tables that speak of an instrument the younger one counts. */
function factsOf(
  stored: readonly StoredTable[],
  document: Portfolio,
): Extract<DocumentCommand, { name: 'linkRecords' }>['facts'] {
  const byInstrument = new Map<string, ReturnType<typeof factOf>>();
  const oldestFirst = stored.toSorted((left, right) => (left.link.asOf < right.link.asOf ? -1 : 1));
  for (const { table, link } of oldestFirst)
    for (const fact of instrumentFacts([table], document)) {
      const { marketCap, sector } = fact;
      const cap = marketCap !== null && isYoungEnough(fact, link.asOf) ? marketCap : null;
      if (cap !== null || sector !== null)
        byInstrument.set(fact.instrumentId, {
          ...byInstrument.get(fact.instrumentId),
          ...factOf(fact.instrumentId, { cap, sector, link }),
        });
    }
  return [...byInstrument.values()];
}

function factOf(
  instrumentId: string,
  {
    cap,
    sector,
    link,
  }: {
    readonly cap: number | null;
    readonly sector: Portfolio['instruments'][number]['sector'];
    readonly link: StoredTable['link'];
  },
): Extract<DocumentCommand, { name: 'linkRecords' }>['facts'][number] {
  return {
    instrumentId,
    ...(cap === null ? {} : { marketCap: { value: cap, asOf: link.asOf, source: link.source } }),
    ...(sector === null ? {} : { sector }),
  };
}
