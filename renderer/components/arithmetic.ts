type Token = number | '+' | '-' | '*' | '/' | '(' | ')';

interface Marks {
  readonly decimal: string;
  readonly group: string;
}

const OPERATORS = '+-*/()';

/**
 * The value of what was typed into a number field: a number as the locale writes it, or a small sum such as
 * `16.99*1.1`. Null where it is neither, or not finite.
 */
export function evaluateArithmetic(text: string, locale: string): number | null {
  const tokens = tokenise(text.replaceAll('−', '-').replaceAll('×', '*').replaceAll('÷', '/'), marksOf(locale));
  if (tokens === null || tokens.length === 0) return null;
  const reader = { tokens, at: 0 };
  const value = sum(reader);
  return reader.at === tokens.length && value !== null && Number.isFinite(value) ? value : null;
}

function tokenise(text: string, marks: Marks): Token[] | null {
  const tokens: Token[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const first = rest.charAt(0);
    const length = OPERATORS.includes(first) ? 1 : (/^[^+\-*/()]+/.exec(rest)?.[0].length ?? 1);
    const token = OPERATORS.includes(first) ? (first as Token) : plainNumber(rest.slice(0, length), marks);
    if (token === null) return null;
    tokens.push(token);
    rest = rest.slice(length).trimStart();
  }
  return tokens;
}

/** `1,234.56` where the locale groups by comma, `1.234,56` where it groups by point; a lone mark is the locale's. */
function plainNumber(text: string, marks: Marks): number | null {
  const bare = text.replaceAll(/[\s\u00a0\u202f$€£]/g, '');
  const [whole = '', fraction, ...more] = bare.split(marks.decimal);
  const groups = whole.split(marks.group);
  const grouped = groups.length === 1 || groups.slice(1).every((group) => group.length === 3);
  if (more.length > 0 || !grouped || (fraction !== undefined && !/^\d*$/.test(fraction))) return null;
  const digits = groups.join('');
  if (!/^\d*$/.test(digits) || (digits === '' && (fraction ?? '') === '')) return null;
  return Number(`${digits === '' ? '0' : digits}.${fraction === undefined || fraction === '' ? '0' : fraction}`);
}

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
}

function sum(reader: Reader): number | null {
  let left = product(reader);
  for (let token = reader.tokens[reader.at]; token === '+' || token === '-'; token = reader.tokens[reader.at]) {
    reader.at += 1;
    const right = product(reader);
    if (left === null || right === null) return null;
    left = token === '+' ? left + right : left - right;
  }
  return left;
}

function product(reader: Reader): number | null {
  let left = factor(reader);
  for (let token = reader.tokens[reader.at]; token === '*' || token === '/'; token = reader.tokens[reader.at]) {
    reader.at += 1;
    const right = factor(reader);
    if (left === null || right === null) return null;
    left = token === '*' ? left * right : left / right;
  }
  return left;
}

function factor(reader: Reader): number | null {
  const token = reader.tokens[reader.at];
  reader.at += 1;
  if (typeof token === 'number') return token;
  if (token === '-' || token === '+') {
    const value = factor(reader);
    return value === null ? null : token === '-' ? -value : value;
  }
  if (token !== '(') return null;
  const value = sum(reader);
  const closed = reader.tokens[reader.at] === ')';
  reader.at += 1;
  return closed ? value : null;
}

function marksOf(locale: string): Marks {
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.8);
  const find = (type: string) => parts.find((part) => part.type === type)?.value;
  const group = find('group') ?? ',';
  // Spaces were taken out before; a locale that groups by space then has no group mark to look for.
  return { decimal: find('decimal') ?? '.', group: group.trim() === '' ? '\u0000' : group };
}
