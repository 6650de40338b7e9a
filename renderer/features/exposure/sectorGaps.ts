import { formatValue, type TextFormat } from '../../../shared/messages/formatValue';
import { benchmarkLabel } from '../../../shared/messages/labels';
import type { ExposureReport } from '../../../shared/report/riskReport';
import type { Benchmark } from '../../../shared/result/problem';

export interface SectorGap {
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
export function percentagePoints(difference: number, format: TextFormat): string {
  return `${formatValue(difference, 'signed-fraction', { ...format, unitInHeader: true })} pp`;
}

/** Which sector is furthest over the benchmark and which furthest under it. */
export function sectorCaption(gaps: readonly SectorGap[], benchmark: Benchmark, format: TextFormat): string {
  const compared = gaps.filter((row) => row.difference !== null);
  const [over, under] = [compared[0], compared.at(-1)];
  if (over === undefined || under === undefined) return 'No sector can be compared with the index.';
  const say = (row: SectorGap) => `${row.label} (${percentagePoints(row.difference ?? 0, format)})`;
  return over === under
    ? `Against the ${benchmarkLabel(benchmark)}: ${say(over)}.`
    : `Against the ${benchmarkLabel(benchmark)}, furthest over is ${say(over)} and furthest under ${say(under)}.`;
}
