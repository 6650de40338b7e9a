import { compensatedSum } from '../../math/compensatedSum';
import { type InstrumentKind, type Sector, sectorSchema } from '../../model/portfolio';
import type { ExposureReport } from '../../report/exposureReport';
import type { SizeScheme } from '../../report/reportTerms';
import type { Problem } from '../../result/problem';
import { ok } from '../../result/result';
import type { Classification } from './classification';
import type { Position } from './position';
import type { ReportInput } from './reportInput';
import { equityFraction, type Totals } from './totals';

const SECTORS = sectorSchema.options;
/** Kinds whose issuer publishes what they hold, one to one. */
const ATTACHABLE: readonly InstrumentKind[] = ['etf', 'fund'];

/** A position that takes part in exposure, with its signed exposure: value x leverage factor. */
export interface Exposed {
  readonly position: Position;
  readonly exposure: number;
}

/**
 * How the selection is held: directly, through funds, futures, as cash.
 *
 * @param positions - Priced holdings.
 * @param totals - Their totals; equity is positive.
 * @returns One row per kind of vehicle that occurs, in a fixed order; exposure signed, base currency.
 */
export function vehicleRows(positions: readonly Position[], totals: Totals): ExposureReport['vehicles'] {
  const kinds = [
    'direct',
    'core-etf',
    'style-etf',
    'leveraged-inverse',
    'other-fund',
    'future',
    'other',
    'cash',
  ] as const;
  return kinds.flatMap((kind) => {
    const rows = positions.filter((position) => position.classification.vehicle === kind && position.value.ok);
    if (rows.length === 0) return [];
    const exposure = compensatedSum(
      rows.map((position) => (position.value.ok ? position.value.value * position.classification.factor : 0)),
    );
    const fraction = equityFraction(ok(exposure), totals);
    return [{ kind, exposure, fraction: fraction.ok ? fraction.value : 0, count: rows.length }];
  });
}

/**
 * Sectors against both benchmarks, funds seen through by their index' dated weights.
 *
 * @param exposed - Positions with exposure.
 * @param totals - Their totals; equity is positive.
 * @param input - Dated sector weights.
 * @returns Every sector, also those not held, and the part without one. Source: D§9.
 */
export function sectorRows(exposed: readonly Exposed[], totals: Totals, input: ReportInput): ExposureReport['sectors'] {
  // A sector that is not held is the furthest under its index: it is listed at 0, not left out.
  const bySector = new Map<Sector | null, number>(exposed.length === 0 ? [] : SECTORS.map((sector) => [sector, 0]));
  const add = (sector: Sector | null, amount: number) => bySector.set(sector, (bySector.get(sector) ?? 0) + amount);
  for (const row of exposed) {
    const sectors = row.position.classification.sectors;
    const entries = Object.entries(sectors ?? {}) as [Sector, number][];
    for (const [sector, share] of entries) add(sector, row.exposure * share);
    add(null, row.exposure * (1 - compensatedSum(entries.map(([, share]) => share))));
  }
  const weights = (benchmark: 'russell2000' | 'sp500', sector: Sector | null): number | null =>
    sector === null
      ? null
      : (input.reference.sectorWeights.benchmarks.find((row) => row.benchmark === benchmark)?.weights[sector] ?? null);
  return [...bySector]
    .filter(([sector, amount]) => sector !== null || Math.abs(amount) > 0.005)
    .map(([sector, amount]) => {
      const fraction = equityFraction(ok(amount), totals);
      return {
        sector,
        fraction: fraction.ok ? fraction.value : 0,
        russell2000: weights('russell2000', sector),
        sp500: weights('sp500', sector),
      };
    })
    .sort((left, right) => Math.abs(right.fraction) - Math.abs(left.fraction));
}

/**
 * What stands behind a fund or future, and what is missing of it.
 *
 * @param row - The position and its exposure.
 * @param scheme - The scheme whose classes are shown.
 * @returns Index, factor, exposure, source and day; the problem where its classes are unknown.
 */
export function lookThroughRow(row: Exposed, scheme: SizeScheme): ExposureReport['lookThrough'][number] {
  const { classification, holding, instrument } = row.position;
  return {
    holdingId: holding.id,
    symbol: instrument.symbol,
    index: classification.index?.name ?? null,
    factor: classification.factor,
    exposure: row.exposure,
    source: classification.source,
    asOf: classification.asOf,
    problem: classification[scheme] === null ? classification.problem : failureOf(classification),
    attachable: ATTACHABLE.includes(instrument.kind) && classification.factor === 1,
    attached: attachedList(classification),
  };
}

/** A list that could not be used is said, although the table of vehicles answers in its place. */
function failureOf({ attached, problem }: Classification): Problem | null {
  return attached !== null && !attached.split.ok ? attached.split.problem : attached === null ? null : problem;
}

function attachedList({ attached }: Classification): ExposureReport['lookThrough'][number]['attached'] {
  if (attached === null || !attached.split.ok) return null;
  const { russell, dollar, sectors, notEquityFraction, lines } = attached.split.value;
  return {
    fileName: attached.link.source,
    asOf: attached.link.asOf,
    lines,
    russellFraction: compensatedSum(Object.values(russell)),
    dollarFraction: compensatedSum(Object.values(dollar)),
    sectorFraction: compensatedSum(Object.values(sectors)),
    notEquityFraction,
  };
}
