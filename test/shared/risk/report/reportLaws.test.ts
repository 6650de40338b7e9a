import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PriceSeries } from '../../../../shared/model/priceSeries';
import type { Figure } from '../../../../shared/report/figure';
import type { RiskReport } from '../../../../shared/report/riskReport';
import { createRiskReport } from '../../../../shared/risk/report/createRiskReport';
import { createPreparation } from '../../../../shared/risk/report/preparation';
import { LAW } from '../../../support/laws';
import { inputOf, type Piece, type Scene, stopOf } from '../../../support/portfolioBuilder';
import { closesOf, randomReturns, seriesOf, withoutDay } from '../../../support/priceBuilder';

/** What must hold of the whole report, whatever is in the portfolio. */
const RELATIVE = 1e-10;
/** The fit is a search: it stops where the last digits of the likelihood no longer tell. */
const SEARCHED = 1e-5;
const RUNS = { ...LAW, numRuns: 25 };
const DAYS = 560;
const NAMES = ['ZZA', 'ZZB', 'ZZC', 'ZZD', 'ZZE'] as const;
const CAPS = [9e8, 4e10, null, 6e7, 3e9];

const SERIES: readonly PriceSeries[] = ['IWM', 'SPY', 'EURUSD=X', ...NAMES].map((symbol, at) => {
  const whole = seriesOf(symbol, closesOf(20 + at, randomReturns(at + 40, DAYS - (symbol === 'ZZD' ? 250 : 0))));
  return symbol === 'ZZB' ? withoutDay(whole, '2026-07-01') : whole;
});

interface Row {
  readonly name: (typeof NAMES)[number];
  readonly quantity: number;
  readonly account: string;
}

const row: fc.Arbitrary<Row> = fc.record({
  name: fc.constantFrom(...NAMES),
  quantity: fc.integer({ min: -40, max: 200 }).filter((quantity) => quantity !== 0),
  account: fc.constantFrom('Brokerage', 'Retirement'),
});
const rows = fc.uniqueArray(row, { minLength: 1, maxLength: 6, selector: ({ name, account }) => `${name} ${account}` });

function pieceOf({ name, quantity, account }: Row): Piece {
  const at = NAMES.indexOf(name);
  const currency = name === 'ZZE' ? 'EUR' : 'USD';
  return { symbol: name, quantity: String(quantity), account, cap: CAPS[at] ?? null, currency };
}

function sceneOf(list: readonly Row[], cash = 20_000): Scene {
  const money: Piece = { symbol: 'CASH', kind: 'cash', quantity: String(cash), price: '1' };
  return { pieces: [...list.map(pieceOf), money], series: SERIES };
}

const reportOf = (scene: Scene): RiskReport => createRiskReport(inputOf(scene));

/** Every figure of the report, wherever it stands. */
function figuresOf(report: RiskReport): Map<string, Figure> {
  const found = new Map<string, Figure>();
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) for (const [at, item] of value.entries()) visit(item, `${path}/${at}`);
    else if (value !== null && typeof value === 'object') {
      if ('measure' in value && 'coverageFraction' in value) found.set(path, value as Figure);
      else for (const [key, item] of Object.entries(value)) visit(item, `${path}/${key}`);
    }
  };
  visit(report, '');
  return found;
}

function expectSameFigures(actual: RiskReport, wanted: RiskReport, scale: (figure: Figure) => number = () => 1): void {
  const figures = figuresOf(actual);
  const expected = figuresOf(wanted);
  expect([...figures.keys()]).toEqual([...expected.keys()]);
  for (const [path, figure] of expected) {
    const value = figures.get(path)?.value ?? null;
    if (figure.value === null) expect(value, path).toBeNull();
    else {
      const target = figure.value * scale(figure);
      const tolerance = figure.measure.startsWith('garch') ? SEARCHED : RELATIVE;
      const distance = Math.abs((value ?? Number.NaN) - target);
      expect(distance, `${path} ${figure.measure}`).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(target)));
    }
  }
}

describe('the report', () => {
  it('of a split position is the report of the whole', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 9 }), (list, tenths) => {
        const [first, ...others] = list;
        fc.pre(first !== undefined);
        const whole = { ...first, quantity: first.quantity * 10 };
        const halves = [
          { ...first, quantity: first.quantity * tenths },
          { ...first, quantity: first.quantity * (10 - tenths), account: 'Third' },
        ];
        expectSameFigures(reportOf(sceneOf([...halves, ...others])), reportOf(sceneOf([whole, ...others])));
      }),
      RUNS,
    );
  });

  it('does not depend on the order of the holdings', () => {
    fc.assert(
      fc.property(rows, (list) => {
        expectSameFigures(reportOf(sceneOf([...list].reverse())), reportOf(sceneOf(list)));
      }),
      RUNS,
    );
  });

  it('keeps every share and every risk when all amounts double, and doubles the money', () => {
    const TRADED = ['soldInOneDay', 'soldInFiveDays', 'soldInTenDays', 'exitCost', 'illiquidShare', 'slowHoldings'];
    fc.assert(
      fc.property(rows, (list) => {
        const doubled = list.map((one) => ({ ...one, quantity: one.quantity * 2 }));
        const [big, small] = [reportOf(sceneOf(doubled, 40_000)), reportOf(sceneOf(list))];
        const without = (report: RiskReport): RiskReport => ({
          ...report,
          liquidity: { ...report.liquidity, normal: small.liquidity.normal, crisis: small.liquidity.crisis },
        });
        expectSameFigures(without(big), small, (figure) => (figure.unit === 'money' ? 2 : 1));
        for (const measure of ['daysToLiquidate'] as const) {
          big.liquidity.rows.forEach((line, at) => {
            const before = small.liquidity.rows[at]?.normal[measure];
            if (line.normal[measure].ok && before?.ok === true)
              expect(line.normal[measure].value).toBeCloseTo(2 * before.value, 12);
          });
        }
        expect(TRADED.every((name) => name in big.liquidity.normal)).toBe(true);
      }),
      RUNS,
    );
  });

  it('shares out all of the volatility', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { contributions } = reportOf(sceneOf(list)).risk;
        fc.pre(contributions.problem === null);
        const total = contributions.largest.reduce((sum, one) => sum + one.share, contributions.others);
        expect(total).toBeCloseTo(1, 9);
      }),
      RUNS,
    );
  });

  it('is the same to the last bit on prices that others have prepared', () => {
    const preparation = createPreparation();
    const days = fc.constantFrom('2026-11-20', '2026-11-10', '2026-07-01');
    fc.assert(
      fc.property(rows, days, fc.boolean(), (list, today, withBenchmarks) => {
        const rule = { method: 'chandelier', period: 22, multiple: 3 } as const;
        const scene: Scene = {
          ...sceneOf(list),
          today,
          stops: [stopOf({ rule, level: 1, highWaterMark: 20, setOn: '2026-01-05' })],
          series: withBenchmarks ? SERIES : SERIES.slice(2),
        };
        const fresh = createRiskReport(inputOf(scene));
        expect(createRiskReport({ ...inputOf(scene), preparation })).toEqual(fresh);
        expect(createRiskReport({ ...inputOf(scene), preparation })).toEqual(fresh);
      }),
      RUNS,
    );
  });

  it('never finds an exit in a crisis quicker or cheaper', () => {
    fc.assert(
      fc.property(rows, (list) => {
        for (const { normal, crisis } of reportOf(sceneOf(list)).liquidity.rows) {
          for (const cell of ['daysToLiquidate', 'spread', 'impact', 'exitCost'] as const) {
            const [calm, stressed] = [normal[cell], crisis[cell]];
            if (calm.ok && stressed.ok) expect(stressed.value, cell).toBeGreaterThanOrEqual(calm.value);
          }
        }
      }),
      RUNS,
    );
  });
});
