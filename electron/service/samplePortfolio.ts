import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Portfolio } from '../../shared/model/portfolio';
import { ok, type Result } from '../../shared/result/result';
import { nodeDisk } from '../durable/disk';
import { makeFolder } from '../durable/makeFolder';
import type { MarketLibrary } from '../market/marketLibrary';
import { buildSample, sampleSeriesLink } from './sample/buildSample';

/** A sample ready to be opened. */
export interface PreparedSample {
  readonly path: string;
  readonly portfolio: Portfolio;
}

/**
 * Prepares a fresh sample: prices into the library, the document to a file of the app's own folder, so that looking at it
 * leaves nothing among the user's portfolios. Earlier samples are cleared away.
 *
 * @param appFolder - The app's own folder.
 * @param market - The price library.
 * @returns Path and document. Problems: those of storing the prices.
 */
export async function prepareSample(appFolder: string, market: MarketLibrary): Promise<Result<PreparedSample>> {
  const { portfolio, series } = buildSample();
  const links: Portfolio['series'] = [];
  for (const one of series) {
    const stored = await market.put(one);
    if (!stored.ok) return stored;
    links.push(sampleSeriesLink(one, stored.value.seriesId));
  }
  const folder = join(appFolder, 'sample');
  await rm(folder, { recursive: true, force: true });
  await makeFolder(nodeDisk, folder);
  return ok({
    path: join(folder, `Sample ${randomUUID().slice(0, 8)}.ballast`),
    portfolio: { ...portfolio, series: links },
  });
}
