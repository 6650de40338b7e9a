import { describe, expect, it } from 'vitest';
import type { Cell, Figure } from '../../shared/report/figure';
import type { RiskReport } from '../../shared/report/riskReport';
import { createRiskReport } from '../../shared/risk/report/createRiskReport';
import { createWhatIf, prepareWhatIf } from '../../shared/risk/report/createWhatIf';
import { inputOf, type Scene } from '../support/portfolioBuilder';
import { closesOf, daysBefore, randomReturns, seriesOf, withoutDay } from '../support/priceBuilder';
import { EDGES } from './naive/edgeScenes';
import { type NaiveFigures, type NaiveReport, naiveReport } from './naive/naiveReport';
import { type RandomScene, randomScene, tradesOf, variantsOf } from './naive/randomScene';

/** Share of the larger of two numbers that may lie between them; below `TINY` only rounding is left of a number. */
const RELATIVE = 1e-10;
const TINY = 1e-14;
const PORTFOLIOS = 200;
/** Milliseconds on a busy machine; alone it takes a tenth. */
const LONGEST = 120_000;

/** Every eighth portfolio is also changed in eleven ways and reported from what the first report has prepared. */
const EVERY_VARIED = 8;

describe('the report against a second, naive implementation', () => {
  const scenes = Array.from({ length: PORTFOLIOS }, (_, seed) => ({ seed, ...randomScene(seed, sizeOf(seed)) }));
  const knownTimes = new Map<string, number>();

  it('has portfolios of every sort', () => {
    const having = (sort: (scene: RandomScene) => boolean): number => scenes.filter(sort).length;
    expect(having(({ hasGaps, hasShorts, hasSplits }) => hasGaps || hasShorts || hasSplits)).toBeGreaterThan(67);
    for (const sort of ['hasGaps', 'hasShorts', 'hasSplits', 'hasForeign', 'hasFutures', 'hasLeveraged'] as const)
      expect(having((scene) => scene[sort])).toBeGreaterThan(20);
    expect(having(({ hasUnknownSize }) => hasUnknownSize)).toBeGreaterThan(20);
    expect(Math.max(...scenes.map(({ scene }) => scene.pieces.length))).toBeGreaterThanOrEqual(500);
    expect(Math.min(...scenes.map(({ scene }) => scene.pieces.length))).toBe(2);
  });

  it(
    'agrees on every figure of every portfolio',
    () => {
      const wrong = scenes.flatMap(({ seed, scene }) => {
        const naive = naiveReport(inputOf(scene));
        for (const [name, value] of [naive.figures, ...naive.holdings].flatMap((row) => Object.entries(row)))
          if (value !== null) knownTimes.set(name, (knownTimes.get(name) ?? 0) + 1);
        return differences(createRiskReport(inputOf(scene)), naive).map((line) => `portfolio ${seed}: ${line}`);
      });
      expect(wrong).toEqual([]);
    },
    LONGEST,
  );

  it.each(Object.entries(EDGES))('agrees on %s', (_, scene) => {
    expect(differences(createRiskReport(inputOf(scene)), naiveReport(inputOf(scene)))).toEqual([]);
  });

  it('has every figure known in many portfolios, so that agreeing is more than both not knowing', () => {
    expect(knownTimes.size).toBeGreaterThan(30);
    expect([...knownTimes].filter(([, times]) => times < 40)).toEqual([]);
  });

  it(
    'agrees after every change of a portfolio whose prices are prepared',
    () => {
      const wrong = scenes
        .filter(({ seed }) => seed % EVERY_VARIED === 3)
        .flatMap((random) => {
          const { preparation } = inputOf(random.scene);
          return variantsOf(random, random.seed).flatMap((scene, at) => {
            const input = { ...inputOf(scene), preparation };
            const lines = differences(createRiskReport(input), naiveReport(input));
            return lines.map((line) => `portfolio ${random.seed}, change ${at}: ${line}`);
          });
        });
      expect(wrong).toEqual([]);
    },
    LONGEST,
  );

  it(
    'agrees with a what-if on a portfolio that has made the trade',
    () => {
      const outcomes = scenes.filter(({ seed }) => seed % EVERY_VARIED === 5).map((random) => tradeDifferences(random));
      expect(outcomes.flatMap(({ wrong }) => wrong)).toEqual([]);
      expect(outcomes.reduce((total, { trades }) => total + trades, 0)).toBeGreaterThan(80);
    },
    LONGEST,
  );

  it('converts a value that a file states without a price at the day of the file', () => {
    const scene: Scene = {
      pieces: [
        { symbol: 'EURO', quantity: '10', price: null, value: '1000', priceDate: '2026-11-10', currency: 'EUR' },
      ],
      series: [
        seriesOf(
          'EURUSD=X',
          closesOf(
            1.1,
            Array.from({ length: 40 }, () => 0.001),
          ),
        ),
      ],
    };
    expect(differences(createRiskReport(inputOf(scene)), naiveReport(inputOf(scene)))).toEqual([]);
  });

  it('closes a holding that had neither a return nor a stand-in on some day', () => {
    const gap = daysBefore(100);
    const market = (symbol: string, seed: number) => seriesOf(symbol, closesOf(50, randomReturns(seed, 400)));
    const scene: Scene = {
      pieces: [
        { symbol: 'SMALL', quantity: '100', price: '50', cap: 1e9 },
        { symbol: 'LARGE', quantity: '100', price: '50', cap: 5e11 },
      ],
      series: [
        market('IWM', 1),
        market('SMALL', 2),
        withoutDay(market('SPY', 3), gap),
        withoutDay(market('LARGE', 4), gap),
      ],
    };
    expect(tradeDifferences({ scene, seed: 0 }, [0]).wrong).toEqual([]);
  });

  it('closes such a holding among three hundred others', () => {
    const gap = daysBefore(100);
    const market = (symbol: string, seed: number) => seriesOf(symbol, closesOf(50, randomReturns(seed, 400)));
    const others = Array.from({ length: 300 }, () => ({ symbol: 'SMALL', quantity: '1', price: '50', cap: 1e9 }));
    const scene: Scene = {
      pieces: [{ symbol: 'LARGE', quantity: '100', price: '50', cap: 5e11 }, ...others],
      series: [
        market('IWM', 1),
        market('SMALL', 2),
        ...[market('SPY', 3), market('LARGE', 4)].map((one) => withoutDay(one, gap)),
      ],
    };
    expect(tradeDifferences({ scene, seed: 0 }, [0, ...others.map(() => 1)]).wrong).toEqual([]);
  });

  it('closes the only holding that moves', () => {
    const scene: Scene = {
      pieces: [
        { symbol: 'USD', kind: 'cash', quantity: '1000', price: '1' },
        { symbol: 'ONLY', quantity: '100', price: '50', cap: 1e9 },
      ],
      series: ['IWM', 'ONLY'].map((symbol, seed) => seriesOf(symbol, closesOf(50, randomReturns(seed, 400)))),
    };
    expect(tradeDifferences({ scene, seed: 0 }, [0]).wrong).toEqual([]);
  });
});

/** What the what-if says of each trade, against the naive report of the portfolio that has made it. */
function tradeDifferences({ scene, seed }: { scene: Scene; seed: number }, multiples?: readonly number[]) {
  const input = inputOf(scene);
  const rows = createRiskReport(input).holdings;
  const values = new Map(rows.flatMap((row) => (row.value.ok ? [[row.holdingId, row.value.value]] : [])));
  const prepared = prepareWhatIf(input);
  let trades = 0;
  const wrong = tradesOf(scene, values, multiples).flatMap(({ holdingId, quantity, traded }) => {
    const { after, changes } = createWhatIf([{ holdingId, quantity }], prepared);
    if (changes.some(({ problem }) => problem !== null)) return [];
    trades++;
    const figures = Object.fromEntries(after.map(({ measure, value }) => [measure, value]));
    const naive = Object.entries(naiveReport(inputOf(traded)).figures).filter(([measure]) => measure in figures);
    return compared(figures, Object.fromEntries(naive)).map(
      (line) => `portfolio ${seed}, ${holdingId} at ${quantity}: ${line}`,
    );
  });
  return { wrong, trades };
}

/** A few large portfolios, some of middle size, many small ones. */
function sizeOf(seed: number): number {
  if (seed % 80 === 0) return 500;
  if (seed % 10 === 0) return 60 + (seed % 7) * 5;
  return 1 + (seed % 19);
}

function differences(report: RiskReport, naive: NaiveReport): string[] {
  const found = compared(valuesOf(report), naive.figures);
  const { returns } = report.risk;
  if (returns.length !== naive.returns.length) found.push(`${returns.length} days, naive ${naive.returns.length}`);
  const apart = returns.findIndex((value, at) => !agree(value, naive.returns[at] ?? null));
  if (apart >= 0) found.push(`day ${apart}: engine ${returns[apart]}, naive ${naive.returns[apart]}`);
  for (const [at, row] of report.holdings.entries()) {
    const liquidity = report.liquidity.rows[at];
    const cells: NaiveFigures = {
      volatility: numberOf(row.volatility),
      beta: numberOf(row.beta),
      riskShare: numberOf(row.riskShare),
      averageDailyVolume: numberOf(liquidity?.averageDailyVolume),
      averageDailyDollarVolume: numberOf(liquidity?.averageDailyDollarVolume),
      daysToLiquidate: numberOf(liquidity?.normal.daysToLiquidate),
      exitCost: numberOf(liquidity?.normal.exitCost),
      crisisDaysToLiquidate: numberOf(liquidity?.crisis.daysToLiquidate),
      crisisExitCost: numberOf(liquidity?.crisis.exitCost),
    };
    found.push(...compared(cells, naive.holdings[at] ?? {}).map((line) => `${row.symbol} (${row.kind}) ${line}`));
  }
  return found;
}

/** Every figure of the naive report by its name in the engine's. */
function valuesOf({ risk, totals, liquidity }: RiskReport): NaiveFigures {
  const values: Record<string, number | null> = {
    equity: totals.equity.value,
    proxiedFraction: risk.proxiedFraction,
    excludedDays: risk.excludedDays,
  };
  for (const figure of risk.figures) values[figure.measure] = figure.value;
  for (const name of ['normal', 'crisis'] as const)
    for (const figure of marketFigures(liquidity[name])) values[`${name} ${figure.measure}`] = figure.value;
  return values;
}

function marketFigures(market: RiskReport['liquidity']['normal']): Figure[] {
  return [market.soldInOneDay, market.soldInFiveDays, market.soldInTenDays, market.exitCost];
}

function compared(actual: NaiveFigures, wanted: NaiveFigures): string[] {
  return Object.entries(wanted).flatMap(([name, value]) => {
    const engine = actual[name] ?? null;
    return agree(engine, value) ? [] : [`${name}: engine ${engine}, naive ${value}`];
  });
}

function agree(engine: number | null, naive: number | null): boolean {
  if (engine === null || naive === null) return engine === naive;
  return Math.abs(engine - naive) <= RELATIVE * Math.max(Math.abs(engine), Math.abs(naive)) + TINY;
}

function numberOf(cell: Cell | undefined): number | null {
  return cell?.ok === true ? cell.value : null;
}
