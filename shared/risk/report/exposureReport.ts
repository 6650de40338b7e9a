import { compensatedSum } from '../../math/compensatedSum';
import type { RussellClass } from '../../model/reference';
import type { ClassBar, ExposureReport } from '../../report/exposureReport';
import type { Measure } from '../../report/figure';
import type { ExposureClass, SizeScheme } from '../../report/reportTerms';
import type { Benchmark } from '../../result/problem';
import { fail, mapResult, ok, type Result } from '../../result/result';
import { type ClassExposure, classExposure } from '../exposure/classExposure';
import { effectiveHoldings } from '../exposure/effectiveHoldings';
import { herfindahlIndex } from '../exposure/herfindahlIndex';
import { type Leverage, leverage } from '../exposure/leverage';
import { topShare } from '../exposure/topShare';
import { type DomesticHolding, domesticRevenueShare } from '../fundamentals/domesticRevenueShare';
import { activeShareFigure } from './activeShareFigures';
import { attachedScene } from './attachedScene';
import { bandLists, memberShares } from './bandLists';
import { breakpointsInForce } from './breakpointsInForce';
import { companiesHeld } from './companiesHeld';
import { defaultInput } from './defaultInput';
import { equityInputs, sizeInputs, splitInputs } from './exposureInputs';
import { type Exposed, lookThroughRow, sectorRows, vehicleRows } from './exposureLists';
import { figure, figureInput } from './figure';
import { overlaps } from './overlaps';
import type { Position } from './position';
import { magnitude } from './positionMarket';
import type { ReportInput } from './reportInput';
import { equityFraction, type Totals } from './totals';

const CLASSES: Record<SizeScheme, readonly ExposureClass[]> = {
  russell: ['large', 'small', 'micro', 'unknown'],
  dollar: ['mega', 'large', 'mid', 'small', 'micro', 'nano', 'unknown'],
};
const SMALL: readonly ExposureClass[] = ['small', 'micro', 'nano'];
const LARGE: readonly ExposureClass[] = ['mega', 'large'];

/**
 * The exposure page: size classes through funds and futures, vehicles, sectors, leverage, concentration.
 *
 * @param positions - Priced holdings.
 * @param totals - Their totals.
 * @param input - Reference tables and settings.
 * @returns Both schemes at once; fractions are of equity, signed; unknown is a class of its own.
 *   Source: D§2.2 look-through, D§6.6 concentration, D§9 sectors.
 */
export function exposureReport(positions: readonly Position[], totals: Totals, input: ReportInput): ExposureReport {
  const scheme = input.document.settings.sizeScheme;
  const exposed = positions.flatMap(toExposed);
  const attached = attachedScene(input);
  const held = companiesHeld(exposed, attached);
  // Shares of an equity that is not positive are no shares: the lists are empty and the figures say why.
  const divisible = totals.equity.ok && totals.equity.value > 0;
  const bars = {
    russell: divisible ? classBars(exposed, 'russell', totals, input) : [],
    dollar: divisible ? classBars(exposed, 'dollar', totals, input) : [],
  };
  const gross = byClass(exposed, scheme, 'gross');
  const net = byClass(exposed, scheme, 'net');
  const allGross = compensatedSum(exposed.map((row) => Math.abs(row.exposure)));
  const classified = allGross === 0 ? null : 1 - gross.unknown / allGross;
  const covered = coverageOf(exposed, totals);
  const share = (measure: Measure, amount: Result<number>) =>
    figure(measure, 'fraction', exposed.length === 0 ? fail({ code: 'no-holdings' }) : equityFraction(amount, totals), {
      coverageFraction: classified,
      asOf: totals.dataDate,
      inputs: [
        ...(amount.ok ? [figureInput('exposure', amount.value, 'money')] : []),
        ...equityInputs(totals),
        figureInput('instruments', exposed.length, 'count'),
        ...sizeInputs(scheme, input),
        ...splitInputs(exposed),
      ],
    });
  // Where no size is known at all, "0 % small" would be a lie.
  const ofClass = (exposure: ClassExposure, classes: readonly ExposureClass[]): Result<number> =>
    classified === 0 ? fail({ code: 'nothing-classified' }) : ok(sumOf(exposure, classes));
  return {
    scheme,
    bars,
    breakpoints: breakpointsInForce(input.reference),
    smallCap: share('smallCapExposure', ofClass(gross, SMALL)),
    smallCapNet: share('smallCapNetExposure', ofClass(net, SMALL)),
    largeCap: share('largeCapExposure', ofClass(gross, LARGE)),
    // What is unknown is known in full: coverage has no meaning here.
    unknown: { ...share('unknownExposure', ok(gross.unknown)), coverageFraction: null },
    ...leverageFigures(exposed, totals, covered),
    ...concentration(positions, totals),
    domesticRevenue: domesticRevenue(exposed, totals, input),
    activeShareToRussell2000: activeShareFigure('russell2000', held, attached, totals),
    activeShareToSp500: activeShareFigure('sp500', held, attached, totals),
    vehicles: divisible ? vehicleRows(positions, totals) : [],
    sectors: divisible ? sectorRows(exposed, totals, input) : [],
    lookThrough: exposed
      .filter((row) => row.position.classification.vehicle !== 'direct')
      .map((row) => lookThroughRow(row, scheme)),
    ...(divisible ? overlaps(held.companies, totals) : { overlaps: [], overlapCount: 0 }),
    bandLists: bandLists(attached),
  };
}

function toExposed(position: Position): Exposed[] {
  if (!position.classification.equity || !position.value.ok) return [];
  return [{ position, exposure: position.value.value * position.classification.factor }];
}

/** A position's share of a class: its class vector, or all of it unknown. */
function shareOf(position: Position, scheme: SizeScheme, sizeClass: ExposureClass): number {
  const shares = position.classification[scheme];
  if (sizeClass === 'unknown') return shares === null ? 1 : Math.max(0, 1 - compensatedSum(Object.values(shares)));
  return shares?.[sizeClass] ?? 0;
}

/** Exposure per class: signed, or of absolute values. */
function byClass(exposed: readonly Exposed[], scheme: SizeScheme, kind: 'gross' | 'net'): ClassExposure {
  return classExposure(
    exposed.map((row) => ({
      valueBase: kind === 'gross' ? Math.abs(row.exposure) : row.exposure,
      factor: 1,
      classes: row.position.classification[scheme],
    })),
  );
}

function sumOf(exposure: ClassExposure, classes: readonly ExposureClass[]): number {
  return compensatedSum(classes.map((name) => exposure.exposures[name] ?? 0));
}

/** Share of gross value that takes part in exposure; the rest is not equity. */
function coverageOf(exposed: readonly Exposed[], { grossValue }: Totals): number | null {
  return grossValue === 0 ? null : compensatedSum(exposed.map(({ position }) => magnitude(position))) / grossValue;
}

function leverageFigures(
  exposed: readonly Exposed[],
  totals: Totals,
  coverageFraction: number | null,
): Pick<ExposureReport, 'gross' | 'net' | 'long' | 'short'> {
  const exposures = exposed.map((row) => row.exposure);
  const result = totals.equity.ok ? leverage({ exposures, equity: totals.equity.value }) : totals.equity;
  const side = (measure: Measure, pick: (value: Leverage) => number) =>
    figure(measure, 'fraction', mapResult(result, pick), {
      coverageFraction,
      asOf: totals.dataDate,
      inputs: [
        ...(result.ok && totals.equity.ok
          ? [figureInput('exposure', pick(result.value) * totals.equity.value, 'money')]
          : []),
        ...equityInputs(totals),
        figureInput('instruments', exposed.length, 'count'),
        ...splitInputs(exposed),
      ],
    });
  return {
    gross: side('grossExposure', (value) => value.gross),
    net: side('netExposure', (value) => value.net),
    long: side('longExposure', (value) => value.long),
    short: side('shortExposure', (value) => value.short),
  };
}

/** What a member came in through: the index of a fund or future, or the list that is attached to it. */
function viaOf({ classification: { index, attached } }: Position): string | null {
  return attached?.link.source ?? index?.name ?? null;
}

function classBars(exposed: readonly Exposed[], scheme: SizeScheme, totals: Totals, input: ReportInput): ClassBar[] {
  const attached = attachedScene(input);
  const indexShare = (id: Benchmark, name: ExposureClass): number | null => {
    // By rank an index is what its definition says; by dollars its members say it, where they are attached.
    const listed = scheme === 'dollar' ? memberShares(id, attached) : null;
    const shares = listed ?? input.reference.indexes.indexes.find((row) => row.id === id)?.[scheme] ?? null;
    if (shares === null) return null;
    const open = listed === null ? 0 : Math.max(0, 1 - compensatedSum(Object.values(listed)));
    return name === 'unknown' ? open : ((shares as Partial<Record<ExposureClass, number>>)[name] ?? 0);
  };
  return CLASSES[scheme].map((name) => {
    const members: { row: Exposed; part: number }[] = [];
    for (const row of exposed) {
      const part = row.exposure * shareOf(row.position, scheme, name);
      if (Math.abs(part) > 1e-9) members.push({ row, part });
    }
    members.sort((left, right) => Math.abs(right.part) - Math.abs(left.part));
    const exposure = compensatedSum(members.map((member) => member.part));
    const fraction = equityFraction(ok(exposure), totals);
    return {
      class: name,
      exposure,
      fraction: fraction.ok ? fraction.value : 0,
      russell2000: indexShare('russell2000', name),
      sp500: indexShare('sp500', name),
      members: members.map(({ row, part }) => ({
        holdingId: row.position.holding.id,
        symbol: row.position.instrument.symbol,
        exposure: part,
        via: viaOf(row.position),
      })),
    };
  });
}

function concentration(
  positions: readonly Position[],
  totals: Totals,
): Pick<ExposureReport, 'herfindahl' | 'effectiveHoldings' | 'topFive'> {
  const byInstrument = new Map<string, number>();
  for (const position of positions) {
    if (position.classification.vehicle === 'cash' || !position.value.ok) continue;
    const id = position.instrument.id;
    byInstrument.set(id, (byInstrument.get(id) ?? 0) + position.value.value);
  }
  const values = [...byInstrument.values()].filter((value) => value !== 0);
  const none: Result<number> = fail({ code: 'no-holdings' });
  const gross = compensatedSum(values.map(Math.abs));
  const largest = values.map(Math.abs).sort((left, right) => right - left);
  const context = {
    coverageFraction: totals.grossValue === 0 ? null : gross / totals.grossValue,
    asOf: totals.dataDate,
    inputs: [
      figureInput('instruments', values.length, 'count'),
      figureInput('grossValue', gross, 'money'),
      figureInput('largestValue', largest[0] ?? 0, 'money'),
      figureInput('topFiveValue', compensatedSum(largest.slice(0, 5)), 'money'),
      figureInput('rootSumOfSquares', Math.sqrt(compensatedSum(values.map((value) => value * value))), 'money'),
    ],
  };
  return {
    herfindahl: figure('herfindahlIndex', 'ratio', values.length === 0 ? none : herfindahlIndex(values), context),
    effectiveHoldings: figure(
      'effectiveHoldings',
      'ratio',
      values.length === 0 ? none : effectiveHoldings(values),
      context,
    ),
    topFive: figure('topFiveShare', 'fraction', values.length === 0 ? none : topShare(values, 5), context),
  };
}

/** Domestic share of revenue by size class: a default per class, so the whole figure is assumed and says so. */
function domesticRevenue(
  exposed: readonly Exposed[],
  totals: Totals,
  input: ReportInput,
): ExposureReport['domesticRevenue'] {
  const { defaults } = input.reference;
  const assumed = defaults.domesticRevenue;
  const parts = exposed.flatMap(russellParts);
  const share = domesticRevenueShare(parts, assumed);
  const sizeOf = (classes: readonly (RussellClass | null)[]): number =>
    compensatedSum(parts.filter(({ sizeClass }) => classes.includes(sizeClass)).map(({ weight }) => Math.abs(weight)));
  const result: Result<number> = share.ok
    ? ok(share.value.value, share.notes)
    : fail({ code: exposed.length === 0 ? 'no-holdings' : 'nothing-classified' });
  return figure('domesticRevenueShare', 'fraction', result, {
    coverageFraction: share.ok ? share.value.coverageFraction : null,
    asOf: totals.dataDate,
    inputs: [
      figureInput('smallExposure', sizeOf(['small', 'micro']), 'money'),
      figureInput('largeExposure', sizeOf(['large']), 'money'),
      figureInput('unknownExposure', sizeOf([null]), 'money'),
      defaultInput('assumedDomesticSmall', assumed.small, 'fraction', defaults),
      defaultInput('assumedDomesticLarge', assumed.large, 'fraction', defaults),
      ...sizeInputs('russell', input),
      ...splitInputs(exposed),
    ],
  });
}

/** A position's exposure by Russell class, size only; what no table assigns is unknown. */
function russellParts({ position, exposure }: Exposed): DomesticHolding[] {
  const shares = Object.entries(position.classification.russell ?? {}) as [RussellClass, number][];
  const parts = shares.map(([sizeClass, share]) => ({ weight: exposure * share, domesticFraction: null, sizeClass }));
  const rest = Math.max(0, 1 - compensatedSum(shares.map(([, share]) => share)));
  return rest === 0 ? parts : [...parts, { weight: exposure * rest, domesticFraction: null, sizeClass: null }];
}
