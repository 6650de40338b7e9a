import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleStandardDeviation } from '../../../shared/math/sampleStandardDeviation';
import { invariant } from '../../../shared/result/invariant';
import type { Result } from '../../../shared/result/result';
import { drawdowns } from '../../../shared/risk/drawdown/drawdowns';
import { herfindahlIndex } from '../../../shared/risk/exposure/herfindahlIndex';
import { covariancesWith } from '../../../shared/risk/panel/covariancesWith';
import { returnsAndDrawdown } from '../../../shared/risk/panel/returnsAndDrawdown';
import { rollingDeviation } from '../../../shared/risk/panel/rollingDeviation';
import { rowStatistics } from '../../../shared/risk/panel/rowStatistics';
import { weightedSumOfRows } from '../../../shared/risk/panel/weightedSumOfRows';
import { historicalExpectedShortfall } from '../../../shared/risk/var/historicalExpectedShortfall';
import { historicalValueAtRisk } from '../../../shared/risk/var/historicalValueAtRisk';

/** The engine's part of the comparison with numpy and pandas: the same panel, the same figures, median of five. */
const CONFIDENCE = 0.95;
const ROLLING_DAYS = 63;
const [folder = '', holdings = '', days = ''] = process.argv.slice(2);
const [count, length] = [Number(holdings), Number(days)];
const panel = doublesOf('panel.f64');
const weights = doublesOf('weights.f64');
const prices = Array.from({ length: count }, (_, row) => panel.subarray(row * length, (row + 1) * length));

/** The engine keeps the rows it has once laid out; every call writes all of them anew. */
const panelReturns = new Float64Array(count * (length - 1));
const returns = prices.map((_, row) => panelReturns.subarray(row * (length - 1), (row + 1) * (length - 1)));

function doublesOf(name: string): Float64Array {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  return new Float64Array(bytes.buffer);
}

function core() {
  const worstDrawdowns = new Float64Array(count);
  prices.forEach((row, at) => {
    const own = returns[at];
    invariant(own !== undefined, 'a row of returns for every row of prices');
    worstDrawdowns[at] = returnsAndDrawdown(row, own);
  });
  const portfolio = weightedSumOfRows(returns, weights, new Float64Array(length - 1));
  const deviation = sampleStandardDeviation(portfolio);
  const components = covariancesWith(returns, portfolio).map(
    (covariance, at) => ((weights[at] ?? Number.NaN) * covariance) / deviation,
  );
  return {
    returns,
    portfolio,
    deviation,
    components,
    worstDrawdowns,
    valueAtRisk: known(historicalValueAtRisk(portfolio, CONFIDENCE)),
    expectedShortfall: known(historicalExpectedShortfall(portfolio, CONFIDENCE)),
  };
}

function report() {
  const whole = core();
  const benchmark = whole.returns[0];
  invariant(benchmark !== undefined, 'a panel without rows');
  return {
    whole,
    statistics: rowStatistics(whole.returns, benchmark, { decay: 0.94, seedObservations: 20 }),
    rolling: rollingDeviation(whole.portfolio, ROLLING_DAYS),
    underwater: drawdowns(whole.portfolio),
    concentration: known(herfindahlIndex([...weights])),
  };
}

function known(result: Result<number>): number {
  invariant(result.ok, 'a figure of the panel has no value');
  return result.value;
}

/** The compiler settles in the first calls, as numpy's caches do in its one. */
const WARM_UP = 10;

function timed<T>(run: () => T): { milliseconds: number; answer: T } {
  for (let turn = 1; turn < WARM_UP; turn++) run();
  const times: number[] = [];
  let answer = run();
  for (let turn = 0; turn < 5; turn++) {
    const start = performance.now();
    answer = run();
    times.push(performance.now() - start);
  }
  return { milliseconds: times.sort((left, right) => left - right)[2] ?? Number.NaN, answer };
}

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const timedCore = timed(core);
const timedReport = timed(report);
const { whole, statistics, rolling, underwater, concentration } = timedReport.answer;
console.log(
  JSON.stringify({
    impl: `ballast, node ${process.versions.node}`,
    n: count,
    days: length,
    ms: { core: timedCore.milliseconds, report: timedReport.milliseconds },
    values: {
      var95: whole.valueAtRisk,
      es95: whole.expectedShortfall,
      sd: whole.deviation,
      componentSum: whole.components.reduce((sum, value) => sum + value, 0),
      component1: whole.components[1],
      worstDrawdownMax: Math.max(...whole.worstDrawdowns),
      volMean: mean(statistics.volatility),
      ewmaMean: mean(statistics.ewmaVolatility),
      betaMean: mean(statistics.beta),
      corrMean: mean(statistics.correlation),
      rollLast: rolling.at(-1),
      underMax: Math.max(...underwater),
      hhi: concentration,
    },
  }),
);
