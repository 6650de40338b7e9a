import type { Instrument, InstrumentKind, Sector } from '../../model/portfolio';
import type { DollarClass, FutureContract, IndexFacts, ReferenceData, RussellClass } from '../../model/reference';
import type { ExposureReport, VehicleKind } from '../../report/exposureReport';
import { invariant } from '../../result/invariant';
import type { Problem } from '../../result/problem';
import { sizeClassByDollars } from '../exposure/sizeClassByDollars';
import { sizeClassByRussell } from '../exposure/sizeClassByRussell';

/** Share of a holding in each class, adding up to 1; null is unknown and is shown as such. */
export type ClassShares = Partial<Record<DollarClass, number>> | null;

/** What a holding is, seen through: direct stock, a vehicle on an index, or something that is not equity. */
export interface Classification {
  readonly vehicle: VehicleKind;
  /** Daily multiple of the index it targets; 1 for anything held directly. */
  readonly factor: number;
  readonly index: IndexFacts | null;
  readonly russell: ClassShares;
  readonly dollar: ClassShares;
  readonly sectors: Partial<Record<Sector, number>> | null;
  /** Whether it takes part in size and sector exposure at all (product.md §7). */
  readonly equity: boolean;
  readonly source: string | null;
  readonly asOf: string | null;
  /** Why size is unknown, or why the holding is left out of exposure. */
  readonly problem: Problem | null;
}

const CASH_KINDS: readonly InstrumentKind[] = ['cash', 'money-market'];
const NOT_EQUITY_KINDS: readonly InstrumentKind[] = ['option', 'warrant', 'bond', 'preferred'];
const FUND_KINDS: readonly InstrumentKind[] = ['etf', 'leveraged-etf', 'fund'];

/**
 * Says which size classes, sectors and index a holding stands for, through the vehicle and futures tables. Nothing is
 * guessed: an unknown fund or a stock without a market capitalisation is unknown in size, never small and never cash.
 *
 * @param instrument - The instrument as entered.
 * @param reference - Dated tables.
 * @returns Shares per class of both schemes and the problem that made a part unknown. Source: D§2.1-2.3, product.md §7.
 */
export function classify(instrument: Instrument, reference: ReferenceData): Classification {
  if (CASH_KINDS.includes(instrument.kind)) return { ...NOTHING, vehicle: 'cash' };
  if (NOT_EQUITY_KINDS.includes(instrument.kind))
    return { ...NOTHING, vehicle: 'other', problem: { code: 'not-equity', kind: instrument.kind } };
  if (instrument.kind === 'index-future') return classifyFuture(instrument, reference);
  if (FUND_KINDS.includes(instrument.kind)) return classifyFund(instrument, reference);
  if (instrument.kind === 'crypto' || instrument.kind === 'private' || instrument.kind === 'unknown')
    return { ...NOTHING, vehicle: 'other', equity: true, problem: { code: 'not-looked-through' } };
  return classifyStock(instrument, reference);
}

/**
 * The futures contract an instrument is on, by the root at the start of its symbol (`M2KZ6`, `/RTY`, `M2K`).
 *
 * @param symbol - Symbol as entered.
 * @param reference - Dated tables.
 * @returns The contract, or null when the root is not in the table. The longest matching root wins.
 */
export function futureContract(symbol: string, reference: ReferenceData): FutureContract | null {
  const bare = symbol.replace(/^[/@]/, '');
  const matches = reference.futures.contracts.filter((contract) => {
    const rest = bare.startsWith(contract.root) ? bare.slice(contract.root.length) : null;
    return rest !== null && /^(=F|[FGHJKMNQUVXZ]\d{1,4})?$/.test(rest);
  });
  return matches.sort((left, right) => right.root.length - left.root.length)[0] ?? null;
}

/**
 * Value per unit of price: what the contract table says of a future it knows, else the instrument's own number.
 *
 * @param instrument - The instrument as entered.
 * @param reference - Dated tables.
 * @returns Money per point and unit, positive: 1 for a share, 100 for an option, 0.01 for a bond, 5 for M2K.
 */
export function multiplierOf(instrument: Instrument, reference: ReferenceData): number {
  const contract = instrument.kind === 'index-future' ? futureContract(instrument.symbol, reference) : null;
  return contract?.multiplier ?? instrument.multiplier;
}

/**
 * The break-points in force: the newest published rank day whose border and smallest member are both known.
 *
 * @param reference - Dated tables.
 * @returns Rank day, border between Russell 1000 and 2000 in US dollars, smallest member, status and source.
 * @throws InvariantError when the table holds no such day: a bug of the build.
 */
export function breakpointsInForce(reference: ReferenceData): ExposureReport['breakpoints'] {
  let newest: ExposureReport['breakpoints'] | undefined;
  for (const { rankDay, border, floor, status, source } of reference.reconstitution.breakpoints) {
    if (status !== 'published' || rankDay === null || border === null || floor === null) continue;
    if (newest === undefined || rankDay > newest.rankDay) newest = { rankDay, large: border, floor, status, source };
  }
  invariant(newest !== undefined, 'reference data hold no published break-point');
  return newest;
}

const NOTHING: Classification = {
  vehicle: 'other',
  factor: 1,
  index: null,
  russell: null,
  dollar: null,
  sectors: null,
  equity: false,
  source: null,
  asOf: null,
  problem: null,
};

function classifyStock(instrument: Instrument, reference: ReferenceData): Classification {
  const base: Classification = {
    ...NOTHING,
    vehicle: 'direct',
    equity: true,
    sectors: instrument.sector === null ? null : { [instrument.sector]: 1 },
  };
  const cap = instrument.marketCap;
  // A file that says 0 does not know: no company is worth nothing and listed.
  if (cap === null || cap.value <= 0) return { ...base, problem: { code: 'no-market-cap' } };
  const russell: RussellClass = sizeClassByRussell(cap.value, breakpointsInForce(reference));
  return {
    ...base,
    russell: { [russell]: 1 },
    dollar: { [sizeClassByDollars(cap.value, reference.sizeClasses.dollar)]: 1 },
    source: cap.source,
    asOf: cap.asOf,
  };
}

function classifyFund(instrument: Instrument, reference: ReferenceData): Classification {
  const vehicle = reference.vehicles.vehicles.find((row) => row.symbol === instrument.symbol);
  if (vehicle === undefined)
    return { ...NOTHING, vehicle: 'other-fund', equity: true, problem: { code: 'not-looked-through' } };
  return onIndex(vehicle.index, vehicle.factor, vehicle.kind, reference, reference.vehicles.asOf);
}

function classifyFuture(instrument: Instrument, reference: ReferenceData): Classification {
  const contract = futureContract(instrument.symbol, reference);
  if (contract === null)
    return { ...NOTHING, vehicle: 'future', equity: true, problem: { code: 'not-looked-through' } };
  return onIndex(contract.index, 1, 'future', reference, reference.futures.asOf);
}

function onIndex(
  indexId: IndexFacts['id'],
  factor: number,
  vehicle: VehicleKind,
  reference: ReferenceData,
  asOf: string,
): Classification {
  const index = reference.indexes.indexes.find((row) => row.id === indexId) ?? null;
  const weights = reference.sectorWeights.benchmarks.find((row) => row.benchmark === indexId);
  return {
    vehicle,
    factor,
    index,
    russell: index?.russell ?? null,
    dollar: index?.dollar ?? null,
    sectors: weights?.weights ?? null,
    equity: true,
    source: index?.source ?? null,
    asOf: index?.asOf ?? asOf,
    problem: index?.dollar === null ? { code: 'no-index-classes', index: index.name, scheme: 'dollar' } : null,
  };
}
