import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSample } from '../../electron/service/sample/buildSample';
import { createRiskReport } from '../../shared/risk/report/createRiskReport';
import { sampleInput } from '../support/sampleInput';

/** The numbers of a second implementation (sampleRisk.py, which says how to regenerate them) on the same sample. */
interface Golden {
  readonly equity: number;
  readonly modelled: number;
  readonly observations: number;
  readonly excludedDays: number;
  readonly proxiedFraction: number;
  readonly firstReturns: readonly number[];
  readonly lastReturns: readonly number[];
  readonly sumOfSquares: number;
  readonly measures: Readonly<Record<string, number>>;
  readonly bars: Readonly<Record<'russell' | 'dollar', Readonly<Record<string, number>>>>;
}

const TOLERANCE = 1e-9;
const sample = buildSample();
const { portfolio, series } = sample;
const dump = process.env['BALLAST_GOLDEN_DUMP'];
if (dump !== undefined) {
  const columns = series.map(({ symbol, days, close }) => ({ symbol, days: [...days], close: [...close] }));
  writeFileSync(dump, JSON.stringify({ portfolio, series: columns }));
}

const golden: Golden = JSON.parse(readFileSync(resolve(import.meta.dirname, 'sampleRisk.json'), 'utf8'));
const report = createRiskReport(sampleInput(sample));

function expectNear(actual: number | null | undefined, wanted: number | undefined, what: string): void {
  const distance = Math.abs((actual ?? Number.NaN) - (wanted ?? Number.NaN));
  expect(distance, `${what}: ${actual} against ${wanted}`).toBeLessThanOrEqual(
    TOLERANCE * Math.max(1, Math.abs(wanted ?? 1)),
  );
}

describe('the sample report against a second implementation', () => {
  it('holds the same equity and models the same holdings', () => {
    expectNear(report.totals.equity.value, golden.equity, 'equity');
    const modelled = report.holdings.filter((row) => row.treatment === 'modelled' || row.treatment === 'proxied');
    expect(modelled).toHaveLength(golden.modelled);
  });

  it('casts today’s holdings back over the same days with the same returns', () => {
    const { observations, excludedDays, proxiedFraction, returns } = report.risk;
    expect({ observations, excludedDays }).toEqual({
      observations: golden.observations,
      excludedDays: golden.excludedDays,
    });
    expectNear(proxiedFraction, golden.proxiedFraction, 'proxied share');
    golden.firstReturns.forEach((value, day) => {
      expectNear(returns[day], value, `return ${day}`);
    });
    golden.lastReturns.forEach((value, day) => {
      expectNear(returns.at(day - 5), value, `return ${day - 5}`);
    });
    const squares = returns.reduce((sum, value) => sum + value * value, 0);
    expectNear(squares, golden.sumOfSquares, 'sum of squares');
  });

  it.each(Object.entries(golden.measures))('measures %s alike', (measure, wanted) => {
    expectNear(report.risk.figures.find((figure) => figure.measure === measure)?.value, wanted, measure);
  });

  it.each(['russell', 'dollar'] as const)('sorts exposure into the same %s bars', (scheme) => {
    for (const bar of report.exposure.bars[scheme])
      expectNear(bar.fraction, golden.bars[scheme][bar.class] ?? 0, `${scheme} ${bar.class}`);
    const named = new Set<string>(report.exposure.bars[scheme].map((bar) => bar.class));
    expect(Object.keys(golden.bars[scheme]).filter((name) => !named.has(name))).toEqual([]);
  });
});
