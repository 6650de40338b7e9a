import type { MarketTable } from '../../model/marketRecord';
import type { Instrument, RecordLink, Sector } from '../../model/portfolio';
import { symbolKey } from '../../model/symbolKey';
import type { AttachedRecords } from './attachedRecords';
import { listedLines } from './listedLines';

/** Size and sector of a company, and who says so. */
export interface CompanyFacts {
  readonly name: string | null;
  /** US dollars, above 0; null where nobody says it. */
  readonly marketCap: number | null;
  readonly sector: Sector | null;
  readonly source: string;
  readonly asOf: string | null;
}

/** Finds a company by the key of its symbol (`symbolKey`) and, for symbols written together, by its name. */
export type CompanyLookup = (key: string, name: string | null) => CompanyFacts | null;

/**
 * Companies by symbol: what the document's own instruments say, then the attached lists, the youngest first.
 *
 * @param records - Attached tables.
 * @param instruments - Of the document; those without a size are passed over; not modified.
 * @returns A lookup. `BRK.B`, `BRK-B` and `BRK/B` are one symbol; `BRKB`, as some issuers write it, is found as well where
 *   no company has that symbol itself and both names begin with the same word.
 *
 * Method: three maps, O(companies) once, O(1) a symbol.
 */
export function companyLookup(records: AttachedRecords, instruments: readonly Instrument[]): CompanyLookup {
  const own = new Map(instruments.flatMap((one) => (hasSize(one) ? [[symbolKey(one.symbol), factsOf(one)]] : [])));
  const listed = listedCompanies(records);
  const joined = joinedSymbols(listed);
  return (key, name) => {
    const exact = own.get(key) ?? listed.get(key);
    if (exact !== undefined) return exact;
    const similar = joined.get(key);
    return similar !== undefined && firstWord(similar.name) === firstWord(name) ? similar : null;
  };
}

function hasSize(instrument: Instrument): boolean {
  return instrument.marketCap !== null && instrument.marketCap.value > 0;
}

function factsOf({ name, marketCap, sector }: Instrument): CompanyFacts {
  return {
    name,
    marketCap: marketCap?.value ?? null,
    sector,
    source: marketCap?.source ?? '',
    asOf: marketCap?.asOf ?? null,
  };
}

type Companies = ReadonlyMap<string, CompanyFacts>;
const known = new WeakMap<AttachedRecords, Companies>();

/** Lists are long and never change: they are gone through once. */
function listedCompanies(records: AttachedRecords): Companies {
  const before = known.get(records);
  if (before !== undefined) return before;
  const listed = new Map<string, CompanyFacts>();
  for (const { link, table } of records.companies.toReversed())
    for (const { key, line } of listedLines(table.companies))
      if (key !== null) listed.set(key, merged(line, listed.get(key), link));
  known.set(records, listed);
  return listed;
}

/** A younger list that leaves a fact open does not take away what an older one says. */
function merged(
  { name, marketCap, sector }: MarketTable<'company-facts'>['companies'][number],
  before: CompanyFacts | undefined,
  link: RecordLink,
): CompanyFacts {
  if (marketCap === null && before !== undefined) return { ...before, sector: sector ?? before.sector };
  return { name, marketCap, sector: sector ?? before?.sector ?? null, source: link.source, asOf: link.asOf };
}

/** Symbols with a separator as they read without it; two that read alike are neither. */
function joinedSymbols(listed: Companies): ReadonlyMap<string, CompanyFacts> {
  const joined = new Map<string, CompanyFacts | null>();
  for (const [key, facts] of listed) {
    if (!key.includes('.')) continue;
    const letters = key.replaceAll('.', '');
    if (!listed.has(letters)) joined.set(letters, joined.has(letters) ? null : facts);
  }
  return new Map([...joined].flatMap(([letters, facts]) => (facts === null ? [] : [[letters, facts]])));
}

function firstWord(name: string | null): string | undefined {
  return name?.toLowerCase().match(/[\p{L}\p{N}]{2,}/u)?.[0];
}
