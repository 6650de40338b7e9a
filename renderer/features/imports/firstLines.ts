import type { ReadSettings } from '../../../shared/model/proposal';

const LINES = 50;
const MOST_BYTES = 64 * 1024;
const MOST_CHARACTERS = 600;

/**
 * The first lines of a file, each cut where it gets too long to look at.
 *
 * @param file - Only its first 64 KB are read.
 * @param encoding - How its bytes are to be taken for letters.
 * @returns At most 50 lines.
 */
export async function firstLines(file: Blob, encoding: ReadSettings['encoding']): Promise<readonly string[]> {
  const bytes = await file.slice(0, MOST_BYTES).arrayBuffer();
  const lines = new TextDecoder(encoding).decode(bytes).split(/\r\n|\n|\r/, LINES + 1);
  // What the cut at 64 KB leaves of a line is no line.
  if (file.size > MOST_BYTES && lines.length > 1) lines.pop();
  if (lines.at(-1) === '') lines.pop();
  return lines
    .slice(0, LINES)
    .map((line) => (line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}…` : line));
}
