import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MarketLibrary } from '../../../electron/market/marketLibrary';
import { seriesPath } from '../../../electron/market/seriesFile';
import { isoDateOf } from '../../../shared/model/isoDate';
import type { PriceSeries } from '../../../shared/model/priceSeries';
import { obtained } from '../../support/outcome';
import { type DiskCall, FaultyDisk } from '../durable/faultyDisk';
import { temporaryFolders } from '../durable/temporaryFolder';
import { exampleSeries } from './exampleSeries';

const newFolder = temporaryFolders();
const WHOLE = exampleSeries(40, { gaps: true });

/** Some of the bars of a series. */
function barsOf(series: PriceSeries, from: number, to: number): PriceSeries {
  const part = <T extends Int32Array | Float64Array>(column: T): T => column.slice(from, to) as T;
  const { symbol, days, open, high, low, close, adjustedClose, volume } = series;
  return {
    symbol,
    days: part(days),
    open: part(open),
    high: part(high),
    low: part(low),
    close: part(close),
    adjustedClose: part(adjustedClose),
    volume: part(volume),
  };
}

async function libraryWith(bars: PriceSeries) {
  const folder = newFolder();
  const library = new MarketLibrary(folder);
  const { seriesId } = obtained(await library.put(bars));
  return { folder, library, seriesId };
}

describe('appending days to a stored series', () => {
  it.each([
    ['the days after the last', 30],
    ['days that overlap', 12],
    ['the whole history', 0],
  ])('gives the series that a file of the whole history gives, from %s', async (_what, from) => {
    const { library, seriesId } = await libraryWith(barsOf(WHOLE, 0, 30));
    const appended = obtained(await library.append(seriesId, barsOf(WHOLE, from, 40)));
    expect(appended).toEqual(obtained(await new MarketLibrary(newFolder()).put(WHOLE)));
    expect(obtained(await library.get(appended.seriesId))).toEqual(WHOLE);
    expect(obtained(await library.get(seriesId))).toEqual(barsOf(WHOLE, 0, 30));
  });

  it('is the same series when nothing is new', async () => {
    const { folder, library, seriesId } = await libraryWith(WHOLE);
    expect(obtained(await library.append(seriesId, barsOf(WHOLE, 10, 20))).seriesId).toBe(seriesId);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it.each(['open', 'high', 'low', 'close', 'adjustedClose', 'volume'] as const)(
    'refuses a bar whose %s is not the stored one, and stores nothing',
    async (column) => {
      const { folder, library, seriesId } = await libraryWith(barsOf(WHOLE, 0, 30));
      const bars = barsOf(WHOLE, 20, 40);
      bars[column][3] = 1.5;
      expect(await library.append(seriesId, bars)).toEqual({
        ok: false,
        problem: { code: 'series-contradicted', symbol: 'AAAA', isoDate: isoDateOf(bars.days[3] ?? 0) },
      });
      expect(readdirSync(folder)).toHaveLength(1);
    },
  );

  it('refuses a day between stored days, and one before the first', async () => {
    const { library, seriesId } = await libraryWith(barsOf(WHOLE, 5, 30));
    const between = barsOf(WHOLE, 9, 40);
    between.days[0] = (between.days[0] ?? 0) + 1;
    for (const bars of [between, barsOf(WHOLE, 0, 40)]) {
      const isoDate = isoDateOf(bars.days[0] ?? 0);
      expect(await library.append(seriesId, bars)).toMatchObject({ problem: { code: 'series-contradicted', isoDate } });
    }
  });

  it('says when the series to extend is not there', async () => {
    expect(await new MarketLibrary(newFolder()).append('cd'.repeat(32), WHOLE)).toEqual({
      ok: false,
      problem: { code: 'series-missing', symbol: 'AAAA' },
    });
  });
});

describe('an append that stops half-way', () => {
  const CALLS: readonly DiskCall[] = ['open', 'write', 'sync', 'close', 'rename', 'makeFolders'];
  const CODES = ['EIO', 'ENOSPC', 'EROFS', 'EDQUOT'];

  it.each(CALLS.flatMap((call) => CODES.map((code) => [call, code] as const)))(
    'leaves the old series whole when %s answers %s, and works the next time',
    async (faulty, code) => {
      const { folder, seriesId } = await libraryWith(barsOf(WHOLE, 0, 30));
      const before = readFileSync(seriesPath(folder, seriesId));
      const disk = new FaultyDisk();
      disk.fault = (call) => (call === faulty ? code : null);
      const library = new MarketLibrary(folder, disk);
      expect(await library.append(seriesId, WHOLE)).toEqual({
        ok: false,
        problem: { code: 'series-not-saved', symbol: 'AAAA', systemCode: code },
      });
      expect(readFileSync(seriesPath(folder, seriesId))).toEqual(before);
      for (const name of readdirSync(folder))
        expect(obtained(await library.get(name.replace('.series', ''))).symbol).toBe('AAAA');
      disk.fault = () => null;
      expect(obtained(await library.append(seriesId, WHOLE)).bars).toBe(40);
      expect(readdirSync(folder)).toHaveLength(2);
    },
  );

  it('takes a disk that writes a few bytes at a time', async () => {
    const { folder, seriesId } = await libraryWith(barsOf(WHOLE, 0, 30));
    const disk = new FaultyDisk();
    disk.largestWrite = 100;
    const { seriesId: longer } = obtained(await new MarketLibrary(folder, disk).append(seriesId, WHOLE));
    expect(obtained(await new MarketLibrary(folder).get(longer))).toEqual(WHOLE);
    expect(readdirSync(join(folder))).toHaveLength(2);
  });
});
