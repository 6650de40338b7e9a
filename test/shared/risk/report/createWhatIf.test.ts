import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../shared/report/figure';
import { createRiskReport } from '../../../../shared/risk/report/createRiskReport';
import { createWhatIf, prepareWhatIf } from '../../../../shared/risk/report/createWhatIf';
import type { ReportInput } from '../../../../shared/risk/report/reportInput';
import { LAW } from '../../../support/laws';
import { inputOf, type Piece } from '../../../support/portfolioBuilder';
import { closesOf, randomReturns, seriesOf, withoutDay } from '../../../support/priceBuilder';

const RELATIVE = 1e-11;
const DAYS = 620;
const FIGURES = [
  'annualisedVolatility',
  'historicalValueAtRisk95',
  'historicalExpectedShortfall99',
  'maximumDrawdown',
  'betaToRussell2000',
  'correlationToSp500',
] as const;

const series = ['IWM', 'SPY', 'ZZA', 'ZZB', 'ZZC', 'ZZD'].map((symbol, index) => {
  const whole = seriesOf(symbol, closesOf(40 + index, randomReturns(index + 3, DAYS)));
  return symbol === 'ZZC' ? withoutDay(whole, '2026-08-03') : whole;
});

function piecesOf(quantities: Readonly<Record<string, number>>, cash: number): Piece[] {
  return [
    ...Object.entries(quantities).map(
      ([symbol, quantity]): Piece => ({ symbol, quantity: String(quantity), cap: 9e8 }),
    ),
    { symbol: 'CASH', kind: 'cash', quantity: String(cash), price: '1' },
  ];
}

const START = { ZZA: 100, ZZB: 150, ZZC: 120, ZZD: -40 };
const CASH = 20_000;

function lastClose(symbol: string): number {
  return series.find((one) => one.symbol === symbol)?.close.at(-1) ?? Number.NaN;
}

function inputWith(quantities: Readonly<Record<string, number>>, cash: number): ReportInput {
  return inputOf({ pieces: piecesOf(quantities, cash), series });
}

function figureOf(figures: readonly { readonly measure: string; readonly value: number | null }[], measure: string) {
  const value = figures.find((row) => row.measure === measure)?.value;
  if (value === null || value === undefined) throw new Error(`no ${measure}`);
  return value;
}

function numberOf(cell: Cell | undefined): number {
  if (cell?.ok !== true) throw new Error(`expected a number, got ${JSON.stringify(cell)}`);
  return cell.value;
}

describe('createWhatIf', () => {
  const scene = prepareWhatIf(inputWith(START, CASH));

  it('gives the figures that a document with these quantities, paid from cash, would have', () => {
    const quantity = fc.integer({ min: -200, max: 300 });
    fc.assert(
      fc.property(quantity, quantity, (first, third) => {
        const changes = [
          { holdingId: 'h-1', quantity: first },
          { holdingId: 'h-3', quantity: third },
        ];
        const paid = (first - START.ZZA) * lastClose('ZZA') + (third - START.ZZC) * lastClose('ZZC');
        const report = createRiskReport(inputWith({ ...START, ZZA: first, ZZC: third }, CASH - paid));
        const trial = createWhatIf(changes, scene);
        for (const measure of FIGURES) {
          const wanted = figureOf(report.risk.figures, measure);
          const distance = Math.abs(figureOf(trial.after, measure) - wanted);
          expect(distance, measure).toBeLessThanOrEqual(RELATIVE * Math.max(1, Math.abs(wanted)));
        }
        const share = numberOf(report.holdings[0]?.riskShare);
        expect(numberOf(trial.changes[0]?.riskShareAfter)).toBeCloseTo(share, 9);
      }),
      { ...LAW, numRuns: 40 },
    );
  });

  it('leaves the figures before as the report has them, and nothing of the scene changed', () => {
    const report = createRiskReport(inputWith(START, CASH));
    createWhatIf([{ holdingId: 'h-2', quantity: 0 }], scene);
    const trial = createWhatIf([], scene);
    for (const measure of FIGURES) {
      expect(figureOf(trial.before, measure)).toBe(figureOf(report.risk.figures, measure));
      expect(figureOf(trial.after, measure)).toBe(figureOf(report.risk.figures, measure));
    }
    expect(trial.cashAfter).toEqual(trial.cashBefore);
  });

  it('moves cash by what the change costs, as a fraction of equity that stays', () => {
    const trial = createWhatIf([{ holdingId: 'h-2', quantity: 0 }], scene);
    const [change] = trial.changes;
    expect(change?.symbol).toBe('ZZB');
    expect(numberOf(change?.weightAfter)).toBe(0);
    const weight = numberOf(change?.weightBefore);
    expect(numberOf(trial.cashAfter) - numberOf(trial.cashBefore)).toBeCloseTo(weight, 12);
  });

  it('names a holding whose change cannot be taken into the figures', () => {
    const trial = createWhatIf(
      [
        { holdingId: 'nobody', quantity: 1 },
        { holdingId: 'h-5', quantity: 1 },
      ],
      scene,
    );
    expect(trial.changes.map((row) => row.problem)).toEqual([{ code: 'no-holdings' }, { code: 'not-traded' }]);
    expect(figureOf(trial.after, 'maximumDrawdown')).toBe(figureOf(trial.before, 'maximumDrawdown'));
  });

  it('brings back the days that only a closed holding made unknown', () => {
    const unknown = inputOf({
      pieces: [
        { symbol: 'ZZA', quantity: '100', cap: 9e8 },
        { symbol: 'ZZC', quantity: '120' },
        { symbol: 'CASH', kind: 'cash', quantity: '5000', price: '1' },
      ],
      series,
    });
    const trial = createWhatIf([{ holdingId: 'h-2', quantity: 0 }], prepareWhatIf(unknown));
    const drawdowns = (figures: typeof trial.after) => figures.find((row) => row.measure === 'maximumDrawdown');
    expect(drawdowns(trial.after)?.observations).toBe((drawdowns(trial.before)?.observations ?? 0) + 2);
  });

  it('has no figures where equity is not positive', () => {
    const trial = createWhatIf([{ holdingId: 'h-1', quantity: 1 }], prepareWhatIf(inputWith({ ZZA: -100 }, 10)));
    expect(trial.after.every((row) => row.value === null && row.problem?.code === 'no-equity')).toBe(true);
    expect(trial.changes[0]?.problem?.code).toBe('no-equity');
  });

  it('gives them too for so many holdings that only the changed ones are gone through', () => {
    const names = Array.from({ length: 260 }, (_, at) => `ZY${at}`);
    const many = ['IWM', 'SPY', ...names].map((symbol, at) => {
      const whole = seriesOf(symbol, closesOf(10, randomReturns(at, 300)));
      return at % 50 === 7 ? withoutDay(whole, '2026-08-03') : whole;
    });
    const sceneWith = (first: number, other: number, cash: number): ReportInput =>
      inputOf({
        pieces: [
          ...names.map((symbol, at): Piece => {
            const quantity = at === 5 ? first : at === 6 ? other : 10 + (at % 7);
            return { symbol, quantity: String(quantity), cap: at === 5 ? 9e8 : null };
          }),
          { symbol: 'CASH', kind: 'cash', quantity: String(cash), price: '1' },
        ],
        series: many,
      });
    const price = (symbol: string): number => many.find((one) => one.symbol === symbol)?.close.at(-1) ?? Number.NaN;
    const prepared = prepareWhatIf(sceneWith(15, 16, 50_000));
    for (const [first, other] of [
      [-30, 200],
      [0, 16],
      [500, 0],
    ] as const) {
      const paid = (first - 15) * price('ZY5') + (other - 16) * price('ZY6');
      const report = createRiskReport(sceneWith(first, other, 50_000 - paid));
      const trial = createWhatIf(
        [
          { holdingId: 'h-6', quantity: first },
          { holdingId: 'h-7', quantity: other },
        ],
        prepared,
      );
      for (const row of trial.after) {
        const wanted = report.risk.figures.find(({ measure }) => measure === row.measure);
        if (wanted?.value == null) expect(row.value, row.measure).toBeNull();
        else expect(row.value, row.measure).toBeCloseTo(wanted.value, 11);
        expect(row.observations).toBe(wanted?.observations);
      }
    }
  });
});
