import type { Holding, Portfolio, Stop } from './portfolio';
import type { DifferenceArea, DifferenceField } from './portfolioDifference';

type Value = string | number | null;

/** A record as a comparison sees it. */
export interface ComparedRecord {
  readonly id: string;
  /** Finds the same thing under another id: an import makes its holdings anew. */
  readonly kin: string;
  readonly subject: string;
  readonly account: string | null;
  /** What a reader is told of, the field that stands for the whole record first. */
  readonly fields: Readonly<Partial<Record<DifferenceField, Value>>>;
  /** The whole record without its ids, so that no other change goes unseen. */
  readonly rest: Readonly<Record<string, unknown>>;
}

/** The lists of a document, by the area their differences are told under. */
export type ComparedParts = Readonly<Record<Exclude<DifferenceArea, 'portfolio' | 'settings'>, ComparedRecord[]>>;

/**
 * The records of a document as a comparison needs them: named as the reader knows them.
 *
 * @param portfolio - The document; not modified.
 * @returns One list per area, each in document order.
 */
export function differenceParts(portfolio: Portfolio): ComparedParts {
  const names = namesOf(portfolio);
  return {
    account: portfolio.accounts.map((account) =>
      record(account, account.name, { fields: { name: account.name, kind: account.kind } }),
    ),
    holding: portfolio.holdings.map((holding) => heldRecord(holding, names)),
    stop: portfolio.stops.map((stop) => stopRecord(stop, names)),
    instrument: portfolio.instruments.map((instrument) =>
      record(instrument, instrument.symbol, {
        kin: `${instrument.symbol} ${instrument.currency}`,
        fields: {
          name: instrument.name,
          kind: instrument.kind,
          currency: instrument.currency,
          sector: instrument.sector,
          marketCap: instrument.marketCap?.value ?? null,
          multiplier: instrument.multiplier,
        },
      }),
    ),
    prices: portfolio.series.map((link) =>
      record({ ...link, id: link.symbol }, link.symbol, { fields: { lastDate: link.lastDate } }),
    ),
    import: portfolio.imports.map((entry) =>
      record(entry, entry.fileName, { kin: entry.id, fields: { rows: entry.rowsRead } }),
    ),
  };
}

/** Ids lead nowhere for a reader, and an import gives the same holding new ones. */
const IDS: ReadonlySet<string> = new Set(['id', 'accountId', 'instrumentId', 'holdingId', 'importId']);

interface RecordParts {
  readonly kin?: string;
  readonly account?: string | null;
  readonly fields: ComparedRecord['fields'];
}

function record(
  source: { readonly id: string },
  subject: string,
  { kin = subject, account = null, fields }: RecordParts,
): ComparedRecord {
  const rest = Object.fromEntries(Object.entries(source).filter(([key]) => !IDS.has(key)));
  return { id: source.id, kin, subject, account, fields, rest };
}

interface Names {
  readonly symbols: ReadonlyMap<string, string>;
  readonly accounts: ReadonlyMap<string, string>;
  readonly holdings: ReadonlyMap<string, Holding>;
}

function namesOf({ instruments, accounts, holdings }: Portfolio): Names {
  return {
    symbols: new Map(instruments.map(({ id, symbol }) => [id, symbol])),
    accounts: new Map(accounts.map(({ id, name }) => [id, name])),
    holdings: new Map(holdings.map((holding) => [holding.id, holding])),
  };
}

function heldRecord(holding: Holding, { symbols, accounts }: Names): ComparedRecord {
  const subject = symbols.get(holding.instrumentId) ?? holding.instrumentId;
  const account = accounts.get(holding.accountId) ?? holding.accountId;
  const { quantity, filePrice, costBasis, note, lots } = holding;
  return record(holding, subject, {
    kin: `${account}\n${subject}`,
    account,
    fields: { quantity, account, price: filePrice, cost: costBasis, lots: lots.length, note },
  });
}

function stopRecord(stop: Stop, names: Names): ComparedRecord {
  const holding = names.holdings.get(stop.holdingId);
  const subject = holding === undefined ? stop.holdingId : (names.symbols.get(holding.instrumentId) ?? '');
  const account = holding === undefined ? null : (names.accounts.get(holding.accountId) ?? null);
  const { level, rule, note } = stop;
  return record({ ...stop, id: stop.holdingId }, subject, {
    kin: `${account ?? ''}\n${subject}`,
    account,
    fields: { level, rule: rule.method, note },
  });
}
