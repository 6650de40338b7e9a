import type { IssueList } from './issueList';
import type { PriceBar } from './priceLayout';
import { ratioText, usualSplit } from './splitRatio';

/** From this move between two closes on, a split that the file does not account for is likelier than news. */
const JUMP_FRACTION = 0.4;
/** A price that comes back as near as this was never there. */
const RETURN_FRACTION = 0.15;
/** No split is this large: pence for pounds, or another instrument's prices. */
const SCALE_BREAK = 60;
/** A series that moves so more often is of a kind that does, such as a volatility index: none of it is a split. */
const MOST_MOVES = 12;
/** Within a day's move of the ratio. */
const DAY_TOLERANCE = 0.08;
/** An adjusted close follows a split to the last digit, but for a dividend of the same day. */
const WITNESS_TOLERANCE = 0.02;
/** A pence price stands at a hundred times a pound price, give or take a day's move. */
const HUNDRED = { least: 80, most: 125 };

/**
 * Looks at the moves between closes: splits the closes do not account for, jumps that look like one, prices that were
 * there for one day only, stretches in another unit.
 *
 * @param bars - Bars that enter the series, oldest first, one per day.
 * @param issues - Receives what is found.
 */
export function checkMoves(bars: readonly PriceBar[], issues: IssueList): void {
  const moves: Move[] = [];
  const breaks: Move[] = [];
  for (let index = 1; index < bars.length; index++) {
    const [previous, bar] = [bars[index - 1], bars[index]];
    if (previous === undefined || bar === undefined) continue;
    const factor = unaccountedSplit(previous, bar);
    if (factor !== null) {
      addSplit(bar, factor, issues);
      continue;
    }
    const ratio = bar.close / previous.close;
    if (Math.abs(ratio - 1) < JUMP_FRACTION) continue;
    if (Math.max(ratio, 1 / ratio) >= SCALE_BREAK) breaks.push({ bar, ratio, back: null });
    else if (moves.at(-1)?.back !== index) {
      moves.push({ bar, ratio, back: isSpike(previous, bar, bars[index + 1]) ? index + 1 : null });
    }
  }
  const isWild = moves.length > MOST_MOVES;
  for (const move of isWild ? [...moves, ...breaks] : moves) addMove(move, isWild, issues);
  if (breaks.length > 0 && !isWild) checkScale(bars, issues);
}

/** A large move, and where the price came back the next day, the place of that day. */
interface Move {
  readonly bar: PriceBar;
  readonly ratio: number;
  readonly back: number | null;
}

function addMove({ bar, ratio, back }: Move, isWild: boolean, issues: IssueList): void {
  const changeFraction = ratio - 1;
  const day = bar.isoDate;
  const factor = usualSplit(1 / ratio, DAY_TOLERANCE);
  if (isWild) issues.add('jump', bar, { code: 'row-jump', changeFraction });
  else if (back !== null)
    issues.add('spike', bar, { code: 'row-spike', changeFraction }, { day, fixes: ['drop-rows'] });
  else if (factor === null) issues.add('jump', bar, { code: 'row-jump', changeFraction });
  else {
    const problem = { code: 'row-jump', changeFraction, splitRatio: ratioText(factor) } as const;
    issues.add('jump', bar, problem, { day, fixes: ['restate-split'], factor });
  }
}

/** Shares after for each before, where the file itself says that there was a split and its closes do not show it. */
function unaccountedSplit(previous: PriceBar, bar: PriceBar): number | null {
  const move = Math.log(bar.close / previous.close);
  if (bar.split > 0 && bar.split !== 1) {
    // A source that restates its closes lists the split, too: then the closes do not move by it.
    return Math.abs(move + Math.log(bar.split)) < Math.abs(move) ? bar.split : null;
  }
  if (!(bar.adjustedClose > 0 && previous.adjustedClose > 0)) return null;
  const unadjusted = bar.close / previous.close / (bar.adjustedClose / previous.adjustedClose);
  return Math.abs(unadjusted - 1) < 0.2 ? null : usualSplit(1 / unadjusted, WITNESS_TOLERANCE);
}

function addSplit(bar: PriceBar, factor: number, issues: IssueList): void {
  const { isoDate } = bar;
  const witness = bar.split > 0 && bar.split !== 1 ? 'split-column' : 'adjusted-close';
  const problem = { code: 'row-split', isoDate, splitRatio: ratioText(factor), witness } as const;
  issues.add('split', bar, problem, { day: isoDate, fixes: ['restate-split'], isSure: true, factor });
}

function isSpike(previous: PriceBar, bar: PriceBar, next: PriceBar | undefined): boolean {
  if (next === undefined || Math.abs(next.close / bar.close - 1) < RETURN_FRACTION) return false;
  return Math.abs(next.close / previous.close - 1) < RETURN_FRACTION;
}

/** The unit most bars are in is the series' own; every stretch in another one is an issue by itself. */
function checkScale(bars: readonly PriceBar[], issues: IssueList): void {
  const levels = levelsOf(bars);
  const usual = mostFrequent(levels.map(({ level }) => level));
  const usualScale = levels.find(({ level }) => level === usual)?.scale ?? 1;
  let start = '';
  bars.forEach((bar, index) => {
    const [here, before] = [levels[index], levels[index - 1]];
    if (here === undefined || here.level === usual) return;
    if (start === '' || before?.level !== here.level) start = bar.isoDate;
    const factor = here.scale / usualScale;
    const problem = { code: 'row-scale-break', factor } as const;
    const fixes = scaleFixes(factor);
    issues.add('scale-break', bar, problem, { day: start, fixes, isSure: fixes.length > 1 });
  });
}

/** The unit of each bar against that of the first: each break multiplies it. */
function levelsOf(bars: readonly PriceBar[]): { readonly scale: number; readonly level: number }[] {
  let scale = 1;
  return bars.map((bar, index) => {
    const ratio = bar.close / (bars[index - 1]?.close ?? bar.close);
    if (Math.max(ratio, 1 / ratio) >= SCALE_BREAK) scale *= ratio;
    return { scale, level: Math.round(Math.log10(scale)) };
  });
}

function mostFrequent(levels: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1);
  let best = 0;
  for (const [level, count] of counts) if (count > (counts.get(best) ?? 0)) best = level;
  return best;
}

function scaleFixes(factor: number): ('divide-by-100' | 'multiply-by-100' | 'drop-rows')[] {
  if (factor > HUNDRED.least && factor < HUNDRED.most) return ['divide-by-100', 'drop-rows'];
  if (1 / factor > HUNDRED.least && 1 / factor < HUNDRED.most) return ['multiply-by-100', 'drop-rows'];
  return ['drop-rows'];
}
