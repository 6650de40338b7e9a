import { describe, expect, it } from 'vitest';
import { buildSample } from '../../../../electron/service/sample/buildSample';
import type { Figure, Measure } from '../../../../shared/report/figure';
import { createRiskReport } from '../../../../shared/risk/report/createRiskReport';
import { REFERENCE } from '../../../support/portfolioBuilder';
import { sampleInput } from '../../../support/sampleInput';

/** The record behind every figure of the sample portfolio: what it covers, what went in, which defaults it leans on. */

const input = sampleInput(buildSample());
const report = createRiskReport(input);

const figures = figuresIn([report.totals, report.exposure, report.stops, report.liquidity]);

/** Sums of what is known, whose notes list the rest; and the unknown itself. */
const WITHOUT_COVERAGE: readonly Measure[] = ['equity', 'investedValue', 'cashValue', 'unknownExposure'];

const VOLUME = ['participationFraction', 'volumeWindow', 'tierWindow', 'volumeStatistic'];
const IMPACT = ['impactCoefficient', 'impactKnee', 'impactExtrapolatedFrom', 'impactDisplayCap', 'volatilityWindow'];
const SPREAD = ['spreadWindow', 'leastSpreadBars', 'unresolvableSpreadFrom', 'tick'];

/** The defaults of the house that a figure leans on, by measure. */
const DEFAULTS_OF: Partial<Record<Measure, readonly string[]>> = {
  domesticRevenueShare: ['assumedDomesticSmall', 'assumedDomesticLarge'],
  openRisk: ['defaultLossSmall', 'defaultLossLarge'],
  assumedOpenRisk: ['defaultLossSmall', 'defaultLossLarge'],
  gapLossIfAllStopsFire: [
    ...['gapModel', 'gapWindow', 'leastNights', 'overnightShare', 'slippageImpactShare', 'stressVolume'],
    ...['stressVolatility', ...VOLUME, ...IMPACT, ...SPREAD],
  ],
  soldInOneDay: VOLUME,
  soldInFiveDays: VOLUME,
  soldInTenDays: VOLUME,
  exitCost: [...VOLUME, ...IMPACT, ...SPREAD],
  illiquidShare: [...VOLUME, ...SPREAD, 'tierMostDays', 'tierLeastDollars', 'tierMostSpread'],
  slowHoldings: [...VOLUME, 'slowExitDays'],
};

describe('the record of a figure', () => {
  it('exists for every figure of the portfolio, exposure, stop and liquidity pages', () => {
    expect(figures).toHaveLength(34);
    // The sample attaches no members of an index.
    const unknown = figures.filter(({ value }) => value === null).map(({ measure }) => measure);
    expect(unknown).toEqual(['activeShareToRussell2000', 'activeShareToSp500']);
  });

  it.each(figures)(
    'of $measure says what it covers and what went in',
    ({ measure, coverageFraction, inputs, asOf }) => {
      if (WITHOUT_COVERAGE.includes(measure)) expect(coverageFraction).toBeNull();
      else expect(coverageFraction).toBeGreaterThan(0.5);
      expect(coverageFraction ?? 1).toBeLessThanOrEqual(1 + 1e-12);
      expect(inputs.length).toBeGreaterThan(0);
      expect(new Set(inputs.map(({ name, value }) => `${name} ${value}`)).size).toBe(inputs.length);
      for (const { name, value } of inputs) expect(value, name).not.toBe('—');
      expect(asOf).toBe(report.dataDate);
    },
  );

  it.each(figures)('of $measure names each default with its table and day', (figure) => {
    const { source, asOf } = REFERENCE.defaults;
    for (const name of DEFAULTS_OF[figure.measure] ?? []) expect(inputOf(figure, name)).toMatchObject({ source, asOf });
  });

  it('takes the crisis from the crisis defaults', () => {
    const { crisis, normal } = report.liquidity;
    const { stress, participation, stressParticipation } = REFERENCE.defaults.liquidity;
    expect(inputOf(crisis.exitCost, 'stressVolume').value).toBe(stress.volume);
    expect(inputOf(crisis.exitCost, 'stressVolatility').value).toBe(stress.volatility);
    expect(inputOf(crisis.exitCost, 'stressSpreadSmall').value).toBe(stress.spread.small);
    expect(inputOf(crisis.soldInOneDay, 'participationFraction').value).toBe(stressParticipation);
    expect(inputOf(normal.soldInOneDay, 'participationFraction').value).toBe(participation);
    expect(normal.exitCost.inputs.map(({ name }) => name)).not.toContain('stressVolume');
  });

  it('names the break-points and the splits a size class rests on', () => {
    const { smallCap, breakpoints } = report.exposure;
    const { source, rankDay: asOf } = breakpoints;
    expect(inputOf(smallCap, 'largeFrom')).toMatchObject({ value: breakpoints.large, source, asOf });
    expect(inputOf(smallCap, 'smallFrom')).toMatchObject({ value: breakpoints.floor, source, asOf });
    const seen = smallCap.inputs.filter(({ name }) => name === 'lookThroughIndex');
    expect(seen.map(({ value }) => value)).toContain('Russell 2000');
    expect(seen.every((line) => line.source !== null && line.asOf !== null)).toBe(true);
  });

  it('says which share of the domestic revenue is assumed, and from what', () => {
    const { domesticRevenue } = report.exposure;
    const assumed = domesticRevenue.notes.filter(({ code }) => code === 'assumed-input');
    expect(assumed).toMatchObject([{ value: 0.8 }, { value: 0.61 }]);
    expect(assumed.reduce((sum, note) => sum + ('shareFraction' in note ? note.shareFraction : 0), 0)).toBeCloseTo(
      1,
      12,
    );
  });
});

describe('a headline', () => {
  const ratio = (figure: Figure, part: string, whole: string) => numberOf(figure, part) / numberOf(figure, whole);
  const { exposure, stops, liquidity, totals } = report;

  it.each([
    [exposure.smallCap, 'exposure', 'equity'],
    [exposure.largeCap, 'exposure', 'equity'],
    [exposure.gross, 'exposure', 'equity'],
    [exposure.short, 'exposure', 'equity'],
    [exposure.topFive, 'topFiveValue', 'grossValue'],
    [stops.coverage, 'valueWithStop', 'stoppableValue'],
    [stops.openRisk, 'openRiskMoney', 'equity'],
    [stops.assumedOpenRisk, 'assumedRiskMoney', 'equity'],
    [liquidity.normal.soldInFiveDays, 'soldValue', 'countedValue'],
    [liquidity.crisis.exitCost, 'exitCostMoney', 'countedValue'],
    [liquidity.normal.illiquidShare, 'illiquidValue', 'equity'],
  ])('follows from its record: $measure', (figure, part, whole) => {
    expect(figure.value).toBeCloseTo(ratio(figure, part, whole), 12);
  });

  it('follows from its record where it is no plain share', () => {
    const { herfindahl, domesticRevenue } = exposure;
    expect(herfindahl.value).toBeCloseTo(ratio(herfindahl, 'rootSumOfSquares', 'grossValue') ** 2, 12);
    const [small, large] = [numberOf(domesticRevenue, 'smallExposure'), numberOf(domesticRevenue, 'largeExposure')];
    expect(domesticRevenue.value).toBeCloseTo((0.8 * small + 0.61 * large) / (small + large), 12);
    const gap = stops.gapLossIfAllFire;
    const parts = ['lossAtStops', 'gapMoney', 'slippageMoney'].map((name) => numberOf(gap, name));
    for (const part of parts) expect(part).toBeGreaterThan(0);
    expect(gap.value).toBeCloseTo(
      parts.reduce((sum, part) => sum + part, 0),
      6,
    );
    expect(totals.invested.value).toBeCloseTo(
      numberOf(totals.invested, 'equity') - numberOf(totals.invested, 'cashValue'),
      6,
    );
  });
});

function inputOf(figure: Figure, name: string) {
  const line = figure.inputs.find((input) => input.name === name);
  if (line === undefined) throw new Error(`${figure.measure} does not name ${name}`);
  return line;
}

function numberOf(figure: Figure, name: string): number {
  return Number(inputOf(figure, name).value);
}

/** Every figure of a tree, in order. */
function figuresIn(tree: unknown): Figure[] {
  if (typeof tree !== 'object' || tree === null) return [];
  if ('measure' in tree && 'methods' in tree) return [tree as Figure];
  return Object.values(tree).flatMap(figuresIn);
}
