import { useMemo } from 'react';
import { commonOptions, type Format, fontOf, nameAxis, tooltipOptions, valueAxis } from './axisOptions';
import { ChartFrame } from './ChartFrame';
import { ChartSurface } from './ChartSurface';
import { useChartTheme } from './chartTheme';
import { histogramBins } from './histogramBins';

export interface HistogramProps {
  readonly caption: string;
  /** Decimal fractions per period. */
  readonly values: readonly number[];
  /** Bars that lie wholly below this value are shaded as the tail; null shades none. */
  readonly tailBelow: number | null;
  readonly marks: readonly { readonly value: number; readonly label: string }[];
  readonly format: Format;
  readonly formatCount: Format;
  readonly height?: number;
}

const MOST_BINS = 60;

/** How often which return occurred, the tail shaded and the loss measures marked in it. */
export function Histogram({ caption, values, tailBelow, marks, format, formatCount, height = 240 }: HistogramProps) {
  const theme = useChartTheme();
  const bins = useMemo(() => histogramBins(values, MOST_BINS), [values]);
  const range = (index: number) => {
    const bin = bins[index];
    return bin === undefined ? '' : `${format(bin.from)} to ${format(bin.to)}`;
  };
  const every = Math.max(1, Math.ceil(bins.length / 10));
  const zero = bins.findIndex((bin) => bin.from > -1e-12);
  return (
    <ChartFrame
      caption={caption}
      data={{ columns: ['Return', 'Days'], rows: bins.map((bin, index) => [range(index), formatCount(bin.count)]) }}
    >
      <ChartSurface
        type="bar"
        label={caption}
        height={height}
        positions={bins.length}
        describe={(index) => `${range(index)}: ${formatCount(bins[index]?.count ?? 0)} days`}
        data={{
          labels: bins.map((bin) => format(bin.from)),
          datasets: [
            {
              label: 'Days',
              data: bins.map((bin) => bin.count),
              backgroundColor: bins.map((bin) =>
                tailBelow !== null && bin.from < tailBelow ? theme.loss : theme.benchmark,
              ),
              barPercentage: 1,
              categoryPercentage: 0.94,
            },
          ],
        }}
        options={{
          ...commonOptions(theme),
          interaction: { mode: 'index', intersect: false },
          scales: {
            x: {
              ...nameAxis(theme),
              ticks: {
                ...nameAxis(theme).ticks,
                color: theme.muted,
                maxRotation: 0,
                // The label of a bar is its left border, so the ticks run out from zero in even steps.
                callback: (_value, index) => ((index - zero) % every === 0 ? format(bins[index]?.from ?? 0) : ''),
              },
            },
            y: { ...valueAxis(theme, formatCount, 4), beginAtZero: true },
          },
          plugins: {
            tooltip: {
              ...tooltipOptions(theme),
              callbacks: {
                title: ([item]) => (item === undefined ? '' : range(item.dataIndex)),
                label: (item) => `${formatCount(Number(item.raw))} days`,
              },
            },
            referenceLines: {
              lines: marks.map((mark) => ({
                axis: 'x',
                value: placeOf(mark.value, bins),
                label: mark.label,
                colour: theme.text,
                dashed: true,
              })),
              font: fontOf(theme, 600),
              background: theme.surface,
            },
          },
        }}
      />
    </ChartFrame>
  );
}

/** Where a value stands on the axis of bars: bar 0 is centred on 0 and one wide. */
function placeOf(value: number, bins: readonly { readonly from: number; readonly to: number }[]): number {
  const first = bins[0];
  return first === undefined ? 0 : (value - first.from) / (first.to - first.from) - 0.5;
}
