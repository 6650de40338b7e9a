import type { DocumentCommand } from '../../../shared/model/command';
import { type Decimal, sumDecimals } from '../../../shared/model/decimal';
import type { IsoDate } from '../../../shared/model/isoDate';
import type { Account, Holding, Portfolio } from '../../../shared/model/portfolio';
import type { PositionRow } from '../../../shared/model/proposal';
import type { ReferenceData } from '../../../shared/model/reference';
import { fail, ok, type Result } from '../../../shared/result/result';
import type { ImportFile } from './importFile';
import { type InstrumentChoice, InstrumentTable } from './instrumentTable';

/** What the user decided about the accounts and instruments of a proposal. */
export interface ImportChoices {
  readonly accounts: readonly {
    readonly text: string;
    readonly accountId: string | null;
    readonly name: string;
    readonly kind: Account['kind'];
    readonly replace: boolean;
  }[];
  readonly instruments: readonly InstrumentChoice[];
}

/** What an import needs beside the files: the document, the tables, the day, fresh ids. */
export interface ImportSurroundings {
  readonly document: Portfolio;
  readonly reference: ReferenceData;
  readonly today: IsoDate;
  readonly newId: () => string;
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
  files: readonly ImportFile[],
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
  const instruments = new InstrumentTable(files, choices.instruments, surroundings);
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
