import { invariant } from '../../result/invariant';
import { ok, type Result } from '../../result/result';

/** The chances a share of overnight stop-outs is read from. */
export interface GapShareInputs {
  /** Probability per night of opening beyond the stop, 0 to 1. */
  readonly gapProbability: number;
  /** Probability per day of touching the stop while the market is open (`touchProbability`); null when unknown. */
  readonly intradayProbability: number | null;
  /** Share that stands in where neither says anything, 0 to 1; 0.3 by default of the house. */
  readonly assumedShare: number;
}

/**
 * Gap share: the share of stop-outs that happen overnight, where no stop can hold. Answers "when I am stopped out, how
 * often is it by a gap?".
 *
 * @param inputs - Both probabilities over the same stretch, and the assumption; not modified.
 * @returns Fraction from 0 to 1; `expectedStopLoss` takes it as `gapShare`. Example: 0.01 a night and 0.03 a day are 0.25.
 *   Note: `assumed-input` where the intraday probability is unknown or both are 0.
 * @throws InvariantError when a number is outside [0, 1].
 *
 * Method: `p / (p + p')`, O(1). Source: D§4.4; the assumption is the overnight share of the daily variance of index funds.
 */
export function gapShare(inputs: GapShareInputs): Result<number> {
  const { gapProbability, intradayProbability, assumedShare } = inputs;
  invariant(
    [gapProbability, intradayProbability ?? 0, assumedShare].every((value) => value >= 0 && value <= 1),
    'probability outside [0, 1]',
  );
  const total = gapProbability + (intradayProbability ?? 0);
  if (intradayProbability === null || total === 0)
    return ok(assumedShare, [{ code: 'assumed-input', input: 'gap-share', value: assumedShare, shareFraction: 1 }]);
  return ok(gapProbability / total);
}
