import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentIdOf, encodeColumnFile } from '../../../electron/market/columnFile';
import { encodeSeries } from '../../../electron/market/seriesBytes';
import { seriesPath } from '../../../electron/market/seriesFile';
import { seededGenerator } from '../../../shared/math/seededGenerator';
import type { Portfolio } from '../../../shared/model/portfolio';
import { documentOf, type Piece, stopOf } from '../../support/portfolioBuilder';
import { seriesOf } from '../../support/priceBuilder';

/** A portfolio with its prices in a library of its own. */
export interface BenchScene {
  readonly marketFolder: string;
  readonly document: Portfolio;
  readonly remove: () => void;
}

const CAPS = [5e7, 9e8, 3e9, 4e10, 3e11, null];

/** Seeded one-factor prices; half of the holdings have a stop, every sixth is of unknown size. */
export function benchScene(holdings: number, days: number): BenchScene {
  const marketFolder = mkdtempSync(join(tmpdir(), 'ballast-bench-'));
  const names = Array.from({ length: holdings }, (_, index) => `ZZ${index}`);
  const market = factor(days);
  const series = ['IWM', 'SPY', ...names].map((symbol, index) => {
    const one = seriesOf(symbol, prices(index, market));
    const content = encodeSeries(one);
    const seriesId = contentIdOf(content);
    // Written without waiting for the disk: preparing is what is measured, from files the system has just seen.
    writeFileSync(seriesPath(marketFolder, seriesId), encodeColumnFile(content));
    return { symbol, seriesId };
  });
  const pieces = names.map(
    (symbol, index): Piece => ({ symbol, quantity: String(10 + index), cap: CAPS[index % CAPS.length] ?? null }),
  );
  const stops = names.flatMap((_, index) => (index % 2 === 0 ? [chandelier(`h-${index + 1}`)] : []));
  const document = documentOf({
    pieces: [...pieces, { symbol: 'CASH', kind: 'cash', quantity: '100000', price: '1' }],
    stops,
  });
  return {
    marketFolder,
    document: { ...document, series: series.map((link) => ({ ...BARE_LINK, ...link })) },
    remove: () => rmSync(marketFolder, { recursive: true, force: true }),
  };
}

const BARE_LINK = {
  currency: 'USD',
  bars: 1,
  firstDate: '2016-11-21',
  lastDate: '2026-11-19',
  hasRange: true,
  hasVolume: true,
  adjustment: 'split' as const,
  source: 'invented',
  importedOn: '2026-11-20',
};

function chandelier(holdingId: string) {
  return stopOf({
    holdingId,
    rule: { method: 'chandelier', period: 22, multiple: 3 },
    level: 1,
    highWaterMark: 50,
    setOn: '2026-01-05',
  });
}

function factor(days: number): Float64Array {
  const random = seededGenerator(20261120);
  return Float64Array.from({ length: days - 1 }, () => 0.0003 + 0.009 * random.normal());
}

function prices(seed: number, market: Float64Array): Float64Array {
  const random = seededGenerator(seed + 1);
  const sensitivity = 0.6 + random.uniform();
  const closes = new Float64Array(market.length + 1);
  closes[0] = 5 + 200 * random.uniform();
  for (let day = 0; day < market.length; day++) {
    const change = sensitivity * (market[day] ?? 0) + 0.015 * random.normal();
    closes[day + 1] = (closes[day] ?? 0) * Math.exp(change);
  }
  return closes;
}
