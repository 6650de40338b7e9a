import type { IsoDate } from '../../../shared/model/isoDate';
import type { Portfolio } from '../../../shared/model/portfolio';
import type { PriceSeries } from '../../../shared/model/priceSeries';
import type { ReadAnswers, SeriesProposal } from '../../../shared/model/proposal';
import { invariant } from '../../../shared/result/invariant';
import { ok, type Result } from '../../../shared/result/result';
import { type ExtendedSeries, extendSeries } from '../../market/extendSeries';
import type { ImportedFile } from '../../market/importArchive';
import type { MarketLibrary } from '../../market/marketLibrary';
import type { Upload } from '../uploads';
import type { StoredSeries } from './pricePlan';

/** A file that begins where the stored days end is trusted to go on, unless it leaves a gap or steps like a split. */
const MOST_GAP_DAYS = 7;
const MOST_STEP = 0.2;
/** Waiting for the disk and computing overlap. */
const AT_ONCE = 8;

/** A series of a file, and how the file was read. */
export interface AcceptedSeries {
  readonly symbol: string;
  readonly proposal: SeriesProposal;
  /** Its bars, unpacked when they are asked for: a folder of them is not held twice. */
  readonly columns: () => PriceSeries;
  readonly file: Upload;
  readonly answers: ReadAnswers;
  /** As the reader names the series within its file. */
  readonly key: string;
}

/** What accepted series are stored in and linked from. */
export interface PriceImportPlace {
  readonly market: MarketLibrary;
  readonly document: Portfolio;
  readonly today: IsoDate;
}

/**
 * What a file adds to the stored prices of its symbol, where it only carries them on: it starts later, says the same on
 * every day both have, and is adjusted in the same way.
 *
 * @param bars - The series of the file.
 * @param adjustment - How the file's prices are adjusted.
 * @param place - Library and document.
 * @returns The longer series and the id of the stored one; null where the file stands for itself.
 */
export async function extensionOf(
  bars: PriceSeries,
  adjustment: SeriesProposal['adjustment'],
  { market, document }: Omit<PriceImportPlace, 'today'>,
): Promise<(ExtendedSeries & { readonly base: string }) | null> {
  const link = document.series.find(({ symbol }) => symbol === bars.symbol);
  if (link === undefined || link.adjustment !== adjustment) return null;
  const stored = await market.get(link.seriesId, link.symbol);
  if (!stored.ok || stored.value.symbol !== bars.symbol || !carriesOn(stored.value, bars)) return null;
  const extended = extendSeries(stored.value, bars);
  return extended.ok && extended.value.added > 0 ? { ...extended.value, base: link.seriesId } : null;
}

/**
 * Stores accepted series, added to the stored ones where they carry them on, and keeps their files.
 *
 * @param accepted - In the user's order.
 * @param place - Library, document and day.
 * @param onDone - Hears how many series are stored.
 * @returns What the document is to link. Problems: `series-not-saved`, `archive-not-saved`; the document is not touched.
 */
export async function storePriceImport(
  accepted: readonly AcceptedSeries[],
  place: PriceImportPlace,
  onDone: (done: number) => void = () => undefined,
): Promise<Result<readonly StoredSeries[]>> {
  const stored: StoredSeries[] = [];
  const files = new Map<Upload, ImportedFile & { readonly series: ImportedFile['series'][number][] }>();
  for (let start = 0; start < accepted.length; start += AT_ONCE) {
    const some = accepted.slice(start, start + AT_ONCE);
    const results = await Promise.all(some.map((one) => storeOne(one, place)));
    for (const [index, { file, answers, key, symbol }] of some.entries()) {
      const result = results[index];
      invariant(result !== undefined, 'every series has a result');
      if (!result.ok) return result;
      const { base, ...series } = result.value;
      stored.push(series);
      const kept = files.get(file) ?? originalOf(file, answers);
      kept.series.push({ seriesId: series.summary.seriesId, symbol, key, base });
      files.set(file, kept);
    }
    onDone(stored.length);
  }
  const facts = { kind: 'prices', portfolioId: place.document.id, importedOn: place.today } as const;
  const kept = await place.market.archive.keep(facts, [...files.values()]);
  return kept.ok ? ok(stored) : kept;
}

async function storeOne(
  { symbol, proposal, columns }: AcceptedSeries,
  place: PriceImportPlace,
): Promise<Result<StoredSeries & { readonly base: string | null }>> {
  const bars = { ...columns(), symbol };
  const extension = await extensionOf(bars, proposal.adjustment, place);
  const put = await place.market.put(extension?.series ?? bars);
  return put.ok ? ok({ symbol, summary: put.value, proposal, base: extension?.base ?? null }) : put;
}

/** The bytes of a file handed over are unpacked at each look: never by copying it. */
function originalOf(file: Upload, answers: ReadAnswers) {
  const series: ImportedFile['series'][number][] = [];
  return {
    name: file.name,
    answers,
    series,
    get bytes() {
      return file.bytes;
    },
    get packed() {
      return file.packed ?? null;
    },
  };
}

function carriesOn(stored: PriceSeries, bars: PriceSeries): boolean {
  const [start, last, first] = [stored.days[0] ?? 0, stored.days.at(-1) ?? 0, bars.days[0] ?? 0];
  if (first <= start) return false;
  if (first <= last) return true;
  const step = (bars.close[0] ?? 0) / (stored.close.at(-1) ?? 0) - 1;
  return first - last <= MOST_GAP_DAYS && Math.abs(step) < MOST_STEP;
}
