import { basename } from 'node:path';
import { fail, ok, type Result } from '../../shared/result/result';
import { nodeDisk } from '../durable/disk';
import { MarketLibrary } from '../market/marketLibrary';
import { PortfolioStore } from '../portfolio/portfolioStore';
import { fileSource } from './bundle/bundleSource';
import { readBundle } from './bundle/readBundle';
import { type WrittenBundle, writeBundle } from './bundle/writeBundle';
import { createFileReader } from './fileReader';
import { SeriesRepair } from './seriesRepair';

/** What the command line gives for a bundle. */
export interface BundleCommandOptions {
  readonly marketFolder: string;
  readonly importWorker: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What opening a bundle did. */
export interface OpenedBundle {
  readonly portfolio: string;
  readonly holdings: number;
  readonly series: number;
}

/**
 * The function behind `ballast bundle export`.
 *
 * @param portfolioPath - The portfolio.
 * @param bundlePath - Where the bundle is made; never over a file.
 * @param options - See the type.
 * @returns What was written. Problems: those of opening the portfolio and of `writeBundle`.
 */
export async function exportBundleCommand(
  portfolioPath: string,
  bundlePath: string,
  { marketFolder, importWorker, now }: BundleCommandOptions,
): Promise<Result<WrittenBundle>> {
  const store = new PortfolioStore();
  try {
    const state = await store.open(portfolioPath);
    // A bundle is readable by anyone: the screens refuse it for an encrypted portfolio, too.
    if (!state.ok) return state.problem.code === 'portfolio-locked' ? fail({ code: 'bundle-encrypted' }) : state;
    const market = new MarketLibrary(marketFolder);
    const repair = new SeriesRepair(() => market, createFileReader(importWorker));
    const { document: portfolio, status } = state.value;
    const savedAt = new Date(now()).toISOString();
    return await writeBundle(
      {
        portfolio,
        revision: status.revision,
        savedAt,
        market,
        repair,
        recordIds: (portfolio.records ?? []).map(({ recordId }) => recordId),
      },
      { disk: nodeDisk, path: bundlePath, mode: 'create' },
    );
  } finally {
    await store.close();
  }
}

/**
 * The function behind `ballast bundle open`.
 *
 * @param bundlePath - The bundle.
 * @param portfolioPath - Where its portfolio is made; never over a file.
 * @param options - See the type.
 * @returns What was made. Problems: those of `readBundle`; `portfolio-exists`, `portfolio-not-saved`.
 */
export async function openBundleCommand(
  bundlePath: string,
  portfolioPath: string,
  { marketFolder }: Pick<BundleCommandOptions, 'marketFolder'>,
): Promise<Result<OpenedBundle>> {
  const source = await fileSource(bundlePath);
  if (!source.ok) return source;
  const store = new PortfolioStore();
  try {
    const portfolio = await readBundle(source.value, new MarketLibrary(marketFolder));
    if (!portfolio.ok) return portfolio;
    const made = await store.create(portfolioPath, portfolio.value);
    if (!made.ok) return made;
    const { holdings, series } = portfolio.value;
    return ok({ portfolio: basename(portfolioPath), holdings: holdings.length, series: series.length });
  } finally {
    await source.value.close();
    await store.close();
  }
}
