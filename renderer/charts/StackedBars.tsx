import {
  type AxisFormat,
  commonOptions,
  type Format,
  fontOf,
  nameAxis,
  tooltipOptions,
  valueAxis,
} from './axisOptions';
import { ChartFrame } from './ChartFrame';
import { ChartSurface } from './ChartSurface';
import { type ChartTheme, useChartTheme } from './chartTheme';
import { hatch } from './hatch';

/** A slice of every bar: its place on the ordered ramp (0 is the largest class), or unknown. */
export interface Segment {
  readonly id: string;
  readonly label: string;
  readonly step: 0 | 1 | 2 | 3 | 4 | 5 | 'unknown';
}

export interface StackedRow {
  readonly label: string;
  /** One per segment, as fractions; short exposure is negative. */
  readonly values: readonly number[];
}

export interface StackedBarsProps {
  readonly caption: string;
  readonly segments: readonly Segment[];
  readonly rows: readonly StackedRow[];
  readonly format: Format;
  readonly formatAxis: AxisFormat;
  readonly selected?: string | null;
  readonly onSelect?: (segmentId: string) => void;
}

const ROW_HEIGHT = 44;
const AXIS_HEIGHT = 32;

/** Horizontal stacked bars, one per row, in the ordered size ramp; what is unknown is hatched. */
export function StackedBars({
  caption,
  segments,
  rows,
  format,
  formatAxis,
  selected = null,
  onSelect,
}: StackedBarsProps) {
  const theme = useChartTheme();
  const drawn = segments.map((segment) => ({ segment, ...paint(segment, theme) }));
  const describe = (row: number) => {
    const bar = rows[row];
    if (bar === undefined) return '';
    const parts = segments.map((segment, index) => `${segment.label} ${format(bar.values[index] ?? 0)}`);
    return `${bar.label}: ${parts.join(', ')}`;
  };
  return (
    <ChartFrame
      caption={caption}
      data={{
        columns: ['', ...segments.map((segment) => segment.label)],
        rows: rows.map((row) => [row.label, ...row.values.map(format)]),
      }}
    >
      <ChartSurface
        type="bar"
        label={caption}
        height={rows.length * ROW_HEIGHT + AXIS_HEIGHT}
        positions={rows.length}
        describe={describe}
        onSelect={(_row, dataset) => {
          const segment = segments[dataset];
          if (segment !== undefined) onSelect?.(segment.id);
        }}
        data={{
          labels: rows.map((row) => row.label),
          datasets: drawn.map(({ segment, fill }, index) => ({
            label: segment.label,
            data: rows.map((row) => row.values[index] ?? 0),
            backgroundColor: fill,
            borderColor: segment.id === selected ? theme.text : theme.surface,
            borderWidth: segment.id === selected ? 2 : { left: 0, right: 1, top: 0, bottom: 0 },
            borderSkipped: false,
            barThickness: 24,
          })),
        }}
        options={{
          ...commonOptions(theme),
          indexAxis: 'y',
          interaction: { mode: 'nearest', intersect: true },
          scales: {
            x: { ...valueAxis(theme, formatAxis), stacked: true },
            y: { ...nameAxis(theme), stacked: true },
          },
          plugins: {
            tooltip: {
              ...tooltipOptions(theme),
              callbacks: { label: (item) => `${item.dataset.label}: ${format(Number(item.raw))}` },
            },
            barLabels: {
              texts: segments.map((_, index) => rows.map((row) => labelFor(row.values[index] ?? 0, format))),
              place: 'inside',
              colours: drawn.map(({ text }) => text),
              font: fontOf(theme, 600),
              background: theme.surface,
            },
          },
        }}
      />
    </ChartFrame>
  );
}

function paint(segment: Segment, theme: ChartTheme): { fill: string | CanvasPattern; text: string } {
  if (segment.step === 'unknown') return { fill: hatch(theme.unknown, theme.unknownSoft), text: theme.text };
  return { fill: theme.bands[segment.step] ?? theme.muted, text: theme.bandTexts[segment.step] ?? theme.text };
}

function labelFor(value: number, format: Format): string | null {
  return value === 0 ? null : format(value);
}
