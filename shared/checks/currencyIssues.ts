import { epochDay } from '../model/isoDate';
import type { SeriesLink } from '../model/portfolio';
import type { DataIssue } from '../report/dataIssue';
import { majorCurrency } from '../risk/report/currency';
import type { DataScene } from './dataIssues';
import { foundIssue } from './foundIssue';
import { heldInstruments } from './heldInstruments';

const STALE_DAYS = 5;
const RATE = { area: 'currencies', fix: 'add-prices' } as const;

/**
 * Rates between the currencies that are held and the base currency that are missing or old.
 *
 * @param scene - Document, tables and day; not modified.
 * @returns One issue per currency.
 *
 * Method: the pair in either direction and spelling, as conversion looks for it; O(holdings + series).
 */
export function currencyIssues({ document, today }: DataScene): DataIssue[] {
  const to = document.baseCurrency;
  const links = new Map(document.series.map((link) => [link.symbol, link]));
  const currencies = new Set(heldInstruments(document).map(({ instrument }) => majorCurrency(instrument.currency)));
  currencies.delete(to);
  return [...currencies].flatMap((from): DataIssue[] => {
    const link = linkOf(links, from, to);
    const facts = { ...RATE, about: `${from}${to}` };
    if (link === undefined) return [foundIssue({ code: 'data-no-fx', from, to }, { ...facts, weight: 'missing' })];
    const { lastDate } = link;
    const days = epochDay(today) - epochDay(lastDate);
    if (days <= STALE_DAYS) return [];
    return [foundIssue({ code: 'data-old-fx', from, to, lastDate, days }, { ...facts, weight: 'old' })];
  });
}

function linkOf(links: ReadonlyMap<string, SeriesLink>, from: string, to: string): SeriesLink | undefined {
  return (
    links.get(`${from}${to}=X`) ?? links.get(`${from}${to}`) ?? links.get(`${to}${from}=X`) ?? links.get(`${to}${from}`)
  );
}
