import { kindLabel } from '../../shared/messages/labels';
import type { InstrumentKind, Sector } from '../../shared/model/portfolio';
import type { Choice } from './Select';

const KINDS: Record<InstrumentKind, true> = {
  stock: true,
  adr: true,
  reit: true,
  bdc: true,
  etf: true,
  'leveraged-etf': true,
  fund: true,
  'index-future': true,
  option: true,
  warrant: true,
  bond: true,
  preferred: true,
  'money-market': true,
  cash: true,
  crypto: true,
  private: true,
  unknown: true,
};

const SECTORS: Record<Sector, true> = {
  'Communication Services': true,
  'Consumer Discretionary': true,
  'Consumer Staples': true,
  Energy: true,
  Financials: true,
  'Health Care': true,
  Industrials: true,
  'Information Technology': true,
  Materials: true,
  'Real Estate': true,
  Utilities: true,
};

/** Every kind of instrument by its word. The record above makes a missing kind a type error. */
export const kindChoices: readonly Choice<InstrumentKind>[] = (Object.keys(KINDS) as InstrumentKind[]).map((kind) => ({
  value: kind,
  label: kindLabel(kind),
}));

/** Every sector. */
export const sectorChoices: readonly Choice<Sector>[] = (Object.keys(SECTORS) as Sector[]).map((sector) => ({
  value: sector,
  label: sector,
}));
