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
    for (const line of options.lines) drawLine(chart, line);
    // Names come after all lines, so that none is crossed out.
    for (const index of options.lines.keys()) drawName(chart, options.lines, index, options.background);
    ctx.restore();
  },
};

function drawLine(chart: Chart, line: ReferenceLine): void {
  const at = chart.scales[line.axis]?.getPixelForValue(line.value);
  if (at === undefined || !Number.isFinite(at)) return;
  const { top, bottom, left, right } = chart.chartArea;
  chart.ctx.strokeStyle = line.colour;
  chart.ctx.setLineDash(line.dashed ? [4, 3] : []);
  if (line.axis === 'x') stroke(chart.ctx, at, top, at, bottom);
  else stroke(chart.ctx, left, at, right, at);
}

/** Names of vertical lines stand each on its own height, so that none covers another. */
function drawName(chart: Chart, lines: readonly ReferenceLine[], index: number, background: string): void {
  const line = lines[index];
  const at = line === undefined ? undefined : chart.scales[line.axis]?.getPixelForValue(line.value);
  if (line === undefined || line.label === '' || at === undefined || !Number.isFinite(at)) return;
  const { top, left } = chart.chartArea;
  const width = chart.ctx.measureText(line.label).width;
  if (line.axis === 'x') {
    const x = startOf(chart, lines, { at, width });
    name(chart.ctx, line, background, { x, y: top + LABEL_HEIGHT / 2 + index * (LABEL_HEIGHT + 1), width });
    return;
  }
  const above = at - LABEL_HEIGHT / 2 - 2;
  name(chart.ctx, line, background, { x: left + PADDING, y: above < top ? at + LABEL_HEIGHT / 2 + 2 : above, width });
}

/** Left of its line, unless it would leave the chart or lie over another line there. */
function startOf(chart: Chart, lines: readonly ReferenceLine[], { at, width }: { at: number; width: number }): number {
  const before = at - width - PADDING;
  const others = lines.map((line) => (line.axis === 'x' ? chart.scales['x']?.getPixelForValue(line.value) : undefined));
  const crosses = others.some((other) => other !== undefined && other < at && other > before - PADDING);
  return crosses || before - PADDING < chart.chartArea.left ? at + PADDING : before;
}

function stroke(ctx: CanvasRenderingContext2D, fromX: number, fromY: number, toX: number, toY: number): void {
  ctx.beginPath();
  ctx.moveTo(fromX, fromY);
  ctx.lineTo(toX, toY);
  ctx.stroke();
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function name(ctx: CanvasRenderingContext2D, line: ReferenceLine, background: string, place: Place): void {
  ctx.fillStyle = background;
  ctx.fillRect(place.x - 2, place.y - LABEL_HEIGHT / 2, place.width + 4, LABEL_HEIGHT);
  ctx.fillStyle = line.colour;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  ctx.fillText(line.label, place.x, place.y);
}
