import { mean } from '../../math/mean';
import type { PriceSeries } from '../../model/priceSeries';
import { fail, ok, type Result } from '../../result/result';
import { barProblem } from '../bars/barProblem';
import { completePairs } from '../bars/completePairs';

/** The columns of the estimator. */
export type OpenRangeBars = Pick<PriceSeries, 'open' | 'high' | 'low' | 'close'>;

/** Fewer pairs than this have no variance to weigh the two moments with. */
const LEAST_PAIRS = 2;

/** Log returns between the prices of two consecutive days; the names say from where to where. */
interface PairReturns {
  readonly openToMiddle: number;
  readonly middleBeforeToOpen: number;
  readonly closeBeforeToMiddle: number;
  readonly middleBeforeToCloseBefore: number;
  readonly closeBeforeToOpen: number;
  /** 1 when the day traded at more than the close before, else 0. */
  readonly moved: number;
  /** On a moving day: how many of high and low the open (the close before) missed: 0, 1 or 2. */
  readonly openInside: number;
  readonly closeInside: number;
}

/**
 * EDGE spread: the efficient bid-ask spread estimator from open, high, low and close, the best of its kind for thinly
 * traded shares. Answers "what spread do the daily prices betray, even of a share that trades thinly?".
 *
 * @param bars - Daily bars, oldest first; shape [bars]; not modified; NaN where missing.
 * @returns Proportional quoted spread (0.01 is 1 %), with the sign of its square: a negative value says that the sample
 *   holds no spread that can be told from 0. Pairs with a missing bar are left out. Example: the bouncing bars of D§13
 *   C8 give 0.00682981. Problems: those of `barProblem`; `too-few-observations` below two pairs; `no-estimate` when
 *   fewer than two days moved, or no open or no close lay inside its range.
 *
 * Method: two moment conditions weighted by their variances. O(bars). Source: Ardia, Guidotti and Kroencke, Journal of
 * Financial Economics 161 (2024), 103916; D§5.2, D§13 C8.
 */
export function edgeSpread(bars: OpenRangeBars): Result<number> {
  const problem = barProblem(bars);
  if (problem !== null) return fail(problem);
  const indexes = completePairs(bars);
  if (indexes.length < LEAST_PAIRS) {
    return fail({ code: 'too-few-observations', have: indexes.length, need: LEAST_PAIRS });
  }
  const pairs = Array.from(indexes, (index) => pairReturns(bars, index));
  const movedDays = pairs.filter((pair) => pair.moved === 1).length;
  const openInside = mean(pairs.map((pair) => pair.openInside));
  const closeInside = mean(pairs.map((pair) => pair.closeInside));
  if (movedDays < LEAST_PAIRS || openInside === 0 || closeInside === 0) return fail({ code: 'no-estimate' });
  const square = weightedMoment(pairs, { moved: movedDays / pairs.length, openInside, closeInside });
  return ok(Math.sign(square) * Math.sqrt(Math.abs(square)));
}

function pairReturns(bars: OpenRangeBars, index: number): PairReturns {
  const log = (column: Float64Array, at: number): number => Math.log(column[at] ?? Number.NaN);
  const [open, high, low] = [log(bars.open, index), log(bars.high, index), log(bars.low, index)];
  const [highBefore, lowBefore] = [log(bars.high, index - 1), log(bars.low, index - 1)];
  const closeBefore = log(bars.close, index - 1);
  const [middle, middleBefore] = [(high + low) / 2, (highBefore + lowBefore) / 2];
  const moved = high !== low || low !== closeBefore ? 1 : 0;
  return {
    openToMiddle: middle - open,
    middleBeforeToOpen: open - middleBefore,
    closeBeforeToMiddle: middle - closeBefore,
    middleBeforeToCloseBefore: closeBefore - middleBefore,
    closeBeforeToOpen: open - closeBefore,
    moved,
    openInside: moved * (Number(open !== high) + Number(open !== low)),
    closeInside: moved * (Number(closeBefore !== highBefore) + Number(closeBefore !== lowBefore)),
  };
}

/** Mean shares of the pairs, as the moment conditions divide by them. */
type PairShares = Pick<PairReturns, 'moved' | 'openInside' | 'closeInside'>;

function weightedMoment(pairs: readonly PairReturns[], shares: PairShares): number {
  const openToMiddle = centred(pairs, shares.moved, (pair) => pair.openToMiddle);
  const closeToMiddle = centred(pairs, shares.moved, (pair) => pair.closeBeforeToMiddle);
  const closeToOpen = centred(pairs, shares.moved, (pair) => pair.closeBeforeToOpen);
  const [byOpen, byClose] = [-4 / shares.openInside, -4 / shares.closeInside];
  const throughMiddle = pairs.map(
    (pair, at) =>
      byOpen * (openToMiddle[at] ?? Number.NaN) * pair.middleBeforeToOpen +
      byClose * (closeToMiddle[at] ?? Number.NaN) * pair.middleBeforeToCloseBefore,
  );
  const throughClose = pairs.map(
    (pair, at) =>
      byOpen * (openToMiddle[at] ?? Number.NaN) * pair.closeBeforeToOpen +
      byClose * (closeToOpen[at] ?? Number.NaN) * pair.middleBeforeToCloseBefore,
  );
  const [first, second] = [mean(throughMiddle), mean(throughClose)];
  const [firstVariance, secondVariance] = [variance(throughMiddle, first), variance(throughClose, second)];
  const total = firstVariance + secondVariance;
  return total > 0 ? (secondVariance * first + firstVariance * second) / total : (first + second) / 2;
}

/** Deviations from the mean of the days that moved; a day that did not stays as it is. */
function centred(
  pairs: readonly PairReturns[],
  movedShare: number,
  read: (pair: PairReturns) => number,
): readonly number[] {
  const centre = mean(pairs.map(read)) / movedShare;
  return pairs.map((pair) => read(pair) - centre * pair.moved);
}

function variance(values: readonly number[], centre: number): number {
  return mean(values.map((value) => value * value)) - centre * centre;
}
