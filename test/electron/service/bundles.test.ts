import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../electron/durable/disk';
import { contentIdOf } from '../../../electron/market/columnFile';
import { MarketLibrary } from '../../../electron/market/marketLibrary';
import { decodeSeries, encodeSeries } from '../../../electron/market/seriesBytes';
import { encodeDocument } from '../../../electron/portfolio/documentBytes';
import { BundleFiles } from '../../../electron/service/bundle/bundleFiles';
import { checksumOf, encodeHead, PRELUDE_BYTES } from '../../../electron/service/bundle/bundleFormat';
import { bytesSource, fileSource } from '../../../electron/service/bundle/bundleSource';
import { readBundle } from '../../../electron/service/bundle/readBundle';
import { type BundleContent, writeBundle } from '../../../electron/service/bundle/writeBundle';
import { sampleSeriesLink } from '../../../electron/service/sample/buildSample';
import { BUNDLE_LIMITS, type BundleHeader } from '../../../shared/model/bundle';
import type { Portfolio } from '../../../shared/model/portfolio';
import { fail } from '../../../shared/result/result';
import { trade } from '../../shared/model/examplePortfolio';
import { obtained } from '../../support/outcome';
import { documentOf } from '../../support/portfolioBuilder';
import { closesOf, randomReturns, seriesOf } from '../../support/priceBuilder';
import { FaultyDisk } from '../durable/faultyDisk';
import { temporaryFolders } from '../durable/temporaryFolder';

const newFolder = temporaryFolders();
const SYMBOLS = ['ZZA', 'ZZB', 'ZZC'];
const SERIES = SYMBOLS.map((symbol, at) => seriesOf(symbol, closesOf(10 + at, randomReturns(at, 40))));
const RECORD = {
  kind: 'macro-series' as const,
  source: 'yields.csv',
  asOf: '2026-11-19',
  table: {
    seriesName: 'Ten-year yield',
    unit: 'fraction' as const,
    frequency: 'daily' as const,
    observations: [{ isoDate: '2026-11-19', value: 0.04 }],
  },
};

/** A library with a portfolio's prices and one table, and what an export of it is made of. */
async function contentIn(folder: string): Promise<BundleContent> {
  const market = new MarketLibrary(join(folder, 'market'));
  const series: Portfolio['series'] = [];
  for (const one of SERIES) series.push(sampleSeriesLink(one, obtained(await market.put(one)).seriesId));
  const { recordId } = obtained(await market.records.put(RECORD));
  const held = documentOf({ pieces: SYMBOLS.map((symbol) => ({ symbol, quantity: '10' })) });
  const [{ accountId, instrumentId } = { accountId: '', instrumentId: '' }] = held.holdings;
  const trades = [{ ...trade('t1', accountId, instrumentId, '10'), importId: null }];
  const portfolio = { ...held, series, trades };
  const repair = { get: (seriesId: string, symbol: string) => market.get(seriesId, symbol) };
  return { portfolio, revision: 3, savedAt: '2026-11-20T12:00:00.000Z', market, repair, recordIds: [recordId] };
}

async function exportedIn(folder: string): Promise<{ path: string; bytes: Buffer; content: BundleContent }> {
  const content = await contentIn(folder);
  const path = join(folder, 'One.ballast-bundle');
  obtained(await writeBundle(content, { disk: nodeDisk, path, mode: 'create' }));
  return { path, bytes: readFileSync(path), content };
}

/** The files of a library, or none where nothing was written. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  );
}

async function refusedWith(bytes: Uint8Array): Promise<string> {
  const folder = newFolder();
  const read = await readBundle(bytesSource(bytes), new MarketLibrary(folder));
  expect(filesIn(folder)).toEqual([]);
  return read.ok ? 'taken' : read.problem.code;
}

/** A bundle of any parts, whatever they hold, with a header that speaks the truth of them. */
function bundleOf(
  parts: readonly Uint8Array[],
  change: (header: BundleHeader) => BundleHeader = (header) => header,
): Buffer {
  const partOf = (bytes: Uint8Array) => ({ sha256: checksumOf(bytes), bytes: bytes.length });
  const [portfolio = new Uint8Array(), ...series] = parts;
  const header = change({ format: 1, portfolio: partOf(portfolio), series: series.map(partOf), records: [] });
  return Buffer.concat([encodeHead(header), ...parts]);
}

const DOCUMENT = encodeDocument(
  { schema: 1, revision: 1, savedAt: '2026-11-20T12:00:00.000Z' },
  documentOf({ pieces: [{ symbol: 'ZZA', quantity: '1' }] }),
);

describe('a bundle', () => {
  it('carries a portfolio, its series and its tables to another library, file for file', async () => {
    const { path, content } = await exportedIn(newFolder());
    const market = new MarketLibrary(newFolder());
    const source = obtained(await fileSource(path));
    const progress: number[] = [];
    const portfolio = obtained(await readBundle(source, market, (done, total) => progress.push(done / total)));
    await source.close();
    expect(portfolio).toEqual(content.portfolio);
    for (const [at, { seriesId }] of portfolio.series.entries())
      expect(obtained(await market.get(seriesId))).toEqual(SERIES[at]);
    expect(obtained(await market.records.get('macro-series', content.recordIds[0] ?? ''))).toEqual(RECORD);
    expect(progress).toEqual([...progress].sort((left, right) => left - right));
    expect(progress.at(-1)).toBe(1);
  });

  it('says what was written, and names what is missing instead of failing', async () => {
    const folder = newFolder();
    const content = await contentIn(folder);
    const gone = content.portfolio.series[1];
    writeFileSync(join(folder, 'market', `${gone?.seriesId}.series`), 'torn');
    const path = join(folder, 'One.ballast-bundle');
    const written = obtained(await writeBundle(content, { disk: nodeDisk, path, mode: 'create' }));
    expect(written).toEqual({ bytes: statSync(path).size, series: 2, missing: ['ZZB'] });
    const source = obtained(await fileSource(path));
    expect(obtained(await readBundle(source, new MarketLibrary(newFolder()))).series).toHaveLength(3);
    await source.close();
  });

  it('leaves a series alone that is in the library already', async () => {
    const { bytes, content } = await exportedIn(newFolder());
    const folder = newFolder();
    const market = new MarketLibrary(folder);
    const { seriesId } = obtained(await market.put(SERIES[0] ?? seriesOf('ZZA', [1, 2])));
    const before = statSync(join(folder, `${seriesId}.series`)).mtimeMs;
    obtained(await readBundle(bytesSource(bytes), market));
    expect(statSync(join(folder, `${seriesId}.series`)).mtimeMs).toBe(before);
    expect(content.portfolio.series.map((link) => link.seriesId)).toContain(seriesId);
  });

  it('is whole or not there when the disk fails, and never takes the place of a file it was not to replace', async () => {
    const folder = newFolder();
    const content = await contentIn(folder);
    const path = join(folder, 'One.ballast-bundle');
    for (const call of ['open', 'write', 'sync', 'link'] as const) {
      const disk = new FaultyDisk();
      disk.fault = (asked) => (asked === call ? 'ENOSPC' : null);
      expect(await writeBundle(content, { disk, path, mode: 'create' })).toEqual({
        ok: false,
        problem: { code: 'bundle-not-saved', systemCode: 'ENOSPC' },
      });
      expect(readdirSync(folder)).toEqual(['market']);
    }
    writeFileSync(path, 'mine');
    expect(await writeBundle(content, { disk: nodeDisk, path, mode: 'create' })).toMatchObject({ ok: false });
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  it('writes a few bytes at a time on a disk that takes no more', async () => {
    const folder = newFolder();
    const content = await contentIn(folder);
    const disk = new FaultyDisk();
    disk.largestWrite = 97;
    const path = join(folder, 'One.ballast-bundle');
    const { bytes } = obtained(await writeBundle(content, { disk, path, mode: 'create' }));
    expect(statSync(path).size).toBe(bytes);
    expect(obtained(await readBundle(bytesSource(readFileSync(path)), new MarketLibrary(newFolder())))).toEqual(
      content.portfolio,
    );
  });

  it('ends the export when a part goes bad between the two looks at it', async () => {
    const folder = newFolder();
    const content = await contentIn(folder);
    const path = join(folder, 'One.ballast-bundle');
    const onProgress = (done: number) => {
      if (done === 3)
        for (const name of filesIn(join(folder, 'market')))
          if (name.endsWith('.series')) writeFileSync(join(folder, 'market', name), '');
    };
    expect(await writeBundle(content, { disk: nodeDisk, path, mode: 'create', onProgress })).toMatchObject({
      problem: { code: 'bundle-not-saved' },
    });
    expect(readdirSync(folder)).toEqual(['market']);
  });
});

describe('a bundle that is not what it was', () => {
  it('is refused with nothing written, wherever a bit is changed and wherever it is cut', async () => {
    const { bytes } = await exportedIn(newFolder());
    const codes = new Map<string, number>();
    const count = (code: string): unknown => codes.set(code, (codes.get(code) ?? 0) + 1);
    const step = Math.max(1, Math.floor(bytes.length / 400));
    for (let at = 0; at < bytes.length; at += at < 700 ? 1 : step) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      count(await refusedWith(changed));
    }
    for (let length = 0; length < bytes.length; length += step * 7) count(await refusedWith(bytes.subarray(0, length)));
    count(await refusedWith(Buffer.concat([bytes, Buffer.from('more')])));
    expect([...codes.keys()].sort()).toEqual(['bundle-damaged', 'bundle-foreign', 'bundle-newer']);
  });

  it('is refused when the file changes after it was checked', async () => {
    const { bytes } = await exportedIn(newFolder());
    const source = bytesSource(bytes);
    let reads = 0;
    const changing = {
      ...source,
      read: async (offset: number, length: number) => {
        reads += 1;
        const part = await source.read(offset, length);
        // The head is two reads, the portfolio one, four parts are checked: then they are read again.
        if (reads > 7) part[0] = 0;
        return part;
      },
    };
    expect(await readBundle(changing, new MarketLibrary(newFolder()))).toEqual(fail({ code: 'bundle-damaged' }));
  });

  it('says when it cannot be read', async () => {
    expect(await fileSource(join(newFolder(), 'gone.ballast-bundle'))).toEqual(
      fail({ code: 'bundle-unreadable', systemCode: 'ENOENT' }),
    );
    const folder = newFolder();
    const source = obtained(await fileSource(folder));
    expect(await readBundle(source, new MarketLibrary(newFolder()))).toEqual(
      fail({ code: 'bundle-unreadable', systemCode: 'EISDIR' }),
    );
    await source.close();
  });
});

describe('a bundle made to do harm', () => {
  const series = SERIES[0] ?? seriesOf('ZZA', [1, 2]);
  const bars = series.days.length;
  const content = encodeSeries(series);

  it('is taken when it is honest: the same builder, with nothing wrong', async () => {
    const read = await readBundle(bytesSource(bundleOf([DOCUMENT, content])), new MarketLibrary(newFolder()));
    expect(read.ok).toBe(true);
  });

  it('is refused for a series that is none, though its checksum is right', async () => {
    const backwards = Buffer.from(content);
    const start = 16 + backwards.readUInt32LE(12);
    backwards.writeInt32LE(backwards.readInt32LE(start + 4), start);
    const negative = Buffer.from(content);
    negative.writeDoubleLE(-1, content.length - bars * 8 * 3);
    const swollen = Buffer.from(content);
    swollen.write('{"symbol":"ZZA","bars":900000000}'.padEnd(start - 16), 16);
    const spaced = Buffer.from(content);
    spaced.write(`{"symbol":"ZZA", "bars":${bars}}`.padEnd(start - 16), 16);
    expect(decodeSeries(spaced)).toEqual(SERIES[0]);
    const minusZero = encodeSeries({ ...series, volume: new Float64Array(bars) });
    new DataView(minusZero.buffer).setFloat64(minusZero.length - 8, -0, true);
    for (const bytes of [backwards, negative, swollen, spaced, minusZero, Buffer.from('no series')]) {
      expect(contentIdOf(bytes)).not.toBe(contentIdOf(content));
      expect(await refusedWith(bundleOf([DOCUMENT, bytes]))).toBe('bundle-damaged');
    }
  });

  it('is refused for a portfolio that is none, and says so of a newer one', async () => {
    const later = { ballast: { format: 1, schema: 99, rev: 1, savedAt: '2026-11-20T12:00:00.000Z' }, data: {} };
    expect(await refusedWith(bundleOf([Buffer.from('{"__proto__":{}}')]))).toBe('bundle-damaged');
    expect(await refusedWith(bundleOf([Buffer.from('x')]))).toBe('bundle-damaged');
    const newer = encodeDocument({ schema: 99, revision: 1, savedAt: later.ballast.savedAt }, {});
    expect(await refusedWith(bundleOf([newer]))).toBe('portfolio-newer');
  });

  it('is refused for a header beyond the limits, before anything of that size is read', async () => {
    const head = encodeHead({ format: 1, portfolio: { sha256: 'a'.repeat(64), bytes: 1 }, series: [], records: [] });
    const withHeader = (value: unknown): Buffer => {
      const json = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
      const prelude = Buffer.from(head.subarray(0, PRELUDE_BYTES));
      prelude.writeUInt32LE(json.length, 12);
      Buffer.from(checksumOf(json), 'hex').copy(prelude, 16);
      return Buffer.concat([prelude, json]);
    };
    const part = { sha256: 'a'.repeat(64), bytes: 1 };
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ sha256: at.toString(16).padStart(64, '0'), bytes: 1 }));
    const base = { format: 1, portfolio: part, series: [], records: [] };
    const wrong: unknown[] = [
      { ...base, series: [part, part] },
      { ...base, series: many(BUNDLE_LIMITS.series + 1) },
      { ...base, records: many(BUNDLE_LIMITS.records + 1) },
      { ...base, portfolio: { ...part, bytes: BUNDLE_LIMITS.portfolioBytes + 1 } },
      { ...base, series: [{ ...part, bytes: BUNDLE_LIMITS.seriesBytes + 1 }] },
      { ...base, series: [{ ...part, bytes: -1 }] },
      { ...base, series: [{ ...part, bytes: 1.5 }] },
      { ...base, series: [{ ...part, sha256: '../../../etc/passwd' }] },
      { ...base, path: '/tmp/elsewhere' },
      { ...base, format: 2 },
      '{"__proto__":{"polluted":1}}',
      'nothing',
      '[]',
    ];
    for (const header of wrong) expect(await refusedWith(withHeader(header))).toBe('bundle-damaged');
    const long = Buffer.from(head);
    long.writeUInt32LE(BUNDLE_LIMITS.headerBytes + 1, 12);
    expect(await refusedWith(long)).toBe('bundle-damaged');
    const huge = { ...bytesSource(head), size: BUNDLE_LIMITS.fileBytes + 1 };
    expect(await readBundle(huge, new MarketLibrary(newFolder()))).toMatchObject({
      problem: { code: 'bundle-too-large' },
    });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('the bundles of a folder', () => {
  it('are listed by opaque ids, the hidden and the others left out, and a fresh name is never one that is taken', async () => {
    const folder = newFolder();
    const files = new BundleFiles(folder, nodeDisk);
    expect(obtained(await new BundleFiles(join(folder, 'nowhere'), nodeDisk).list())).toEqual([]);
    for (const name of ['One.ballast-bundle', 'one 2.ballast-bundle', '.hidden.ballast-bundle', 'One.ballast'])
      writeFileSync(join(folder, name), 'x');
    const listed = obtained(await files.list());
    expect(listed.map(({ fileName }) => fileName).sort()).toEqual(['One.ballast-bundle', 'one 2.ballast-bundle']);
    const again = obtained(await files.list());
    expect(again.map(({ fileId }) => fileId).sort()).toEqual(listed.map(({ fileId }) => fileId).sort());
    expect(files.pathOf(listed[0]?.fileId ?? '')).toBe(join(folder, listed[0]?.fileName ?? ''));
    expect(files.pathOf('../../etc/passwd')).toBeNull();
    expect(obtained(await files.freshPath('One'))).toBe(join(folder, 'One 3.ballast-bundle'));
    expect(obtained(await files.freshPath('../up'))).toBe(join(folder, 'up.ballast-bundle'));
  });
});
