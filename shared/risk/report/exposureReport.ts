import { compensatedSum } from '../../math/compensatedSum';
import type { ClassBar, ExposureReport } from '../../report/exposureReport';
import type { Measure } from '../../report/figure';
import type { ExposureClass, SizeScheme } from '../../report/reportTerms';
import { fail, mapResult, ok, type Result } from '../../result/result';
import { type ClassExposure, classExposure } from '../exposure/classExposure';
import { effectiveHoldings } from '../exposure/effectiveHoldings';
import { herfindahlIndex } from '../exposure/herfindahlIndex';
import { type Leverage, leverage } from '../exposure/leverage';
import { topShare } from '../exposure/topShare';
import { breakpointsInForce } from './classification';
import { type Exposed, lookThroughRow, sectorRows, vehicleRows } from './exposureLists';
import { figure, figureInput } from './figure';
import type { Position } from './position';
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
  const share = (measure: Measure, amount: Result<number>) =>
    figure(measure, 'fraction', exposed.length === 0 ? fail({ code: 'no-holdings' }) : equityFraction(amount, totals), {
      coverageFraction: classified,
      asOf: totals.dataDate,
      inputs: [
        figureInput('exposure', amount.ok ? amount.value : '—', 'money'),
        figureInput('equity', totals.equity.ok ? totals.equity.value : '—', 'money'),
        figureInput('sizeScheme', scheme, null, {
          source: breakpointsInForce(input.reference).source,
          asOf: breakpointsInForce(input.reference).rankDay,
        }),
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
    ...leverageFigures(exposed, totals),
    ...concentration(positions, totals),
    domesticRevenue: domesticRevenue(exposed, totals, input),
    vehicles: divisible ? vehicleRows(positions, totals) : [],
    sectors: divisible ? sectorRows(exposed, totals, input) : [],
    lookThrough: exposed
      .filter((row) => row.position.classification.vehicle !== 'direct')
      .map((row) => lookThroughRow(row, scheme)),
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

function leverageFigures(
  exposed: readonly Exposed[],
  totals: Totals,
): Pick<ExposureReport, 'gross' | 'net' | 'long' | 'short'> {
  const exposures = exposed.map((row) => row.exposure);
  const result = totals.equity.ok ? leverage({ exposures, equity: totals.equity.value }) : totals.equity;
  const context = { asOf: totals.dataDate, inputs: [figureInput('instruments', exposed.length, 'count')] };
  const side = (measure: Measure, pick: (value: Leverage) => number) =>
    figure(measure, 'fraction', mapResult(result, pick), context);
  return {
    gross: side('grossExposure', (value) => value.gross),
    net: side('netExposure', (value) => value.net),
    long: side('longExposure', (value) => value.long),
    short: side('shortExposure', (value) => value.short),
  };
}

function classBars(exposed: readonly Exposed[], scheme: SizeScheme, totals: Totals, input: ReportInput): ClassBar[] {
  const indexShare = (id: 'russell2000' | 'sp500', name: ExposureClass): number | null => {
    const shares = input.reference.indexes.indexes.find((row) => row.id === id)?.[scheme] ?? null;
    if (shares === null) return null;
    return name === 'unknown' ? 0 : ((shares as Partial<Record<ExposureClass, number>>)[name] ?? 0);
  };
  return CLASSES[scheme].map((name) => {
    const members = exposed
      .map((row) => ({ row, part: row.exposure * shareOf(row.position, scheme, name) }))
      .filter((member) => Math.abs(member.part) > 1e-9)
      .sort((left, right) => Math.abs(right.part) - Math.abs(left.part));
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
        via: row.position.classification.index?.name ?? null,
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
  const context = { asOf: totals.dataDate, inputs: [figureInput('instruments', values.length, 'count')] };
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
  const assumed = input.reference.defaults.domesticRevenue;
  const gross = byClass(exposed, 'russell', 'gross');
  const small = sumOf(gross, SMALL);
  const large = sumOf(gross, LARGE);
  const known = small + large;
  const all = known + gross.unknown;
  const result: Result<number> =
    known === 0 ? fail({ code: 'nothing-classified' }) : ok((small * assumed.small + large * assumed.large) / known);
  return figure('domesticRevenueShare', 'fraction', result, {
    coverageFraction: all === 0 ? null : known / all,
    asOf: totals.dataDate,
    inputs: [
      figureInput('assumedDomesticSmall', assumed.small, 'fraction', {
        source: input.reference.defaults.source,
        asOf: input.reference.defaults.asOf,
      }),
      figureInput('assumedDomesticLarge', assumed.large, 'fraction', {
        source: input.reference.defaults.source,
        asOf: input.reference.defaults.asOf,
      }),
    ],
  });
}
