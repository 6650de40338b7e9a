// @ts-check

/**
 * @typedef {object} SharedExport
 * @property {string} kind function, const, interface, type or class
 * @property {string} name
 * @property {string | null} comment the text of the doc comment directly before it, without stars
 * @property {string[]} parameters names in order; `{}` for a destructured object
 * @property {boolean} silent whether a function returns nothing
 * @property {string} result what a function says it returns, as written
 * @property {{ name: string, text: string }[]} fields of an interface, with their comments
 * @property {string | null} inferredFrom the schema an inferred type is read from
 */

const EXPORT =
  /^export\s+(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?(function\*?|const|let|interface|type|class)\s+(\w+)/;
/** What another file exports is documented there. */
const PASSED_ON = /^export\s+(?:type\s+)?\{[^}]*\}\s+from\b/;
const INFERRED = /=\s*z\.(?:infer|input|output)<\s*typeof\s+(\w+)\s*>/;

/**
 * Every export of a source text with its doc comment. The compiler of this project has no interface for programs, so this
 * reads the text: it relies on the formatter putting each export at the start of a line.
 *
 * @param {string} text
 * @returns {SharedExport[]}
 */
export function exportsOf(text) {
  const lines = text.split('\n');
  const found = [];
  const seen = new Set();
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith('export') || PASSED_ON.test(line)) continue;
    const match = EXPORT.exec(line);
    if (match === null) throw new Error(`an export this reader does not know: ${line}`);
    const [, word = '', name = ''] = match;
    // Overloads follow one another; the comment stands before the first.
    if (seen.has(name)) continue;
    seen.add(name);
    const declaration = lines.slice(index).join('\n');
    const kind = word.startsWith('function') ? 'function' : word;
    found.push({
      kind,
      name,
      comment: commentBefore(lines, index),
      ...(kind === 'function'
        ? signatureOf(declaration.slice(match[0].length))
        : { parameters: [], silent: false, result: '' }),
      fields: kind === 'interface' ? fieldsOf(declaration) : [],
      inferredFrom:
        kind === 'type' ? (INFERRED.exec(declaration.slice(0, declaration.indexOf(';')))?.[1] ?? null) : null,
    });
  }
  return found;
}

/**
 * @param {readonly string[]} lines
 * @param {number} index of the declaration
 * @returns {string | null}
 */
function commentBefore(lines, index) {
  if (!(lines[index - 1] ?? '').trimEnd().endsWith('*/')) return null;
  let start = index - 1;
  while (start >= 0 && !(lines[start] ?? '').startsWith('/*')) start--;
  if (!(lines[start] ?? '').startsWith('/**')) return null;
  return lines
    .slice(start, index)
    .map((line) => line.replace(/^\/\*\*\s?|^ \*\/$|^ \* ?/g, '').replace(/\s*\*\/$/, ''))
    .join('\n')
    .trim();
}

/**
 * @param {string} rest what follows the name of a function
 * @returns {{ parameters: string[], silent: boolean, result: string }}
 */
function signatureOf(rest) {
  const code = rest.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/[^\n]*/g, '');
  const open = code.startsWith('<') ? closing(code, 0) + 1 : 0;
  const end = closing(code, open);
  const parameters = splitAtCommas(code.slice(open + 1, end))
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (/^[{[]/.test(part) ? '{}' : (/^(?:\.\.\.)?(\w+)/.exec(part)?.[1] ?? part)));
  const result = /^\s*:\s*([^{]+?)\s*\{/.exec(code.slice(end + 1))?.[1] ?? '';
  return { parameters, silent: /^(?:void|asserts)\b/.test(result), result };
}

const FIELD = /^ {2}(?:\/\*\*([\s\S]*?)\*\/\s+)?readonly (\w+)\??:/gm;

/**
 * @param {string} declaration an interface and what follows it
 * @returns {{ name: string, text: string }[]}
 */
function fieldsOf(declaration) {
  const body = declaration.slice(0, declaration.indexOf('\n}'));
  return [...body.matchAll(FIELD)].map(([, text = '', name = '']) => ({
    name,
    text: text
      .replace(/^\s*\* ?/gm, '')
      .replace(/\s+/g, ' ')
      .trim(),
  }));
}

const PAIRS = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
]);

/**
 * @param {string} code
 * @param {number} open place of a bracket
 * @returns {number} place of its counterpart
 */
function closing(code, open) {
  /** @type {string[]} */
  const expected = [];
  for (let at = open; at < code.length; at++) {
    const sign = code[at] ?? '';
    // The arrow of a function type closes nothing.
    if (sign === '>' && code[at - 1] === '=') continue;
    const counterpart = PAIRS.get(sign);
    if (counterpart !== undefined) expected.push(counterpart);
    else if (sign === expected.at(-1)) expected.pop();
    if (expected.length === 0) return at;
  }
  throw new Error('a bracket is never closed');
}

/**
 * @param {string} list
 * @returns {string[]}
 */
function splitAtCommas(list) {
  const parts = [];
  let start = 0;
  for (let at = 0; at < list.length; at++) {
    if (PAIRS.has(list[at] ?? '')) at = closing(list, at);
    if (list[at] !== ',') continue;
    parts.push(list.slice(start, at));
    start = at + 1;
  }
  return [...parts, list.slice(start)];
}
