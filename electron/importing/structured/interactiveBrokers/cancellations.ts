import type { Decimal } from '../../../../shared/model/decimal';

/** What a cancellation and the trade it takes back have in common. */
export interface CancelledTrade {
  readonly account: string | null;
  readonly symbol: string;
  readonly quantity: Decimal | null;
  readonly price: Decimal | null;
}

/** Trades that a later row takes back: each cancellation takes back one trade of the same size and price. */
export class Cancellations {
  readonly #open = new Map<string, number>();

  constructor(cancelled: readonly CancelledTrade[]) {
    for (const trade of cancelled) this.#open.set(keyOf(trade), (this.#open.get(keyOf(trade)) ?? 0) + 1);
  }

  /** Whether a trade is taken back; true once for each cancellation. */
  takes(trade: CancelledTrade): boolean {
    const left = this.#open.get(keyOf(trade)) ?? 0;
    if (left > 0) this.#open.set(keyOf(trade), left - 1);
    return left > 0;
  }
}

function keyOf({ account, symbol, quantity, price }: CancelledTrade): string {
  return JSON.stringify([account, symbol, Math.abs(Number(quantity)), Number(price)]);
}
