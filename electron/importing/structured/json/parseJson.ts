import type { Problem } from '../../../../shared/result/problem';
import { fail, ok, type Result } from '../../../../shared/result/result';
import { CELL_LIMIT } from '../../text/parseRows';
import { LineCounter } from '../lineCounter';
import type { JsonArray, JsonNode, JsonObject, JsonScalar } from './jsonNode';

export const JSON_DEPTH_LIMIT = 32;
export const JSON_TOKEN_LIMIT = 2_000_000;

/** Keys that reach into what every object shares. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const BLANKS = /[ \t\n]*/y;
const NUMBER_LIMIT = 400;

/**
 * Reads JSON into nodes that know their lines. Stricter than `JSON.parse` where that is silent: a key that stands twice,
 * keys of prototypes and nesting without end are refused; numbers are kept as written, so that none is rounded or becomes
 * infinite.
 *
 * @param text - The decoded file.
 * @returns The root. Problems: `file-cut-short` with the line, `file-too-deep`, `file-too-many-elements`,
 *   `file-duplicate-key`, `file-forbidden-key`, `file-cell-too-long`.
 */
export function parseJson(text: string): Result<JsonNode> {
  try {
    return ok(new JsonReader(text).readWhole());
  } catch (error) {
    if (error instanceof JsonFault) return fail(error.problem);
    throw error;
  }
}

class JsonFault extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

class JsonReader {
  readonly #text: string;
  #at = 0;
  readonly #lines: LineCounter;
  #tokens = 0;

  constructor(text: string) {
    this.#text = text.replace(/\r\n?/g, '\n');
    this.#lines = new LineCounter(this.#text);
  }

  readWhole(): JsonNode {
    const node = this.#value(1);
    this.#match(BLANKS);
    if (this.#at < this.#text.length) throw this.#cutShort();
    return node;
  }

  #value(depth: number): JsonNode {
    this.#match(BLANKS);
    this.#count();
    const first = this.#text[this.#at];
    if (first === '{') return this.#object(depth);
    if (first === '[') return this.#array(depth);
    return first === '"' ? this.#scalar('string', this.#string()) : this.#numberOrWord();
  }

  #object(depth: number): JsonObject {
    const line = this.#enter(depth);
    const entries = new Map<string, JsonNode>();
    if (!this.#ends('}')) {
      do {
        this.#match(BLANKS);
        const key = this.#key(entries);
        this.#expect(':');
        entries.set(key, this.#value(depth + 1));
      } while (this.#continues('}'));
    }
    return { kind: 'object', entries, line, lastLine: this.#lineNow() };
  }

  #key(entries: ReadonlyMap<string, JsonNode>): string {
    if (this.#text[this.#at] !== '"') throw this.#cutShort();
    this.#count();
    const key = this.#string();
    const shown = key.slice(0, 64);
    if (FORBIDDEN_KEYS.has(key)) throw new JsonFault({ code: 'file-forbidden-key', key: shown, line: this.#lineNow() });
    if (entries.has(key)) throw new JsonFault({ code: 'file-duplicate-key', key: shown, line: this.#lineNow() });
    return key;
  }

  #array(depth: number): JsonArray {
    const line = this.#enter(depth);
    const items: JsonNode[] = [];
    if (!this.#ends(']')) {
      do items.push(this.#value(depth + 1));
      while (this.#continues(']'));
    }
    return { kind: 'array', items, line, lastLine: this.#lineNow() };
  }

  /** Past the opening bracket; the line it stands on. */
  #enter(depth: number): number {
    const line = this.#lineNow();
    if (depth > JSON_DEPTH_LIMIT) throw new JsonFault({ code: 'file-too-deep', limit: JSON_DEPTH_LIMIT, line });
    this.#at++;
    return line;
  }

  #ends(bracket: string): boolean {
    this.#match(BLANKS);
    const ends = this.#text[this.#at] === bracket;
    if (ends) this.#at++;
    return ends;
  }

  #continues(bracket: string): boolean {
    if (this.#ends(bracket)) return false;
    this.#expect(',');
    return true;
  }

  #expect(mark: string): void {
    this.#match(BLANKS);
    if (this.#text[this.#at] !== mark) throw this.#cutShort();
    this.#at++;
  }

  #numberOrWord(): JsonScalar {
    const number = this.#match(NUMBER);
    if (number !== null && number.length <= NUMBER_LIMIT) return this.#scalar('number', number);
    const word = number === null ? this.#match(WORD) : null;
    if (word === null) throw this.#cutShort();
    return word === 'null' ? this.#scalar('null', '') : this.#scalar('boolean', word);
  }

  #scalar(kind: JsonScalar['kind'], text: string): JsonScalar {
    const line = this.#lineNow();
    return { kind, text, line, lastLine: line };
  }

  #string(): string {
    const start = this.#at;
    let end = start;
    let escaped = true;
    while (escaped) {
      end = this.#text.indexOf('"', end + 1);
      if (end === -1) throw this.#cutShort();
      let backslashes = 0;
      while (this.#text[end - 1 - backslashes] === '\\') backslashes++;
      escaped = backslashes % 2 === 1;
    }
    this.#at = end + 1;
    if (end - start - 1 > CELL_LIMIT) {
      throw new JsonFault({ code: 'file-cell-too-long', line: this.#lineNow(), limit: CELL_LIMIT });
    }
    return this.#unescaped(this.#text.slice(start, end + 1));
  }

  #unescaped(quoted: string): string {
    try {
      return String(JSON.parse(quoted));
    } catch (error) {
      if (error instanceof SyntaxError) throw this.#cutShort();
      throw error;
    }
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined) return null;
    this.#at += found.length;
    return found;
  }

  #count(): void {
    if (++this.#tokens > JSON_TOKEN_LIMIT) {
      throw new JsonFault({ code: 'file-too-many-elements', limit: JSON_TOKEN_LIMIT });
    }
  }

  #cutShort(): JsonFault {
    return new JsonFault({ code: 'file-cut-short', line: this.#lineNow() });
  }

  #lineNow(): number {
    return this.#lines.at(this.#at);
  }
}
