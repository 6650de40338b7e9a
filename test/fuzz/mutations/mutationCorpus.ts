import { createHash } from 'node:crypto';
import { preambleLines } from './addPreamble';
import { addAndDropColumns, shuffleColumns } from './changeColumns';
import { changeDates } from './changeDates';
import { type CsvDelimiter, type CsvRecord, writeCsv } from './csvRecords';
import { encodeText } from './encodeText';
import { groupThousands } from './groupThousands';
import { type RandomChoice, randomChoice } from './randomChoice';
import { renameHeadings } from './renameHeadings';
import type { SourceFile } from './sourceFile';

/** What is done to a file; the first seven are those of the issue. */
export const MUTATION_KINDS = [
  'columns shuffled',
  'headings renamed',
  'preamble added',
  'other delimiter',
  'other encoding',
  'other date order',
  'thousands marks',
  'columns added or dropped',
] as const;

export type MutationKind = (typeof MUTATION_KINDS)[number];

/** A mutated file; `lineShift` is how much further down its rows stand. */
export interface MutatedFile {
  readonly id: string;
  readonly source: string;
  readonly kind: MutationKind;
  readonly bytes: Uint8Array;
  readonly lineShift: number;
}

const DELIMITERS: readonly CsvDelimiter[] = [',', ';', '\t', '|'];

/**
 * Mutated files, the same for the same seed and sources: `perKind` of each kind, going round the files.
 *
 * @param sources - The originals; a mutation that does not apply to one is passed over.
 */
export function mutationCorpus(sources: readonly SourceFile[], seed: number, perKind: number): MutatedFile[] {
  return MUTATION_KINDS.flatMap((kind, index) => {
    const files: MutatedFile[] = [];
    for (let attempt = 0; files.length < perKind && attempt < perKind * 8; attempt++) {
      const source = sources[attempt % sources.length];
      if (source === undefined) break;
      const random = randomChoice(seed + index * 1_000_003 + attempt * 7919);
      const made = mutate(source, kind, random);
      if (made !== null) files.push({ ...made, id: `${kind} ${attempt}: ${source.name}`, source: source.name, kind });
    }
    return files;
  });
}

/** SHA-256 over all files in their order. */
export function corpusHash(files: readonly MutatedFile[]): string {
  const hash = createHash('sha256');
  for (const { id, bytes } of files) hash.update(id).update('\0').update(bytes).update('\0');
  return hash.digest('hex');
}

type Made = Pick<MutatedFile, 'bytes' | 'lineShift'>;

function mutate(source: SourceFile, kind: MutationKind, random: RandomChoice): Made | null {
  const { records, text, delimiter, lineEnd } = source;
  switch (kind) {
    case 'columns shuffled':
      return source.hasMixedLayouts ? null : written(source, shuffleColumns(records, random));
    case 'columns added or dropped':
      return source.hasMixedLayouts ? null : written(source, addAndDropColumns(records, random, source.mark));
    case 'headings renamed':
      return written(source, renameHeadings(records, random, source));
    case 'other date order':
      return written(source, changeDates(records, random, source.order));
    case 'thousands marks':
      return written(source, groupThousands(records, random, source.mark));
    case 'preamble added': {
      const lines = preambleLines(random, delimiter);
      return made(lines.map((line) => line + lineEnd).join('') + text, lines.length);
    }
    case 'other delimiter': {
      const others = DELIMITERS.filter((one) => one !== delimiter);
      return made(writeCsv(records, random.pick(others), lineEnd), 0);
    }
    case 'other encoding':
      return { bytes: encodeText(text, random), lineShift: 0 };
  }
}

function written(source: SourceFile, records: readonly CsvRecord[] | null): Made | null {
  return records === null ? null : made(writeCsv(records, source.delimiter, source.lineEnd), 0);
}

function made(text: string, lineShift: number): Made {
  return { bytes: new TextEncoder().encode(text), lineShift };
}
