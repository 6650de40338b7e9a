/**
 * Splits text without a single quote mark into lines and cells: what a CSV parser does with it, several times as fast. A
 * folder of price files is tens of millions of cells.
 *
 * @param text - With `\n` between lines, none of them quoted.
 * @param delimiter - The cell separator.
 * @param onLine - Hears the cells of each line, not yet trimmed; the empty line after a last line break is none.
 */
export function splitPlainLines(text: string, delimiter: string, onLine: (cells: string[]) => void): void {
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    onLine(text.slice(start, stop).split(delimiter));
    start = stop + 1;
  }
}
