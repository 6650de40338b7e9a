import type { Problem } from '../../../../shared/result/problem';
import { fail, ok, type Result } from '../../../../shared/result/result';
import { LineCounter } from '../lineCounter';

/** A tag or a text of the file. */
export type MarkupToken =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly selfClosing: boolean;
      readonly line: number;
      readonly lastLine: number;
    }
  | { readonly kind: 'close'; readonly name: string; readonly line: number; readonly lastLine: number }
  | { readonly kind: 'text'; readonly text: string; readonly line: number };

/** Attributes of a file in all, beyond which it is made to fill the memory. */
const ATTRIBUTE_LIMIT = 4_000_000;

const TAG_START = /<(\/?)([A-Za-z_][\w.:-]{0,99})/y;
const ATTRIBUTE = /\s+([A-Za-z_][\w.:-]{0,99})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;
const ENTITY = /&(?:#(\d{1,9})|#[xX]([0-9a-fA-F]{1,8})|(amp|lt|gt|quot|apos));/g;
const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/**
 * Splits OFX or XML into tags and texts. Knows nothing that reaches outside the file: document types, entity
 * declarations and marked sections (`<!`) end the reading; entities are decoded once, unknown ones stay as they stand.
 */
export class MarkupTokens {
  readonly #text: string;
  readonly #strict: boolean;
  #at = 0;
  readonly #lines: LineCounter;
  #attributes = 0;

  /**
   * @param text - The decoded file.
   * @param strict - XML: a `<` that begins no tag is a fault. In SGML it is text: "A < B".
   */
  constructor(text: string, strict: boolean) {
    this.#text = text.replace(/\r\n?/g, '\n');
    this.#lines = new LineCounter(this.#text);
    this.#strict = strict;
  }

  /** The next tag, or text that is not blank; null at the end. Problems: `file-cut-short`, `file-forbidden-markup`, `file-too-many-elements`. */
  next(): Result<MarkupToken | null> {
    for (;;) {
      if (this.#at >= this.#text.length) return ok(null);
      if (this.#text.startsWith('<?', this.#at)) {
        if (!this.#skipPast('?>')) return this.#cutShort();
      } else if (this.#text.startsWith('<!--', this.#at)) {
        if (!this.#skipPast('-->')) return this.#cutShort();
      } else if (this.#text.startsWith('<!', this.#at)) {
        return fail({ code: 'file-forbidden-markup', line: this.#lines.at(this.#at) });
      } else {
        const token = this.#text[this.#at] === '<' ? this.#tagOrText() : this.#plainText(this.#at);
        if (!token.ok || token.value !== null) return token;
      }
    }
  }

  #tagOrText(): Result<MarkupToken | null> {
    const start = this.#at;
    const tag = this.#tag();
    if (tag !== null) return tag;
    this.#at = start;
    return this.#strict ? this.#cutShort() : this.#plainText(start + 1);
  }

  /** Null where no tag stands here. */
  #tag(): Result<MarkupToken> | null {
    const line = this.#lines.at(this.#at);
    const [, slash, name] = this.#match(TAG_START) ?? [];
    if (name === undefined) return null;
    const attributes = slash === '/' ? NO_ATTRIBUTES : this.#readAttributes();
    if (attributes === 'bad-entity') return this.#cutShort();
    if (this.#attributes > ATTRIBUTE_LIMIT) return fail({ code: 'file-too-many-elements', limit: ATTRIBUTE_LIMIT });
    const end = this.#match(TAG_END);
    if (end === null || (slash === '/' && end[1] === '/')) return null;
    const lastLine = this.#lines.at(this.#at);
    if (slash === '/') return ok({ kind: 'close', name, line, lastLine });
    return ok({ kind: 'open', name, attributes, selfClosing: end[1] === '/', line, lastLine });
  }

  #readAttributes(): ReadonlyMap<string, string> | 'bad-entity' {
    let found: Map<string, string> | null = null;
    for (let match = this.#match(ATTRIBUTE); match !== null; match = this.#match(ATTRIBUTE)) {
      const value = decodeEntities(match[2] ?? match[3] ?? '');
      if (value === null) return 'bad-entity';
      found ??= new Map();
      found.set(match[1] ?? '', value);
      if (++this.#attributes > ATTRIBUTE_LIMIT) break;
    }
    return found ?? NO_ATTRIBUTES;
  }

  /** Text up to the next tag; null where it is blank. */
  #plainText(from: number): Result<MarkupToken | null> {
    const start = this.#at;
    const end = this.#text.indexOf('<', from);
    this.#at = end === -1 ? this.#text.length : end;
    const raw = this.#text.slice(start, this.#at).trim();
    if (raw === '' || raw === '\u001a') return ok(null);
    const text = decodeEntities(raw);
    return text === null ? this.#cutShort() : ok({ kind: 'text', text, line: this.#lines.at(start) });
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match !== null) this.#at = pattern.lastIndex;
    return match;
  }

  #skipPast(mark: string): boolean {
    const end = this.#text.indexOf(mark, this.#at);
    if (end !== -1) this.#at = end + mark.length;
    return end !== -1;
  }

  #cutShort(): { readonly ok: false; readonly problem: Problem } {
    return { ok: false, problem: { code: 'file-cut-short', line: this.#lines.at(this.#at) } };
  }
}

/** One pass, so that `&amp;lt;` is the text `&lt;`. Null for a character that no text may hold. */
function decodeEntities(text: string): string | null {
  if (!text.includes('&')) return text;
  let sound = true;
  const decoded = text.replace(ENTITY, (_, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? '';
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const isCharacter =
      (code >= 32 || code === 9 || code === 10) && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    if (!isCharacter) sound = false;
    return isCharacter ? String.fromCodePoint(code) : '';
  });
  return sound ? decoded : null;
}
