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
import { useChartTheme } from './chartTheme';

export interface DivergingRow {
  readonly label: string;
  /** Difference from the benchmark, a fraction; null where the benchmark has no weight to compare with. */
  readonly difference: number | null;
  /** Lines of the tooltip and the columns of the table: your weight, the benchmark's. */
  readonly details: readonly string[];
}

export interface DivergingBarsProps {
  readonly caption: string;
  /** Column names for `details`. */
  readonly columns: readonly string[];
  readonly differenceLabel: string;
  readonly rows: readonly DivergingRow[];
  readonly format: Format;
  readonly formatAxis: AxisFormat;
}

const ROW_HEIGHT = 26;
const AXIS_HEIGHT = 28;
/** Of the span of the axis, half of it at either end: the values beside the bars must not reach the names. */
const ROOM_FOR_VALUES = '60%';

/** Bars to the right where there is more than in the benchmark, to the left where there is less. */
export function DivergingBars({ caption, columns, differenceLabel, rows, format, formatAxis }: DivergingBarsProps) {
  const theme = useChartTheme();
  const text = (difference: number | null) => (difference === null ? '—' : format(difference));
  // A row without a difference has no bar; it stands in the data.
  const bars = rows.filter(({ difference }) => difference !== null);
  return (
    <ChartFrame
      caption={caption}
      data={{
        columns: ['', ...columns, differenceLabel],
        rows: rows.map((row) => [row.label, ...row.details, text(row.difference)]),
      }}
    >
      <ChartSurface
        type="bar"
        label={caption}
        height={bars.length * ROW_HEIGHT + AXIS_HEIGHT}
        positions={bars.length}
        describe={(index) => `${bars[index]?.label ?? ''}: ${text(bars[index]?.difference ?? null)}`}
        data={{
          labels: bars.map((row) => row.label),
          datasets: [
            {
              label: differenceLabel,
              data: bars.map((row) => row.difference),
              backgroundColor: bars.map((row) => ((row.difference ?? 0) < 0 ? theme.benchmark : theme.accent)),
              barThickness: 14,
            },
          ],
        }}
        options={{
          ...commonOptions(theme),
          indexAxis: 'y',
          interaction: { mode: 'index', axis: 'y', intersect: false },
          scales: {
            x: { ...valueAxis(theme, formatAxis, 7), grace: ROOM_FOR_VALUES },
            y: nameAxis(theme),
          },
          plugins: {
            tooltip: {
              ...tooltipOptions(theme),
              callbacks: {
                label: (item) => `${differenceLabel}: ${text(bars[item.dataIndex]?.difference ?? null)}`,
                afterLabel: (item) =>
                  (bars[item.dataIndex]?.details ?? []).map((detail, index) => `${columns[index] ?? ''}: ${detail}`),
              },
            },
            barLabels: {
              texts: [bars.map((row) => text(row.difference))],
              place: 'end',
              colours: [theme.text],
              font: fontOf(theme),
              background: theme.surface,
            },
            referenceLines: {
              lines: [{ axis: 'x', value: 0, label: '', colour: theme.muted, dashed: false }],
              font: fontOf(theme),
              background: theme.surface,
            },
          },
        }}
      />
    </ChartFrame>
  );
}
