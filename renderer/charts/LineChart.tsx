import { useMemo, useRef } from 'react';
import type { IsoDate } from '../../shared/model/isoDate';
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
import { dayTicks } from './dayTicks';
import { decimatedIndexes } from './decimatedIndexes';
import { type LineRole, lineStyle, swatch } from './lineStyles';
import type { ReferenceLine } from './plugins/referenceLines';
import { useWidth } from './useWidth';

export interface DayLine {
  readonly label: string;
  readonly role: LineRole;
  /** One per day; null where there is none: the line is broken there. */
  readonly values: readonly (number | null)[];
}

export interface LineChartProps {
  readonly caption: string;
  /** Oldest first. */
  readonly days: readonly IsoDate[];
  readonly lines: readonly DayLine[];
  readonly format: Format;
  readonly formatAxis: AxisFormat;
  readonly formatDay: (day: IsoDate) => string;
  readonly locale: string;
  readonly height?: number;
  /** Fills between the first line and zero. */
  readonly area?: boolean;
  /** Zero on top and growing downwards, as for drawdown. */
  readonly downwards?: boolean;
  /** Whether the value axis starts at zero. */
  readonly fromZero?: boolean;
  readonly levels?: readonly Omit<ReferenceLine, 'axis' | 'colour' | 'dashed'>[];
}

const LABEL_MARGIN = 132;

/** Lines over days, thinned to the width they are drawn at, named at their right end. */
export function LineChart(props: LineChartProps) {
  const { caption, days, lines, format, formatDay, locale, height = 260, levels = [] } = props;
  const theme = useChartTheme();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 800);
  const kept = useMemo(
    () =>
      decimatedIndexes(
        lines.map((line) => line.values),
        width,
      ),
    [lines, width],
  );
  const ticks = useMemo(() => dayTicks(days, Math.max(3, Math.floor(width / 90)), locale), [days, width, locale]);
  const labels = new Map(ticks.map((tick) => [tick.index, tick.label]));
  const dayAt = (index: number) => formatDay(days[index] ?? '');
  const text = (value: number | null | undefined) => (value === null || value === undefined ? '—' : format(value));
  const named = lines.length > 1;

  return (
    <div ref={box}>
      <ChartFrame
        caption={caption}
        data={{
          columns: ['Day', ...lines.map((line) => line.label)],
          rows: days.map((day, index) => [formatDay(day), ...lines.map((line) => text(line.values[index]))]),
        }}
      >
        <ChartSurface
          type="line"
          label={caption}
          height={height}
          positions={kept.length}
          describe={(position) => {
            const index = kept[position] ?? 0;
            return `${dayAt(index)}: ${lines.map((line) => `${line.label} ${text(line.values[index])}`).join(', ')}`;
          }}
          data={{
            datasets: lines.map((line, order) => {
              const style = lineStyle(line.role, theme);
              return {
                label: line.label,
                data: kept.map((index) => ({ x: index, y: line.values[index] ?? Number.NaN })),
                borderColor: style.colour,
                borderWidth: style.width,
                borderDash: style.dash,
                backgroundColor: theme.accentSoft,
                fill: props.area === true && order === 0 ? 'origin' : false,
                pointRadius: 0,
                pointHoverRadius: 3,
                pointHoverBackgroundColor: style.colour,
                order,
              };
            }),
          }}
          options={{
            ...commonOptions(theme),
            parsing: false,
            normalized: true,
            interaction: { mode: 'index', intersect: false },
            layout: { padding: { right: named ? LABEL_MARGIN : 8, top: 4 } },
            scales: {
              x: {
                type: 'linear',
                min: 0,
                max: Math.max(1, days.length - 1),
                border: { color: theme.grid },
                grid: { display: false },
                afterBuildTicks: (axis) => {
                  axis.ticks = ticks.map((tick) => ({ value: tick.index }));
                },
                ticks: {
                  color: theme.muted,
                  font: { family: theme.fontFamily, size: FONT_SIZE },
                  maxRotation: 0,
                  autoSkip: false,
                  callback: (value) => labels.get(Number(value)) ?? '',
                },
              },
              y: {
                ...valueAxis(theme, props.formatAxis, 5),
                reverse: props.downwards ?? false,
                beginAtZero: props.fromZero ?? props.downwards ?? false,
              },
            },
            plugins: {
              tooltip: {
                ...tooltipOptions(theme),
                callbacks: {
                  labelColor: (item) => swatch(lines[item.datasetIndex], theme),
                  title: ([item]) => (item === undefined ? '' : dayAt(kept[item.dataIndex] ?? 0)),
                  label: (item) =>
                    `${item.dataset.label}: ${text(lines[item.datasetIndex]?.values[kept[item.dataIndex] ?? 0])}`,
                },
              },
              endLabels: {
                labels: lines.map((line) => (named ? { text: line.label, ...lineStyle(line.role, theme) } : null)),
                font: fontOf(theme, 600),
              },
              referenceLines: {
                lines: levels.map((level) => ({ ...level, axis: 'y', colour: theme.lossText, dashed: true })),
                font: fontOf(theme, 600),
                background: theme.surface,
              },
            },
          }}
        />
      </ChartFrame>
    </div>
  );
}
