import type { Chart, Plugin } from 'chart.js';

/** A level drawn across the chart with its name: a stop, a value at risk, zero. */
export interface ReferenceLine {
  readonly axis: 'x' | 'y';
  /** In axis units. */
  readonly value: number;
  readonly label: string;
  readonly colour: string;
  readonly dashed: boolean;
}

export interface ReferenceLinesOptions {
  readonly lines: readonly ReferenceLine[];
  readonly font: string;
  /** Behind the label, so that it stays readable over bars and lines. */
  readonly background: string;
}

const PADDING = 4;
const LABEL_HEIGHT = 15;

export const referenceLines: Plugin = {
  id: 'referenceLines',
  afterDatasetsDraw(chart, _args, given) {
    const options = given as Partial<ReferenceLinesOptions>;
    if (options.lines === undefined || options.font === undefined || options.background === undefined) return;
    const { ctx } = chart;
    ctx.save();
    ctx.font = options.font;
    ctx.lineWidth = 1;
    options.lines.forEach((line, index) => {
      ctx.strokeStyle = line.colour;
      ctx.setLineDash(line.dashed ? [4, 3] : []);
      if (line.axis === 'x') drawVertical(chart, line, options.background ?? '', index);
      else drawHorizontal(chart, line, options.background ?? '');
    });
    ctx.restore();
  },
};

/** Labels of neighbouring vertical lines stand on different heights, so that none covers another. */
function drawVertical(chart: Chart, line: ReferenceLine, background: string, index: number): void {
  const x = chart.scales['x']?.getPixelForValue(line.value);
  if (x === undefined || !Number.isFinite(x)) return;
  const { top, bottom, left } = chart.chartArea;
  stroke(chart.ctx, x, top, x, bottom);
  const width = chart.ctx.measureText(line.label).width;
  const start = x - width - PADDING * 2 < left ? x + PADDING : x - width - PADDING;
  label(chart.ctx, line, background, start, top + LABEL_HEIGHT / 2 + index * (LABEL_HEIGHT + 1));
}

function drawHorizontal(chart: Chart, line: ReferenceLine, background: string): void {
  const y = chart.scales['y']?.getPixelForValue(line.value);
  if (y === undefined || !Number.isFinite(y)) return;
  const { left, right, top } = chart.chartArea;
  stroke(chart.ctx, left, y, right, y);
  const above = y - LABEL_HEIGHT / 2 - 2;
  label(chart.ctx, line, background, left + PADDING, above < top ? y + LABEL_HEIGHT / 2 + 2 : above);
}

function stroke(ctx: CanvasRenderingContext2D, fromX: number, fromY: number, toX: number, toY: number): void {
  ctx.beginPath();
  ctx.moveTo(fromX, fromY);
  ctx.lineTo(toX, toY);
  ctx.stroke();
}

function label(ctx: CanvasRenderingContext2D, line: ReferenceLine, background: string, x: number, y: number): void {
  if (line.label === '') return;
  ctx.fillStyle = background;
  ctx.fillRect(x - 2, y - LABEL_HEIGHT / 2, ctx.measureText(line.label).width + 4, LABEL_HEIGHT);
  ctx.fillStyle = line.colour;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  ctx.fillText(line.label, x, y);
}
