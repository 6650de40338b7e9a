import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FuzzBases } from './fuzzCase';

const LARGEST = 64 * 1024;

/** The files the damaged inputs start from: our own fixtures and the kit's corpus, never a real file. */
export function fuzzBases(root: string): FuzzBases {
  const fixtures = filesIn(join(root, 'test/fixtures/imports'));
  const corpus = filesIn(join(root, 'test/fuzz/corpus'));
  const all = [...fixtures, ...corpus];
  const of = (pattern: RegExp): Uint8Array[] => all.filter(({ path }) => pattern.test(path)).map(({ bytes }) => bytes);
  return {
    positions: of(/^(?!.*(?:priceFolder|stooq|yahooClassic|\/prices|\/reference))/),
    prices: of(/priceFolder|stooq|yahooClassic|\/prices/),
    reference: of(/\/reference/),
  };
}

function filesIn(folder: string): { readonly path: string; readonly bytes: Uint8Array }[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return paths
    .map((path) => ({ path: `/${path.slice(folder.length)}`, bytes: new Uint8Array(readFileSync(path)) }))
    .filter(({ bytes }) => bytes.length <= LARGEST);
}
