import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instrumentKindSchema, type Stop, type StopRule } from '../../../../shared/model/portfolio';
import type { PriceSeries } from '../../../../shared/model/priceSeries';
import { riskReportSchema } from '../../../../shared/report/riskReport';
import { sizingReportSchema, stopPreviewSchema } from '../../../../shared/report/sizing';
import { createRiskReport } from '../../../../shared/risk/report/createRiskReport';
import { createSizingReport } from '../../../../shared/risk/report/createSizingReport';
import { createStopPreview } from '../../../../shared/risk/report/createStopPreview';
import { LAW } from '../../../support/laws';
import { inputOf, type Piece, type Scene, stopOf } from '../../../support/portfolioBuilder';
import { closesOf, randomReturns, seriesOf } from '../../../support/priceBuilder';

const SYMBOLS = ['ZZMC', 'ZZIN', 'IWM', 'SPY', 'TNA', 'RWM', 'M2KZ6', 'VLUEX', 'ZZCOIN'] as const;
const CURRENCIES = ['USD', 'USD', 'USD', 'EUR', 'GBX'] as const;

const aDecimal = fc.oneof(
  fc.constantFrom('0', '1', '-1', '0.000001', '100000000000000'),
  fc.integer({ min: -50_000, max: 50_000 }).map((cents) => (cents / 100).toFixed(2)),
);
const aPrice = fc.option(fc.oneof(fc.constantFrom('0', '0.0001', '-3'), aDecimal), { nil: null });
const anAmount = fc.option(aDecimal, { nil: null });

const aPiece: fc.Arbitrary<Piece> = fc.record({
  symbol: fc.constantFrom(...SYMBOLS),
  kind: fc.constantFrom(...instrumentKindSchema.options),
  quantity: aDecimal,
  price: aPrice,
  value: anAmount,
  priceDate: fc.constantFrom(null, '2026-11-19', '2026-10-01', '2026-11-25', '2001-01-01'),
  cost: anAmount,
  account: fc.constantFrom('Brokerage', 'Retirement'),
  currency: fc.constantFrom(...CURRENCIES),
  cap: fc.constantFrom(null, 0, 4e7, 1.2e8, 9e8, 4.6e9, 3e11),
  sector: fc.constantFrom(null, 'Energy' as const, 'Financials' as const),
  multiplier: fc.constantFrom(1, 0.01, 100),
});

const aRule: fc.Arbitrary<StopRule> = fc.constantFrom<StopRule>(
  { method: 'fixed-level', level: 90 },
  { method: 'fixed-level', level: 1e-9 },
  { method: 'fixed-percent', fraction: 0.1 },
  { method: 'atr-multiple', period: 14, multiple: 2.5 },
  { method: 'chandelier', period: 22, multiple: 30 },
  { method: 'trailing-percent', fraction: 0.99 },
  { method: 'trailing-atr', period: 2, multiple: 3 },
  { method: 'volatility-quotient', multiple: 1, horizonDays: 63 },
  { method: 'moving-average', period: 50, bufferFraction: 0.02 },
  { method: 'support', period: 20, multiple: 0.5 },
  { method: 'breakeven', profitMultiple: 1, costFraction: 0.001 },
  { method: 'time', bars: 20, leastRMultiple: 0 },
);

const aSeries: fc.Arbitrary<(symbol: string) => PriceSeries> = fc
  .record({
    seed: fc.nat(1000),
    bars: fc.constantFrom(1, 2, 29, 61, 300, 620),
    daily: fc.constantFrom(0, 0.01, 0.2),
    range: fc.constantFrom(0.01, 0, null),
    volume: fc.constantFrom(1e6, 0, null),
    lastDay: fc.constantFrom('2026-11-19', '2026-11-19', '2026-10-20', '2026-12-24'),
    holes: fc.constantFrom(0, 7),
    start: fc.constantFrom(100, 1e-6, 1e9),
  })
  .map(({ seed, bars, daily, range, volume, lastDay, holes, start }) => (symbol: string) => {
    const returns = randomReturns(seed, bars - 1, daily).map((value) => Math.max(-0.9, value));
    const whole = seriesOf(symbol, closesOf(start, returns), { range, volume, lastDay });
    if (holes === 0) return whole;
    const kept = <T extends Float64Array | Int32Array>(column: T): T =>
      column.filter((_, index) => index % holes !== 3) as T;
    return {
      symbol,
      days: kept(whole.days),
      open: kept(whole.open),
      high: kept(whole.high),
      low: kept(whole.low),
      close: kept(whole.close),
      adjustedClose: kept(whole.adjustedClose),
      volume: kept(whole.volume),
    };
  });

const aScene: fc.Arbitrary<Scene> = fc
  .record({
    pieces: fc.array(aPiece, { maxLength: 7 }),
    series: fc.array(fc.tuple(fc.constantFrom(...SYMBOLS, '^RUT', 'EURUSD=X', 'USDGBP', '^GSPC'), aSeries), {
      maxLength: 7,
    }),
    rules: fc.array(fc.record({ rule: aRule, ratchet: fc.boolean(), level: fc.constantFrom(null, 1e-9, 90, 1e12) }), {
      maxLength: 5,
    }),
    baseCurrency: fc.constantFrom('USD', 'EUR', 'GBP'),
    selected: fc.constantFrom(null, null, ['Brokerage'], []),
  })
  .map(({ pieces, series, rules, baseCurrency, selected }) => ({
    pieces,
    baseCurrency,
    selected,
    series: series.map(([symbol, build]) => build(symbol)),
    stops: rules
      .slice(0, pieces.length)
      .map(
        ({ rule, ratchet, level }, index): Stop =>
          stopOf({ holdingId: `h-${index + 1}`, rule, ratchet, level, setOn: '2026-11-01', highWaterMark: level }),
      ),
  }));

/** Places of numbers that are no numbers, in an answer however deep. */
function notNumbers(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => notNumbers(part, `${path}.${key}`));
}

describe('any document a user can have', () => {
  it('gives a report that keeps the contract and holds no NaN and no infinity', () => {
    fc.assert(
      fc.property(aScene, (scene) => {
        const report = createRiskReport(inputOf(scene));
        expect(notNumbers(report)).toEqual([]);
        riskReportSchema.parse(report);
      }),
      LAW,
    );
  });

  it('lists every holding of the selection once in the table, and by name wherever it is left out of risk', () => {
    fc.assert(
      fc.property(aScene, (scene) => {
        const input = inputOf(scene);
        const report = createRiskReport(input);
        const chosen = input.selection.accountIds;
        const wanted = input.document.holdings
          .filter((holding) => chosen?.includes(holding.accountId) ?? true)
          .map((holding) => holding.id);
        expect(report.holdings.map((row) => row.holdingId)).toEqual(wanted);
        expect(report.excluded.map((row) => row.holdingId)).toEqual(
          report.holdings.filter((row) => row.treatment === 'excluded').map((row) => row.holdingId),
        );
      }),
      LAW,
    );
  });

  it('gives each figure exactly one of value and reason', () => {
    fc.assert(
      fc.property(aScene, (scene) => {
        const report = createRiskReport(inputOf(scene));
        const { exposure, risk, stops, liquidity, totals } = report;
        const figures = [totals, exposure, stops, liquidity.normal, liquidity.crisis]
          .flatMap((part) => Object.values(part))
          .filter((part): part is (typeof risk.figures)[number] => Object.hasOwn(Object(part), 'measure'));
        for (const figure of [...figures, ...risk.figures])
          expect((figure.value === null) !== (figure.problem === null), figure.measure).toBe(true);
      }),
      LAW,
    );
  });

  it('gives a sizing worksheet that keeps the contract', () => {
    fc.assert(
      fc.property(
        aScene,
        fc.constantFrom(...SYMBOLS, 'NEW'),
        aRule,
        fc.constantFrom('long' as const, 'short' as const),
        fc.constantFrom(null, 1e-6, 100, 1e9),
        (scene, symbol, stop, side, entryPrice) => {
          const worksheet = createSizingReport(
            {
              symbol,
              accountIds: null,
              side,
              entryPrice,
              stop,
              riskFraction: 0.01,
              costFraction: 0.001,
              kelly: { meanReturn: 0.1, riskFreeRate: 0.04 },
              assumedClass: null,
            },
            inputOf(scene),
          );
          expect(notNumbers(worksheet)).toEqual([]);
          sizingReportSchema.parse(worksheet);
        },
      ),
      LAW,
    );
  });

  it('gives a stop preview that keeps the contract', () => {
    fc.assert(
      fc.property(aScene, aRule, fc.boolean(), (scene, rule, ratchet) => {
        const input = inputOf(scene);
        const holdingIds = input.document.holdings.map((holding) => holding.id);
        const preview = createStopPreview({ holdingIds, rule, ratchet }, input);
        expect(notNumbers(preview)).toEqual([]);
        stopPreviewSchema.parse(preview);
      }),
      LAW,
    );
  });
});
