import { epochDay } from '../model/isoDate';
import type { InstrumentKind, SeriesLink } from '../model/portfolio';
import type { DataIssue } from '../report/dataIssue';
import type { Benchmark } from '../result/problem';
import { benchmarkOf } from '../risk/report/benchmarks';
import type { DataScene } from './dataIssues';
import { foundIssue } from './foundIssue';
import { type HeldInstrument, heldInstruments } from './heldInstruments';

/** Older than this many days, prices no longer say what a holding is worth. Source: domain.md §0. */
const STALE_DAYS = 5;
/** Kinds without prices of their own; a future goes by its index, which the benchmarks stand for. */
const UNPRICED: readonly InstrumentKind[] = ['cash', 'money-market', 'option', 'warrant', 'index-future'];
/** An open-end fund has no volume of its own: it redeems at its value. */
const WITHOUT_VOLUME: readonly InstrumentKind[] = ['fund'];
const PRICE = { area: 'prices', fix: 'add-prices' } as const;

/**
 * What is missing, old or doubtful about prices: of holdings, and of the two benchmarks.
 *
 * @param scene - Document, tables and day; not modified.
 * @returns Issues in the order of the holdings, then the benchmarks.
 *
 * Method: the facts kept with each price link, O(holdings).
 */
export function priceIssues({ document, today }: DataScene): DataIssue[] {
  const links = new Map(document.series.map((link) => [link.symbol, link]));
  const held = heldInstruments(document).filter(({ instrument }) => !UNPRICED.includes(instrument.kind));
  const ofHoldings = held.flatMap((each) => issuesOf(each, links.get(each.instrument.symbol), today));
  if (document.holdings.length === 0) return ofHoldings;
  const present = new Set(document.series.map(({ symbol }) => benchmarkOf(symbol)));
  const missing = (['russell2000', 'sp500'] as const satisfies readonly Benchmark[]).filter(
    (benchmark) => !present.has(benchmark),
  );
  return [
    ...ofHoldings,
    ...missing.map((benchmark) =>
      foundIssue({ code: 'data-no-benchmark', benchmark }, { ...PRICE, weight: 'missing', about: benchmark }),
    ),
  ];
}

function issuesOf({ instrument, holding }: HeldInstrument, link: SeriesLink | undefined, today: string): DataIssue[] {
  const { symbol, kind } = instrument;
  const facts = { ...PRICE, about: symbol, holdingId: holding.id };
  if (link === undefined) return [foundIssue({ code: 'data-no-prices', symbol }, { ...facts, weight: 'missing' })];
  const { lastDate } = link;
  const days = epochDay(today) - epochDay(lastDate);
  const found: DataIssue[] = [];
  if (!link.hasVolume && !WITHOUT_VOLUME.includes(kind))
    found.push(foundIssue({ code: 'data-no-volume', symbol }, { ...facts, weight: 'missing' }));
  for (const { code, count } of link.issues ?? [])
    found.push(
      foundIssue(
        { code: 'data-price-issues', symbol, kind: code, count },
        { ...facts, weight: 'doubtful', about: `${symbol}:${code}` },
      ),
    );
  if (days > STALE_DAYS)
    found.push(foundIssue({ code: 'data-old-prices', symbol, lastDate, days }, { ...facts, weight: 'old' }));
  return found;
}
