import { fail, ok, type Result } from '../../shared/result/result';

const TICKER = /^[A-Z0-9][A-Z0-9-]{0,14}$/;

/**
 * A symbol as providers of US prices write it: share classes after a hyphen.
 *
 * @param symbol - As the portfolio has it: BRK.B, BRK/B, IWM.
 * @returns BRK-B, BRK-B, IWM. Problem: `refresh-symbol-not-offered` for an index, a pair of currencies, a future.
 */
export function plainTicker(symbol: string): Result<string> {
  const ticker = symbol.toUpperCase().replace(/[./ ]/g, '-');
  return TICKER.test(ticker) ? ok(ticker) : fail({ code: 'refresh-symbol-not-offered', symbol });
}
