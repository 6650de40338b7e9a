import { type Decimal, decimalToNumber } from '../../../../shared/model/decimal';
import type { TradeType } from '../../../../shared/model/tradeType';
import type { RowProblem } from '../../../../shared/result/importProblem';

/** What Interactive Brokers says of a trade beyond its numbers. */
export interface TradeMarks {
  /** BUY or SELL; empty where only the sign of the quantity says it. */
  readonly side: string;
  /** Codes such as O (opens), C (closes), A (assigned), Ex (exercised), Ep (expired). */
  readonly codes: readonly string[];
  readonly isOption: boolean;
}

/** What a trade does to a holding. */
export interface TradeEffect {
  readonly type: TradeType;
  /** As the file prints it. */
  readonly quantity: Decimal;
  readonly change: Decimal;
}

/** Type and effect of a trade: the side, else the sign of the quantity, and the codes beside it. */
export function brokerTrade(quantity: Decimal | null, { side, codes, isOption }: TradeMarks): TradeEffect | RowProblem {
  if (quantity === null || decimalToNumber(quantity) === 0) return { code: 'row-no-quantity' };
  const isNegative = quantity.startsWith('-');
  const written = side.trim().toUpperCase();
  if (written !== '' && written !== 'BUY' && written !== 'SELL') {
    if (/\(CA\.?\)/.test(written)) return { code: 'row-not-executed', status: side.slice(0, 40) };
    return { code: 'row-unknown-action', text: side.slice(0, 40) };
  }
  const buys = written === '' ? !isNegative : written === 'BUY';
  if (buys && isNegative) return { code: 'row-contradicts', text: side };
  const size = quantity.replace('-', '');
  return { type: tradeType(buys, codes, isOption), quantity, change: buys ? size : `-${size}` };
}

function tradeType(buys: boolean, codes: readonly string[], isOption: boolean): TradeType {
  const closing = isOption ? CLOSING.find(([code]) => codes.includes(code))?.[1] : undefined;
  if (closing !== undefined) return closing;
  const opens = codes.includes('O') && !codes.includes('C');
  const closes = codes.includes('C') && !codes.includes('O');
  if (!buys) return opens ? 'sell_short' : 'sell';
  if (closes) return 'buy_to_close';
  return opens && isOption ? 'buy_open' : 'buy';
}

const CLOSING: readonly (readonly [string, TradeType])[] = [
  ['Ep', 'expire'],
  ['A', 'assign'],
  ['Ex', 'exercise'],
];
