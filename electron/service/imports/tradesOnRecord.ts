import { epochDay } from '../../../shared/model/isoDate';
import type { LotFacts, RatioSplit } from '../../../shared/model/lotsOfTrades';
import type { CorporateActionRecord, Instrument, Portfolio, RecordedTrade } from '../../../shared/model/portfolio';

type Facts = Pick<LotFacts, 'multiplier'> & { readonly splits: readonly RatioSplit[] };

/** A broker books the shares of a split within these days of it. */
const BOOKING_DAYS = 7;

/** The trades of a document by account and instrument, and what else their lots depend on. */
export class TradesOnRecord {
  readonly #trades = new Map<string, Map<string, RecordedTrade[]>>();
  readonly #instruments: ReadonlyMap<string, Instrument>;
  readonly #actions: readonly CorporateActionRecord[];

  constructor(document: Portfolio) {
    this.#instruments = new Map(document.instruments.map((instrument) => [instrument.id, instrument]));
    this.#actions = document.corporateActions ?? [];
    for (const trade of document.trades ?? []) {
      const ofAccount = this.#trades.get(trade.accountId) ?? new Map<string, RecordedTrade[]>();
      this.#trades.set(trade.accountId, ofAccount);
      const its = ofAccount.get(trade.instrumentId);
      if (its === undefined) ofAccount.set(trade.instrumentId, [trade]);
      else its.push(trade);
    }
  }

  of(accountId: string, instrumentId: string): readonly RecordedTrade[] {
    return this.#trades.get(accountId)?.get(instrumentId) ?? [];
  }

  /** Instruments an account has trades of, in the order they were first recorded. */
  instrumentsOf(accountId: string): readonly string[] {
    return [...(this.#trades.get(accountId)?.keys() ?? [])];
  }

  /** Multiplier, and the splits the user recorded that no trade contains. */
  factsOf(instrumentId: string): Facts {
    const multiplier = this.#instruments.get(instrumentId)?.multiplier ?? 1;
    const splits = this.#actions.flatMap((action): RatioSplit[] => {
      const { newShares, oldShares } = action.terms;
      if (action.kind !== 'split' || action.instrumentId !== instrumentId) return [];
      if (typeof newShares !== 'string' || typeof oldShares !== 'string') return [];
      if (this.#isTraded(instrumentId, action.effectiveOn)) return [];
      return [{ effectiveOn: action.effectiveOn, newShares, oldShares }];
    });
    return { multiplier, splits };
  }

  /** Whether a merger or spin-off has changed its lots, which trades know nothing of. */
  isReshaped(instrumentId: string): boolean {
    const symbol = this.#instruments.get(instrumentId)?.symbol;
    return this.#actions.some(
      ({ kind, instrumentId: its, terms }) =>
        (kind === 'merger' || kind === 'spin-off') &&
        (its === instrumentId || [terms['into'], terms['spun']].includes(symbol ?? null)),
    );
  }

  /** Whether the trades contain the shares of a split of that day. */
  #isTraded(instrumentId: string, day: string): boolean {
    return [...this.#trades.values()].some((ofAccount) =>
      ofAccount
        .get(instrumentId)
        ?.some(({ type, date }) => type === 'split_add' && Math.abs(epochDay(date) - epochDay(day)) <= BOOKING_DAYS),
    );
  }
}
