import type { LibraryState } from '../../../shared/contract/bundleSchemas';
import type { Handlers } from '../../../shared/contract/channels';
import { fail, ok, type Result } from '../../../shared/result/result';
import { systemCodeOf } from '../../durable/systemCode';
import type { MarketLibrary } from '../../market/marketLibrary';
import type { ServiceParts } from '../serviceParts';

/** Part of a library that was looked at byte by byte. */
interface Checked {
  readonly damaged: number;
  readonly repaired: number;
}

/** How large the market library is, and a check of all of it. Nothing is ever removed: a backup or an undo may link to it. */
export function libraryHandlers(parts: ServiceParts): Pick<Handlers, 'libraryState' | 'libraryCheck'> {
  const { market, emit } = parts;
  const found = new WeakMap<MarketLibrary, number>();
  const onProgress = (done: number, total: number): void => emit('progress', { task: 'library', done, total });
  return {
    libraryState: () => readable(() => stateOf(market(), found.get(market()) ?? null)),
    libraryCheck: () =>
      readable(async () => {
        const library = market();
        const { damaged, repaired } = await checkAll(library, parts, onProgress);
        found.set(library, damaged);
        return { library: await stateOf(library, damaged), repaired };
      }),
  };
}

async function stateOf(library: MarketLibrary, damaged: number | null): Promise<LibraryState> {
  const [series, records, archived] = await Promise.all([
    library.list(),
    library.records.list(),
    library.archive.list(),
  ]);
  const bytes = [...series, ...records, ...archived].reduce((sum, file) => sum + file.bytes, 0);
  return { series: series.length, records: records.length, archived: archived.length, bytes, damaged };
}

async function checkAll(
  library: MarketLibrary,
  { repair }: ServiceParts,
  onProgress: (done: number, total: number) => void,
): Promise<Checked> {
  const series = (await library.list()).map(({ id }) => async () => {
    const checked = await library.check(id);
    if (checked.ok) return 'sound';
    // What the system refuses to read may be whole: it is not written over.
    if (checked.problem.code === 'series-unreadable') return 'damaged';
    return (await repair.repair([id])) === 0 ? 'damaged' : 'repaired';
  });
  const records = (await library.records.list()).map(({ id }) => async () => {
    return (await library.records.content(id)).ok ? 'sound' : 'damaged';
  });
  const archived = (await library.archive.list()).map(({ id }) => async () => {
    return (await library.archive.file(id)) === null ? 'damaged' : 'sound';
  });
  const counts = { sound: 0, damaged: 0, repaired: 0 };
  const checks = [...series, ...records, ...archived];
  for (const [done, check] of checks.entries()) {
    counts[await check()] += 1;
    onProgress(done + 1, checks.length);
  }
  return counts;
}

async function readable<T>(read: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await read());
  } catch (error) {
    const systemCode = systemCodeOf(error);
    if (systemCode === null) throw error;
    return fail({ code: 'library-unreadable', systemCode });
  }
}
