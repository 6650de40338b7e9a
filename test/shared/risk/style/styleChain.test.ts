import { describe, expect, it } from 'vitest';
import { valueOrNull } from '../../../../shared/result/result';
import { compositeValueScore } from '../../../../shared/risk/style/compositeValueScore';
import { growthScore } from '../../../../shared/risk/style/growthScore';
import { percentileRanks } from '../../../../shared/risk/style/percentileRanks';
import { styleExposure } from '../../../../shared/risk/style/styleExposure';
import { valueScore } from '../../../../shared/risk/style/valueScore';
import { valueWeight } from '../../../../shared/risk/style/valueWeight';
import { obtained } from '../../../support/outcome';
import { REFERENCE } from '../fundamentals/exampleCompany';

const RULES = REFERENCE.style;
const OPTIONS = { leastVariables: RULES.leastVariables, tails: RULES };

/** Earnings, book and dividend yield, earnings and sales growth of ten invented companies. */
const COMPANIES = [
  [0.12, 1.1, 0.04, 0.02, 0.01],
  [0.083, 0.7, 0.03, 0.05, 0.03],
  [0.055, 0.45, 0.015, 0.08, 0.06],
  [0.04, 0.28, 0.005, 0.15, 0.12],
  [0.025, 0.16, 0, 0.3, 0.25],
  [-0.05, 0.05, 0, 0.9, 0.4],
  [0.07, 0.6, 0.02, 0.04, 0.05],
  [0.01, 0.3, 0, 0.2, 0.18],
  [-0.3, 0.9, 0, -0.4, 0.1],
  [0.09, 2.5, 0.06, 0.01, -0.02],
].map(([earningsYield = 0, bookYield = 0, dividendYield = 0, earningsGrowth = 0, salesGrowth = 0]) => ({
  earningsYield,
  bookYield,
  dividendYield,
  earningsGrowth,
  salesGrowth,
}));

/**
 * Computed with numpy 1.24 and pandas 1.5: `clip` to `quantile` at 0.05 and 0.95, `std(ddof=0)`, mean of the standard scores,
 * `(rank(method='average') - 0.5) / count` within the class, then the ramp of D§8 and weights of 1 to 10 over 55.
 */
const SCORES = [
  0.908592022618, 0.553626536742, 0.16791239615, -0.237311250506, -0.840606417237, -1.598239611908, 0.365168271769,
  -0.540135708327, -0.060256027815, 1.281249788514,
];
const VALUE_WEIGHTS = [1, 1, 0.5, 0.214285714286, 0, 0, 0.785714285714, 0, 0.5, 1];
const EXPOSURE = -0.077922077922;
const DECIMALS = 11;

describe('style from yields to exposure', () => {
  it('gives what numpy and pandas give', () => {
    const value = valueScore(COMPANIES, OPTIONS);
    const growth = growthScore(COMPANIES, OPTIONS);
    const scores = value.map((score, index) => valueOrNull(compositeValueScore(score, growth[index] ?? score)));
    for (const [index, score] of scores.entries()) expect(score).toBeCloseTo(SCORES[index] ?? Number.NaN, DECIMALS);

    const ranks = percentileRanks(scores.map((score, index) => ({ score, sizeClass: index < 7 ? 'small' : 'large' })));
    const weights = ranks.map((rank) => (rank === null ? null : valueWeight(rank, RULES)));
    for (const [index, weight] of weights.entries()) {
      expect(weight).toBeCloseTo(VALUE_WEIGHTS[index] ?? Number.NaN, DECIMALS);
    }

    const holdings = weights.map((weight, index) => ({ weight: (index + 1) / 55, valueWeight: weight }));
    expect(obtained(styleExposure(holdings)).value).toBeCloseTo(EXPOSURE, DECIMALS);
  });
});
