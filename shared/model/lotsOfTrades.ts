import type { Problem } from '../result/problem';
import { type Decimal, differenceOfDecimals, signOfDecimal, sumDecimals } from './decimal';
import type { IsoDate } from './isoDate';
import { type ClosedPart, LotBook, type OpenLot } from './lotBook';
import type { RecordedTrade } from './portfolio';
import { tradeCost } from './tradeCost';

/** A split the user recorded, which the trades themselves do not contain. */
export interface RatioSplit {
  readonly effectiveOn: IsoDate;
  readonly newShares: Decimal;
  readonly oldShares: Decimal;
}

/** What lots are built from besides the trades. */
export interface LotFacts {
  /** Value per unit of price: 100 for an option, 0.01 for a bond priced per 100. */
  readonly multiplier: number;
  /** What was there before the first trade; nothing unless given. Its date and cost are not known. */
  readonly opening?: { readonly id: string; readonly quantity: Decimal } | null;
  readonly splits?: readonly RatioSplit[];
}

/** Why trades leave no lots: shares left that had not come in (how many, and the first day), or sizes beyond belief. */
export type LotsProblem = Extract<Problem, { code: 'trades-oversold' | 'trades-too-large' }>;

/** What trades leave: the open lots and the closed ones. */
export interface BuiltLots {
  readonly lots: readonly OpenLot[];
  readonly closed: readonly ClosedPart[];
  /** Null where every share that left had come in. */
  readonly problem: LotsProblem | null;
}

/** Shares up to here can be added up in any order. */
const MOST_SHARES = 1e14;

/**
 * Lots of trades: which purchases are still there, by first in, first out. Answers "what is held, since when and at which
 * cost?".
 *
 * @param trades - Trades of one instrument in one account, in the order they were recorded; trades of one day keep it, but
 *   a sale waits for the purchases of its day. Not modified.
 * @param facts - Multiplier of the price, what was there before, splits that are no trade; not modified.
 * @returns Lots oldest first, quantities and costs exact; all long or all short. More sold than came in is reported and
 *   never becomes a short position: only a short sale opens one. Costs are null where no file states them: shares
 *   transferred in, received in a merger or a spin-off. Example: buys of 10 and 5, a sale of 12, leave 3 of the second.
 *
 * Method: FIFO over a queue, exact decimals; split shares are spread over the open lots, cost and dates kept. O(trades) +
 * O(splits x lots). Source: 26 CFR 1.1012-1(c) (first in, first out), 26 USC 307 (basis after a stock dividend).
 */
export function lotsOfTrades(trades: readonly RecordedTrade[], facts: LotFacts): BuiltLots {
  const { opening = null, splits = [] } = facts;
  const shares = trades.reduce(
    (sum, { change }) => sum + Math.abs(Number(change)),
    Math.abs(Number(opening?.quantity ?? 0)),
  );
  if (shares >= MOST_SHARES) return { lots: [], closed: [], problem: { code: 'trades-too-large' } };
  const book = new LotBook();
  if (opening !== null && opening.quantity !== '0')
    book.add({ id: opening.id, tradeId: null, acquired: null, quantity: opening.quantity, costBasis: null });
  const run = new Run(book, facts.multiplier);
  const pending = splits.toSorted((one, other) => (one.effectiveOn < other.effectiveOn ? -1 : 1));
  for (const [day, ofDay] of daysOf(trades)) {
    while (pending[0] !== undefined && pending[0].effectiveOn <= day) splitBy(book, pending.shift());
    run.day(ofDay);
  }
  for (const split of pending) splitBy(book, split);
  return { lots: book.lots, closed: run.closed, problem: run.problem };
}

/** Rows of the same day together, in the order of days. */
function daysOf(trades: readonly RecordedTrade[]): readonly (readonly [IsoDate, readonly RecordedTrade[]])[] {
  const days = new Map<IsoDate, RecordedTrade[]>();
  for (const trade of trades) {
    const ofDay = days.get(trade.date);
    if (ofDay === undefined) days.set(trade.date, [trade]);
    else ofDay.push(trade);
  }
  return [...days].sort(([one], [other]) => (one < other ? -1 : 1));
}

function splitBy(book: LotBook, split: RatioSplit | undefined): void {
  if (split !== undefined) book.split(split.newShares, split.oldShares);
}

/** One pass over the trades. */
class Run {
  readonly closed: ClosedPart[] = [];
  problem: Extract<Problem, { code: 'trades-oversold' }> | null = null;
  readonly #book: LotBook;
  readonly #multiplier: number;

  constructor(book: LotBook, multiplier: number) {
    this.#book = book;
    this.#multiplier = multiplier;
  }

  /** What cannot be closed yet waits until the rest of the day is in: many files do not say the hour. */
  day(trades: readonly RecordedTrade[]): void {
    const waiting: { readonly trade: RecordedTrade; readonly rest: Decimal }[] = [];
    for (const trade of trades) {
      const rest = this.#apply(trade, trade.change);
      if (rest !== '0') waiting.push({ trade, rest });
    }
    for (const { trade, rest } of waiting) {
      const missing = this.#take(trade, rest);
      if (missing !== '0') this.#note(trade, missing);
    }
  }

  /** Answers what of a change found nothing to close. */
  #apply(trade: RecordedTrade, change: Decimal): Decimal {
    const sign = signOfDecimal(change);
    if (sign === 0) return '0';
    const { type } = trade;
    if (type === 'split_add' || type === 'stock_dividend') return this.#spread(trade, change);
    if (type === 'sell_short') return this.#open(trade, change);
    if (sign < 0) return this.#take(trade, change);
    if (CLOSES_ONLY.has(type)) return this.#take(trade, change);
    // Shares that come in cover a short position first; what is left is held.
    const rest = this.#take(trade, change);
    return rest === '0' ? '0' : this.#open(trade, rest);
  }

  #spread(trade: RecordedTrade, change: Decimal): Decimal {
    if (this.#book.spread(change)) return '0';
    return signOfDecimal(change) > 0 ? this.#open(trade, change) : change;
  }

  #take(trade: RecordedTrade, change: Decimal): Decimal {
    const { closed, rest } = this.#book.take(change, trade.id);
    this.closed.push(...closed);
    return rest;
  }

  #open(trade: RecordedTrade, quantity: Decimal): Decimal {
    const { id, date, type } = trade;
    const known = !UNKNOWN_ORIGIN.has(type);
    const costBasis = known ? tradeCost(trade, quantity, this.#multiplier) : null;
    this.#book.add({ id, tradeId: id, acquired: known ? date : null, quantity, costBasis });
    return '0';
  }

  #note({ date }: RecordedTrade, missing: Decimal): void {
    const size = signOfDecimal(missing) < 0 ? differenceOfDecimals('0', missing) : missing;
    const quantity = sumDecimals([this.problem?.quantity ?? '0', size]);
    this.problem = { code: 'trades-oversold', quantity, isoDate: this.problem?.isoDate ?? date };
  }
}

/** Types whose shares come from elsewhere: neither the day they were bought nor their cost is in the file. */
const UNKNOWN_ORIGIN: ReadonlySet<RecordedTrade['type']> = new Set([
  'transfer_in',
  'merger_in',
  'spinoff_in',
  'split_add',
  'stock_dividend',
]);

/** Types that end a short position and never open a long one. */
const CLOSES_ONLY: ReadonlySet<RecordedTrade['type']> = new Set([
  'buy_to_close',
  'expire',
  'redemption',
  'transfer_out',
  'switch_out',
  'merger_out',
]);
