import type { RefreshProblem } from '../../shared/result/problem';
import { fail, ok, type Result } from '../../shared/result/result';
import type { PriceProvider } from './priceProvider';
import { jsonFields, readReply, tableReply } from './readReply';
import type { RefreshTarget } from './refreshTarget';

/** The user's own server, or one the user has chosen: nothing is known of its limits, so it is asked gently. */
const SPACING = 250;

/** Stand for the places while the address is taken apart; no address holds them by chance. */
const MARKS = { symbol: 'ballastsymbolplace', key: 'ballastkeyplace' } as const;

type AddressRule = Extract<RefreshProblem, { code: 'refresh-address-invalid' }>['rule'];

/** An address of the user's own, taken apart. */
export interface OwnAddress {
  readonly secure: boolean;
  readonly host: string;
  readonly port: number | null;
  readonly needsKey: boolean;
  /** Path and query of one symbol. */
  readonly pathOf: (symbol: string, key: string) => string;
}

/**
 * Takes an address such as `https://prices.example/{symbol}.csv?key={key}` apart.
 *
 * @param text - As the user typed it.
 * @returns Where it leads. Problem: `refresh-address-invalid` with the rule it breaks: only https, but for this computer
 *   itself; `{symbol}` somewhere behind the server's name; no user name or password in it.
 */
export function parseOwnAddress(text: string): Result<OwnAddress> {
  const trimmed = text.trim();
  if (!trimmed.includes('{symbol}')) return invalid('no-symbol');
  const marked = trimmed.replaceAll('{symbol}', MARKS.symbol).replaceAll('{key}', MARKS.key);
  if (!URL.canParse(marked)) return invalid('not-an-address');
  const url = new URL(marked);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return invalid('not-an-address');
  if (url.username !== '' || url.password !== '') return invalid('holds-a-password');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (host.includes(MARKS.symbol) || host.includes(MARKS.key)) return invalid('symbol-in-host');
  const secure = url.protocol === 'https:';
  if (!secure && !isThisComputer(host)) return invalid('not-secure');
  const path = `${url.pathname}${url.search}`;
  if (!path.includes(MARKS.symbol)) return invalid('no-symbol');
  return ok({
    secure,
    host,
    port: url.port === '' ? null : Number(url.port),
    needsKey: path.includes(MARKS.key),
    pathOf: (symbol, key) =>
      path.replaceAll(MARKS.symbol, encodeURIComponent(symbol)).replaceAll(MARKS.key, encodeURIComponent(key)),
  });
}

/** Whether a host name can only lead to this computer. */
export function isThisComputer(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** A server of the user's choice that answers with one table of prices for a symbol. */
export const ownAddress: PriceProvider = {
  label: 'own',
  spacing: SPACING,
  target(symbol, { address, key }): Result<RefreshTarget> {
    const parsed = parseOwnAddress(address ?? '');
    if (!parsed.ok) return parsed;
    const { secure, host, port, needsKey, pathOf } = parsed.value;
    if (needsKey && key === null) return fail({ code: 'refresh-no-key', host });
    return ok({ secure, host, port, path: pathOf(symbol, key ?? ''), headers: {} });
  },
  interpret(reply, asked) {
    const text = readReply(reply, asked);
    if (!text.ok) return text;
    if (jsonFields(text.value) !== null || /^\s*\[/.test(text.value)) return ok('json');
    return tableReply(text.value, asked);
  },
};

function invalid(rule: AddressRule): Result<never> {
  return fail({ code: 'refresh-address-invalid', rule });
}
