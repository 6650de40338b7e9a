import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Portfolio } from '../../shared/model/portfolio';
import { ok, type Result } from '../../shared/result/result';
import { nodeDisk } from '../durable/disk';
import { makeFolder } from '../durable/makeFolder';
import type { MarketLibrary } from '../market/marketLibrary';
import { notSaved } from './notSaved';
import { buildSample, sampleSeriesLink } from './sample/buildSample';

/** A sample ready to be opened. */
export interface PreparedSample {
  readonly path: string;
  readonly portfolio: Portfolio;
}

/**
 * Prepares a fresh sample: prices into the library, the document to a file of the app's own folder, so that looking at it
 * leaves nothing among the user's portfolios. Earlier samples are cleared away, but for one that is still open.
 *
 * @param appFolder - The app's own folder.
 * @param market - The price library.
 * @param openPath - File of the open document, or null.
 * @returns Path and document. Problems: those of storing the prices; `portfolio-not-saved` when there is no folder to be had.
 */
export async function prepareSample(
  appFolder: string,
  market: MarketLibrary,
  openPath: string | null,
): Promise<Result<PreparedSample>> {
  const { portfolio, series } = buildSample();
  const links: Portfolio['series'] = [];
  for (const one of series) {
    const stored = await market.put(one);
    if (!stored.ok) return stored;
    links.push(sampleSeriesLink(one, stored.value.seriesId));
  }
  // A folder each, so that backups go with their sample and the open one keeps the file it still has to save to.
  const samples = join(appFolder, 'sample');
  const folder = join(samples, randomUUID());
  try {
    await makeFolder(nodeDisk, folder);
    for (const earlier of await readdir(samples)) {
      const path = join(samples, earlier);
      const isOpen = openPath !== null && dirname(openPath) === path;
      if (path !== folder && !isOpen) await rm(path, { recursive: true, force: true });
    }
  } catch (error) {
    return notSaved(error);
  }
  return ok({ path: join(folder, 'Sample.ballast'), portfolio: { ...portfolio, series: links } });
}
