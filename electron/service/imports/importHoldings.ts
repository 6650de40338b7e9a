import { type Decimal, sumDecimals } from '../../../shared/model/decimal';
import type { Holding } from '../../../shared/model/portfolio';
import type { PositionRow } from '../../../shared/model/proposal';
import type { ImportFile } from './importFile';

/** Where the rows of a file go. */
export interface HoldingPlaces {
  readonly accountIdOf: (text: string) => string;
  readonly instrumentIdOf: (row: PositionRow) => string;
  readonly newId: () => string;
}

/**
 * Holdings of the position rows of a file.
 *
 * @param file - A file that was read.
 * @param rows - Those of its rows that are imported.
 * @param importId - The record of the file.
 * @param places - Accounts, instruments, fresh ids.
 * @returns One holding per row; lots of one name become one holding.
 */
export function importHoldings(
  file: ImportFile,
  rows: readonly PositionRow[],
  importId: string,
  places: HoldingPlaces,
): Holding[] {
  const holdings = new Map<string, Holding>();
  for (const row of rows) {
    const accountId = places.accountIdOf(row.account ?? '');
    const instrumentId = places.instrumentIdOf(row);
    // Two rows of a positions file stay two, as the broker shows them.
    const key = file.kind === 'lots' ? `${accountId}|${instrumentId}` : places.newId();
    const held = holdings.get(key);
    const next: Holding = {
      id: held?.id ?? places.newId(),
      accountId,
      instrumentId,
      quantity: row.quantity,
      filePrice: row.price,
      fileValue: row.marketValue,
      filePriceDate: file.asOf,
      costBasis: row.costBasis,
      lots: lotsOfRow(row, places.newId),
      importId,
      note: '',
    };
    holdings.set(key, held === undefined ? next : mergeLots(held, next));
  }
  return [...holdings.values()];
}

function lotsOfRow({ openDate, quantity, costBasis }: PositionRow, newId: () => string): Holding['lots'] {
  return openDate === null ? [] : [{ id: newId(), acquired: openDate, quantity, costBasis }];
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
