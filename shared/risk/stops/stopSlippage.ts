import { invariant } from '../../result/invariant';

/** What the fill of a triggered stop depends on. */
export interface SlippageInputs {
  /** Stop level, price per share, positive. */
  readonly stop: number;
  /** Quoted spread, fraction of price, 0 or more. */
  readonly spreadFraction: number;
  /** Market impact of the order in a crisis, fraction of price, 0 or more. */
  readonly stressedImpactFraction: number;
  /** Part of that impact that a triggered stop meets, 0 to 1; 0.5 by default of the house. */
  readonly impactShare: number;
}

/**
 * Stop slippage: what the fill of a triggered stop costs beyond its level without any gap. Answers "at what price does my
 * stop really fill?".
 *
 * @param inputs - Stop, spread and impact; not modified.
 * @returns Price units per share, 0 or more; `expectedStopLoss` takes it as `slippagePerShare`. Example: a stop of 40, 60 bp
 *   spread, 3 % stressed impact, half of it: 0.12 + 0.60 = 0.72.
 * @throws InvariantError when a number is out of range.
 *
 * Method: `S * (spread / 2 + share * impact)`, O(1). Source: D§4.4 (slippage on trigger).
 */
export function stopSlippage(inputs: SlippageInputs): number {
  const { stop, spreadFraction, stressedImpactFraction, impactShare } = inputs;
  invariant(stop > 0 && Number.isFinite(stop), 'stop is not a price');
  invariant(
    [spreadFraction, stressedImpactFraction].every((value) => value >= 0 && Number.isFinite(value)),
    'spread or impact is negative or not finite',
  );
  invariant(impactShare >= 0 && impactShare <= 1, 'impact share outside [0, 1]');
  return stop * (0.5 * spreadFraction + impactShare * stressedImpactFraction);
}
