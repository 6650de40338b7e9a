import type { BarElement, Chart, Plugin } from 'chart.js';

/** Values written on or beside the horizontal bars they belong to. */
export interface BarLabelsOptions {
  /** Text per dataset and bar; null leaves the bar without. */
  readonly texts: readonly (readonly (string | null)[])[];
  /** Inside a segment where it fits, or just past the end of a bar. */
  readonly place: 'inside' | 'end';
  /** Text colour per dataset. */
  readonly colours: readonly string[];
  readonly font: string;
  /** Ground behind the value of a bar that is cut at the edge. */
  readonly background: string;
}

const PADDING = 6;
const LABEL_HEIGHT = 16;

export const barLabels: Plugin = {
  id: 'barLabels',
  afterDatasetsDraw(chart, _args, given) {
    const options = given as Partial<BarLabelsOptions>;
    if (options.texts === undefined || options.font === undefined) return;
    const { ctx } = chart;
    ctx.save();
    ctx.font = options.font;
    ctx.textBaseline = 'middle';
    for (const [dataset, texts] of options.texts.entries()) {
      for (const [index, text] of texts.entries()) {
        const bar = text === null ? null : barOf(chart, dataset, index);
        if (text === null || bar === null) continue;
        ctx.fillStyle = options.colours?.[dataset] ?? '';
        if (options.place === 'inside') drawInside(ctx, bar, text);
        else if (bar.x > chart.chartArea.right + 1) drawAtEdge(chart, bar, text, options.background ?? '');
        else drawAtEnd(ctx, bar, text);
      }
    }
    ctx.restore();
  },
};

interface Bar {
  /** Where its value ends and where it starts, in pixels. */
  readonly x: number;
  readonly base: number;
  readonly y: number;
  readonly negative: boolean;
}

function barOf(chart: Chart, dataset: number, index: number): Bar | null {
  const element = chart.getDatasetMeta(dataset).data[index] as BarElement | undefined;
  const value = chart.data.datasets[dataset]?.data[index];
  if (element === undefined || typeof value !== 'number') return null;
  const { x, y, base } = element.getProps(['x', 'y', 'base'], true);
  return x === null || y === null ? null : { x, y, base, negative: value < 0 };
}

function drawInside(ctx: CanvasRenderingContext2D, bar: Bar, text: string): void {
  if (Math.abs(bar.x - bar.base) < ctx.measureText(text).width + PADDING * 2) return;
  ctx.textAlign = 'center';
  ctx.fillText(text, (bar.x + bar.base) / 2, bar.y);
}

function drawAtEnd(ctx: CanvasRenderingContext2D, bar: Bar, text: string): void {
  ctx.textAlign = bar.negative ? 'right' : 'left';
  ctx.fillText(text, bar.negative ? bar.x - PADDING : bar.x + PADDING, bar.y);
}

/** A bar that leaves the chart is cut; its value stands in the cut. */
function drawAtEdge(chart: Chart, bar: Bar, text: string, background: string): void {
  const { ctx, chartArea } = chart;
  const ink = ctx.fillStyle;
  const width = ctx.measureText(text).width;
  const end = chartArea.right - PADDING * 2;
  ctx.fillStyle = background;
  ctx.fillRect(end - width - PADDING, bar.y - LABEL_HEIGHT / 2, width + PADDING * 2, LABEL_HEIGHT);
  ctx.fillStyle = ink;
  ctx.textAlign = 'right';
  ctx.fillText(text, end, bar.y);
}
