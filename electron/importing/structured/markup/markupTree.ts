import { fail, ok, type Result } from '../../../../shared/result/result';
import type { MarkupElement } from './markupElement';
import { type MarkupToken, MarkupTokens } from './markupTokens';

export const ELEMENT_LIMIT = 500_000;
export const DEPTH_LIMIT = 32;

/** What an element that is never closed means, and how names are written. */
export interface MarkupDialect {
  /** XML closes every element. In SGML a leaf ends at the next tag. */
  readonly strict: boolean;
  /** Whether an element holds a value and never others, so that it ends at the next tag even where it is empty. */
  readonly isLeaf: (name: string) => boolean;
}

type Building = { -readonly [Key in keyof MarkupElement]: MarkupElement[Key] } & { children: Building[] };

/**
 * Reads OFX or XML into a tree; the file itself is the nameless root.
 *
 * @param text - The decoded file, header lines of OFX 1 left out.
 * @param dialect - SGML or XML.
 * @returns The root. Problems: `file-cut-short` with the line where a tag is missing or too many, `file-forbidden-markup`
 *   for document types, entities and marked sections, `file-too-deep`, `file-too-many-elements`.
 */
export function markupTree(text: string, dialect: MarkupDialect): Result<MarkupElement> {
  return new TreeBuilder(text, dialect).build();
}

class TreeBuilder {
  readonly #tokens: MarkupTokens;
  readonly #dialect: MarkupDialect;
  readonly #root: Building = element('', 1);
  readonly #open: Building[] = [this.#root];
  #elements = 0;

  constructor(text: string, dialect: MarkupDialect) {
    this.#tokens = new MarkupTokens(text, dialect.strict);
    this.#dialect = dialect;
  }

  build(): Result<MarkupElement> {
    let line = 1;
    for (;;) {
      const next = this.#tokens.next();
      if (!next.ok) return next;
      const token = next.value;
      if (token === null) break;
      line = token.line;
      const taken = this.#take(token);
      if (!taken.ok) return taken;
    }
    this.#endLeaf();
    if (this.#open.length > 1 || this.#root.children.length === 0) return fail({ code: 'file-cut-short', line });
    return ok(this.#root);
  }

  #take(token: MarkupToken): Result<true> {
    if (token.kind === 'text') return this.#addText(token);
    if (token.kind === 'close') return this.#close(token);
    this.#endLeaf();
    if (++this.#elements > ELEMENT_LIMIT) return fail({ code: 'file-too-many-elements', limit: ELEMENT_LIMIT });
    if (this.#open.length > DEPTH_LIMIT) return fail({ code: 'file-too-deep', limit: DEPTH_LIMIT, line: token.line });
    const added = { ...element(this.#name(token.name), token.line), attributes: token.attributes };
    added.lastLine = token.lastLine;
    this.#top().children.push(added);
    if (!token.selfClosing) this.#open.push(added);
    return ok(true);
  }

  #addText({ text, line }: Extract<MarkupToken, { kind: 'text' }>): Result<true> {
    const top = this.#top();
    if (top === this.#root || top.children.length > 0) return fail({ code: 'file-cut-short', line });
    top.text += text;
    top.lastLine = line;
    return ok(true);
  }

  #close({ name, line, lastLine }: Extract<MarkupToken, { kind: 'close' }>): Result<true> {
    const wanted = this.#name(name);
    if (this.#top().name !== wanted) this.#endLeaf(true);
    const top = this.#open.pop();
    if (top === undefined || top === this.#root || top.name !== wanted) return fail({ code: 'file-cut-short', line });
    top.lastLine = lastLine;
    return ok(true);
  }

  /** In SGML a value ends at the next tag, and so does an empty element: at its parent's end, or where it is a known leaf. */
  #endLeaf(parentEnds = false): void {
    const top = this.#top();
    if (this.#dialect.strict || top === this.#root || top.children.length > 0) return;
    if (parentEnds || top.text !== '' || this.#dialect.isLeaf(top.name)) this.#open.pop();
  }

  #top(): Building {
    return this.#open.at(-1) ?? this.#root;
  }

  #name(written: string): string {
    return this.#dialect.strict ? written : written.toUpperCase();
  }
}

const NONE: ReadonlyMap<string, string> = new Map();

function element(name: string, line: number): Building {
  return { name, attributes: NONE, text: '', children: [], line, lastLine: line };
}
