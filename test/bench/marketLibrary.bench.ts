import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, bench, describe } from 'vitest';
import { contentIdOf, encodeColumnFile } from '../../electron/market/columnFile';
import { MarketLibrary } from '../../electron/market/marketLibrary';
import { readSeriesSync } from '../../electron/market/readSeriesSync';
import { encodeSeries } from '../../electron/market/seriesBytes';
import { seriesPath } from '../../electron/market/seriesFile';
import { exampleSeries } from '../electron/market/exampleSeries';
import { obtained } from '../support/outcome';

const SERIES = 2000;
const BARS = 2520;
const folder = mkdtempSync(join(tmpdir(), 'ballast-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Written without waiting for the disk: reading is what is measured, from files the system has just seen.
const seriesIds = Array.from({ length: SERIES }, (_, index) => {
  const content = encodeSeries(exampleSeries(BARS, { symbol: `S${index}` }));
  const seriesId = contentIdOf(content);
  writeFileSync(seriesPath(folder, seriesId), encodeColumnFile(content));
  return seriesId;
});

describe('market library', () => {
  bench(
    `open ${SERIES} series of ${BARS} bars, checksums verified`,
    () => {
      for (const seriesId of seriesIds) obtained(readSeriesSync({ folder, sealer: null }, seriesId));
    },
    { iterations: 5, warmupIterations: 1, time: 0 },
  );

  let day = 0;
  bench(
    `put one series of ${BARS} bars, durably`,
    async () => {
      day += 1;
      await new MarketLibrary(folder).put(exampleSeries(BARS, { symbol: `P${day}` }));
    },
    { iterations: 30, warmupIterations: 2, time: 0 },
  );
});
