import { describe, expect, it } from 'vitest';
import { type JsonNode, objectsOf, scalarText } from '../../../../electron/importing/structured/json/jsonNode';
import { JSON_DEPTH_LIMIT, parseJson } from '../../../../electron/importing/structured/json/parseJson';
import { readingSummary } from './readingSummary';

/** JSON that is damaged, ambiguous, or made to harm. */

const SOUND = '[{"symbol":"ZZA","quantity":10,"price":5.5,"currency":"USD"}]';
const ROW = '- ZZA 10 @5.5 =55 USD other';
const withKey = (key: string): string => SOUND.replace('"symbol"', `"${key}":1,"symbol"`);

const REFUSED: readonly (readonly [string, string, string])[] = [
  ['the key __proto__', withKey('__proto__'), 'file-forbidden-key'],
  ['the key __proto__ in escapes', withKey('\\u005f_proto__'), 'file-forbidden-key'],
  ['the key constructor', withKey('constructor'), 'file-forbidden-key'],
  ['the key prototype', withKey('prototype'), 'file-forbidden-key'],
  ['the key __proto__ far inside', `{"a":{"b":[{"__proto__":{"polluted":1}}]},"rows":${SOUND}}`, 'file-forbidden-key'],
  ['a key that stands twice', withKey('quantity'), 'file-duplicate-key'],
  ['a key that stands twice in escapes', withKey('q\\u0075antity'), 'file-duplicate-key'],
  ['an empty key that stands twice', SOUND.replace('"symbol"', '"":1,"":2,"symbol"'), 'file-duplicate-key'],
  ['33 levels of lists', `${'['.repeat(33)}${']'.repeat(33)}`, 'file-too-deep'],
  ['33 levels of objects', `${'{"a":'.repeat(33)}1${'}'.repeat(33)}`, 'file-too-deep'],
  ['five million levels', '['.repeat(5_000_000), 'file-too-deep'],
  ['five million levels of objects', '{"a":'.repeat(1_000_000), 'file-too-deep'],
  ['more than two million values', `[[${'0,'.repeat(2_000_000)}0]]`, 'file-too-many-elements'],
  ['a text of 40,000 characters', SOUND.replace('ZZA', 'Z'.repeat(40_000)), 'file-cell-too-long'],
  ['an end inside a list', SOUND.slice(0, -1), 'file-cut-short'],
  ['an end inside an object', SOUND.slice(0, -2), 'file-cut-short'],
  ['an end inside a text', SOUND.slice(0, 14), 'file-cut-short'],
  ['an end after a colon', SOUND.slice(0, 11), 'file-cut-short'],
  ['a comma too many in a list', SOUND.replace(']', ',]'), 'file-cut-short'],
  ['a comma too many in an object', SOUND.replace('}', ',}'), 'file-cut-short'],
  ['a comma that is missing', SOUND.replace(',', ' '), 'file-cut-short'],
  ['a colon that is missing', SOUND.replace(':', ' '), 'file-cut-short'],
  ['text after its end', `${SOUND} and more`, 'file-cut-short'],
  ['a second value behind it', `${SOUND}${SOUND}`, 'file-cut-short'],
  ['comments', SOUND.replace('{', '{/* x */'), 'file-cut-short'],
  ['keys without quotes', '[{"a":1,symbol:"ZZA"}]', 'file-cut-short'],
  ['texts in single quotes', SOUND.replace('"ZZA"', "'ZZA'"), 'file-cut-short'],
  ['NaN', SOUND.replace('10', 'NaN'), 'file-cut-short'],
  ['Infinity', SOUND.replace('10', '-Infinity'), 'file-cut-short'],
  ['a number in hexadecimal', SOUND.replace('10', '0x10'), 'file-cut-short'],
  ['a number that begins with 0', SOUND.replace('10', '010'), 'file-cut-short'],
  ['a number that begins with +', SOUND.replace('10', '+10'), 'file-cut-short'],
  ['a number of 500 digits', SOUND.replace('10', '1'.repeat(500)), 'file-cut-short'],
  ['an escape that is none', SOUND.replace('ZZA', '\\xZA'), 'file-cut-short'],
  ['a line break inside a text', SOUND.replace('ZZA', 'Z\nA'), 'file-cut-short'],
  ['a NUL byte', SOUND.replace('ZZA', 'Z\0A'), 'file-binary'],
  ['nothing in it', '{}', 'file-unknown-format'],
  ['an empty list', '[]', 'file-unknown-format'],
  ['values without objects', '{"a": 1, "b": [1, 2, 3]}', 'file-unknown-format'],
  ['a portfolio of Ballast', '{"ballast":{"format":1},"data":{"holdings":[]}}', 'file-own-output'],
  [
    'a report of Ballast',
    '{"schema":1,"portfolioName":"Zed","coverageFraction":1,"holdings":[{"symbol":"ZZA","quantity":1}]}',
    'file-own-output',
  ],
  [
    'a file that Ballast inspected',
    '{"format":"x","recognition":{},"positions":[],"cashOnlyLines":[],"totals":{}}',
    'file-own-output',
  ],
];

describe('hostile JSON', () => {
  it.each(REFUSED)('is refused for %s', (_, text, code) => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    expect(readingSummary(text)).toEqual({ status: `refused: ${code}` });
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('with a number beyond all doubles reports that row and reads the others', () => {
    const text = `[{"symbol":"ZZA","quantity":10,"price":5.5,"currency":"USD"},\n{"symbol":"ZZB","quantity":1e309,"price":1,"currency":"USD"}]`;
    expect(readingSummary(text)).toMatchObject({ status: 'read', positions: [ROW], skipped: ['2 row-bad-number'] });
  });

  it('with a symbol of look-alike letters reports that row and reads the others', () => {
    const text = `${SOUND.slice(0, -1)},\n${SOUND.slice(1).replace('ZZA', '\u0410\u0410PL')}`;
    expect(readingSummary(text)).toMatchObject({ status: 'read', positions: [ROW], skipped: ['2 row-bad-symbol'] });
  });
});

describe('parseJson', () => {
  it('keeps numbers as they are written and knows the lines of everything', () => {
    const parsed = parseJson('{\n  "rows": [\n    {\n      "a": 1.10,\n      "b": 9007199254740993\n    }\n  ]\n}\n');
    expect(parsed.ok).toBe(true);
    const root: JsonNode | undefined = parsed.ok ? parsed.value : undefined;
    const [row] = objectsOf(root, 'rows');
    expect([scalarText(row, 'a'), scalarText(row, 'b')]).toEqual(['1.10', '9007199254740993']);
    expect(row).toMatchObject({ line: 3, lastLine: 6 });
  });

  it('takes the deepest nesting it allows', () => {
    const text = `${'['.repeat(JSON_DEPTH_LIMIT)}${']'.repeat(JSON_DEPTH_LIMIT)}`;
    expect(parseJson(text).ok).toBe(true);
  });

  it('reads texts that are mostly escapes in time that grows with their size only', () => {
    const text = `["${'\\\\'.repeat(15_000)}","${'\\"'.repeat(15_000)}"]`;
    expect(parseJson(text)).toMatchObject({ ok: true, value: { items: [{ text: '\\'.repeat(15_000) }, {}] } });
  });
});
