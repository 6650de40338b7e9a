import type { MarketRecordKind } from '../../../shared/model/marketRecord';
import type { Portfolio } from '../../../shared/model/portfolio';
import { fail } from '../../../shared/result/result';
import type { AttachedRecords } from '../../../shared/risk/report/attachedRecords';
import { RecordCache } from '../../engine/recordCache';
import type { MarketLibrary } from '../../market/marketLibrary';

const NONE: AttachedRecords = {
  funds: new Map(),
  companies: [],
  members: new Map(),
  fundamentals: [],
  problems: new Map(),
};

/** The tables a document links, as the engine has them; read without holding up the program. */
export async function attachedTables(portfolio: Portfolio, { records }: MarketLibrary): Promise<AttachedRecords> {
  const read = new Map<string, Awaited<ReturnType<typeof records.get>>>();
  for (const { kind, recordId } of portfolio.records ?? [])
    if (isKind(kind)) read.set(recordId, await records.get(kind, recordId));
  // Each record was read as the kind its link names.
  const cache = new RecordCache((_, recordId) => (read.get(recordId) ?? fail({ code: 'record-missing' })) as never);
  return cache.of(portfolio) ?? NONE;
}

function isKind(kind: string): kind is MarketRecordKind {
  return ['fund-holdings', 'company-facts', 'index-members', 'fundamentals'].includes(kind);
}
