import { formatValue, type TextFormat } from '../../../shared/messages/formatValue';
import { sizeClassLabel } from '../../../shared/messages/labels';
import type { ClassBar } from '../../../shared/report/exposureReport';
import type { ExposureClass, SizeScheme } from '../../../shared/report/reportTerms';
import type { Segment, StackedRow } from '../../charts/StackedBars';

/** The place of a class on the ramp is the same in both schemes. */
const STEPS: Record<ExposureClass, Segment['step']> = {
  mega: 0,
  large: 1,
  mid: 2,
  small: 3,
  micro: 4,
  nano: 5,
  unknown: 'unknown',
};

export function bandSegments(bars: readonly ClassBar[], scheme: SizeScheme): Segment[] {
  return bars.map((bar) => ({
    id: bar.class,
    label: sizeClassLabel(bar.class, scheme),
    step: STEPS[bar.class],
  }));
}

/** You, the Russell 2000 and the S&P 500, each over all bands. */
export function bandRows(bars: readonly ClassBar[]): StackedRow[] {
  return [
    { label: 'You', values: bars.map((bar) => bar.fraction) },
    { label: 'Russell 2000', values: benchmarkValues(bars, 'russell2000') },
    { label: 'S&P 500', values: benchmarkValues(bars, 'sp500') },
  ];
}

/** A benchmark without a dated split is unknown as a whole, not empty. */
function benchmarkValues(bars: readonly ClassBar[], benchmark: 'russell2000' | 'sp500'): number[] {
  const known = bars.some((bar) => bar[benchmark] !== null);
  return bars.map((bar) => (known ? (bar[benchmark] ?? 0) : bar.class === 'unknown' ? 1 : 0));
}

/** From this share of equity on, the caption says that sizes are missing. */
const NOTICED_UNKNOWN = 0.1;

/** Whether the size of anything is known; where not, a band of 0 is unknown rather than empty. */
export function anySizeKnown(bars: readonly ClassBar[]): boolean {
  return bars.some((bar) => bar.class !== 'unknown' && bar.fraction !== 0);
}

/** What the bars show, in a sentence. */
export function bandCaption(bars: readonly ClassBar[], scheme: SizeScheme, format: TextFormat): string {
  const percent = (value: number) => formatValue(value, 'fraction', { ...format, digits: 0 });
  const unknown = bars.find((bar) => bar.class === 'unknown')?.fraction ?? 0;
  const largest = largestBand(bars);
  if (largest === null)
    return unknown === 0
      ? 'No exposure to company shares.'
      : `The size of no holding is known: ${percent(unknown)} of equity is in no band.`;
  const index = largest.russell2000 === null ? '' : `; the Russell 2000 has ${percent(largest.russell2000)} there`;
  const missing = Math.abs(unknown) > NOTICED_UNKNOWN ? ` Size is unknown for ${percent(unknown)}.` : '';
  return `Your largest band is ${sizeClassLabel(largest.class, scheme)} with ${percent(largest.fraction)} of equity${index}.${missing}`;
}

function largestBand(bars: readonly ClassBar[]): ClassBar | null {
  return bars
    .filter((bar) => bar.class !== 'unknown' && bar.fraction !== 0)
    .reduce<ClassBar | null>(
      (best, bar) => (best === null || Math.abs(bar.fraction) > Math.abs(best.fraction) ? bar : best),
      null,
    );
}
