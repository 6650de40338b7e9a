import { invariant } from '../../result/invariant';
import { mapResult, type Result } from '../../result/result';
import { type FundHedgeInputs, fundHedgeAmount } from './fundHedgeAmount';

/** A fund hedge and the move that has happened since. */
export interface HedgeMove {
  /** Fund value before the move in money, signed as `fundHedgeAmount`. */
  readonly hedgeValue: number;
  readonly factor: number;
  /** Return of the index in one day, decimal fraction. */
  readonly indexReturn: number;
  /** Deviation from the need that asks for an adjustment, 0.1 by default of the house. */
  readonly bandFraction: number;
}

/** How far a hedge is from where it should be after a move of the index. */
export interface HedgeDrift {
  /** Fund value after the move, money. */
  readonly hedgeValue: number;
  /** Fund value the moved portfolio needs, money. */
  readonly neededValue: number;
  /** `hedgeValue / neededValue - 1`; positive when the hedge is too large. Null when none is needed any more. */
  readonly deviation: number | null;
  readonly isOutsideBand: boolean;
}

/**
 * Hedge drift: how far a fund hedge has left the size the portfolio needs after a move of the index. Answers "is the
 * hedge still the right size?".
 *
 * @param inputs - Betas and value **before** the move; not modified.
 * @param move - Hedge and index return; not modified.
 * @returns Money and deviation after the move. Example: 60,000 of a -2 fund against 100,000 with beta 1.2, index -8 %:
 *   69,600 held, 54,240 needed, deviation 0.2832, outside a band of 0.1. Note: `daily-reset`. Problem: `no-equity` when
 *   nothing is left of the portfolio.
 * @throws InvariantError when a number is not finite, `factor` is 0 or the band is negative.
 *
 * Method: hedge `H * (1 + factor * r)`, need of `V * (1 + beta * r)` by `fundHedgeAmount`, O(1). Source: D§12.1.
 */
export function hedgeDrift(inputs: FundHedgeInputs, move: HedgeMove): Result<HedgeDrift> {
  invariant([move.hedgeValue, move.indexReturn].every(Number.isFinite), 'move is not finite');
  invariant(move.bandFraction >= 0, 'band is negative');
  const hedgeValue = move.hedgeValue * (1 + move.factor * move.indexReturn);
  const value = inputs.value * (1 + inputs.portfolioBeta * move.indexReturn);
  return mapResult(fundHedgeAmount({ ...inputs, value }, move.factor), (neededValue) => {
    const deviation = neededValue === 0 ? null : hedgeValue / neededValue - 1;
    const isOutsideBand = deviation === null ? hedgeValue !== 0 : Math.abs(deviation) > move.bandFraction;
    return { hedgeValue, neededValue, deviation, isOutsideBand };
  });
}
