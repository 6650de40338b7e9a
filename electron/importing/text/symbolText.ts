const SYMBOL = /^\^?[A-Z0-9][A-Z0-9.^=/ -]{0,19}$/;
/** Options and bonds are known by a description: "SMAL 04/01/2020 32.00 P". */
const DESCRIPTIVE = /^-?[A-Za-z0-9][\x20-\x7e]{0,63}$/;
const CASH_WORDS =
  /^(?:\$?cash(?: & cash investments| and cash equivalents| balance)?|(?:uninvested|available|settled) cash|(?:standard |insured )?bank deposit(?: sweep| program)?|money accounts)$/i;

/**
 * An instrument's symbol as Ballast keeps it: compatibility forms folded, upper case, stars of money funds dropped.
 *
 * @param text - The cell, e.g. "SPAXX**", "ＡＡＰＬ" or "SHOP:xtse".
 * @returns The symbol, or null for look-alike letters, direction marks and anything else that is not a symbol.
 */
export function readSymbol(text: string): string | null {
  const folded = text.normalize('NFKC').trim();
  if (CASH_WORDS.test(folded)) return 'CASH';
  const symbol = withSuffix(folded.replace(/\*+$/, '').trim());
  return SYMBOL.test(symbol) ? symbol : null;
}

/** Saxo writes the exchange's code behind the ticker ("SHOP:xtse"): elsewhere than in New York it is another line. */
function withSuffix(text: string): string {
  const [ticker = '', code = '', ...more] = text.split(':');
  const suffix = more.length > 0 ? undefined : EXCHANGE_SUFFIX.get(code.toLowerCase());
  return (suffix === undefined ? text : ticker + suffix).toUpperCase();
}

/** Exchanges by their ISO 10383 codes, suffixes as Yahoo and most price files write them. */
const EXCHANGE_SUFFIX: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      xnas: '',
      xnys: '',
      arcx: '',
      xase: '',
      bats: '',
      xtse: '.TO',
      xtsx: '.V',
      xlon: '.L',
      xetr: '.DE',
      xfra: '.F',
    },
    ...{ xpar: '.PA', xams: '.AS', xbru: '.BR', xlis: '.LS', xmil: '.MI', xmad: '.MC', xswx: '.SW', xvie: '.VI' },
    ...{ xsto: '.ST', xosl: '.OL', xcse: '.CO', xhel: '.HE', xasx: '.AX', xhkg: '.HK', xtks: '.T' },
  }),
);

/** The text itself as the symbol of an option or a bond, or null when it holds more than printable ASCII. */
export function readDescriptiveSymbol(text: string): string | null {
  const trimmed = text.trim();
  return DESCRIPTIVE.test(trimmed) ? trimmed : null;
}

/** Whether a cell names uninvested cash. */
export function isCashWord(text: string): boolean {
  return CASH_WORDS.test(text.trim());
}
