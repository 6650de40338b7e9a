import { compareDecimals, type Decimal, differenceOfDecimals } from '../../../shared/model/decimal';
import type { Line, SkippedRow } from '../../../shared/model/proposal';
import type { PositionDraft } from './positionDraft';

/** A purchase or a sale of a list that values what is left at today's price. */
export interface LotEntry {
  readonly draft: PositionDraft;
  readonly isSale: boolean;
}

interface OpenLot {
  readonly draft: PositionDraft;
  readonly left: Decimal;
  readonly line: Line;
}

/**
 * What is left of the purchases after the sales, the oldest first.
 *
 * @param entries - The rows in file order; `openDate` is the day of the trade, file order decides within a day.
 * @returns A row for each lot that is not sold out, its line reaching to the last sale from it; and the sales of more
 *   than had been bought.
 */
export function openLots(entries: readonly LotEntry[]): { drafts: PositionDraft[]; skipped: SkippedRow[] } {
  const skipped: SkippedRow[] = [];
  const lots: OpenLot[] = [];
  for (const { draft, isSale } of entries.toSorted((one, other) => compareDays(one, other))) {
    const { quantity } = draft;
    if (quantity === null || !isSale) lots.push({ draft, left: quantity ?? '0', line: draft.line });
    else if (!sell(lots, draft, quantity.replace('-', ''))) skipped.push(oversold(draft));
  }
  const open = lots.filter(({ draft, left }) => draft.quantity === null || compareDecimals(left, '0') !== 0);
  return { drafts: open.map(remaining), skipped };
}

/** False, and nothing taken, where less is there than is sold. */
function sell(lots: OpenLot[], sale: PositionDraft, quantity: Decimal): boolean {
  const taken = new Map<number, Decimal>();
  let toSell = quantity;
  for (const [index, { draft, left }] of lots.entries()) {
    if (draft.symbol !== sale.symbol || compareDecimals(toSell, '0') === 0) continue;
    const part = compareDecimals(left, toSell) > 0 ? toSell : left;
    taken.set(index, part);
    toSell = differenceOfDecimals(toSell, part);
  }
  if (compareDecimals(toSell, '0') !== 0) return false;
  for (const [index, part] of taken) {
    const lot = lots[index];
    if (lot === undefined) continue;
    lots[index] = { ...lot, left: differenceOfDecimals(lot.left, part), line: spanning(lot.line, sale.line) };
  }
  return true;
}

function remaining({ draft, left, line }: OpenLot): PositionDraft {
  if (draft.quantity === null || compareDecimals(left, draft.quantity) === 0) return draft;
  return { ...draft, line, quantity: left, quantityIsNet: true };
}

function oversold(draft: PositionDraft): SkippedRow {
  const text = `${draft.symbol} ${draft.quantity ?? ''}`.slice(0, 200);
  return { line: draft.line, reason: { code: 'row-oversold', symbol: draft.symbol }, text };
}

function compareDays({ draft: one }: LotEntry, { draft: other }: LotEntry): number {
  const [left, right] = [one.openDate ?? '', other.openDate ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}

function spanning(one: Line, other: Line): Line {
  const lines = [one, other].flat();
  return [Math.min(...lines), Math.max(...lines)];
}
