import { describe, expect, it } from 'vitest';
import { type ReadSeries, SeriesCache, SeriesGoneError } from '../../../electron/engine/seriesCache';
import type { PriceSeries } from '../../../shared/model/priceSeries';
import { fail, ok } from '../../../shared/result/result';
import { obtained } from '../../support/outcome';
import { closesOf, randomReturns, seriesOf } from '../../support/priceBuilder';

const COLUMNS = ['days', 'open', 'high', 'low', 'close', 'adjustedClose', 'volume'] as const;

/** A library in memory that counts how often it is read. */
function libraryOf(names: readonly string[]) {
  const stored = new Map(names.map((name, at) => [name, seriesOf(name, closesOf(10 + at, randomReturns(at, 30)))]));
  const reads: string[] = [];
  const read: ReadSeries = (seriesId, symbol) => {
    reads.push(seriesId);
    const series = stored.get(seriesId);
    return series === undefined ? fail({ code: 'series-missing', symbol }) : ok(series);
  };
  return { stored, reads, read };
}

function expectSame(actual: PriceSeries, wanted: PriceSeries | undefined): void {
  for (const column of COLUMNS) expect(actual[column], column).toEqual(wanted?.[column]);
}

describe('SeriesCache', () => {
  it('gives the columns as they are stored, read once, and the same object each time', () => {
    const { stored, reads, read } = libraryOf(['one']);
    const cache = new SeriesCache(read);
    const series = obtained(cache.read('one', 'ZZA'));
    expectSame(series, stored.get('one'));
    expect(obtained(cache.read('one', 'ZZA'))).toBe(series);
    expect(reads).toEqual(['one']);
  });

  it('reads a column again that has made room for others', () => {
    const names = Array.from({ length: 450 }, (_, at) => `s${at}`);
    const { stored, reads, read } = libraryOf(names);
    const cache = new SeriesCache(read);
    const series = names.map((name) => obtained(cache.read(name, name)));
    expect(reads).toHaveLength(450);
    expect(series[0]?.close).toEqual(stored.get('s0')?.close);
    expect(reads).toHaveLength(450);
    expectSame(obtained(cache.read('s0', 's0')), stored.get('s0'));
    expect(reads.slice(450)).toEqual(['s0']);
    expectSame(obtained(cache.read('s449', 's449')), stored.get('s449'));
    expect(reads.slice(450)).toEqual(['s0']);
  });

  it('keeps equal days and empty columns once, and unequal ones apart', () => {
    const { read, stored } = libraryOf(['one', 'two', 'late']);
    stored.set('late', seriesOf('late', closesOf(10, randomReturns(1, 30)), { lastDay: '2026-11-18' }));
    const cache = new SeriesCache(read);
    const [one, two, late] = ['one', 'two', 'late'].map((name) => obtained(cache.read(name, name)));
    expect(two?.days).toBe(one?.days);
    expect(two?.adjustedClose).toBe(one?.adjustedClose);
    expect(late?.days).not.toBe(one?.days);
    expect(late?.days).toEqual(stored.get('late')?.days);
  });

  it('tries a file again that could not be read, and forgets what nobody links', () => {
    const { stored, reads, read } = libraryOf(['one']);
    const cache = new SeriesCache(read);
    expect(cache.read('two', 'ZZB')).toEqual({ ok: false, problem: { code: 'series-missing', symbol: 'ZZB' } });
    stored.set('two', seriesOf('two', [1, 2, 3]));
    const first = obtained(cache.read('two', 'ZZB'));
    cache.keepOnly(new Set(['one']));
    expect(obtained(cache.read('two', 'ZZB'))).not.toBe(first);
    expect(reads).toEqual(['two', 'two', 'two']);
  });

  it('says so when a file has gone since it was read, and then answers as if it had never been there', () => {
    const names = Array.from({ length: 401 }, (_, at) => `s${at}`);
    const { stored, read } = libraryOf(names);
    const cache = new SeriesCache(read);
    const [gone] = names.map((name) => obtained(cache.read(name, name)));
    stored.delete('s0');
    expect(() => gone?.high).toThrow(SeriesGoneError);
    expect(cache.read('s0', 'ZZC')).toEqual({ ok: false, problem: { code: 'series-missing', symbol: 'ZZC' } });
  });
});
