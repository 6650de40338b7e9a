import { dirname, join } from 'node:path';
import type { Portfolio } from '../../../shared/model/portfolio';
import type { Problem } from '../../../shared/result/problem';
import { ok, type Result } from '../../../shared/result/result';
import { removeLeftBehind } from '../../durable/passingFile';
import type { MarketLibrary } from '../../market/marketLibrary';
import { type DocumentCodec, plainCodec } from '../../portfolio/documentCodec';
import { copyPlaces, type KeepingPlaces } from '../../portfolio/keepingPlaces';
import { type Resealed, resealCopies } from '../../portfolio/resealCopies';
import { createCopyRewriter } from '../../portfolio/rewriteCopy';
import { createSealedCodec, isSealedCodec, type PortfolioKey } from '../../portfolio/sealedCodec';
import type { DataKey } from '../../sealing/dataKey';
import { notSaved } from '../notSaved';
import type { MarketPlaces } from './marketPlaces';
import { copyRecords, copySeries, linkedByFiles } from './moveMarket';

/** What rewriting works on and with. */
export interface RewritingScene {
  readonly path: string;
  readonly document: Portfolio;
  readonly keeping: KeepingPlaces;
  readonly markets: MarketPlaces;
  /** Every other portfolio file that is known here. */
  readonly otherFiles: () => Promise<readonly string[]>;
  readonly onProgress: (done: number, total: number) => void;
}

/** What could not be done yet; nothing of it keeps the portfolio from being used. */
export interface Rewritten {
  readonly complete: boolean;
  readonly notes: readonly Problem[];
}

/**
 * Brings everything that belongs to an encrypted portfolio under its key: copies, undo steps, archived imports, prices.
 * Each step is done before what it replaces is removed, and doing all of it again does only what is left: after a crash
 * whoever opens the file next finishes it.
 */
export function sealEverything(portfolioKey: PortfolioKey, scene: RewritingScene): Promise<Result<Rewritten>> {
  return refusable(() => seal(portfolioKey, scene));
}

/** Makes everything readable again that `sealEverything` sealed, but for the file itself: that comes last. */
export function openEverything(portfolioKey: PortfolioKey, scene: RewritingScene): Promise<Result<Rewritten>> {
  return refusable(() => open(portfolioKey, scene));
}

async function seal(portfolioKey: PortfolioKey, scene: RewritingScene): Promise<Result<Rewritten>> {
  const { key, former } = portfolioKey;
  const { document, markets } = scene;
  const codec = createSealedCodec(settled(portfolioKey));
  const copies = await resealed(codec, [key, ...former], scene);
  const links = linksOf(document, copies);
  const own = markets.libraryOf(key);
  const formerLibraries = former.map((one) => markets.libraryOf(one));
  for (const folder of foldersOf(markets.shared)) await removeLeftBehind(scene.keeping.disk, folder, 'all');
  const copied = await copySeries(links, [...formerLibraries, markets.shared], own);
  if (!copied.ok) return copied;
  for (const library of [...formerLibraries, markets.shared]) {
    const moved = await library.archive.movePortfolio(document.id, own.archive);
    if (!moved.ok) return moved;
  }
  // A new key for a portfolio that was encrypted all along: the shared library never was its own.
  const kept = former.length > 0 ? 0 : await leaveShared(links, scene);
  return ok(outcomeOf({ code: 'not-all-sealed', files: copies.left }, kept));
}

async function open({ key, former }: PortfolioKey, scene: RewritingScene): Promise<Result<Rewritten>> {
  const { document, markets } = scene;
  const copies = await resealed(plainCodec, [key, ...former], scene);
  const own = markets.libraryOf(key);
  const copied = await copySeries(linksOf(document, copies), [own], markets.shared);
  if (!copied.ok) return copied;
  const records = await copyRecords(own, markets.shared);
  if (!records.ok) return records;
  const moved = await own.archive.movePortfolio(document.id, markets.shared.archive);
  return moved.ok ? ok(outcomeOf({ code: 'not-all-opened', files: copies.left }, 0)) : moved;
}

/** The same key without what only tells of work under way: how copies are written. */
function settled(portfolioKey: PortfolioKey): PortfolioKey {
  return { ...portfolioKey, former: [], rewriting: false };
}

function resealed(codec: DocumentCodec, known: readonly DataKey[], scene: RewritingScene): Promise<Resealed> {
  const { path, keeping, onProgress } = scene;
  const places = copyPlaces(path, keeping);
  const key = isSealedCodec(codec) ? codec.portfolioKey.key : null;
  const rewriter = createCopyRewriter({ codec, key, known });
  return resealCopies({ path, disk: keeping.disk, places, journals: [dirname(path)], rewriter, onProgress });
}

/** A crash may have left half a file in any of them, readable. */
function foldersOf({ place }: MarketLibrary): readonly string[] {
  return [place.folder, join(place.folder, 'archive'), join(place.folder, 'records')];
}

function linksOf(document: Portfolio, { seriesIds }: Resealed): ReadonlySet<string> {
  return new Set([...document.series.map(({ seriesId }) => seriesId), ...seriesIds]);
}

/** Takes the portfolio's prices out of the shared library, but for those another portfolio shows; answers how many stay. */
async function leaveShared(links: ReadonlySet<string>, scene: RewritingScene): Promise<number> {
  const { markets, keeping } = scene;
  const others = await linkedByFiles(await scene.otherFiles(), keeping.disk);
  const present = new Set((await markets.shared.list()).map(({ id }) => id));
  const own = [...links].filter((seriesId) => present.has(seriesId));
  await markets.shared.remove(own.filter((seriesId) => !others.has(seriesId)));
  return own.filter((seriesId) => others.has(seriesId)).length;
}

function outcomeOf(
  left: { readonly code: 'not-all-sealed' | 'not-all-opened'; readonly files: number },
  series: number,
): Rewritten {
  const notes: Problem[] = [];
  if (left.files > 0) notes.push(left);
  if (series > 0) notes.push({ code: 'prices-kept-plain', series });
  return { complete: left.files === 0, notes };
}

/** What the system refuses on the way is a problem; the portfolio says that there is something left to do. */
async function refusable(task: () => Promise<Result<Rewritten>>): Promise<Result<Rewritten>> {
  try {
    return await task();
  } catch (error) {
    return notSaved(error);
  }
}
