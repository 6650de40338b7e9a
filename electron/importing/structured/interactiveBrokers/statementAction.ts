import { type Decimal, decimalToNumber } from '../../../../shared/model/decimal';
import type { TradeType } from '../../../../shared/model/tradeType';
import type { RowProblem } from '../../../../shared/result/importProblem';
import type { TradeEffect } from './brokerTrade';

/** "ZZB(US0000000001) Spinoff 1 for 4 (ZZS, ZZ SPIN INC, US0000000002)": the instrument that changes stands last. */
const INSTRUMENT = /\(([^(),]{1,40}), [^()]{0,200}\)\s*$/;
const SPLIT = /\bsplit (\d{1,6}) for (\d{1,6})\b/i;

/** Words of a corporate action; gains are what a positive quantity is, losses what a negative one is. */
const ACTIONS: readonly { readonly words: RegExp; readonly gains: TradeType; readonly loses: TradeType | null }[] = [
  { words: /\bstock dividend\b/i, gains: 'stock_dividend', loses: null },
  { words: /\bspin-?off\b/i, gains: 'spinoff_in', loses: null },
  { words: /\bmerge|\bacquisition\b/i, gains: 'merger_in', loses: 'merger_out' },
];

/**
 * What a corporate action of a statement does, from its sentence. A reverse split comes as two rows, under the old and the
 * new name, and is left to the user.
 */
export function statementAction(
  sentence: string,
  quantity: Decimal | null,
): (TradeEffect & { readonly symbol: string }) | RowProblem {
  const text = sentence.slice(0, 80);
  const symbol = INSTRUMENT.exec(sentence)?.[1]?.trim();
  if (symbol === undefined) return { code: 'row-no-symbol' };
  if (quantity === null || decimalToNumber(quantity) === 0) return { code: 'row-no-quantity' };
  const split = SPLIT.exec(sentence);
  const loses = quantity.startsWith('-');
  if (split !== null) {
    const isForward = Number(split[1]) > Number(split[2]) && !loses;
    return isForward ? { type: 'split_add', quantity, change: quantity, symbol } : { code: 'row-split-unclear', text };
  }
  const action = ACTIONS.find(({ words }) => words.test(sentence));
  const type = loses ? action?.loses : action?.gains;
  return type == null ? { code: 'row-unknown-action', text } : { type, quantity, change: quantity, symbol };
}
