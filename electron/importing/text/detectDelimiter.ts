import type { Delimiter } from './parseRows';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
const SAMPLE_LINES = 200;

/**
 * The separator on which the most lines agree, weighed by how many cells it makes.
 *
 * @param text - The decoded file; its first 200 lines decide.
 * @returns The separator; a comma where the file has none at all.
 */
export function detectDelimiter(text: string): Delimiter {
  const lines = text
    .slice(0, 262_144)
    .split(/\r\n?|\n/, SAMPLE_LINES)
    .map(withoutQuotedParts);
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const score = agreement(lines.map((line) => line.split(delimiter).length - 1));
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

function withoutQuotedParts(line: string): string {
  return line.replace(/"[^"]*"/g, '');
}

function agreement(counts: readonly number[]): number {
  const frequency = new Map<number, number>();
  for (const count of counts) if (count > 0) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  return Math.max(0, ...[...frequency].map(([count, lines]) => count * lines));
}
