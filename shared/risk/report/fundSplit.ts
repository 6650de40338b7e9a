import { compensatedSum } from '../../math/compensatedSum';
import type { MarketTable } from '../../model/marketRecord';
import { sectorSchema } from '../../model/portfolio';
import type { DollarClass, ReferenceData } from '../../model/reference';
import { fail, ok, type Result } from '../../result/result';
import { classExposure } from '../exposure/classExposure';
import { type Constituents, lookThrough } from '../exposure/lookThrough';
import { sizeClassByDollars } from '../exposure/sizeClassByDollars';
import { type RussellBreakpoints, sizeClassByRussell } from '../exposure/sizeClassByRussell';
import type { AttachedRecords } from './attachedRecords';
import type { CompanyLookup } from './companyLookup';

/** What a fund consists of by its own list: shares of its value, each 0 or more, together at most 1. */
export interface FundSplit {
  readonly russell: Readonly<Record<string, number>>;
  readonly dollar: Readonly<Record<string, number>>;
  readonly sectors: Readonly<Record<string, number>>;
  /** Share of the fund in cash and derivatives, as its list says. */
  readonly notEquityFraction: number;
  readonly lines: number;
}

/** What a list of holdings is looked at with. */
export interface SplitScene {
  readonly records: Pick<AttachedRecords, 'funds'>;
  readonly companyOf: CompanyLookup;
  readonly reference: Pick<ReferenceData, 'vehicles' | 'indexes' | 'sectorWeights'>;
  readonly breakpoints: RussellBreakpoints;
  readonly dollarBorders: ReferenceData['sizeClasses']['dollar'];
}

/** A line of a fund's or an index' list. */
export type ListedHolding = Pick<
  MarketTable<'fund-holdings'>['holdings'][number],
  'symbol' | 'name' | 'weightFraction' | 'sector' | 'assetClass'
>;

type View = 'russell' | 'dollar' | 'sectors';

/** A fund in a fund in a fund; no deeper one was met. */
const MAXIMUM_DEPTH = 3;
/** Weights rounded to a hundredth of a percent over thousands of lines stay below this; more is borrowed money. */
const MOST_WEIGHT = 1.02;
const SECTORS = new Set<string>(sectorSchema.options);
const NOT_EQUITY = new Set<unknown>(['cash', 'derivative', 'bond']);

/**
 * Fund split: what a fund consists of by the list its issuer publishes. Answers "how small-cap is this fund?".
 *
 * @param symbol - The fund's symbol; a list that names it again ends there.
 * @param holdings - Lines of its list with their shares of the fund; not modified.
 * @param scene - Sizes of companies, lists of other funds, borders of the classes.
 * @returns Shares by both size schemes and by sector. A line without a known size, cash, a derivative and what the list
 *   leaves open are unknown: in no class. Problem: `input-out-of-range` (`fundWeights`) where the weights exceed 1.02, or
 *   a class would be short: such a fund is not described by shares of one whole.
 *
 * Method: `lookThrough` for each scheme, at most three funds deep, O(lines). Source: D§2.2, product.md §7.
 */
export function fundSplit(symbol: string, holdings: readonly ListedHolding[], scene: SplitScene): Result<FundSplit> {
  const total = compensatedSum(holdings.map((one) => one.weightFraction));
  if (!(total <= MOST_WEIGHT)) return outOfRange(total);
  // Rounded weights that exceed one whole are scaled back to it.
  const scale = total > 1 ? 1 / total : 1;
  const views = (['russell', 'dollar', 'sectors'] as const).map((view) => {
    const opened = lookThrough(
      { symbol, valueBase: scale },
      { maximumDepth: MAXIMUM_DEPTH, constituentsOf: lookupOf(view, symbol, holdings, scene) },
    );
    return opened.ok ? classExposure(opened.value).exposures : {};
  });
  const short = views.flatMap((view) => Object.values(view)).find((share) => share < 0);
  if (short !== undefined) return outOfRange(short);
  const [russell = {}, dollar = {}, sectors = {}] = views;
  const aside = holdings.filter(({ assetClass }) => NOT_EQUITY.has(assetClass));
  const notEquityFraction = compensatedSum(aside.map((one) => one.weightFraction * scale));
  return ok({ russell, dollar, sectors, notEquityFraction, lines: holdings.length });
}

function outOfRange(value: number): Result<FundSplit> {
  return fail({ code: 'input-out-of-range', input: 'fundWeights', value });
}

/** Lines go by their place in the list, so that two lines of one symbol keep their own facts. */
function lookupOf(
  view: View,
  fund: string,
  holdings: readonly ListedHolding[],
  scene: SplitScene,
): (key: string) => Constituents | null {
  const lines = new Map<string, ListedHolding>();
  const opened = (symbol: string, list: readonly ListedHolding[]): Constituents => ({
    kind: 'fund',
    holdings: list.map((holding, at) => {
      const inner = holding.symbol !== null && scene.records.funds.has(holding.symbol) ? holding.symbol : null;
      const key = inner ?? `${symbol}#${at}`;
      if (inner === null) lines.set(key, holding);
      return { symbol: key, weightFraction: holding.weightFraction };
    }),
  });
  return (key) => {
    if (key === fund) return opened(fund, holdings);
    const line = lines.get(key);
    if (line !== undefined) return lineClasses(view, line, scene);
    const table = scene.records.funds.get(key)?.table;
    return table === undefined ? null : opened(key, table.holdings);
  };
}

function lineClasses(view: View, line: ListedHolding, scene: SplitScene): Constituents | null {
  if (line.symbol === null || NOT_EQUITY.has(line.assetClass)) return classes(ownSector(view, line));
  const vehicle = scene.reference.vehicles.vehicles.find((one) => one.symbol === line.symbol);
  if (vehicle !== undefined) {
    const index = scene.reference.indexes.indexes.find(({ id }) => id === vehicle.index);
    const weights = scene.reference.sectorWeights.benchmarks.find(({ benchmark }) => benchmark === vehicle.index);
    const shares = view === 'sectors' ? weights?.weights : index?.[view];
    return { kind: 'classes', factor: vehicle.factor, classes: shares ?? null };
  }
  if (view === 'sectors')
    return classes(ownSector(view, line) ?? scene.companyOf(line.symbol, line.name)?.sector ?? null);
  const cap = scene.companyOf(line.symbol, line.name)?.marketCap ?? null;
  return classes(cap === null ? null : sizeOf(view, cap, scene));
}

function sizeOf(view: 'russell' | 'dollar', cap: number, { breakpoints, dollarBorders }: SplitScene): string {
  const size: DollarClass =
    view === 'russell' ? sizeClassByRussell(cap, breakpoints) : sizeClassByDollars(cap, dollarBorders);
  return size;
}

/** A share whose issuer names no symbol has a sector all the same. */
function ownSector(view: View, { sector, assetClass }: ListedHolding): string | null {
  return view === 'sectors' && sector !== null && !NOT_EQUITY.has(assetClass) && SECTORS.has(sector) ? sector : null;
}

function classes(name: string | null): Constituents {
  return { kind: 'classes', factor: 1, classes: name === null ? null : { [name]: 1 } };
}
