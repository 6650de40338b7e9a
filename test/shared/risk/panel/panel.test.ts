import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairwiseCovariance } from '../../../../shared/math/pairwiseCovariance';
import { sampleStandardDeviation } from '../../../../shared/math/sampleStandardDeviation';
import { beta } from '../../../../shared/risk/dependence/beta';
import { correlation } from '../../../../shared/risk/dependence/correlation';
import { maximumDrawdown } from '../../../../shared/risk/drawdown/maximumDrawdown';
import { correlationOfRows } from '../../../../shared/risk/panel/correlationOfRows';
import { covariancesWith } from '../../../../shared/risk/panel/covariancesWith';
import { gappedCorrelation } from '../../../../shared/risk/panel/gappedCorrelation';
import { returnsAndDrawdown } from '../../../../shared/risk/panel/returnsAndDrawdown';
import { rollingDeviation } from '../../../../shared/risk/panel/rollingDeviation';
import { rowStatistics } from '../../../../shared/risk/panel/rowStatistics';
import { weightedSumOfRows } from '../../../../shared/risk/panel/weightedSumOfRows';
import { simpleReturns } from '../../../../shared/risk/series/simpleReturns';
import { ewmaVariance } from '../../../../shared/risk/volatility/ewmaVariance';
import { LAW } from '../../../support/laws';
import { obtained } from '../../../support/outcome';
import { randomReturns } from '../../../support/priceBuilder';

/** The kernels give what the measures give, one row at a time and with compensated sums. */
const EXACT = 1e-13;
const NONE = Number.NaN;
const row = (...values: number[]) => Float64Array.from(values);
const rowsOf = (count: number, days: number) =>
  Array.from({ length: count }, (_, at) => Float64Array.from(randomReturns(at + 1, days)));
/** Every remainder of the blocks the kernels work in. */
const COUNTS = [1, 2, 3, 4, 5, 7, 8, 9];

function expectNear(actual: number | undefined, wanted: number, what = ''): void {
  expect(Math.abs((actual ?? NONE) - wanted), what).toBeLessThanOrEqual(EXACT * Math.max(1, Math.abs(wanted)));
}

describe('weightedSumOfRows', () => {
  it('gives its example, on top of what the row held', () => {
    const sum = weightedSumOfRows([row(0.01, 0.02), row(0.03, 0.04)], [0.5, 1], row(1, 2));
    expectNear(sum[0], 1.035);
    expectNear(sum[1], 2.05);
  });

  it.each(COUNTS)('adds %i rows as a plain loop does', (count) => {
    const rows = rowsOf(count, 11);
    const weights = rows.map((_, at) => (at % 2 === 0 ? 0.3 : -0.2) * (at + 1));
    const sum = weightedSumOfRows(rows, weights, new Float64Array(11));
    for (let day = 0; day < 11; day++) {
      expectNear(
        sum[day],
        rows.reduce((total, one, at) => total + (one[day] ?? NONE) * (weights[at] ?? NONE), 0),
      );
    }
  });

  it('leaves no day known on which a row is not', () => {
    const rows = [row(1, NONE), row(1, 1), row(1, 1), row(1, 1), row(1, 1)];
    expect(weightedSumOfRows(rows, [1, 1, 1, 1, 1], new Float64Array(2))).toEqual(row(5, NONE));
  });

  it('refuses rows and weights that do not fit', () => {
    expect(() => weightedSumOfRows([row(1)], [], row(0))).toThrow('one weight per row');
    expect(() => weightedSumOfRows([row(1), row(1, 2)], [1, 1], row(0))).toThrow('rows on different calendars');
  });
});

describe('covariancesWith', () => {
  it.each(COUNTS)('gives the sample covariance of each of %i rows', (count) => {
    const rows = rowsOf(count, 60);
    const reference = Float64Array.from(randomReturns(99, 60));
    const covariances = covariancesWith(rows, reference);
    expect(covariances).toHaveLength(count);
    rows.forEach((one, at) => {
      expectNear(covariances[at], pairwiseCovariance(one, reference), `row ${at}`);
    });
  });

  it('adds up to the variance of what the rows make up', () => {
    const rows = rowsOf(6, 80);
    const weights = [0.4, -0.3, 0.2, 0.5, 0.1, 0.1];
    const portfolio = weightedSumOfRows(rows, weights, new Float64Array(80));
    const total = covariancesWith(rows, portfolio).reduce((sum, value, at) => sum + value * (weights[at] ?? NONE), 0);
    expectNear(total / sampleStandardDeviation(portfolio) ** 2, 1);
  });

  it('refuses rows on other days and a single day', () => {
    expect(() => covariancesWith([row(1, 2, 3), row(1, 2)], row(1, 2, 3))).toThrow('rows on different days');
    expect(() => covariancesWith([row(1)], row(1))).toThrow('covariance of fewer than two days');
    expect([...covariancesWith([row(1, 2)], row(1, 2))]).toEqual([0.5]);
  });
});

describe('returnsAndDrawdown', () => {
  it('gives its example', () => {
    const into = new Float64Array(3);
    expect(returnsAndDrawdown(row(100, 120, 90, 130), into)).toBeCloseTo(0.25, 15);
    expect([...into].map((value) => value.toFixed(4))).toEqual(['0.2000', '-0.2500', '0.4444']);
  });

  it('equals the measures on any prices', () => {
    const price = fc.double({ min: 0.5, max: 500, noNaN: true });
    fc.assert(
      fc.property(fc.array(price, { minLength: 2, maxLength: 40 }), (values) => {
        const prices = Float64Array.from(values);
        const into = new Float64Array(prices.length - 1);
        const worst = returnsAndDrawdown(prices, into);
        expect(into).toEqual(obtained(simpleReturns(prices)));
        expect(worst).toBeCloseTo(obtained(maximumDrawdown(into)).drawdown, 12);
      }),
      LAW,
    );
  });

  it('sees a new high or a new low on any day of a quiet stretch', () => {
    const step = fc.double({ min: 0.985, max: 1.02, noNaN: true });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), step, (steps, last) => {
        // A deep fall first: from then on only a price that closes the gap or falls through the floor counts.
        const values = [100, 60, 95];
        for (const factor of steps) values.push((values.at(-1) ?? 95) * factor);
        values.push((values.at(-1) ?? 95) * 0.62 * last, (values.at(-1) ?? 95) * 0.6);
        const prices = Float64Array.from(values);
        const into = new Float64Array(prices.length - 1);
        let [peak, worst] = [0, 0];
        for (const price of values) {
          peak = Math.max(peak, price);
          worst = Math.max(worst, 1 - price / peak);
        }
        expect(returnsAndDrawdown(prices, into)).toBeCloseTo(worst, 13);
      }),
      LAW,
    );
  });

  it.each([1, 2, 3, 4])('counts a lone high and a lone low on day %i of four', (day) => {
    const flat = () => [100, 50, 80, 80, 80, 80, 80, 80, 80];
    const high = flat();
    high[day + 4] = 120;
    high.push(48);
    expect(returnsAndDrawdown(Float64Array.from(high), new Float64Array(high.length - 1))).toBeCloseTo(0.6, 14);
    const low = flat();
    low[day + 4] = 30;
    expect(returnsAndDrawdown(Float64Array.from(low), new Float64Array(low.length - 1))).toBeCloseTo(0.7, 14);
  });

  it('has no drawdown while prices rise, and needs room for every return', () => {
    expect(returnsAndDrawdown(row(1, 2, 3, 4, 5, 6, 7), new Float64Array(6))).toBe(0);
    expect(returnsAndDrawdown(row(5), new Float64Array(0))).toBe(0);
    expect(() => returnsAndDrawdown(row(1, 2), new Float64Array(2))).toThrow('one return fewer than prices');
    expect(() => returnsAndDrawdown(row(), new Float64Array(0))).toThrow('one return fewer than prices');
  });
});

describe('rowStatistics', () => {
  it('gives volatility, weighted volatility, beta and correlation of each row', () => {
    const rows = rowsOf(3, 90);
    const reference = rows[0] ?? row();
    const statistics = rowStatistics(rows, reference, { decay: 0.94, seedObservations: 20 });
    rows.forEach((one, at) => {
      expectNear(statistics.volatility[at], sampleStandardDeviation(one));
      expectNear(statistics.beta[at], obtained(beta(one, reference)));
      expectNear(statistics.correlation[at], obtained(correlation(one, reference)));
      const seedVariance = sampleStandardDeviation(one.subarray(0, 20)) ** 2;
      const variance = obtained(ewmaVariance(one, { decay: 0.94, seedVariance }));
      expectNear(statistics.ewmaVolatility[at], Math.sqrt(variance));
    });
    expectNear(statistics.beta[0], 1);
  });

  it('keeps its digits far from zero and has no correlation for a row that never moves', () => {
    const moved = Float64Array.from(randomReturns(4, 40));
    const statistics = rowStatistics([moved.map((value) => value + 1e4), row(...Array(40).fill(0.01))], moved, {
      decay: 0.9,
      seedObservations: 2,
    });
    expect(statistics.volatility[0]).toBeCloseTo(sampleStandardDeviation(moved), 9);
    expect(statistics.volatility[1]).toBe(0);
    expect(statistics.correlation[1]).toBeNaN();
  });

  it('refuses a decay or a seed outside its range and rows on other days', () => {
    const statistics = (decay: number, seedObservations: number, one = row(1, 2, 3)) =>
      rowStatistics([one], row(1, 2, 4), { decay, seedObservations });
    expect(() => statistics(1, 2)).toThrow('decay outside (0, 1)');
    expect(() => statistics(0, 2)).toThrow('decay outside (0, 1)');
    expect(() => statistics(0.9, 1)).toThrow('too few days for the seed');
    expect(() => statistics(0.9, 4)).toThrow('too few days for the seed');
    expect(() => statistics(0.9, 3, row(1, 2))).toThrow('rows on different days');
    expect(statistics(0.9, 3).beta).toHaveLength(1);
  });
});

describe('correlationOfRows', () => {
  it.each(COUNTS)('gives every pair of %i rows', (count) => {
    const rows = rowsOf(count, 33);
    const values = correlationOfRows(rows);
    rows.forEach((left, i) => {
      rows.forEach((right, j) => {
        expectNear(values[i * count + j], obtained(correlation(left, right)), `${i} ${j}`);
      });
    });
  });

  it('stays within -1 and 1 and knows nothing of a row that never moves', () => {
    const values = correlationOfRows([row(1, 2, 3), row(3, 2, 1), row(2, 2, 2)]);
    expectNear(values[0], 1);
    expectNear(values[1], -1);
    for (const value of values.filter(Number.isFinite)) expect(Math.abs(value)).toBeLessThanOrEqual(1);
    expect(values.filter(Number.isNaN)).toHaveLength(5);
    expect(correlationOfRows([])).toHaveLength(0);
  });

  it('refuses rows of different length and a single day', () => {
    expect(() => correlationOfRows([row(1, 2), row(1, 2, 3)])).toThrow('rows on different days');
    expect(() => correlationOfRows([row(1)])).toThrow('correlation of fewer than two days');
    expect(correlationOfRows([row(1, 2)])).toHaveLength(1);
  });
});

describe('gappedCorrelation', () => {
  it('gives its example', () => {
    const { correlation: value, observations } = gappedCorrelation(row(-1, 0, 1, NONE), row(2, 0, -2, 5));
    expectNear(value, -1);
    expect(observations).toBe(3);
  });

  it('equals the correlation of the pairs', () => {
    const left = Float64Array.from(randomReturns(5, 70), (value, at) => (at % 9 === 0 ? NONE : value));
    const right = Float64Array.from(randomReturns(6, 70), (value, at) => (at % 7 === 3 ? NONE : value));
    const both = [...left.keys()].filter((at) => !Number.isNaN((left[at] ?? NONE) + (right[at] ?? NONE)));
    const wanted = correlation(
      both.map((at) => left[at] ?? NONE),
      both.map((at) => right[at] ?? NONE),
    );
    const { correlation: value, observations } = gappedCorrelation(left, right);
    expect(observations).toBe(both.length);
    expectNear(value, obtained(wanted));
  });

  it('says nothing of fewer than two days or of rows that hardly move on them', () => {
    expect(gappedCorrelation(row(1, NONE), row(1, 1)).correlation).toBeNaN();
    expect(gappedCorrelation(row(0.1, 0.1, NONE), row(1, 2, 3)).correlation).toBeNaN();
    expect(gappedCorrelation(row(1, 2, 3), row(0.1, 0.1, 0.1))).toEqual({ correlation: NONE, observations: 3 });
  });
});

describe('gappedCorrelation of rows that stand still', () => {
  it('leaves them to the exact measure, whatever rounding makes of their sums', () => {
    const moved = Float64Array.from(randomReturns(11, 40));
    // Squares of levels below these are rounded by the number format itself; no return is that small.
    const level = fc.double({ min: -3, max: 3, noNaN: true }).map((value) => (Math.abs(value) < 1e-9 ? 0 : value));
    fc.assert(
      fc.property(level, fc.integer({ min: 2, max: 40 }), (value, days) => {
        const still = new Float64Array(40).fill(NONE).fill(value, 0, days);
        expect(gappedCorrelation(still, moved)).toEqual({ correlation: NONE, observations: days });
        expect(gappedCorrelation(moved, still)).toEqual({ correlation: NONE, observations: days });
      }),
      LAW,
    );
  });

  it('knows two days, and keeps its digits where rows move little around a distant level', () => {
    expectNear(gappedCorrelation(row(-1, 1), row(2, -2)).correlation, -1);
    const near = gappedCorrelation(row(1, 1.001, 0.999), row(1, 1.002, 0.998));
    expect(near.correlation).toBeCloseTo(1, 6);
  });
});

describe('rollingDeviation', () => {
  it('gives its example', () => {
    const rolled = rollingDeviation(row(1, 2, 4), 2);
    expect(rolled).toHaveLength(2);
    expectNear(rolled[0], Math.SQRT1_2);
    expectNear(rolled[1], Math.SQRT2);
  });

  it('equals the deviation of every window, through many refreshes', () => {
    const values = Float64Array.from(randomReturns(8, 400), (value) => 5 + value);
    const rolled = rollingDeviation(values, 63);
    expect(rolled).toHaveLength(338);
    rolled.forEach((value, at) => {
      expect(value).toBeCloseTo(sampleStandardDeviation(values.subarray(at, at + 63)), 12);
    });
  });

  it('has nothing before the first full window, and 0 for values that do not move', () => {
    expect(rollingDeviation(row(1, 2), 3)).toHaveLength(0);
    expect([...rollingDeviation(row(0.1, 0.1, 0.1), 2)]).toEqual([0, 0]);
  });

  it('refuses a window below two, a part of a day and values that are not finite', () => {
    expect(() => rollingDeviation(row(1, 2), 1)).toThrow('window is not a whole number of 2 or more');
    expect(() => rollingDeviation(row(1, 2), 2.5)).toThrow('window is not a whole number of 2 or more');
    expect(() => rollingDeviation(row(1, NONE), 2)).toThrow('rolling deviation of a value that is not finite');
  });
});
