import type { BarElement, Chart, Plugin } from 'chart.js';

/** Values written on or beside the bars they belong to. */
export interface BarLabelsOptions {
  /** Text per dataset and bar; null leaves the bar without. */
  readonly texts: readonly (readonly (string | null)[])[];
  /** Inside a segment where it fits, or just past the end of a bar. */
  readonly place: 'inside' | 'end';
  /** Text colour per dataset. */
  readonly colours: readonly string[];
  readonly font: string;
}

const PADDING = 6;

export const barLabels: Plugin = {
  id: 'barLabels',
  afterDatasetsDraw(chart, _args, given) {
    const options = given as Partial<BarLabelsOptions>;
    if (options.texts === undefined || options.font === undefined || options.place === undefined) return;
    const { ctx } = chart;
    ctx.save();
    ctx.font = options.font;
    ctx.textBaseline = 'middle';
    for (const [dataset, texts] of options.texts.entries()) {
      ctx.fillStyle = options.colours?.[dataset] ?? '';
      for (const [index, text] of texts.entries()) {
        if (text !== null) drawLabel(chart, dataset, index, text, options.place);
      }
    }
    ctx.restore();
  },
};

/** All bars with labels are horizontal: `x` is the value's end, `base` its start. */
function drawLabel(chart: Chart, dataset: number, index: number, text: string, place: 'inside' | 'end'): void {
  const element = chart.getDatasetMeta(dataset).data[index] as BarElement | undefined;
  if (element === undefined) return;
  const { x, y, base } = element.getProps(['x', 'y', 'base'], true);
  if (x === null || y === null) return;
  const { ctx } = chart;
  if (place === 'inside') {
    if (Math.abs(x - base) < ctx.measureText(text).width + PADDING * 2) return;
    ctx.textAlign = 'center';
    ctx.fillText(text, (x + base) / 2, y);
    return;
  }
  ctx.textAlign = x >= base ? 'left' : 'right';
  ctx.fillText(text, x >= base ? x + PADDING : x - PADDING, y);
}
