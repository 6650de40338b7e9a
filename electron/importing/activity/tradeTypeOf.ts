import type { TradeType } from '../../../shared/model/tradeType';
import type { ActionMeaning } from './actionWords';

/** What a row is once its word and its quantity are put together. */
export type TypeOutcome =
  /** `direction` 0: closes what is open, whose side the row does not show. */
  | { readonly status: 'trade'; readonly type: TradeType; readonly direction: 1 | -1 | 0 }
  /** A negative purchase, a reinvestment that takes shares away: two witnesses that disagree. */
  | { readonly status: 'contradiction' };

const INTO: ReadonlySet<TradeType> = new Set([
  'buy',
  'buy_open',
  'buy_to_close',
  'reinvest',
  'stock_dividend',
  'spinoff_in',
  'transfer_in',
  'switch_in',
]);
const OUT_OF: ReadonlySet<TradeType> = new Set(['sell', 'sell_short', 'transfer_out', 'switch_out', 'redemption']);
const CLOSING: ReadonlySet<TradeType> = new Set(['expire', 'exercise', 'assign']);

/**
 * The type of a trade and its effect on the holding.
 *
 * @param meaning - What the words say; not `cash`, `statement` or `other`.
 * @param quantity - As printed; some brokers print sales as negative, none prints a purchase so.
 * @param isOption - A purchase of an option opens it, where nothing else is said.
 */
export function tradeTypeOf(
  meaning: Exclude<ActionMeaning, 'cash' | 'statement' | 'other'>,
  quantity: number,
  isOption: boolean,
): TypeOutcome {
  const sign = quantity < 0 ? -1 : 1;
  if (meaning === 'transfer') return trade(sign > 0 ? 'transfer_in' : 'transfer_out', sign);
  if (meaning === 'merger') return trade(sign > 0 ? 'merger_in' : 'merger_out', sign);
  if (meaning === 'switch') return trade(sign > 0 ? 'switch_in' : 'switch_out', sign);
  if (meaning === 'split') return trade('split_add', sign);
  if (CLOSING.has(meaning)) return trade(meaning, sign < 0 ? -1 : 0);
  if (OUT_OF.has(meaning)) return trade(meaning, -1);
  if (INTO.has(meaning) && sign < 0) return { status: 'contradiction' };
  return trade(meaning === 'buy' && isOption ? 'buy_open' : meaning, 1);
}

function trade(type: TradeType, direction: 1 | -1 | 0): TypeOutcome {
  return { status: 'trade', type, direction };
}
