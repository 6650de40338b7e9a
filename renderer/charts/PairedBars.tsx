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

/** How a bar is painted: what the page is about, what it is compared with, in a crisis, or not measured. */
export type Tone = 'accent' | 'benchmark' | 'crisis' | 'unknown';

export interface PairedSeries {
  readonly label: string;
  readonly values: readonly (number | null)[];
  /** One per bar, or one for all. */
  readonly tones: readonly Tone[] | Tone;
}

export interface PairedBarsProps {
  readonly caption: string;
  readonly names: readonly string[];
  readonly series: readonly PairedSeries[];
  readonly format: Format;
  readonly formatAxis: AxisFormat;
}

const BAR_HEIGHT = 16;
const ROW_GAP = 12;
const AXIS_HEIGHT = 28;

/** Horizontal bars side by side: one or two per name, with their values beside them. */
export function PairedBars({ caption, names, series, format, formatAxis }: PairedBarsProps) {
  const theme = useChartTheme();
  const text = (value: number | null | undefined) => (value === null || value === undefined ? '—' : format(value));
  return (
    <ChartFrame
      caption={caption}
      data={{
        columns: ['', ...series.map(({ label }) => label)],
        rows: names.map((name, index) => [name, ...series.map(({ values }) => text(values[index]))]),
      }}
    >
      <ChartSurface
        type="bar"
        label={caption}
        height={names.length * (series.length * BAR_HEIGHT + ROW_GAP) + AXIS_HEIGHT}
        positions={names.length}
        describe={(index) =>
          `${names[index] ?? ''}: ${series.map(({ label, values }) => `${label} ${text(values[index])}`).join(', ')}`
        }
        data={{
          labels: [...names],
          datasets: series.map(({ label, values, tones }) => ({
            label,
            data: [...values],
            backgroundColor: names.map((_, index) =>
              colourOf(typeof tones === 'string' ? tones : (tones[index] ?? 'benchmark'), theme),
            ),
            barThickness: BAR_HEIGHT - 4,
          })),
        }}
        options={{
          ...commonOptions(theme),
          indexAxis: 'y',
          interaction: { mode: 'index', axis: 'y', intersect: false },
          scales: { x: { ...cutAxis(theme, formatAxis), ...rangeOf(series) }, y: nameAxis(theme) },
          plugins: {
            tooltip: {
              ...tooltipOptions(theme),
              callbacks: {
                label: (item) => `${item.dataset.label}: ${text(series[item.datasetIndex]?.values[item.dataIndex])}`,
              },
            },
            barLabels: {
              texts: series.map(({ values }) => values.map(text)),
              place: 'end',
              colours: series.map(() => theme.text),
              font: fontOf(theme),
              background: theme.surface,
            },
          },
        }}
      />
    </ChartFrame>
  );
}

/** A cut axis ends anywhere: its end gets no label of its own. */
function cutAxis(theme: ChartTheme, formatAxis: AxisFormat) {
  const axis = valueAxis(theme, formatAxis);
  return { ...axis, ticks: { ...axis.ticks, includeBounds: false } };
}

/** How many times the second longest bar the longest may be before it is cut. */
const MOST_RATIO = 4;

/** One bar far beyond the others would flatten them: the axis then ends a little past the second longest. */
function rangeOf(series: readonly PairedSeries[]) {
  const [longest = 0, second = 0] = series
    .flatMap(({ values }) => values.filter((value) => value !== null))
    .sort((left, right) => right - left);
  const cut = second > 0 && longest > second * MOST_RATIO;
  return cut ? { min: 0, max: second * 1.5 } : { beginAtZero: true, grace: '14%' };
}

function colourOf(tone: Tone, theme: ChartTheme): string | CanvasPattern {
  switch (tone) {
    case 'accent':
      return theme.accent;
    case 'benchmark':
      return theme.benchmark;
    case 'crisis':
      return theme.loss;
    case 'unknown':
      return hatch(theme.unknown, theme.unknownSoft);
  }
}
