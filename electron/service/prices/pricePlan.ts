import type { DocumentCommand } from '../../../shared/model/command';
import type { IsoDate } from '../../../shared/model/isoDate';
import type { Portfolio, SeriesLink } from '../../../shared/model/portfolio';
import type { PriceSeriesSummary } from '../../../shared/model/priceSeries';
import type { SeriesProposal } from '../../../shared/model/proposal';

const UNPRICED_KINDS = ['cash', 'money-market', 'option', 'warrant'];

/**
 * Symbols of held instruments that would still have no prices.
 *
 * @param document - The open portfolio.
 * @param arriving - Symbols the import brings.
 * @returns Sorted symbols; kinds that take no prices of their own are left out.
 */
export function stillWithoutPrices(document: Portfolio, arriving: readonly string[]): string[] {
  const priced = new Set([...document.series.map((link) => link.symbol), ...arriving]);
  const held = new Set(document.holdings.map((holding) => holding.instrumentId));
  return document.instruments
    .filter((instrument) => held.has(instrument.id) && !UNPRICED_KINDS.includes(instrument.kind))
    .map((instrument) => instrument.symbol)
    .filter((symbol) => !priced.has(symbol))
    .sort();
}

/** A series that was stored and is to be linked. */
export interface StoredSeries {
  readonly symbol: string;
  /** What is in the library now; longer than the file where its days were added to stored ones. */
  readonly summary: PriceSeriesSummary;
  readonly proposal: SeriesProposal;
}

/**
 * The one command that links stored series to the document, so that a price import is undone as a whole.
 *
 * @param stored - Series in the market library.
 * @param document - The open portfolio, for currencies.
 * @param today - The user's day.
 * @param importId - Fresh id of the record.
 * @returns An `importPrices` command.
 */
export function importPricesCommand(
  stored: readonly StoredSeries[],
  document: Portfolio,
  today: IsoDate,
  importId: string,
): Extract<DocumentCommand, { name: 'importPrices' }> {
  return {
    name: 'importPrices',
    record: {
      id: importId,
      kind: 'prices',
      fileName: [...new Set(stored.map((row) => row.proposal.fileName))].join(', ').slice(0, 400),
      format: [...new Set(stored.map((row) => row.proposal.format))].join(', ').slice(0, 400),
      asOf:
        stored
          .map((row) => row.proposal.lastDate)
          .sort()
          .at(-1) ?? null,
      importedOn: today,
      rowsRead: stored.reduce((count, row) => count + row.proposal.rows, 0),
      rowsSkipped: stored.reduce((count, row) => count + row.proposal.rows - row.proposal.bars, 0),
    },
    series: stored.map((row) => linkOf(row, document, today)),
  };
}

function linkOf({ symbol, summary, proposal }: StoredSeries, document: Portfolio, today: IsoDate): SeriesLink {
  const { seriesId, bars, firstDate, lastDate, hasRange, hasVolume } = summary;
  const { adjustment, fileName, issues } = proposal;
  const instrument = document.instruments.find((candidate) => candidate.symbol === symbol);
  return {
    symbol,
    seriesId,
    currency: instrument?.currency ?? document.baseCurrency,
    bars,
    firstDate,
    lastDate,
    hasRange,
    hasVolume,
    adjustment,
    source: fileName,
    importedOn: today,
    ...(issues.length === 0 ? {} : { issues: issues.map(({ code, count }) => ({ code, count })) }),
  };
}
