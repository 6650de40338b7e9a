import shipped from '../../assets/reference/defaults.json';
import { defaultsSchema } from '../../shared/model/defaultsReference';
import type { EstimatedSpreadOptions } from '../../shared/risk/liquidity/estimatedSpread';
import type { ExitOptions } from '../../shared/risk/liquidity/exitCase';
import type { ImpactOptions } from '../../shared/risk/liquidity/squareRootImpact';

/** The defaults of the house: the numbers a user sees are the numbers tested. */
export const DEFAULTS = defaultsSchema.parse(shipped);

const { liquidity } = DEFAULTS;

/** The impact law as the report applies it. */
export const IMPACT: ImpactOptions = Object.freeze({
  coefficient: liquidity.impactCoefficient,
  knee: liquidity.impactKnee,
  extrapolatedFrom: liquidity.impactExtrapolatedFrom,
  cap: liquidity.impactDisplayCap,
});

/** How a position leaves a market in the report. */
export const EXIT: ExitOptions = Object.freeze({ ...IMPACT, tiers: liquidity.tiers });

/** How a spread is estimated in the report. */
export const SPREAD: Required<EstimatedSpreadOptions> = Object.freeze({
  window: liquidity.spreadWindow,
  leastBars: DEFAULTS.minima.spreadBars,
  tick: liquidity.tick,
});
