import type { MarketTable } from '../../shared/model/marketRecord';
import type { RecordLink } from '../../shared/model/portfolio';
import type { AttachedRecords } from '../../shared/risk/report/attachedRecords';

type Line = MarketTable<'fund-holdings'>['holdings'][number];
type Company = MarketTable<'company-facts'>['companies'][number];
type Member = MarketTable<'index-members'>['members'][number];

/** Tables of reference data as the engine has read them. */
export interface AttachedLists {
  readonly funds?: Readonly<Record<string, readonly (Partial<Line> & Pick<Line, 'weightFraction'>)[]>>;
  readonly companies?: readonly (Partial<Company> & Pick<Company, 'symbol'>)[];
  readonly members?: Readonly<
    Partial<Record<'russell2000' | 'sp500', readonly (Partial<Member> & Pick<Member, 'symbol'>)[]>>
  >;
}

/** A link to a stored table. */
export function recordLink(kind: string, subject: string, link: Partial<RecordLink> = {}): RecordLink {
  return {
    recordId: 'ab'.repeat(32),
    kind,
    subject,
    asOf: '2026-10-31',
    source: `${subject}.csv`,
    rows: 1,
    importedOn: '2026-11-20',
    importId: null,
    ...link,
  };
}

/** Attached tables of invented funds, companies and indexes. */
export function attachedLists({ funds = {}, companies = [], members = {} }: AttachedLists): AttachedRecords {
  const line = (one: Partial<Line> & Pick<Line, 'weightFraction'>): Line => ({
    symbol: null,
    name: `${one.symbol ?? 'Nameless'} Example`,
    sector: null,
    ...one,
  });
  return {
    funds: new Map(
      Object.entries(funds).map(([symbol, lines]) => [
        symbol,
        { link: recordLink('fund-holdings', symbol), table: { fundSymbol: symbol, holdings: lines.map(line) } },
      ]),
    ),
    companies:
      companies.length === 0
        ? []
        : [{ link: recordLink('company-facts', 'screener'), table: { companies: companies.map(company) } }],
    members: new Map(
      Object.entries(members).map(([indexId, list]) => [
        indexId as 'russell2000',
        {
          link: recordLink('index-members', indexId),
          table: {
            indexId: indexId as 'russell2000',
            members: list.map((one) => ({ name: null, weightFraction: null, sector: null, ...one })),
          },
        },
      ]),
    ),
    fundamentals: [],
    problems: new Map(),
  };
}

function company(one: Partial<Company> & Pick<Company, 'symbol'>): Company {
  const open = { marketCap: null, sector: null, statedSector: null, industry: null, country: null, listedYear: null };
  return { name: `${one.symbol} Example`, ...open, ...one };
}
