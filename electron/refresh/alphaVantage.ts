import { fail, ok, type Result } from '../../shared/result/result';
import { plainTicker } from './plainTicker';
import type { AskedSymbol, PriceProvider, PriceText } from './priceProvider';
import { jsonFields, readReply, tableReply } from './readReply';

export const ALPHA_VANTAGE_HOST = 'www.alphavantage.co';

/** 75 requests a minute is the smallest plan that has daily adjusted prices. */
const SPACING = 800;

/** Alpha Vantage, daily adjusted: raw closes with splits and dividends beside them. Refusals come as JSON with status 200. */
export const alphaVantage: PriceProvider = {
  label: 'AlphaVantage',
  spacing: SPACING,
  target(symbol, { key }) {
    const ticker = plainTicker(symbol);
    if (!ticker.ok) return ticker;
    if (key === null) return fail({ code: 'refresh-no-key', host: ALPHA_VANTAGE_HOST });
    const query = new URLSearchParams({
      function: 'TIME_SERIES_DAILY_ADJUSTED',
      symbol: ticker.value,
      outputsize: 'full',
      datatype: 'csv',
      apikey: key,
    });
    return ok({ secure: true, host: ALPHA_VANTAGE_HOST, port: null, path: `/query?${query}`, headers: {} });
  },
  interpret(reply, asked) {
    const text = readReply(reply, asked);
    if (!text.ok) return text;
    const fields = jsonFields(text.value);
    return fields === null ? tableReply(text.value, asked) : readFields(fields, asked);
  },
};

function readFields(fields: Readonly<Record<string, unknown>>, { symbol, host }: AskedSymbol): Result<PriceText> {
  const names = Object.keys(fields);
  if (names.some((name) => name.startsWith('Time Series'))) return ok('json');
  if (names.length === 0) return fail({ code: 'refresh-empty', host, symbol });
  // The sentence may repeat the user's key, so it is never shown or kept.
  const says = ['Error Message', 'Information', 'Note'].map((name) => fields[name] ?? '').join(' ');
  if (/premium (?:endpoint|feature)/i.test(says)) return fail({ code: 'refresh-plan', host });
  if (/rate limit|call frequency|requests per (?:day|minute)|calls per/i.test(says))
    return fail({ code: 'refresh-limit-reached', host });
  if (/api ?key/i.test(says)) return fail({ code: 'refresh-key-refused', host });
  if (/invalid api call/i.test(says)) return fail({ code: 'refresh-symbol-unknown', host, symbol });
  return fail({ code: 'refresh-unexpected', host });
}
