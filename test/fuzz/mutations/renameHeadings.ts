import type { CsvRecord } from './csvRecords';
import { type HeadingConcept, headingParts } from './headingConcepts';
import type { RandomChoice } from './randomChoice';
import { conceptsOf, type TableBlock, tableBlocks } from './tableBlocks';

/** Some of the headings replaced by synonyms in the file's own language; never two headings of the same name. */
export function renameHeadings(
  records: readonly CsvRecord[],
  random: RandomChoice,
  { isActivity }: { readonly isActivity: boolean },
): CsvRecord[] | null {
  const changed = [...records];
  let renamed = 0;
  for (const block of tableBlocks(records)) {
    const share = random.pick([0.3, 0.6, 1]);
    const record = records[block.heading];
    if (record === undefined) continue;
    const names = newNames(records, block, { isActivity, share, random });
    renamed += names.filter((name) => name !== null).length;
    const cells = record.cells.map((cell, column) => ({
      ...cell,
      text: names[column] ?? referringAnew(cell.text, record, names),
    }));
    changed[block.heading] = { line: record.line, cells };
  }
  return renamed === 0 ? null : changed;
}

/** "Currency (Price / share)" speaks of another heading and follows it. */
function referringAnew(text: string, { cells }: CsvRecord, names: readonly (string | null)[]): string {
  const column = cells.findIndex((other) => other.text !== '' && text.includes(`(${other.text})`));
  const name = names[column];
  return column === -1 || name == null ? text : text.replace(`(${cells[column]?.text})`, `(${name})`);
}

interface Renaming {
  readonly isActivity: boolean;
  readonly share: number;
  readonly random: RandomChoice;
}

function newNames(records: readonly CsvRecord[], block: TableBlock, renaming: Renaming): (string | null)[] {
  const heading = records[block.heading]?.cells ?? [];
  const concepts = conceptsOf(records, block);
  const taken = new Set(heading.map(({ text }) => headingParts(text).key));
  return concepts.map((concept, column) => {
    if (concept === null || !isRenamable(concept, concepts, renaming)) return null;
    const { tail } = headingParts(heading[column]?.text ?? '');
    const free = concept.names.filter((name) => !taken.has(headingParts(name).key));
    if (free.length === 0 || !renaming.random.chance(renaming.share)) return null;
    const name = renaming.random.pick(free);
    taken.add(headingParts(name).key);
    return name + tail;
  });
}

/** Where two columns could go by the same names, renaming one would change what the file says. */
function isRenamable(
  concept: HeadingConcept,
  concepts: readonly (HeadingConcept | null)[],
  { isActivity }: Renaming,
): boolean {
  if (concept.only !== undefined && (concept.only === 'activity') !== isActivity) return false;
  return concepts.filter((other) => other === concept).length === 1;
}
