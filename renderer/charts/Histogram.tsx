import { useMemo } from 'react';
import { type AxisFormat, commonOptions, type Format, fontOf, tooltipOptions, valueAxis } from './axisOptions';
import { ChartFrame } from './ChartFrame';
import { ChartSurface } from './ChartSurface';
import { type ChartTheme, useChartTheme } from './chartTheme';
import { type Bin, binTicks, histogramBins } from './histogramBins';

export interface HistogramProps {
  readonly caption: string;
  /** Decimal fractions per period. */
  readonly values: readonly number[];
  /** Bars whose middle lies below this value are shaded as the tail; null shades none. */
  readonly tailBelow: number | null;
  readonly marks: readonly { readonly value: number; readonly label: string }[];
  /** Ticks and ranges, with the places their width needs. */
  readonly format: AxisFormat;
  readonly formatCount: Format;
  readonly height?: number;
}

const MOST_BINS = 60;
const MOST_TICKS = 12;

/** How often which return occurred, the tail shaded and the loss measures marked in it. */
export function Histogram({ caption, values, tailBelow, marks, format, formatCount, height = 240 }: HistogramProps) {
  const theme = useChartTheme();
  const bins = useMemo(() => histogramBins(values, MOST_BINS), [values]);
  const range = (index: number) => {
    const bin = bins[index];
    return bin === undefined ? '' : `${format(bin.from, bin.to - bin.from)} to ${format(bin.to, bin.to - bin.from)}`;
  };
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
          // The axis is to scale: a bar stands at the middle of its range.
          labels: bins.map((bin) => String(middleOf(bin))),
          datasets: [
            {
              label: 'Days',
              data: bins.map((bin) => bin.count),
              backgroundColor: bins.map((bin) =>
                tailBelow !== null && middleOf(bin) < tailBelow ? theme.loss : theme.benchmark,
              ),
              barPercentage: 1,
              categoryPercentage: 0.94,
            },
          ],
        }}
        options={{
          ...commonOptions(theme),
          interaction: { mode: 'index', intersect: false },
          layout: { padding: { right: 16 } },
          scales: {
            x: {
              ...valueAxis(theme, format),
              grid: { display: false },
              ticks: { ...valueAxis(theme, format).ticks, autoSkip: false },
              min: bins[0]?.from ?? 0,
              max: bins.at(-1)?.to ?? 1,
              afterBuildTicks: (axis) => {
                axis.ticks = binTicks(bins, MOST_TICKS).map((value) => ({ value }));
              },
            },
            y: countAxis(theme, formatCount),
          },
          plugins: {
            tooltip: {
              ...tooltipOptions(theme),
              callbacks: {
                title: ([item]) => (item === undefined ? '' : range(item.dataIndex)),
                label: (item) => `${formatCount(item.parsed.y ?? 0)} days`,
              },
            },
            referenceLines: {
              lines: marks.map((mark) => ({ ...mark, axis: 'x', colour: theme.text, dashed: true })),
              font: fontOf(theme, 600),
              background: theme.surface,
            },
          },
        }}
      />
    </ChartFrame>
  );
}

/** Days come whole: no tick stands between two of them. */
function countAxis(theme: ChartTheme, formatCount: Format) {
  const axis = valueAxis(theme, formatCount, 4);
  return { ...axis, ticks: { ...axis.ticks, precision: 0 }, beginAtZero: true };
}

function middleOf(bin: Bin): number {
  return (bin.from + bin.to) / 2;
}
