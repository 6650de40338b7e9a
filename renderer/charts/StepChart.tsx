import {
  type AxisFormat,
  commonOptions,
  FONT_SIZE,
  type Format,
  fontOf,
  tooltipOptions,
  valueAxis,
} from './axisOptions';
import { ChartFrame } from './ChartFrame';
import { ChartSurface } from './ChartSurface';
import { useChartTheme } from './chartTheme';
import { type LineRole, lineStyle, swatch } from './lineStyles';

export interface StepLine {
  readonly label: string;
  readonly role: LineRole;
  /** Cumulative fraction at each position. */
  readonly values: readonly number[];
}

export interface StepChartProps {
  readonly caption: string;
  /** Column name of the positions, e.g. "Day". */
  readonly axisLabel: string;
  /** Increasing; the axis is to scale. */
  readonly positions: readonly number[];
  readonly lines: readonly StepLine[];
  readonly format: Format;
  readonly formatAxis: AxisFormat;
  readonly formatPosition: Format;
  readonly height?: number;
}

const LABEL_MARGIN = 88;

/** Cumulative shares as steps: nothing is known between two positions, so none is drawn. */
export function StepChart(props: StepChartProps) {
  const { caption, axisLabel, positions, lines, format, formatPosition, height = 240 } = props;
  const theme = useChartTheme();
  const place = (index: number) => `${axisLabel} ${formatPosition(positions[index] ?? 0)}`;
  return (
    <ChartFrame
      caption={caption}
      data={{
        columns: [axisLabel, ...lines.map((line) => line.label)],
        rows: positions.map((position, index) => [
          formatPosition(position),
          ...lines.map((line) => format(line.values[index] ?? 0)),
        ]),
      }}
    >
      <ChartSurface
        type="line"
        label={caption}
        height={height}
        positions={positions.length}
        describe={(index) =>
          `${place(index)}: ${lines.map((line) => `${line.label} ${format(line.values[index] ?? 0)}`).join(', ')}`
        }
        data={{
          datasets: lines.map((line) => {
            const style = lineStyle(line.role, theme);
            return {
              label: line.label,
              data: positions.map((x, index) => ({ x, y: line.values[index] ?? Number.NaN })),
              borderColor: style.colour,
              borderWidth: style.width,
              borderDash: style.dash,
              stepped: 'before',
              pointRadius: 3,
              // A point at 100% is drawn whole.
              clip: 4,
              pointBackgroundColor: style.colour,
            };
          }),
        }}
        options={{
          ...commonOptions(theme),
          parsing: false,
          interaction: { mode: 'index', intersect: false },
          layout: { padding: { right: LABEL_MARGIN, top: 6 } },
          scales: {
            x: {
              type: 'linear',
              min: 0,
              border: { color: theme.grid },
              grid: { display: false },
              title: {
                display: true,
                text: axisLabel,
                color: theme.muted,
                font: { family: theme.fontFamily, size: FONT_SIZE },
              },
              afterBuildTicks: (axis) => {
                axis.ticks = positions.map((value) => ({ value }));
              },
              ticks: {
                color: theme.muted,
                font: { family: theme.fontFamily, size: FONT_SIZE },
                autoSkip: false,
                maxRotation: 0,
                callback: (value) => formatPosition(Number(value)),
              },
            },
            y: { ...valueAxis(theme, props.formatAxis, 5), min: 0, max: 1 },
          },
          plugins: {
            tooltip: {
              ...tooltipOptions(theme),
              callbacks: {
                labelColor: (item) => swatch(lines[item.datasetIndex], theme),
                title: ([item]) => (item === undefined ? '' : place(item.dataIndex)),
                label: (item) => `${item.dataset.label}: ${format(item.parsed.y ?? 0)}`,
              },
            },
            endLabels: {
              labels: lines.map((line) => ({ text: line.label, ...lineStyle(line.role, theme) })),
              font: fontOf(theme, 600),
            },
          },
        }}
      />
    </ChartFrame>
  );
}
