import { BUNDLE_LIMITS, type BundleHeader, type BundlePart } from '../../../shared/model/bundle';
import type { Portfolio } from '../../../shared/model/portfolio';
import { fail, ok, type Result } from '../../../shared/result/result';
import { strictSeries } from '../../market/columnFile';
import type { MarketLibrary } from '../../market/marketLibrary';
import { isRecordText } from '../../market/recordLibrary';
import { decodeDocument } from '../../portfolio/documentBytes';
import { checksumOf, decodeHeader, decodePrelude, lengthOf, PRELUDE_BYTES } from './bundleFormat';
import { bundleUnreadable } from './bundleProblems';
import type { BundleSource } from './bundleSource';

/** Hears how many parts have been dealt with. */
export type BundleProgress = (done: number, total: number) => void;

type PartKind = 'series' | 'record';

/** A bundle of which every byte has been looked at. */
interface CheckedBundle {
  readonly portfolio: Portfolio;
  readonly parts: readonly PlacedPart[];
}

interface PlacedPart extends BundlePart {
  readonly kind: PartKind;
  readonly offset: number;
}

/**
 * Takes a bundle in: first every part is verified, then its market data goes into the library, part by part. What is in
 * the library already stays as it is. The portfolio is handed back; a file is made of it by the caller.
 *
 * @param source - The bundle; read twice, a part at a time.
 * @param market - The library its market data goes into.
 * @param onProgress - Counts parts, twice over: checked and taken.
 * @returns The portfolio. Problems: `bundle-foreign`, `-newer`, `-damaged`, `-too-large`, `-unreadable`, with nothing
 *   written; `series-not-saved`, `record-not-saved`, with at most some series more in the library.
 */
export async function readBundle(
  source: BundleSource,
  market: MarketLibrary,
  onProgress: BundleProgress = () => undefined,
): Promise<Result<Portfolio>> {
  try {
    const checked = await checkBundle(source, onProgress);
    if (!checked.ok) return checked;
    const { portfolio, parts } = checked.value;
    for (const [done, part] of parts.entries()) {
      const taken = await takePart(source, part, market);
      if (!taken.ok) return taken;
      onProgress(parts.length + done + 1, parts.length * 2);
    }
    return ok(portfolio);
  } catch (error) {
    return bundleUnreadable(error);
  }
}

async function checkBundle(source: BundleSource, onProgress: BundleProgress): Promise<Result<CheckedBundle>> {
  if (source.size > BUNDLE_LIMITS.fileBytes)
    return fail({ code: 'bundle-too-large', bytes: source.size, limit: BUNDLE_LIMITS.fileBytes });
  const prelude = decodePrelude(await source.read(0, PRELUDE_BYTES));
  if (!prelude.ok) return prelude;
  const { headerBytes } = prelude.value;
  const header = decodeHeader(await source.read(PRELUDE_BYTES, headerBytes), prelude.value);
  if (!header.ok) return header;
  if (lengthOf(header.value, headerBytes) !== source.size) return fail({ code: 'bundle-damaged' });
  const start = PRELUDE_BYTES + headerBytes;
  const portfolio = await portfolioIn(source, header.value, start);
  if (!portfolio.ok) return portfolio;
  const parts = placedParts(header.value, start);
  for (const [done, part] of parts.entries()) {
    const bytes = await wholePart(source, part);
    if (bytes === null || !isSound(part.kind, bytes)) return fail({ code: 'bundle-damaged' });
    onProgress(done + 1, parts.length * 2);
  }
  return ok({ portfolio: portfolio.value, parts });
}

/** A newer portfolio says so itself; whatever else is wrong with it is damage of the bundle. */
async function portfolioIn(source: BundleSource, header: BundleHeader, offset: number): Promise<Result<Portfolio>> {
  const bytes = await wholePart(source, { ...header.portfolio, offset });
  const stored = bytes === null ? null : decodeDocument(bytes);
  if (stored?.ok === true) return ok(stored.value.portfolio);
  return stored?.problem.code === 'portfolio-newer' ? stored : fail({ code: 'bundle-damaged' });
}

function placedParts({ portfolio, series, records }: BundleHeader, start: number): PlacedPart[] {
  let offset = start + portfolio.bytes;
  const placed = (kind: PartKind) => (part: BundlePart) => {
    offset += part.bytes;
    return { ...part, kind, offset: offset - part.bytes };
  };
  return [...series.map(placed('series')), ...records.map(placed('record'))];
}

/** The bytes of a part; null where they are not those the header speaks of. */
async function wholePart(
  source: BundleSource,
  { offset, bytes: length, sha256 }: BundlePart & { readonly offset: number },
): Promise<Uint8Array | null> {
  const bytes = await source.read(offset, length);
  return bytes.length === length && checksumOf(bytes) === sha256 ? bytes : null;
}

function isSound(kind: PartKind, bytes: Uint8Array): boolean {
  return kind === 'series' ? strictSeries(bytes) !== null : isRecordText(bytes);
}

/** The file may have changed since it was checked: what is stored is what is verified now. */
async function takePart(source: BundleSource, part: PlacedPart, market: MarketLibrary): Promise<Result<unknown>> {
  const bytes = await wholePart(source, part);
  if (bytes === null) return fail({ code: 'bundle-damaged' });
  if (part.kind === 'record') return market.records.putContent(bytes);
  const series = strictSeries(bytes);
  return series === null ? fail({ code: 'bundle-damaged' }) : market.put(series);
}
