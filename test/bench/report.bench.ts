import { bench, describe } from 'vitest';
import type { PriceSeries } from '../../shared/model/priceSeries';
import type { SizingRequest } from '../../shared/report/sizing';
import { createRiskReport } from '../../shared/risk/report/createRiskReport';
import { createSizingReport } from '../../shared/risk/report/createSizingReport';
import { createStopPreview } from '../../shared/risk/report/createStopPreview';
import { inputOf, type Piece, stopOf } from '../support/portfolioBuilder';
import { closesOf, randomReturns, seriesOf } from '../support/priceBuilder';

/** The whole report on five years of seeded prices. `npx vitest bench --run`; nothing is asserted. */

const DAYS = 1259;
const CAPS = [5e7, 9e8, 3e9, 4e10, 3e11, null];

const SIZING: SizingRequest = {
  symbol: 'ZZ1',
  accountIds: null,
  side: 'long',
  entryPrice: null,
  stop: { method: 'trailing-percent', fraction: 0.08 },
  riskFraction: 0.01,
  costFraction: 0,
  kelly: null,
  assumedClass: null,
};

function sceneOf(holdings: number) {
  const names = Array.from({ length: holdings }, (_, index) => `ZZ${index}`);
  const pieces = names.map(
    (symbol, index): Piece => ({ symbol, quantity: String(10 + index), cap: CAPS[index % CAPS.length] ?? null }),
  );
  const series: PriceSeries[] = ['IWM', 'SPY', ...names].map((symbol, index) =>
    seriesOf(symbol, closesOf(50, randomReturns(index, DAYS))),
  );
  const stops = names
    .filter((_, index) => index % 2 === 0)
    .map((_, index) =>
      stopOf({
        holdingId: `h-${2 * index + 1}`,
        rule: { method: 'chandelier', period: 22, multiple: 3 },
        level: 1,
        highWaterMark: 50,
        setOn: '2026-01-05',
      }),
    );
  return inputOf({ pieces, series, stops });
}

describe.each([30, 2000])('%i holdings on 1,260 days', (holdings) => {
  const input = sceneOf(holdings);
  bench(
    'risk report',
    () => {
      createRiskReport(input);
    },
    { iterations: 3, time: 1000 },
  );
  bench(
    'stop preview of every holding',
    () => {
      const holdingIds = input.document.holdings.map((holding) => holding.id);
      createStopPreview({ holdingIds, rule: { method: 'trailing-percent', fraction: 0.1 }, ratchet: true }, input);
    },
    { iterations: 3, time: 1000 },
  );
  bench(
    'sizing of one symbol',
    () => {
      createSizingReport(SIZING, input);
    },
    { iterations: 3, time: 1000 },
  );
});
