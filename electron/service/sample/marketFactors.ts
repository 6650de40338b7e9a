import type { SeededGenerator } from '../../../shared/math/seededGenerator';

/** Daily log returns of the two indexes and how agitated the market was; every column has shape [days]. */
export interface MarketFactors {
  readonly large: Float64Array;
  readonly small: Float64Array;
  /** Daily volatility of the large index as a multiple of its long-run level. */
  readonly agitation: Float64Array;
}

const TRADING_DAYS = 252;
const LONG_RUN_DAILY = 0.152 / Math.sqrt(TRADING_DAYS);
const GARCH = { reaction: 0.1, persistence: 0.88 };
/** Small v. large: beta and own volatility that give a correlation near 0.86 and 1.3 times the volatility (D§6.4). */
const SMALL = { beta: 1.12, ownDaily: 0.104 / Math.sqrt(TRADING_DAYS) };
const DRIFT = 0.0005;
/** One bear market and the recovery after it, as positions in the window and log drift a day. */
const EPISODES = [
  { from: 0.4, to: 0.45, drift: -0.0046, agitation: 1.9 },
  { from: 0.45, to: 0.56, drift: 0.0017, agitation: 1.2 },
] as const;

/**
 * Draws a market with clustered volatility and one deep drawdown.
 *
 * @param random - Source of randomness; advanced.
 * @param days - How many trading days.
 * @returns Factor returns.
 */
export function marketFactors(random: SeededGenerator, days: number): MarketFactors {
  const [large, small, agitation] = [new Float64Array(days), new Float64Array(days), new Float64Array(days)];
  let scale = 1;
  for (let day = 0; day < days; day++) {
    const episode = EPISODES.find(({ from, to }) => day >= from * days && day < to * days);
    const level = Math.sqrt(scale) * (episode?.agitation ?? 1);
    const shock = random.normal();
    agitation[day] = level;
    large[day] = (episode?.drift ?? DRIFT) + LONG_RUN_DAILY * level * shock;
    small[day] = SMALL.beta * (large[day] ?? 0) - DRIFT * 0.3 + SMALL.ownDaily * level * random.normal();
    scale = 1 - GARCH.reaction - GARCH.persistence + GARCH.reaction * scale * shock * shock + GARCH.persistence * scale;
  }
  return { large, small, agitation };
}
