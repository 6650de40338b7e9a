/** Where Yahoo's suffix of an exchange names one currency. London is left out: it quotes in pence, pounds and dollars. */
const CURRENCY_OF_SUFFIX: ReadonlyMap<string, string> = new Map(
  Object.entries({
    EUR: 'DE F BE DU HM HA MU SG PA AS BR LS MI MC MA VI HE IR AT TL RG VS',
    CAD: 'TO V CN NE',
    CHF: 'SW',
    SEK: 'ST',
    NOK: 'OL',
    DKK: 'CO',
    AUD: 'AX',
    NZD: 'NZ',
    JPY: 'T',
    HKD: 'HK',
    INR: 'NS BO',
    SGD: 'SI',
    KRW: 'KS KQ',
    TWD: 'TW TWO',
    BRL: 'SA',
    MXN: 'MX',
    PLN: 'WA',
    CZK: 'PR',
    HUF: 'BD',
  }).flatMap(([currency, suffixes]) => suffixes.split(' ').map((suffix) => [suffix, currency] as const)),
);

/**
 * The currency in which Yahoo quotes a symbol.
 *
 * @param symbol - As Yahoo writes it, e.g. "VWCE.DE"; without a suffix it trades in the United States.
 * @returns Null for a suffix that leaves it open.
 */
export function yahooCurrency(symbol: string): string | null {
  const suffix = /\.([A-Z]+)$/.exec(symbol)?.[1];
  return suffix === undefined ? 'USD' : (CURRENCY_OF_SUFFIX.get(suffix) ?? null);
}
