import type { ChartTheme } from './chartTheme';

/** Numbers as text, given by the page: the chart knows no locale. */
export type Format = (value: number) => string;

/** Numbers on an axis: the step between two ticks says how many places they need. */
export type AxisFormat = (value: number, step: number) => string;

export const FONT_SIZE = 12;

export function fontOf(theme: ChartTheme, weight: 400 | 600 = 400): string {
  return `${weight} ${FONT_SIZE}px ${theme.fontFamily}`;
}

/** What every chart shares: no animation, fills its box, no legend (direct labels), tooltips in the page's own look. */
export function commonOptions(theme: ChartTheme) {
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    devicePixelRatio: Math.max(1, window.devicePixelRatio),
    font: { family: theme.fontFamily, size: FONT_SIZE },
  } as const;
}

export function tooltipOptions(theme: ChartTheme) {
  return {
    animation: false,
    backgroundColor: theme.text,
    titleColor: theme.surface,
    bodyColor: theme.surface,
    titleFont: { family: theme.fontFamily, size: FONT_SIZE, weight: 600 },
    bodyFont: { family: theme.fontFamily, size: FONT_SIZE },
    cornerRadius: 6,
    padding: 8,
    boxPadding: 4,
    caretSize: 4,
  } as const;
}

/** An axis of numbers: few thin gridlines, labels in the page's format. */
export function valueAxis(theme: ChartTheme, format: AxisFormat, most = 6) {
  return {
    type: 'linear',
    border: { display: false },
    grid: { color: theme.grid, drawTicks: false, tickLength: 0 },
    ticks: {
      color: theme.muted,
      font: { family: theme.fontFamily, size: FONT_SIZE },
      maxTicksLimit: most,
      padding: 6,
      maxRotation: 0,
      callback: (value: string | number, _index: number, ticks: readonly { readonly value: number }[]) =>
        format(Number(value), stepOf(ticks)),
    },
  } as const;
}

function stepOf([first, second]: readonly { readonly value: number }[]): number {
  return first === undefined || second === undefined ? 0 : Math.abs(second.value - first.value);
}

/** An axis of names: no gridlines. */
export function nameAxis(theme: ChartTheme) {
  return {
    type: 'category',
    border: { display: false },
    grid: { display: false, drawTicks: false },
    ticks: { color: theme.text, font: { family: theme.fontFamily, size: FONT_SIZE }, padding: 8, autoSkip: false },
  } as const;
}
