import type { ImportProposal } from '../../shared/contract/schemas';
import type { DocumentCommand } from '../../shared/model/command';
import { type Decimal, decimalsAgree, sumDecimals } from '../../shared/model/decimal';
import type { IsoDate } from '../../shared/model/isoDate';
import type { Account, Holding, Instrument, InstrumentKind, Portfolio } from '../../shared/model/portfolio';
import type { PositionRow, PositionsFile } from '../../shared/model/proposal';
import type { ReferenceData } from '../../shared/model/reference';
import type { Problem } from '../../shared/result/problem';
import { fail, ok, type Result } from '../../shared/result/result';

/** Money agrees within half a cent, the rounding of a file's own total. */
const TOLERANCE: Decimal = '0.005';

/** What the user decided about the accounts and instruments of a proposal. */
export interface ImportChoices {
  readonly accounts: readonly {
    readonly text: string;
    readonly accountId: string | null;
    readonly name: string;
    readonly kind: Account['kind'];
    readonly replace: boolean;
  }[];
  readonly instruments: readonly { readonly symbol: string; readonly kind: InstrumentKind }[];
}

/** What an import needs beside the files: the document, the tables, the day, fresh ids. */
export interface ImportSurroundings {
  readonly document: Portfolio;
  readonly reference: ReferenceData;
  readonly today: IsoDate;
  readonly newId: () => string;
}

/**
 * Whether a file speaks for an account that an earlier file of the same import speaks for: both would count.
 *
 * @param file - The file in question.
 * @param earlier - Files before it.
 * @returns `file-account-twice` with the first such account, or null.
 */
export function accountTwice(file: PositionsFile, earlier: readonly PositionsFile[]): Problem | null {
  for (const other of earlier) {
    const taken = new Set(other.positions.map((row) => row.account));
    const clash = file.positions.find((row) => taken.has(row.account));
    if (clash !== undefined)
      return { code: 'file-account-twice', account: clash.account ?? '', otherFile: other.fileName };
  }
  return null;
}

/**
 * The accounts a set of files names, matched with those of the document by name.
 *
 * @param files - Files that were read.
 * @param document - The open portfolio.
 * @returns One line per distinct account text, in order of appearance.
 */
export function proposedAccounts(files: readonly PositionsFile[], document: Portfolio): ImportProposal['accounts'] {
  const texts = new Map<string, number>();
  for (const row of files.flatMap((file) => file.positions))
    texts.set(row.account ?? '', (texts.get(row.account ?? '') ?? 0) + 1);
  return [...texts].map(([text, rows]) => {
    const name = text === '' ? 'Account' : text;
    const account = document.accounts.find((candidate) => candidate.name === name);
    return {
      text,
      accountId: account?.id ?? null,
      name,
      kind: account?.kind ?? accountKindOf(text),
      rows,
      replaces: document.holdings.filter((holding) => holding.accountId === account?.id).length,
    };
  });
}

/**
 * The instruments a set of files names, with the kind Ballast would give each.
 *
 * @param files - Files that were read.
 * @param surroundings - Document and tables.
 * @returns One line per symbol; `unknown` ones need the user's word.
 */
export function proposedInstruments(
  files: readonly PositionsFile[],
  surroundings: Pick<ImportSurroundings, 'document' | 'reference'>,
): ImportProposal['instruments'] {
  const rows = new Map<string, PositionRow>();
  for (const row of files.flatMap((file) => file.positions)) if (!rows.has(row.symbol)) rows.set(row.symbol, row);
  return [...rows.values()].map((row) => {
    const known = surroundings.document.instruments.find((instrument) => instrument.symbol === row.symbol);
    const kind = known?.kind ?? instrumentKindOf(row, surroundings.reference);
    return {
      symbol: row.symbol,
      name: known?.name ?? (row.description === '' ? row.symbol : row.description),
      kind,
      status: known !== undefined ? 'known' : kind === 'unknown' ? 'unknown' : 'new',
    };
  });
}

/**
 * The reconcile lines: what each file states against what Ballast would hold from it.
 *
 * @param files - Files that were read.
 * @returns One line per file and currency; `stated` is null where the file gives no total, or has several currencies.
 */
export function reconcileLines(files: readonly PositionsFile[]): ImportProposal['reconcile'] {
  return files.flatMap((file) => {
    const currencies = [...new Set(file.positions.map((row) => row.currency))];
    return currencies.map((currency) => {
      const held = sumDecimals(
        file.positions.flatMap((row) =>
          row.currency === currency && row.marketValue !== null ? [row.marketValue] : [],
        ),
      );
      const stated = currencies.length === 1 ? file.totals.marketValue : null;
      return {
        fileName: file.fileName,
        currency,
        stated,
        held,
        agrees: stated === null ? null : decimalsAgree(stated, held, TOLERANCE),
      };
    });
  });
}

/**
 * The one command that imports the files, so that it is undone as a whole.
 *
 * @param files - Files that were read, all of them.
 * @param choices - The user's word on accounts and instruments.
 * @param surroundings - Document, tables, day, ids.
 * @returns An `importPositions` command. Problems: `unknown-id` when an account text has no choice; `file-no-rows`.
 */
export function importCommand(
  files: readonly PositionsFile[],
  choices: ImportChoices,
  surroundings: ImportSurroundings,
): Result<DocumentCommand> {
  const rows = files.flatMap((file) => file.positions.map((row) => ({ row, file })));
  if (rows.length === 0) return fail({ code: 'file-no-rows' });
  const { newId, today } = surroundings;
  const accounts = new Map(
    choices.accounts.map((choice) => [choice.text, { ...choice, id: choice.accountId ?? newId() }]),
  );
  if (rows.some(({ row }) => !accounts.has(row.account ?? ''))) return fail({ code: 'unknown-id', what: 'account' });
  const kinds = new Map(choices.instruments.map((choice) => [choice.symbol, choice.kind]));
  const instruments = new InstrumentTable(surroundings, kinds);
  const importId = newId();
  const holdings = new Map<string, Holding>();
  for (const { row, file } of rows) {
    const accountId = accounts.get(row.account ?? '')?.id ?? '';
    const instrument = instruments.of(row);
    // Lots of one name become one holding; two rows of a positions file stay two, as the broker shows them.
    const key = file.kind === 'lots' ? `${accountId}|${instrument.id}` : newId();
    const held = holdings.get(key);
    const next = holdingOf(row, {
      id: held?.id ?? newId(),
      accountId,
      instrumentId: instrument.id,
      importId,
      asOf: file.asOf,
      newId,
    });
    holdings.set(key, held === undefined ? next : mergeLots(held, next));
  }
  return ok({
    name: 'importPositions',
    record: {
      id: importId,
      kind: 'positions',
      fileName: files
        .map((file) => file.fileName)
        .join(', ')
        .slice(0, 400),
      format: [...new Set(files.map((file) => file.format))].join(', ').slice(0, 400),
      asOf: files.map((file) => file.asOf).find((asOf) => asOf !== null) ?? null,
      importedOn: today,
      rowsRead: rows.length,
      rowsSkipped: files.reduce((count, file) => count + file.skipped.length, 0),
    },
    accounts: [...accounts.values()].flatMap(({ accountId, id, name, kind }) =>
      accountId === null ? [{ id, name, kind }] : [],
    ),
    instruments: instruments.added,
    holdings: [...holdings.values()],
    replaceAccountIds: [...accounts.values()].flatMap(({ accountId, replace }) =>
      accountId !== null && replace ? [accountId] : [],
    ),
  });
}

/** Instruments by symbol and currency: those of the document keep their identity, others are made once. */
class InstrumentTable {
  readonly added: Instrument[] = [];
  readonly #surroundings: ImportSurroundings;
  readonly #kinds: ReadonlyMap<string, InstrumentKind>;

  constructor(surroundings: ImportSurroundings, kinds: ReadonlyMap<string, InstrumentKind>) {
    this.#surroundings = surroundings;
    this.#kinds = kinds;
  }

  of(row: PositionRow): Instrument {
    const same = (instrument: Instrument): boolean =>
      instrument.symbol === row.symbol && instrument.currency === row.currency;
    const known = this.#surroundings.document.instruments.find(same) ?? this.added.find(same);
    if (known !== undefined) return known;
    const instrument: Instrument = {
      id: this.#surroundings.newId(),
      symbol: row.symbol,
      name: (row.description === '' ? row.symbol : row.description).slice(0, 400),
      kind: this.#kinds.get(row.symbol) ?? instrumentKindOf(row, this.#surroundings.reference),
      currency: row.currency,
      marketCap: null,
      sector: null,
      multiplier: row.multiplier / row.pricePer,
    };
    this.added.push(instrument);
    return instrument;
  }
}

interface HoldingPlace {
  readonly id: string;
  readonly accountId: string;
  readonly instrumentId: string;
  readonly importId: string;
  readonly asOf: IsoDate | null;
  readonly newId: () => string;
}

function holdingOf(row: PositionRow, place: HoldingPlace): Holding {
  const { id, accountId, instrumentId, importId, asOf, newId } = place;
  return {
    id,
    accountId,
    instrumentId,
    quantity: row.quantity,
    filePrice: row.price,
    fileValue: row.marketValue,
    filePriceDate: asOf,
    costBasis: row.costBasis,
    lots:
      row.openDate === null
        ? []
        : [{ id: newId(), acquired: row.openDate, quantity: row.quantity, costBasis: row.costBasis }],
    importId,
    note: '',
  };
}

function mergeLots(held: Holding, next: Holding): Holding {
  const both = (left: Decimal | null, right: Decimal | null): Decimal | null =>
    left === null || right === null ? null : sumDecimals([left, right]);
  return {
    ...held,
    quantity: sumDecimals([held.quantity, next.quantity]),
    fileValue: both(held.fileValue, next.fileValue),
    costBasis: both(held.costBasis, next.costBasis),
    lots: [...held.lots, ...next.lots],
  };
}

function accountKindOf(text: string): Account['kind'] {
  if (/\b(ira|roth|401\s?\(?k\)?|403\s?\(?b\)?|hsa|sep|pension|retirement|rollover)\b/i.test(text.replaceAll('_', ' ')))
    return 'retirement';
  return /\b(individual|brokerage|joint|tod|taxable)\b/i.test(text.replaceAll('_', ' ')) ? 'taxable' : 'unknown';
}

function instrumentKindOf(row: PositionRow, reference: ReferenceData): InstrumentKind {
  const vehicle = reference.vehicles.vehicles.find((candidate) => candidate.symbol === row.symbol);
  if (vehicle !== undefined) return vehicle.factor === 1 ? 'etf' : 'leveraged-etf';
  switch (row.kind) {
    case 'equity':
      if (/\bADR\b|\bADS\b/.test(row.description)) return 'adr';
      return /\bREIT\b/.test(row.description) ? 'reit' : 'stock';
    case 'etf':
    case 'fund':
    case 'bond':
    case 'option':
    case 'cash':
    case 'crypto':
      return row.kind;
    case 'cash-equivalent':
      return 'money-market';
    case 'future':
      return 'index-future';
    case 'other':
      return 'unknown';
  }
}
