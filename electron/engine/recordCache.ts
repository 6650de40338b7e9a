import type { MarketRecord, MarketRecordKind } from '../../shared/model/marketRecord';
import type { Portfolio, RecordLink } from '../../shared/model/portfolio';
import { indexIdSchema } from '../../shared/model/reference';
import type { Problem } from '../../shared/result/problem';
import type { Result } from '../../shared/result/result';
import type { AttachedRecords, AttachedTable } from '../../shared/risk/report/attachedRecords';

/** Reads a stored table from the disk. */
export type ReadRecord = <K extends MarketRecordKind>(kind: K, recordId: string) => Result<MarketRecord<K>>;

type AttachedKind = 'fund-holdings' | 'company-facts' | 'index-members' | 'fundamentals';

/** Sets of links whose tables are kept: the document's, the one before, and one that is looked at. */
const MOST_SETS = 3;

/**
 * Tables of reference data in memory. The same links answer the same object, so that what a report has computed from
 * them stays good; a table that could not be read is tried again with the next document.
 */
export class RecordCache {
  readonly #read: ReadRecord;
  readonly #sets = new Map<string, AttachedRecords>();

  constructor(read: ReadRecord) {
    this.#read = read;
  }

  /** The tables a document links; undefined where it links none. */
  of({ records = [] }: Portfolio): AttachedRecords | undefined {
    if (records.length === 0) return undefined;
    const name = JSON.stringify(records);
    const known = this.#sets.get(name);
    if (known !== undefined) return known;
    const attached = this.#attached(records);
    if (attached.problems.size === 0) this.#sets.set(name, attached);
    for (const oldest of this.#sets.keys()) {
      if (this.#sets.size <= MOST_SETS) break;
      this.#sets.delete(oldest);
    }
    return attached;
  }

  #attached(links: readonly RecordLink[]): AttachedRecords {
    const problems = new Map<string, Problem>();
    const tables = <K extends AttachedKind>(kind: K): AttachedTable<K>[] =>
      links.flatMap((link) => {
        if (link.kind !== kind) return [];
        const read = this.#read(kind, link.recordId);
        if (read.ok) return [{ link, table: read.value.table }];
        problems.set(link.subject, read.problem);
        return [];
      });
    const funds = tables('fund-holdings').map((one) => [one.link.subject, one] as const);
    const members = tables('index-members').flatMap((one) => {
      const index = indexIdSchema.safeParse(one.link.subject);
      return index.success ? [[index.data, one] as const] : [];
    });
    return {
      funds: new Map(funds),
      companies: tables('company-facts').toSorted(youngestFirst),
      members: new Map(members),
      fundamentals: tables('fundamentals').toSorted(youngestFirst),
      problems,
    };
  }
}

function youngestFirst(left: { readonly link: RecordLink }, right: { readonly link: RecordLink }): number {
  return left.link.asOf === right.link.asOf ? 0 : left.link.asOf < right.link.asOf ? 1 : -1;
}
