import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  checkedContent,
  contentIdOf,
  encodeColumnFile,
  isColumnFile,
  seriesIn,
} from '../../../electron/market/columnFile';
import { MarketLibrary } from '../../../electron/market/marketLibrary';
import { readSeriesSync } from '../../../electron/market/readSeriesSync';
import { encodeSeries } from '../../../electron/market/seriesBytes';
import { seriesPath } from '../../../electron/market/seriesFile';
import { createByteSealer } from '../../../electron/sealing/byteSealer';
import { InvariantError } from '../../../shared/result/invariant';
import { obtained } from '../../support/outcome';
import { temporaryFolders } from '../durable/temporaryFolder';
import { exampleSeries } from './exampleSeries';

const newFolder = temporaryFolders();
const FIXTURE = join(import.meta.dirname, '../../fixtures/market/version1.series');
const content = encodeSeries(exampleSeries(7, { gaps: true, symbol: 'ZZCF' }));
const seriesId = contentIdOf(content);
const file = encodeColumnFile(content);

describe('a column file of version 2', () => {
  it('gives back the content it was made of, and its series', () => {
    expect(isColumnFile(file)).toBe(true);
    expect(checkedContent(file, seriesId)).toEqual(content);
    expect(seriesIn(checkedContent(file, seriesId))).toEqual(exampleSeries(7, { gaps: true, symbol: 'ZZCF' }));
  });

  it('finds every single changed bit, without the checksum of the whole', () => {
    let refused = 0;
    for (let bit = 0; bit < file.length * 8; bit += 1) {
      const bytes = new Uint8Array(file);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      if (!isColumnFile(bytes) || checkedContent(bytes, seriesId) === null) refused += 1;
    }
    expect(refused).toBe(file.length * 8);
  });

  it('is none when cut short, lengthened, or asked for by another id', () => {
    for (let length = 0; length < file.length; length += 1) {
      const bytes = file.slice(0, length);
      expect(isColumnFile(bytes) ? checkedContent(bytes, seriesId) : null).toBeNull();
    }
    expect(checkedContent(Buffer.concat([file, Buffer.alloc(8)]), seriesId)).toBeNull();
    expect(checkedContent(file, 'ab'.repeat(32))).toBeNull();
  });

  it('is not made of bytes that are no series', () => {
    expect(() => encodeColumnFile(Buffer.from('no series'))).toThrow(InvariantError);
  });
});

describe('a library of two versions', () => {
  it('opens a file of version 1 for ever, under the same id as the same series of version 2', async () => {
    const folder = newFolder();
    const library = new MarketLibrary(folder);
    const oldId = createHash('sha256').update(readFileSync(FIXTURE)).digest('hex');
    expect(oldId).toBe('2a764b763f5d16c5116019bea2acdd01c20535a79493cb075e84d8d442ad6c48');
    copyFileSync(FIXTURE, seriesPath(folder, oldId));
    const old = obtained(await library.get(oldId));
    expect(old).toMatchObject({
      symbol: 'ZZFX',
      days: Int32Array.from([
        18_000, 18_001, 18_002, 18_003, 18_004, 18_007, 18_008, 18_009, 18_010, 18_011, 18_014, 18_015,
      ]),
    });
    expect(obtained(readSeriesSync({ folder, sealer: null }, oldId))).toEqual(old);
    expect(obtained(await library.put(old)).seriesId).toBe(oldId);
    expect(readFileSync(seriesPath(folder, oldId))).toEqual(readFileSync(FIXTURE));
    const other = newFolder();
    expect(obtained(await new MarketLibrary(other).put(old)).seriesId).toBe(oldId);
    expect(isColumnFile(readFileSync(seriesPath(other, oldId)))).toBe(true);
    expect(obtained(await library.check(oldId))).toBeNull();
  });

  it('finds damage in a file of version 1 at any byte', async () => {
    const folder = newFolder();
    const library = new MarketLibrary(folder);
    const sound = readFileSync(FIXTURE);
    const oldId = contentIdOf(sound);
    for (let at = 0; at < sound.length; at += 1) {
      const bytes = Buffer.from(sound);
      bytes[at] = (bytes[at] ?? 0) ^ 64;
      writeFileSync(seriesPath(folder, oldId), bytes);
      expect(await library.get(oldId, 'ZZFX')).toEqual({
        ok: false,
        problem: { code: 'series-damaged', symbol: 'ZZFX' },
      });
    }
  });
});

describe('a sealed library', () => {
  const sealer = createByteSealer(new Uint8Array(32).fill(7), 'market');

  it('reads in both ways what it wrote, and leaves nothing readable on the disk', async () => {
    const folder = newFolder();
    const library = new MarketLibrary(folder, undefined, sealer);
    const series = exampleSeries(30, { symbol: 'ZZSEALED' });
    const { seriesId: sealedId } = obtained(await library.put(series));
    expect(obtained(await library.get(sealedId))).toEqual(series);
    expect(obtained(readSeriesSync(library.place, sealedId))).toEqual(series);
    const bytes = readFileSync(seriesPath(folder, sealedId));
    expect(bytes.includes('ZZSEALED')).toBe(false);
    expect(bytes.includes(Buffer.from(series.close.buffer).subarray(0, 16))).toBe(false);
  });

  it('opens neither under another key nor without one', async () => {
    const folder = newFolder();
    const { seriesId: sealedId } = obtained(
      await new MarketLibrary(folder, undefined, sealer).put(exampleSeries(30, { symbol: 'ZZSEALED' })),
    );
    const other = createByteSealer(new Uint8Array(32).fill(8), 'market');
    for (const key of [other, null]) {
      expect(await new MarketLibrary(folder, undefined, key).get(sealedId, 'ZZSEALED')).toEqual({
        ok: false,
        problem: { code: 'series-damaged', symbol: 'ZZSEALED' },
      });
    }
  });
});
