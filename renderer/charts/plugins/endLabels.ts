import type { Chart, Plugin } from 'chart.js';

/** The name of one line, and how the line looks. */
export interface EndLabel {
  readonly text: string;
  readonly textColour: string;
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly number[];
}

/** Names of lines at their right end, in place of a legend; moved apart where they would overlap. */
export interface EndLabelsOptions {
  /** One per dataset; null leaves it without. */
  readonly labels: readonly (EndLabel | null)[];
  readonly font: string;
}

const LINE_HEIGHT = 15;
const GAP = 8;
const SAMPLE = 16;

interface Placed {
  readonly label: EndLabel;
  y: number;
}

export const endLabels: Plugin = {
  id: 'endLabels',
  afterDatasetsDraw(chart, _args, given) {
    const options = given as Partial<EndLabelsOptions>;
    if (options.labels === undefined || options.font === undefined) return;
    const placed = spread(positions(chart, options.labels), chart.chartArea.top, chart.chartArea.bottom);
    const { ctx } = chart;
    ctx.save();
    ctx.font = options.font;
    ctx.textBaseline = 'middle';
    ctx.textAlign = 'left';
    for (const { label, y } of placed) drawLabel(ctx, label, chart.chartArea.right + GAP, y);
    ctx.restore();
  },
};

/** A short piece of the line before its name: where names had to move, it says which is which. */
function drawLabel(ctx: CanvasRenderingContext2D, label: EndLabel, x: number, y: number): void {
  ctx.strokeStyle = label.colour;
  ctx.lineWidth = label.width;
  ctx.setLineDash([...label.dash]);
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(x + SAMPLE, y);
  ctx.stroke();
  ctx.fillStyle = label.textColour;
  ctx.fillText(label.text, x + SAMPLE + 4, y);
}

function positions(chart: Chart, labels: EndLabelsOptions['labels']): Placed[] {
  return labels.flatMap((label, index) => {
    if (label === null || !chart.isDatasetVisible(index)) return [];
    const drawn = chart.getDatasetMeta(index).data.filter((element) => Number.isFinite(element.y));
    const end = drawn.at(-1);
    return end === undefined ? [] : [{ label, y: end.y }];
  });
}

/** Top to bottom, each at least a line below the one before; pushed back up where the last ones leave the chart. */
function spread(labels: Placed[], top: number, bottom: number): Placed[] {
  const sorted = [...labels].sort((left, right) => left.y - right.y);
  let least = top;
  for (const label of sorted) {
    label.y = Math.max(label.y, least);
    least = label.y + LINE_HEIGHT;
  }
  let most = bottom;
  for (const label of sorted.reverse()) {
    label.y = Math.min(label.y, most);
    most = label.y - LINE_HEIGHT;
  }
  return sorted;
}
