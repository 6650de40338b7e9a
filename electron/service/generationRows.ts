import type { GenerationRow } from '../../shared/contract/backupSchemas';
import { fail, type Result } from '../../shared/result/result';
import { type Generation, listGenerations, readGeneration } from '../portfolio/generations';
import type { ServiceParts } from './serviceParts';

type Contents = Pick<GenerationRow, 'holdings' | 'total' | 'baseCurrency'>;

/** Enough for every copy of several portfolios. */
const MOST_KEPT = 500;

/** Lists the copies of a file with what each of them holds. */
export type GenerationRows = (path: string) => Promise<Result<GenerationRow[]>>;

/**
 * Copies never change, so each is opened and valued once a day; only the file itself and its mirror are looked at anew.
 *
 * @param parts - Where copies are kept, the keys that are known, and the engine that values a document.
 * @returns Lists a file's copies, newest revision first. Problems: those of listing. A copy that cannot be opened is
 *   listed with its reason in place of a total.
 */
export function createGenerationRows({ engine, keeping, codecs, today }: ServiceParts): GenerationRows {
  const known = new Map<string, Contents>();

  const contentsOf = async (path: string, generation: Generation): Promise<Contents> => {
    const day = today();
    const key = JSON.stringify([path, generation.generationId, generation.revision, generation.savedAt, day]);
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const stored = await readGeneration(path, generation.generationId, { ...keeping, codecs });
    // A key may become known, a disk may come back: only what was opened is kept.
    if (!stored.ok) return unopened(stored.problem);
    const { portfolio, stamp } = stored.value;
    const { total } = await engine.run<'total'>({ kind: 'total' }, { portfolio, revision: stamp.revision }, day);
    const contents = { holdings: portfolio.holdings.length, total, baseCurrency: portfolio.baseCurrency };
    known.set(key, contents);
    for (const oldest of known.keys()) {
      if (known.size <= MOST_KEPT) break;
      known.delete(oldest);
    }
    return contents;
  };

  return async (path) => {
    const generations = await listGenerations(path, keeping);
    if (!generations.ok) return generations;
    const rows: GenerationRow[] = [];
    // One after the other: a document of several megabytes is in memory once, not forty times.
    for (const generation of generations.value) rows.push({ ...generation, ...(await contentsOf(path, generation)) });
    return { ...generations, value: rows };
  };
}

function unopened(problem: Parameters<typeof fail>[0]): Contents {
  return { holdings: null, total: fail(problem), baseCurrency: null };
}
