import { mean, median } from './statistics';

/** One day of prices, in logarithms. */
export interface LogBar {
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
}

/** D§5.2: the median of the three estimators, none below 0. */
export function estimatedSpread(bars: readonly LogBar[]): number {
  const edge = edgeSpread(bars);
  const others = [corwinSchultz(bars), abdiRanaldo(bars)];
  return Math.max(0, median(edge === null ? others : [edge, ...others]));
}

/** CS2: each pair of days floored at 0, then the mean. */
function corwinSchultz(bars: readonly LogBar[]): number {
  const k = 3 - 2 * Math.sqrt(2);
  return mean(
    pairs(bars).map(([before, now]) => {
      const gap = Math.max(0, before.close - now.high) + Math.min(0, before.close - now.low);
      const beta = (now.high - now.low) ** 2 + (before.high - before.low) ** 2;
      const gamma = (Math.max(now.high + gap, before.high) - Math.min(now.low + gap, before.low)) ** 2;
      const alpha = (Math.sqrt(2 * beta) - Math.sqrt(beta)) / k - Math.sqrt(gamma / k);
      return Math.max(0, (2 * (Math.exp(alpha) - 1)) / (1 + Math.exp(alpha)));
    }),
  );
}

/** AR2: each pair of days floored at 0 before its root. */
function abdiRanaldo(bars: readonly LogBar[]): number {
  return mean(
    pairs(bars).map(([before, now]) => {
      const squared = 4 * (before.close - middle(before)) * (before.close - middle(now));
      return Math.sqrt(Math.max(0, squared));
    }),
  );
}

/** Signed root of the weighted moments; null where the sample holds no usable day. */
function edgeSpread(bars: readonly LogBar[]): number | null {
  const days = pairs(bars).map(([before, now]) => ({
    r1: middle(now) - now.open,
    r2: now.open - middle(before),
    r3: middle(now) - before.close,
    r4: before.close - middle(before),
    r5: now.open - before.close,
    moved: now.high !== now.low || now.low !== before.close ? 1 : 0,
    open: Number(now.open !== now.high) + Number(now.open !== now.low),
    close: Number(before.close !== before.high) + Number(before.close !== before.low),
  }));
  const moved = mean(days.map((day) => day.moved));
  const open = mean(days.map((day) => day.moved * day.open));
  const close = mean(days.map((day) => day.moved * day.close));
  if (moved * days.length < 2 || open === 0 || close === 0) return null;
  const m1 = mean(days.map(({ r1 }) => r1)) / moved;
  const m3 = mean(days.map(({ r3 }) => r3)) / moved;
  const m5 = mean(days.map(({ r5 }) => r5)) / moved;
  const x1: number[] = [];
  const x2: number[] = [];
  for (const day of days) {
    const [d1, d3, d5] = [day.r1 - m1 * day.moved, day.r3 - m3 * day.moved, day.r5 - m5 * day.moved];
    x1.push((-4 / open) * d1 * day.r2 - (4 / close) * d3 * day.r4);
    x2.push((-4 / open) * d1 * day.r5 - (4 / close) * d5 * day.r4);
  }
  const [e1, e2] = [mean(x1), mean(x2)];
  const v1 = mean(x1.map((x) => x * x)) - e1 * e1;
  const v2 = mean(x2.map((x) => x * x)) - e2 * e2;
  const squared = v1 + v2 > 0 ? (v2 * e1 + v1 * e2) / (v1 + v2) : (e1 + e2) / 2;
  return Math.sign(squared) * Math.sqrt(Math.abs(squared));
}

function middle({ high, low }: LogBar): number {
  return (high + low) / 2;
}

function pairs(bars: readonly LogBar[]): [LogBar, LogBar][] {
  const found: [LogBar, LogBar][] = [];
  for (let at = 1; at < bars.length; at++) {
    const [before, now] = [bars[at - 1], bars[at]];
    if (before !== undefined && now !== undefined) found.push([before, now]);
  }
  return found;
}
