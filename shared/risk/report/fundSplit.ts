import { compensatedSum } from '../../math/compensatedSum';
import type { MarketTable } from '../../model/marketRecord';
import { sectorSchema } from '../../model/portfolio';
import type { ReferenceData } from '../../model/reference';
import { fail, ok, type Result } from '../../result/result';
import { classExposure } from '../exposure/classExposure';
import { type Constituents, lookThrough } from '../exposure/lookThrough';
import { sizeClassByDollars } from '../exposure/sizeClassByDollars';
import { type RussellBreakpoints, sizeClassByRussell } from '../exposure/sizeClassByRussell';
import type { AttachedRecords } from './attachedRecords';
import type { CompanyLookup } from './companyLookup';
import { type ListedLine, listedLines } from './listedLines';

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
  /** Funds of the vehicle table by the key of their symbol. */
  readonly vehicles: ReadonlyMap<string, SplitVehicle>;
  readonly breakpoints: RussellBreakpoints;
  readonly dollarBorders: ReferenceData['sizeClasses']['dollar'];
}

/** What a fund of the vehicle table stands for: a daily multiple of its index, and the index by class. */
export interface SplitVehicle extends Readonly<Record<'russell' | 'dollar' | 'sectors', Shares | null>> {
  readonly factor: number;
}

type Shares = Readonly<Record<string, number>>;

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

/**
 * What a fund, a class or a fund of the vehicle table stands for. The lines of a list go class by class: thousands of
 * shares are a dozen sums.
 */
function lookupOf(
  view: View,
  fund: string,
  holdings: readonly ListedHolding[],
  scene: SplitScene,
): (place: string) => Constituents | null {
  const opened = (list: readonly ListedHolding[]): Constituents => {
    const weights = new Map<string, number[]>();
    for (const listed of listedLines(list)) {
      const place = placeOf(view, listed, scene);
      const sum = weights.get(place);
      if (sum === undefined) weights.set(place, [listed.line.weightFraction]);
      else sum.push(listed.line.weightFraction);
    }
    const sums = [...weights].map(([symbol, parts]) => ({ symbol, weightFraction: compensatedSum(parts) }));
    return { kind: 'fund', holdings: sums };
  };
  return (place) => {
    if (place === fund) return opened(holdings);
    if (place === UNKNOWN) return null;
    if (place.startsWith(OF_CLASS))
      return { kind: 'classes', factor: 1, classes: { [place.slice(OF_CLASS.length)]: 1 } };
    const table = scene.records.funds.get(place)?.table;
    if (table !== undefined) return opened(table.holdings);
    const vehicle = scene.vehicles.get(place);
    return vehicle === undefined ? null : { kind: 'classes', factor: vehicle.factor, classes: vehicle[view] };
  };
}

/** No symbol begins with a blank. */
const OF_CLASS = ' ';
const UNKNOWN = '';

/** Where a line goes: a fund with a list of its own, a fund of the vehicle table, a class, or nowhere. */
function placeOf(view: View, { key, line }: ListedLine<ListedHolding>, scene: SplitScene): string {
  if (line.symbol !== null && scene.records.funds.has(line.symbol)) return line.symbol;
  const isShare = key !== null && !NOT_EQUITY.has(line.assetClass);
  if (isShare && scene.vehicles.has(key)) return key;
  if (view === 'sectors') {
    const sector = ownSector(line) ?? (isShare ? scene.companyOf(key, line.name)?.sector : null);
    return sector ? OF_CLASS + sector : UNKNOWN;
  }
  const cap = isShare ? scene.companyOf(key, line.name)?.marketCap : null;
  return cap ? OF_CLASS + sizeOf(view, cap, scene) : UNKNOWN;
}

function sizeOf(view: 'russell' | 'dollar', cap: number, { breakpoints, dollarBorders }: SplitScene): string {
  return view === 'russell' ? sizeClassByRussell(cap, breakpoints) : sizeClassByDollars(cap, dollarBorders);
}

/** A share whose issuer names no symbol has a sector all the same. */
function ownSector({ sector, assetClass }: ListedHolding): string | null {
  return sector !== null && !NOT_EQUITY.has(assetClass) && SECTORS.has(sector) ? sector : null;
}
