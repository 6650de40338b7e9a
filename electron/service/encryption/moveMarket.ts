import { ok, type Result } from '../../../shared/result/result';
import type { Disk } from '../../durable/disk';
import { systemCodeOf } from '../../durable/systemCode';
import type { MarketLibrary } from '../../market/marketLibrary';
import { linksIn } from '../../portfolio/rewriteCopy';

/**
 * Copies price series from the libraries they may be in to another. What is in none of them is passed over: it is missing
 * already. Problem: `series-not-saved`.
 */
export async function copySeries(
  seriesIds: Iterable<string>,
  from: readonly MarketLibrary[],
  to: MarketLibrary,
): Promise<Result<null>> {
  for (const seriesId of seriesIds) {
    if (await to.has(seriesId)) continue;
    for (const library of from) {
      const series = await library.get(seriesId);
      if (!series.ok) continue;
      const put = await to.put(series.value);
      if (!put.ok) return put;
      break;
    }
  }
  return ok(null);
}

/** Copies every table of one library to another. Problems: those of storing it. */
export async function copyRecords(from: MarketLibrary, to: MarketLibrary): Promise<Result<null>> {
  for (const { recordId } of await from.records.heads()) {
    const content = await from.records.content(recordId);
    if (!content.ok) continue;
    const put = await to.records.putContent(content.value);
    if (!put.ok) return put;
  }
  return ok(null);
}

/** The price series that plain portfolio files link; what cannot be read links nothing that anyone could show. */
export async function linkedByFiles(paths: readonly string[], disk: Disk): Promise<ReadonlySet<string>> {
  const linked = new Set<string>();
  for (const path of paths)
    try {
      for (const seriesId of linksIn(Buffer.from(await disk.readFile(path)).toString('utf8'))) linked.add(seriesId);
    } catch (error) {
      if (systemCodeOf(error) === null) throw error;
    }
  return linked;
}
