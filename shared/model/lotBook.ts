import { type Decimal, differenceOfDecimals, ratioOfDecimal, signOfDecimal, sumDecimals } from './decimal';
import type { IsoDate } from './isoDate';

/** Shares of one purchase that are still there, or of one short sale that is still open (negative). */
export interface OpenLot {
  readonly id: string;
  /** The trade it came from; null for what no trade on record explains. */
  readonly tradeId: string | null;
  readonly acquired: IsoDate | null;
  readonly quantity: Decimal;
  /** Total cost; negative for a short sale; null where it is not known. */
  readonly costBasis: Decimal | null;
}

/** Shares that left, with the cost they take along. */
export interface ClosedPart extends OpenLot {
  /** The trade that closed them. */
  readonly closedBy: string;
}

/**
 * The open lots of one instrument in one account, oldest first: all long or all short. Exact decimals; what leaves, leaves
 * from the oldest lot (first in, first out).
 */
export class LotBook {
  #lots: OpenLot[] = [];
  /** Lots before this one are closed. */
  #first = 0;

  get lots(): readonly OpenLot[] {
    return this.#lots.slice(this.#first);
  }

  /** Whether there are lots of a sign: 1 for long, -1 for short. */
  holds(sign: 1 | -1): boolean {
    const first = this.#lots[this.#first];
    return first !== undefined && signOfDecimal(first.quantity) === sign;
  }

  add(lot: OpenLot): void {
    this.#lots.push(lot);
  }

  /**
   * Takes shares out of lots that have the opposite sign, oldest first.
   *
   * @param change - What happens to the holding: negative takes long shares, positive takes short ones.
   * @param closedBy - The trade.
   * @returns What was taken, and the part of the change for which there was nothing: "0" where there was enough.
   */
  take(change: Decimal, closedBy: string): { readonly closed: readonly ClosedPart[]; readonly rest: Decimal } {
    const closed: ClosedPart[] = [];
    const taken = signOfDecimal(change) < 0 ? 1 : -1;
    let rest = change;
    while (rest !== '0' && this.holds(taken)) {
      const lot = this.#lots[this.#first];
      if (lot === undefined) break;
      const after = sumDecimals([lot.quantity, rest]);
      if (signOfDecimal(after) === taken) {
        const left = partOf(lot, after);
        this.#lots[this.#first] = left;
        closed.push({ ...lot, ...differenceOf(lot, left), closedBy });
        rest = '0';
      } else {
        this.#first += 1;
        closed.push({ ...lot, closedBy });
        rest = after;
      }
    }
    return { closed, rest };
  }

  /**
   * Shares given for those held, or taken by a reverse split, cost and dates kept: every lot changes in proportion, and all
   * together by exactly `added`. Answers false, and does nothing, where nothing of the sign would be left.
   */
  spread(added: Decimal): boolean {
    const before = sumDecimals(this.lots.map(({ quantity }) => quantity));
    const after = sumDecimals([before, added]);
    if (before === '0' || signOfDecimal(after) !== signOfDecimal(before)) return false;
    this.#scale(after, before);
    return true;
  }

  /** A split by its ratio. */
  split(newShares: Decimal, oldShares: Decimal): void {
    const before = sumDecimals(this.lots.map(({ quantity }) => quantity));
    if (before !== '0') this.#scale(ratioOfDecimal(before, newShares, oldShares), before);
  }

  #scale(after: Decimal, before: Decimal): void {
    const open = this.lots;
    let left = after;
    this.#lots = open.map((lot, index) => {
      // The last lot takes what rounding leaves, so that no share is made or lost.
      const quantity = index === open.length - 1 ? left : ratioOfDecimal(lot.quantity, after, before);
      left = differenceOfDecimals(left, quantity);
      return { ...lot, quantity };
    });
    this.#first = 0;
  }
}

/** A lot with fewer shares and its part of the cost. */
function partOf(lot: OpenLot, quantity: Decimal): OpenLot {
  const costBasis = lot.costBasis === null ? null : ratioOfDecimal(lot.costBasis, quantity, lot.quantity);
  return { ...lot, quantity, costBasis };
}

function differenceOf(whole: OpenLot, part: OpenLot): Pick<OpenLot, 'quantity' | 'costBasis'> {
  return {
    quantity: differenceOfDecimals(whole.quantity, part.quantity),
    costBasis:
      whole.costBasis === null || part.costBasis === null
        ? null
        : differenceOfDecimals(whole.costBasis, part.costBasis),
  };
}
