import type { BundleHeader, BundlePart } from '../../../shared/model/bundle';
import { BUNDLE_LIMITS } from '../../../shared/model/bundle';
import { PORTFOLIO_SCHEMA, type Portfolio } from '../../../shared/model/portfolio';
import { fail, ok, type Result } from '../../../shared/result/result';
import { type CommitOptions, commitFile } from '../../durable/commitFile';
import type { Disk } from '../../durable/disk';
import { DiskError } from '../../durable/systemCode';
import type { MarketLibrary } from '../../market/marketLibrary';
import { encodeDocument } from '../../portfolio/documentBytes';
import type { SeriesRepair } from '../seriesRepair';
import { checksumOf, encodeHead, lengthOf, PRELUDE_BYTES } from './bundleFormat';
import { bundleNotSaved } from './bundleProblems';
import type { BundleProgress } from './readBundle';

/** What goes into a bundle, and where its market data is. */
export interface BundleContent {
  readonly portfolio: Portfolio;
  readonly revision: number;
  /** UTC, ISO 8601. */
  readonly savedAt: string;
  readonly market: MarketLibrary;
  readonly repair: Pick<SeriesRepair, 'get'>;
  /** Tables of market data the portfolio needs. */
  readonly recordIds: readonly string[];
}

/** Where a bundle is written to. */
export interface BundleTarget {
  readonly disk: Disk;
  readonly path: string;
  readonly mode: CommitOptions['mode'];
  readonly onProgress?: BundleProgress;
}

/** What was written. */
export interface WrittenBundle {
  readonly bytes: number;
  readonly series: number;
  /** Symbols whose prices are linked and not to be had; the bundle is without them. */
  readonly missing: readonly string[];
}

/**
 * Writes a portfolio and the market data it needs into one file, durably; a part at a time, so that it is never in memory
 * as a whole.
 *
 * @param content - Portfolio and library. A series that cannot be read is made again from its import file; where that
 *   does not help either it is left out and named.
 * @param target - Disk, path, and whether a file there may be replaced.
 * @returns What was written. Problems: `bundle-not-saved`, `bundle-too-large`, those of reading a record; a file that is
 *   there already stays as it was.
 */
export async function writeBundle(content: BundleContent, target: BundleTarget): Promise<Result<WrittenBundle>> {
  const { revision, savedAt, portfolio } = content;
  const document = encodeDocument({ schema: PORTFOLIO_SCHEMA, revision, savedAt }, portfolio);
  const { series, missing } = await seriesParts(content, target.onProgress);
  const records = await recordParts(content);
  if (!records.ok) return records;
  const header: BundleHeader = {
    format: 1,
    portfolio: { sha256: checksumOf(document), bytes: document.length },
    series,
    records: records.value,
  };
  const head = encodeHead(header);
  const bytes = lengthOf(header, head.length - PRELUDE_BYTES);
  if (bytes > BUNDLE_LIMITS.fileBytes) return fail({ code: 'bundle-too-large', bytes, limit: BUNDLE_LIMITS.fileBytes });
  try {
    const chunks = bundleChunks({ head, document, header, content, onProgress: target.onProgress });
    await commitFile(target.disk, target.path, chunks, { mode: target.mode });
    return ok({ bytes, series: series.length, missing });
  } catch (error) {
    return bundleNotSaved(error);
  }
}

/** The sizes stand in the header, so every series is looked at before any is written. */
async function seriesParts(
  { portfolio, market, repair }: BundleContent,
  onProgress: BundleProgress = () => undefined,
): Promise<{ series: BundlePart[]; missing: string[] }> {
  const links = new Map(portfolio.series.map(({ seriesId, symbol }) => [seriesId, symbol]));
  const series: BundlePart[] = [];
  const missing: string[] = [];
  let done = 0;
  for (const [sha256, symbol] of links) {
    const found = await repair.get(sha256, symbol);
    const content = found.ok ? await market.content(sha256, symbol) : found;
    if (content.ok && checksumOf(content.value) === sha256) series.push({ sha256, bytes: content.value.length });
    else missing.push(symbol);
    onProgress(++done, links.size * 2);
  }
  return { series, missing };
}

async function recordParts({ market, recordIds }: BundleContent): Promise<Result<BundlePart[]>> {
  const parts: BundlePart[] = [];
  for (const sha256 of new Set(recordIds)) {
    const content = await market.records.content(sha256);
    if (!content.ok) return content;
    parts.push({ sha256, bytes: content.value.length });
  }
  return ok(parts);
}

interface ChunkPlan {
  readonly head: Uint8Array;
  readonly document: Uint8Array;
  readonly header: BundleHeader;
  readonly content: BundleContent;
  readonly onProgress: BundleProgress | undefined;
}

async function* bundleChunks({ head, document, header, content, onProgress }: ChunkPlan): AsyncGenerator<Uint8Array> {
  yield head;
  yield document;
  const { market } = content;
  for (const [done, { sha256 }] of header.series.entries()) {
    yield chunkOf(await market.content(sha256), sha256);
    onProgress?.(header.series.length + done + 1, header.series.length * 2);
  }
  for (const { sha256 } of header.records) yield chunkOf(await market.records.content(sha256), sha256);
}

/** A part that went bad between the two looks ends the export: what is written is what the header says. */
function chunkOf(content: Result<Uint8Array>, sha256: string): Uint8Array {
  if (content.ok && checksumOf(content.value) === sha256) return content.value;
  throw new DiskError('EIO', 'a part of the bundle went bad while it was written');
}
