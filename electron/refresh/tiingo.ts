import type { RefreshProblem } from '../../shared/result/problem';
import { fail, ok } from '../../shared/result/result';
import { plainTicker } from './plainTicker';
import type { AskedSymbol, PriceProvider } from './priceProvider';
import { jsonFields, readReply, tableReply } from './readReply';

export const TIINGO_HOST = 'api.tiingo.com';

/** Its limits are per hour and day and depend on the plan; this only keeps requests from coming all at once. */
const SPACING = 500;
/** Before the first day it has. */
const FIRST_DAY = '1960-01-01';

/** Tiingo, end of day: raw closes, adjusted closes, splits and dividends. Refusals may come as words with status 200. */
export const tiingo: PriceProvider = {
  label: 'Tiingo',
  spacing: SPACING,
  target(symbol, { key }) {
    const ticker = plainTicker(symbol);
    if (!ticker.ok) return ticker;
    if (key === null) return fail({ code: 'refresh-no-key', host: TIINGO_HOST });
    const path = `/tiingo/daily/${ticker.value.toLowerCase()}/prices?startDate=${FIRST_DAY}&format=csv`;
    // In a header, not in the address: addresses end up in servers' logs.
    return ok({ secure: true, host: TIINGO_HOST, port: null, path, headers: { authorization: `Token ${key}` } });
  },
  interpret(reply, asked) {
    const text = readReply(reply, asked);
    if (!text.ok) return text;
    const detail = jsonFields(text.value)?.['detail'];
    const says = typeof detail === 'string' ? detail : /^\s*"?error/i.test(text.value) ? text.value : null;
    if (says !== null) return fail(meaningOf(says, asked));
    if (text.value.trim() === '[]') return fail({ code: 'refresh-empty', host: asked.host, symbol: asked.symbol });
    return tableReply(text.value, asked);
  },
};

function meaningOf(says: string, { symbol, host }: AskedSymbol): RefreshProblem {
  if (/allocation|rate limit|too many/i.test(says)) return { code: 'refresh-limit-reached', host };
  if (/token|not authorized|permission/i.test(says)) return { code: 'refresh-key-refused', host };
  if (/not found|not supported|no data/i.test(says)) return { code: 'refresh-symbol-unknown', host, symbol };
  return { code: 'refresh-unexpected', host };
}
