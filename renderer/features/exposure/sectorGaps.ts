import { formatValue, type TextFormat, type ValueFormat } from '../../../shared/messages/formatValue';
import { benchmarkLabel } from '../../../shared/messages/labels';
import type { Sector } from '../../../shared/model/portfolio';
import type { ExposureReport } from '../../../shared/report/exposureReport';
import type { Benchmark } from '../../../shared/result/problem';

export interface SectorGap {
  /** Null for what has none. */
  readonly sector: Sector | null;
  readonly label: string;
  readonly yours: number;
  readonly benchmark: number | null;
  /** Yours less the benchmark's; null where there is nothing to compare with. */
  readonly difference: number | null;
}

/** Sectors by how far they are from the benchmark, what is over it first; what has no sector comes last. */
export function sectorGaps(sectors: ExposureReport['sectors'], benchmark: Benchmark): SectorGap[] {
  return sectors
    .map((row) => ({
      sector: row.sector,
      label: row.sector ?? 'Unknown sector',
      yours: row.fraction,
      benchmark: row[benchmark],
      difference: gap(row.fraction, row[benchmark]),
    }))
    .sort((left, right) => (right.difference ?? -Infinity) - (left.difference ?? -Infinity));
}

function gap(yours: number, benchmark: number | null): number | null {
  return benchmark === null ? null : yours - benchmark;
}

/** A difference between two shares, in percentage points: "+3.2 pp". */
export function percentagePoints(difference: number, format: ValueFormat): string {
  return `${formatValue(difference, 'signed-fraction', { ...format, unitInHeader: true })} pp`;
}

/** From this share of equity on, the caption says that sectors are missing. */
const NOTICED_UNKNOWN = 0.1;

/** Which sector is furthest over the benchmark and which furthest under it, and how much has no sector. */
export function sectorCaption(gaps: readonly SectorGap[], benchmark: Benchmark, format: TextFormat): string {
  const compared = gaps.filter((row) => row.difference !== null);
  if (compared.length === 0) return 'No sector can be compared with the index.';
  const say = (row: SectorGap) => `${row.label} (${percentagePoints(row.difference ?? 0, format)})`;
  const [first, last] = [compared[0], compared.at(-1)];
  const over =
    first !== undefined && (first.difference ?? 0) > 0 ? `furthest over is ${say(first)}` : 'no sector is over';
  const under = last !== undefined && (last.difference ?? 0) < 0 ? `furthest under ${say(last)}` : 'none is under';
  return `Against the ${benchmarkLabel(benchmark)}, ${over} and ${under}.${unknownPart(gaps, format)}`;
}

function unknownPart(gaps: readonly SectorGap[], format: TextFormat): string {
  const unknown = gaps.find(({ sector }) => sector === null)?.yours ?? 0;
  if (Math.abs(unknown) <= NOTICED_UNKNOWN) return '';
  return ` ${formatValue(unknown, 'fraction', { ...format, digits: 0 })} of equity has no known sector and is in no bar.`;
}

/** Whether any exposure has a sector; without one every bar would only be the index turned round. */
export function anySectorKnown(gaps: readonly SectorGap[]): boolean {
  return gaps.some(({ sector, yours }) => sector !== null && yours !== 0);
}
