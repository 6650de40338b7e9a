import type { Instrument, InstrumentKind, RecordLink, Sector } from '../../model/portfolio';
import type { DollarClass, FutureContract, IndexFacts, ReferenceData, RussellClass } from '../../model/reference';
import { symbolKey } from '../../model/symbolKey';
import type { VehicleKind } from '../../report/exposureReport';
import type { Problem } from '../../result/problem';
import type { Result } from '../../result/result';
import { sizeClassByDollars } from '../exposure/sizeClassByDollars';
import { sizeClassByRussell } from '../exposure/sizeClassByRussell';
import type { AttachedScene } from './attachedScene';
import { breakpointsInForce } from './breakpointsInForce';
import type { FundSplit } from './fundSplit';

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
  /** The issuer's list the fund is seen through, where one is attached, and what came of it. */
  readonly attached: { readonly link: RecordLink; readonly split: Result<FundSplit> } | null;
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
 * @param attached - Lists of funds and companies the user has attached; null where there are none.
 * @returns Shares per class of both schemes and the problem that made a part unknown. A fund with factor 1 is seen through
 *   its attached list first, then through the vehicle table; a stock goes by its own size, then by an attached list of
 *   companies. Source: D§2.1-2.3, product.md §7.
 */
export function classify(
  instrument: Instrument,
  reference: ReferenceData,
  attached: AttachedScene | null,
): Classification {
  if (CASH_KINDS.includes(instrument.kind)) return { ...NOTHING, vehicle: 'cash' };
  if (NOT_EQUITY_KINDS.includes(instrument.kind))
    return { ...NOTHING, vehicle: 'other', problem: { code: 'not-equity', kind: instrument.kind } };
  if (instrument.kind === 'index-future') return classifyFuture(instrument, reference);
  if (FUND_KINDS.includes(instrument.kind)) return classifyFund(instrument, reference, attached);
  if (instrument.kind === 'crypto' || instrument.kind === 'private' || instrument.kind === 'unknown')
    return { ...NOTHING, vehicle: 'other', equity: true, problem: { code: 'not-looked-through' } };
  return classifyStock(instrument, reference, attached);
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
  attached: null,
};

function classifyStock(
  instrument: Instrument,
  reference: ReferenceData,
  attached: AttachedScene | null,
): Classification {
  const listed = attached?.companyOf(symbolKey(instrument.symbol), instrument.name) ?? null;
  const sector = instrument.sector ?? listed?.sector ?? null;
  const base: Classification = {
    ...NOTHING,
    vehicle: 'direct',
    equity: true,
    sectors: sector === null ? null : { [sector]: 1 },
  };
  const cap = instrument.marketCap ?? (listed === null ? null : { ...listed, value: listed.marketCap ?? 0 });
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

function classifyFund(
  instrument: Instrument,
  reference: ReferenceData,
  attached: AttachedScene | null,
): Classification {
  const vehicle = reference.vehicles.vehicles.find((row) => row.symbol === instrument.symbol);
  const byTable: Classification =
    vehicle === undefined
      ? { ...NOTHING, vehicle: 'other-fund', equity: true, problem: { code: 'not-looked-through' } }
      : onIndex(vehicle.index, vehicle.factor, vehicle.kind, reference, reference.vehicles.asOf);
  // A fund with a daily multiple lists swaps: it is its factor times its index.
  if (attached === null || byTable.factor !== 1 || instrument.kind === 'leveraged-etf') return byTable;
  return throughList(instrument.symbol, byTable, attached);
}

/** Where the issuer's list says nothing of a view, e.g. because no size of its companies is known, the table still does. */
function throughList(symbol: string, byTable: Classification, attached: AttachedScene): Classification {
  const unread = attached.records.problems.get(symbol);
  const link = attached.records.funds.get(symbol)?.link;
  const split = attached.splitOf(symbol);
  if (link === undefined || split === null) return unread === undefined ? byTable : { ...byTable, problem: unread };
  if (!split.ok) return { ...byTable, problem: split.problem, attached: { link, split } };
  const { russell, dollar, sectors } = split.value;
  return {
    ...byTable,
    russell: someOf(russell) ?? byTable.russell,
    dollar: someOf(dollar) ?? byTable.dollar,
    sectors: someOf(sectors) ?? byTable.sectors,
    source: link.source,
    asOf: link.asOf,
    problem: someOf(dollar) === null ? (byTable.problem ?? { code: 'nothing-classified' }) : null,
    attached: { link, split },
  };
}

function someOf<T extends object>(shares: T): T | null {
  return Object.keys(shares).length === 0 ? null : shares;
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
    attached: null,
    problem: index?.dollar === null ? { code: 'no-index-classes', index: index.name, scheme: 'dollar' } : null,
  };
}
