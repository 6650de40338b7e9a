/** Counts lines of a text as it is read from front to back. */
export class LineCounter {
  readonly #text: string;
  #line = 1;
  #nextBreak: number;

  /** @param text - With `\n` as its only line end. */
  constructor(text: string) {
    this.#text = text;
    this.#nextBreak = text.indexOf('\n');
  }

  /** The line, from 1, of a place in the text; places are asked for in order. The next break is looked for once. */
  at(index: number): number {
    while (this.#nextBreak !== -1 && this.#nextBreak < index) {
      this.#line++;
      this.#nextBreak = this.#text.indexOf('\n', this.#nextBreak + 1);
    }
    return this.#line;
  }
}
