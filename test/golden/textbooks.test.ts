import { describe, expect, it } from 'vitest';
import { maximumDrawdown } from '../../shared/risk/drawdown/maximumDrawdown';
import { corwinSchultzPair } from '../../shared/risk/liquidity/corwinSchultzSpread';
import { normalGap } from '../../shared/risk/stops/normalGap';
import { studentT3Gap } from '../../shared/risk/stops/studentT3Gap';
import { gaussianExpectedShortfall } from '../../shared/risk/var/gaussianExpectedShortfall';
import { gaussianValueAtRisk } from '../../shared/risk/var/gaussianValueAtRisk';
import { populationSkewness } from '../../shared/risk/var/populationSkewness';
import { sampleReturnMoments } from '../../shared/risk/var/sampleReturnMoments';
import { hasSharedMaterial } from '../support/notRun';
import { readOracleJson } from '../support/oracle';
import { expectWithin, obtained } from '../support/outcome';

describe.runIf(hasSharedMaterial('McNeil, Frey and Embrechts'))('the stock of McNeil, Frey and Embrechts', () => {
  // Its other columns are Student t with four degrees, which the engine's value at risk has not.
  it('has the same normal value at risk and shortfall, to the printed tenth', () => {
    const { inputs, recomputed } = readOracleJson('data/oracle/textbook/mcneil_var_es_table.json');
    const rows = Object.entries<Record<string, number>>(recomputed);
    expect(rows).toHaveLength(5);
    const moments = { mean: 0, standardDeviation: inputs.sigma_daily };
    for (const [confidence, row] of rows) {
      const valueAtRisk = gaussianValueAtRisk(moments, Number(confidence)) * inputs.V;
      expectWithin(valueAtRisk, row['VaR_normal'] ?? Number.NaN, 0.051);
      const shortfall = gaussianExpectedShortfall(moments, Number(confidence)) * inputs.V;
      expectWithin(shortfall, row['ES_normal'] ?? Number.NaN, 0.051);
    }
  });
});

// The engine has the normal law and Student t with three degrees of one variance; the other degrees are listed. A loss at a
// level is the distance a gap jumps with one less the level, and the shortfall lies the mean overshoot beyond it.
describe.runIf(hasSharedMaterial('quantile factors of a gap'))('the factors of value at risk and shortfall', () => {
  it('are those of a gap of one standard deviation, normal and Student t with three degrees', () => {
    const { factors } = readOracleJson('data/oracle/textbook/var_es_factors.json');
    const rows = Object.entries<Record<string, { VaR: number; ES: number }>>(factors);
    expect(rows).toHaveLength(4);
    for (const [level, laws] of rows) {
      for (const [law, gap] of [
        ['normal', normalGap],
        ['t3_unit_variance', studentT3Gap],
      ] as const) {
        const { VaR, ES } = laws[law] ?? { VaR: Number.NaN, ES: Number.NaN };
        const { probability, meanOvershoot } = obtained(gap(VaR, 1));
        expectWithin(probability, 1 - Number(level), 1e-9);
        expectWithin(VaR + meanOvershoot, ES, 1e-8);
      }
    }
  });
});

// Volatility, annual return and Sharpe and Calmar ratios are compared beside their measures in test/shared/risk.
describe.runIf(hasSharedMaterial('Bacon'))('the months of Bacon and seven days', () => {
  const names = ['bacon_monthly', 'tiny_sample_n7'];

  it.each(names)('%s: the same drawdown and Gaussian value at risk, with the signs turned', (name) => {
    const { fixtures, metrics } = readOracleJson('data/oracle/quantstats_bacon_reference.json');
    const { returns } = fixtures[name];
    expectWithin(obtained(maximumDrawdown(returns)).drawdown, -metrics.max_drawdown[name], 1e-12);
    expectWithin(gaussianValueAtRisk(obtained(sampleReturnMoments(returns)), 0.95), -metrics.var_95[name], 1e-9);
  });

  it.each(names)('%s: the same skewness once it is corrected for the size of the sample', (name) => {
    const { fixtures, metrics } = readOracleJson('data/oracle/quantstats_bacon_reference.json');
    const { returns } = fixtures[name];
    const count = returns.length;
    const corrected = (obtained(populationSkewness(returns)) * Math.sqrt(count * (count - 1))) / (count - 2);
    expectWithin(corrected, metrics.skewness[name], 1e-12);
  });
});

/** The engine's spreads of the worked pairs: -0.00396480, -0.02846795 and 0 in the table, where a gap lies between. */
const IN_LOG_PRICE = [0.02510204, -0.00240697, -0.0285946, 0];

describe.runIf(hasSharedMaterial('Corwin-Schultz, four pairs'))('the worked pairs of Corwin and Schultz', () => {
  // A gap between the days is shifted in price there and in log price here, as D§5.2 and the authors' program have it.
  it('have the same spread without a gap, and another by the shift in log price with one', () => {
    const { rows, pairs } = readOracleJson('data/oracle/spread/corwin_schultz_worked.json');
    const bars = rows.map(([high, low, close]: readonly number[]) => ({ high, low, close }));
    expect(pairs).toHaveLength(4);
    for (const [index, pair] of pairs.entries()) {
      const next = bars[index + 1];
      if (pair.overnight_adjustment === 0) {
        expectWithin(corwinSchultzPair(bars[index], next).spreadFraction, pair.spread, 1e-11);
        continue;
      }
      // The second day as the table moves it, so that no gap is left to the engine.
      const [high, low] = [next.high + pair.overnight_adjustment, next.low + pair.overnight_adjustment];
      const moved = corwinSchultzPair(bars[index], { high, low, close: low });
      expectWithin(moved.spreadFraction, pair.spread, 1e-11);
      expectWithin(moved.beta, pair.beta, 1e-11);
      const { spreadFraction } = corwinSchultzPair(bars[index], next);
      expectWithin(spreadFraction, IN_LOG_PRICE[index] ?? Number.NaN, 1e-8);
    }
  });
});
