import type { InstrumentFact } from '../../../shared/contract/referenceSchemas';
import type { Instrument, Portfolio } from '../../../shared/model/portfolio';
import { symbolKey } from '../../../shared/model/symbolKey';
import type { TakenTable } from './takenTable';

const OF_COMPANIES: readonly Instrument['kind'][] = ['stock', 'adr', 'reit', 'bdc', 'unknown'];

/** What lists of companies say of instruments of the document: a size, and a sector where the instrument has none. */
export function instrumentFacts(tables: readonly TakenTable[], document: Portfolio): InstrumentFact[] {
  const held = document.instruments.filter(({ kind }) => OF_COMPANIES.includes(kind));
  return tables.flatMap(({ key, content }) => {
    if (content.kind !== 'company-facts') return [];
    const companies = new Map(content.table.companies.map((company) => [symbolKey(company.symbol), company]));
    return held.flatMap((instrument): InstrumentFact[] => {
      const company = companies.get(symbolKey(instrument.symbol));
      if (company === undefined) return [];
      const { marketCap: cap, sector: before } = instrument;
      const marketCap = company.marketCap === cap?.value ? null : company.marketCap;
      const sector = before === null ? company.sector : null;
      if (marketCap === null && sector === null) return [];
      const present = { marketCap: cap?.value ?? null, asOf: cap?.asOf ?? null, sector: before };
      return [{ instrumentId: instrument.id, symbol: instrument.symbol, key, marketCap, sector, before: present }];
    });
  });
}

/** Whether a fact of a day may take the place of what the instrument has: an older one never does. */
export function isYoungEnough({ before }: InstrumentFact, asOf: string): boolean {
  return before.marketCap === null || before.asOf === null || before.asOf <= asOf;
}
