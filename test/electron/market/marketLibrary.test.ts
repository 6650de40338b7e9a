import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LibraryPlace } from '../../../electron/market/libraryPlace';
import { MarketLibrary } from '../../../electron/market/marketLibrary';
import { readSeriesSync } from '../../../electron/market/readSeriesSync';
import { decodeSeries, encodeSeries } from '../../../electron/market/seriesBytes';
import { isoDateOf } from '../../../shared/model/isoDate';
import type { PriceSeries } from '../../../shared/model/priceSeries';
import { InvariantError } from '../../../shared/result/invariant';
import type { Result } from '../../../shared/result/result';
import { FaultyDisk } from '../durable/faultyDisk';
import { temporaryFolders } from '../durable/temporaryFolder';
import { exampleSeries } from './exampleSeries';

const newFolder = temporaryFolders();
const SEED = 20_261_120;

function obtained<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.problem.code}`);
  return result.value;
}

const plain = (folder: string): LibraryPlace => ({ folder, sealer: null });

const stored = async (library: MarketLibrary, series: PriceSeries): Promise<string> =>
  obtained(await library.put(series)).seriesId;

describe('MarketLibrary', () => {
  it.each([1, 2, 3, 250])('gives back a series of %i bars as it was put, gaps included', async (bars) => {
    const library = new MarketLibrary(join(newFolder(), 'market'));
    const series = exampleSeries(bars, { gaps: true, symbol: 'BRK/B ü' });
    const seriesId = await stored(library, series);
    expect(obtained(await library.get(seriesId))).toEqual(series);
    expect(await library.has(seriesId)).toBe(true);
  });

  it("reads the same in the worker's way", async () => {
    const folder = newFolder();
    const series = exampleSeries(100, { gaps: true });
    const seriesId = await stored(new MarketLibrary(folder), series);
    expect(obtained(readSeriesSync(plain(folder), seriesId))).toEqual(series);
  });

  it('round-trips any column values; minus zero becomes zero', () => {
    const value = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, -0, Infinity, -Infinity, 5e-324));
    const bar = fc.record({
      step: fc.integer({ min: 1, max: 400 }),
      close: fc.double({ min: 5e-324, noNaN: true, noDefaultInfinity: true }),
      others: fc.tuple(value, value, value, value, value),
    });
    fc.assert(
      fc.property(
        fc.array(bar, { minLength: 1, maxLength: 40 }),
        fc.string({ minLength: 1, maxLength: 20 }),
        (rows, symbol) => {
          let day = -50_000;
          const at = (index: 0 | 1 | 2 | 3 | 4): Float64Array => Float64Array.from(rows, ({ others }) => others[index]);
          const series: PriceSeries = {
            symbol,
            days: Int32Array.from(rows, ({ step }) => {
              day += step;
              return day;
            }),
            open: at(0),
            high: at(1),
            low: at(2),
            close: Float64Array.from(rows, ({ close }) => close),
            adjustedClose: at(3),
            volume: at(4),
          };
          const plainZeros = (column: Float64Array): Float64Array => column.map((entry) => entry + 0);
          const expected = {
            ...series,
            open: plainZeros(series.open),
            high: plainZeros(series.high),
            low: plainZeros(series.low),
            adjustedClose: plainZeros(series.adjustedClose),
            volume: plainZeros(series.volume),
          };
          expect(decodeSeries(encodeSeries(series))).toStrictEqual(expected);
        },
      ),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('says what a link says of a series', async () => {
    const library = new MarketLibrary(newFolder());
    const full = exampleSeries(10);
    const summary = obtained(await library.put(full));
    expect(summary).toEqual({
      symbol: 'AAAA',
      seriesId: summary.seriesId,
      bars: 10,
      firstDate: isoDateOf(full.days[0] ?? 0),
      lastDate: isoDateOf(full.days[9] ?? 0),
      hasRange: true,
      hasVolume: true,
    });
    expect(obtained(await library.summary(summary.seriesId))).toEqual(summary);
    const none = exampleSeries(10).close.fill(Number.NaN);
    const closesOnly = obtained(await library.put({ ...full, high: none, low: none, volume: none }));
    expect(closesOnly).toMatchObject({ hasRange: false, hasVolume: false });
  });

  it('stores equal series once, and another symbol or another figure as another series', async () => {
    const folder = newFolder();
    const library = new MarketLibrary(folder);
    const seriesId = await stored(library, exampleSeries(50, { gaps: true }));
    const before = statSync(join(folder, `${seriesId}.series`)).mtimeMs;
    const otherNaN = new Float64Array(new BigUint64Array(50).fill(0xfff8_0000_0000_0001n).buffer);
    expect(await stored(library, { ...exampleSeries(50, { gaps: true }), adjustedClose: otherNaN })).toBe(seriesId);
    expect(statSync(join(folder, `${seriesId}.series`)).mtimeMs).toBe(before);
    const renamed = await stored(library, exampleSeries(50, { gaps: true, symbol: 'BBBB' }));
    const changed = exampleSeries(50, { gaps: true });
    changed.close[49] = 1;
    expect(new Set([seriesId, renamed, await stored(library, changed)]).size).toBe(3);
    expect(obtained(await library.get(renamed)).symbol).toBe('BBBB');
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it('answers columns that view one buffer of their own', async () => {
    const folder = newFolder();
    for (const bars of [1, 20, 2000]) {
      const seriesId = await stored(new MarketLibrary(folder), exampleSeries(bars));
      for (const series of [
        obtained(readSeriesSync(plain(folder), seriesId)),
        obtained(await new MarketLibrary(folder).get(seriesId)),
      ]) {
        const buffers = new Set([series.days, series.open, series.close, series.volume].map((column) => column.buffer));
        expect(buffers.size).toBe(1);
        expect(series.days.buffer.byteLength).toBe(statSync(join(folder, `${seriesId}.series`)).size);
      }
    }
  });

  it("notices damage to any byte, any truncation, and a file in another's place", async () => {
    const folder = newFolder();
    const library = new MarketLibrary(folder);
    const seriesId = await stored(library, exampleSeries(3, { gaps: true }));
    const path = join(folder, `${seriesId}.series`);
    const sound = readFileSync(path);
    const damaged = { ok: false, problem: { code: 'series-damaged', symbol: 'AAAA' } };
    for (let index = 0; index < sound.length; index += 1) {
      const bytes = Buffer.from(sound);
      bytes[index] = (bytes[index] ?? 0) ^ (1 << (index % 8));
      writeFileSync(path, bytes);
      expect(readSeriesSync(plain(folder), seriesId, 'AAAA')).toEqual(damaged);
    }
    for (let length = 0; length < sound.length; length += 1) {
      writeFileSync(path, sound.subarray(0, length));
      expect(readSeriesSync(plain(folder), seriesId, 'AAAA')).toEqual(damaged);
    }
    const otherId = await stored(library, exampleSeries(4));
    writeFileSync(path, readFileSync(join(folder, `${otherId}.series`)));
    expect(await library.get(seriesId, 'AAAA')).toEqual(damaged);
    expect(await library.has(seriesId)).toBe(false);
  });

  it('repairs a damaged file when the same series is put again', async () => {
    const folder = newFolder();
    const library = new MarketLibrary(folder);
    const seriesId = await stored(library, exampleSeries(5));
    writeFileSync(join(folder, `${seriesId}.series`), 'torn');
    expect(await stored(library, exampleSeries(5))).toBe(seriesId);
    expect(obtained(await library.get(seriesId))).toEqual(exampleSeries(5));
  });

  it('tells a missing series from one that cannot be read', async () => {
    const folder = newFolder();
    const seriesId = 'ab'.repeat(32);
    const missing = { ok: false, problem: { code: 'series-missing', symbol: 'AAAA' } };
    expect(await new MarketLibrary(folder).get(seriesId, 'AAAA')).toEqual(missing);
    expect(readSeriesSync(plain(join(folder, 'nowhere')), seriesId, 'AAAA')).toEqual(missing);
    expect(await new MarketLibrary(folder).summary(seriesId)).toMatchObject({ problem: { symbol: seriesId } });
    mkdirSync(join(folder, `${seriesId}.series`));
    const unreadable = { ok: false, problem: { code: 'series-unreadable', symbol: 'AAAA', systemCode: 'EISDIR' } };
    expect(readSeriesSync(plain(folder), seriesId, 'AAAA')).toEqual(unreadable);
    expect(await new MarketLibrary(folder).get(seriesId, 'AAAA')).toEqual(unreadable);
  });

  it('says when a series cannot be stored, and leaves no half of one', async () => {
    const folder = join(newFolder(), 'market');
    const disk = new FaultyDisk();
    disk.fault = (call) => (call === 'write' ? 'ENOSPC' : null);
    expect(await new MarketLibrary(folder, disk).put(exampleSeries(5))).toEqual({
      ok: false,
      problem: { code: 'series-not-saved', symbol: 'AAAA', systemCode: 'ENOSPC' },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('never makes a path of an id that is no checksum', () => {
    expect(() => readSeriesSync(plain(newFolder()), '../../etc/passwd')).toThrow(InvariantError);
    expect(existsSync('/etc/passwd.series')).toBe(false);
  });

  it('throws for a series that is a bug of its reader', () => {
    const series = exampleSeries(3);
    const wrong: Partial<PriceSeries>[] = [
      { days: new Int32Array(0), open: new Float64Array(0) },
      { volume: new Float64Array(2) },
      { days: Int32Array.of(1, 1, 2) },
      { close: Float64Array.of(1, Number.NaN, 2) },
      { close: Float64Array.of(1, 0, 2) },
    ];
    for (const change of wrong) expect(() => encodeSeries({ ...series, ...change })).toThrow(InvariantError);
  });
});

describe('decodeSeries', () => {
  it('does not read bytes that are laid out otherwise, whoever vouches for them', () => {
    const sound = encodeSeries(exampleSeries(3));
    const changed = (change: (bytes: Buffer) => void): Uint8Array => {
      const bytes = Buffer.from(sound);
      change(bytes);
      return bytes;
    };
    const header = (json: string) =>
      changed((bytes) => {
        bytes.fill(' ', 16, 16 + bytes.readUInt32LE(12));
        bytes.write(json, 16);
      });
    const wrong: Uint8Array[] = [
      new Uint8Array(0),
      sound.subarray(0, 15),
      changed((bytes) => bytes.write('X', 0)),
      changed((bytes) => bytes.writeUInt32LE(9, 8)),
      changed((bytes) => bytes.writeUInt32LE(0xffff_ffff, 12)),
      changed((bytes) => bytes.writeUInt32LE(bytes.readUInt32LE(12) - 3, 12)),
      header('{"symbol":"A"}'),
      header('{"symbol":"A","bars":9e9}'),
      header('not JSON'),
      Buffer.concat([sound, Buffer.alloc(8)]),
    ];
    expect(wrong.map(decodeSeries)).toEqual(wrong.map(() => null));
    expect(decodeSeries(sound)).toEqual(exampleSeries(3));
  });
});
