import type { PriceSeries } from '../../../shared/model/priceSeries';
import type { Piece, Scene } from '../../support/portfolioBuilder';
import { closesOf, randomReturns, seriesOf } from '../../support/priceBuilder';

type Options = Parameters<typeof seriesOf>[2];

function prices(symbol: string, seed: number, days = 400, options: Options = {}): PriceSeries {
  return seriesOf(symbol, closesOf(50, randomReturns(seed, days)), options);
}

function wild(symbol: string): PriceSeries {
  return seriesOf(symbol, closesOf(50, randomReturns(3, 400, 0.05)));
}

function flat(symbol: string): PriceSeries {
  return seriesOf(
    symbol,
    Array.from({ length: 400 }, () => 50),
  );
}

function share(symbol: string, quantity: string, change: Partial<Piece> = {}): Piece {
  return { symbol, quantity, price: '50', cap: 1e9, ...change };
}

function cash(quantity: string): Piece {
  return { symbol: 'USD', kind: 'cash', quantity, price: '1' };
}

const MARKET = [prices('IWM', 1), prices('SPY', 2)];
const FUTURE = { kind: 'index-future', price: '2000' } as const;

/** Where formulas end: nothing to divide by, one observation, ruin, no market. */
export const EDGES: Readonly<Record<string, Scene>> = {
  'a holding that never moved': { pieces: [share('A', '10')], series: [...MARKET, flat('A')] },
  'a benchmark that never moved': { pieces: [share('A', '10')], series: [flat('IWM'), prices('A', 3)] },
  'a short that loses more than everything': {
    pieces: [share('A', '-1000'), cash('51000')],
    series: [...MARKET, wild('A')],
  },
  'a long on credit that loses more than everything': {
    pieces: [share('A', '1000'), cash('-49000')],
    series: [...MARKET, wild('A')],
  },
  'negative equity': { pieces: [share('A', '-1000'), cash('1000')], series: [...MARKET, prices('A', 3)] },
  'cash alone': { pieces: [cash('1000')], series: MARKET },
  'a future and cash': { pieces: [share('M2KZ6', '2', FUTURE), cash('10000')], series: MARKET },
  'a future without cash': { pieces: [share('M2KZ6', '2', FUTURE)], series: MARKET },
  'a future nobody knows': { pieces: [share('ZZTOP', '2', FUTURE), cash('100')], series: MARKET },
  'an option alone': { pieces: [share('OPT', '2', { kind: 'option', value: '300' })], series: MARKET },
  'a holding of nothing': { pieces: [share('A', '0'), share('B', '10')], series: [...MARKET, prices('A', 3)] },
  'one bar': { pieces: [share('A', '10')], series: [...MARKET, prices('A', 3, 0)] },
  'twenty-one bars': { pieces: [share('A', '10')], series: [...MARKET, prices('A', 3, 20, { volume: 1000 })] },
  'twenty bars': { pieces: [share('A', '10')], series: [...MARKET, prices('A', 3, 19, { volume: 1000 })] },
  'days without trade': { pieces: [share('A', '10')], series: [...MARKET, prices('A', 3, 400, { volume: 0 })] },
  'no range and no size': {
    pieces: [share('A', '10', { cap: null })],
    series: [...MARKET, prices('A', 3, 400, { range: null, volume: 100 })],
  },
  'a range of nothing': {
    pieces: [share('A', '10', { cap: null })],
    series: [...MARKET, prices('A', 3, 400, { range: 0, volume: 100 })],
  },
  'prices that begin after today': { pieces: [share('A', '10')], series: MARKET, today: '2020-01-02' },
  'no holdings': { pieces: [], series: MARKET },
  pence: {
    pieces: [share('A', '10', { currency: 'GBX' })],
    series: [...MARKET, prices('A', 3), prices('GBPUSD=X', 5)],
  },
  'a company worth nothing': { pieces: [share('A', '10', { cap: 0 })], series: [...MARKET, prices('A', 3)] },
  'a file price of 0': { pieces: [share('A', '10', { price: '0', value: '70' })], series: MARKET },
  'a price below the tick': {
    pieces: [share('A', '10')],
    series: [...MARKET, seriesOf('A', closesOf(0.008, randomReturns(5, 300)), { volume: 5000 })],
  },
  'a unit of a hundred': {
    pieces: [share('A', '10'), share('B', '10', { multiplier: 100 })],
    series: [...MARKET, prices('A', 3), prices('B', 4)],
  },
  'no benchmark': { pieces: [share('A', '10'), share('B', '9')], series: [prices('A', 3, 100), prices('B', 4, 300)] },
};
