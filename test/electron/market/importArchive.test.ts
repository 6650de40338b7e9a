import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { contentIdOf } from '../../../electron/market/columnFile';
import { ImportArchive, type ImportedFile } from '../../../electron/market/importArchive';
import { createByteSealer } from '../../../electron/sealing/byteSealer';
import { obtained } from '../../support/outcome';
import { FaultyDisk } from '../durable/faultyDisk';
import { temporaryFolders } from '../durable/temporaryFolder';

const newFolder = temporaryFolders();
const TODAY = '2026-11-20';
const BYTES = Buffer.from('Date,Close\n2026-11-17,10\n'.repeat(50));
const FILE_ID = contentIdOf(BYTES);
const SERIES_ID = 'ab'.repeat(32);

function fileOf(change: Partial<ImportedFile> = {}): ImportedFile {
  const made = { seriesId: SERIES_ID, symbol: 'ZZA', key: 'ZZA.csv#ZZA', base: null };
  return { name: 'ZZA.csv', bytes: BYTES, answers: { settings: { dateOrder: 'ymd' } }, series: [made], ...change };
}

function archiveIn(folder: string) {
  return new ImportArchive({ folder, sealer: null }, new FaultyDisk());
}

const PRICES = { kind: 'prices', portfolioId: 'one', importedOn: TODAY } as const;
const POSITIONS = { ...PRICES, kind: 'positions' } as const;

describe('the archive of import files', () => {
  it('gives back the bytes and how they were read, to another program too', async () => {
    const folder = newFolder();
    obtained(await archiveIn(folder).keep(PRICES, [fileOf()]));
    const archive = archiveIn(folder);
    expect(await archive.originOf(SERIES_ID)).toEqual({
      made: fileOf().series[0],
      fileId: FILE_ID,
      fileName: 'ZZA.csv',
      answers: { settings: { dateOrder: 'ymd' } },
    });
    expect(Buffer.from((await archive.file(FILE_ID)) ?? [])).toEqual(BYTES);
    expect(await archive.originOf('cd'.repeat(32))).toBeNull();
  });

  it('keeps equal bytes once, smaller than they were', async () => {
    const folder = newFolder();
    const archive = archiveIn(folder);
    obtained(await archive.keep(PRICES, [fileOf(), fileOf({ name: 'copy.csv', series: [] })]));
    obtained(await archive.keep(POSITIONS, [fileOf({ series: [] })]));
    const files = await archive.list();
    expect(files.map(({ id }) => id)).toEqual([FILE_ID]);
    expect(files[0]?.bytes).toBeLessThan(BYTES.length / 4);
  });

  it('learns of an import that another program has made since', async () => {
    const folder = newFolder();
    const archive = archiveIn(folder);
    expect(await archive.originOf(SERIES_ID)).toBeNull();
    obtained(await archiveIn(folder).keep(PRICES, [fileOf()]));
    expect((await archive.originOf(SERIES_ID))?.fileId).toBe(FILE_ID);
  });

  it('gives no other bytes of a file damaged at whatever place, and none of one made to swell', async () => {
    const folder = newFolder();
    const archive = archiveIn(folder);
    obtained(await archive.keep(PRICES, [fileOf()]));
    const path = join(folder, `${FILE_ID}.import`);
    const sound = readFileSync(path);
    let refused = 0;
    for (let at = 0; at < sound.length; at += 1) {
      const bytes = Buffer.from(sound);
      bytes[at] = (bytes[at] ?? 0) ^ 16;
      writeFileSync(path, bytes);
      // A bit of the compressed form that decides nothing leaves the file what it was.
      const found = await archive.file(FILE_ID);
      if (found === null) refused += 1;
      else expect(Buffer.from(found)).toEqual(BYTES);
    }
    expect(refused).toBeGreaterThan(sound.length * 0.9);
    writeFileSync(path, deflateSync(Buffer.alloc(65 * 1024 * 1024)));
    expect(await archive.file(FILE_ID)).toBeNull();
    rmSync(path);
    await expect(archive.file(FILE_ID)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('passes over a damaged record, and over one of a later format', async () => {
    const folder = newFolder();
    obtained(await archiveIn(folder).keep(PRICES, [fileOf()]));
    const name = readdirSync(folder).find((file) => file.endsWith('.origin')) ?? '';
    const record = readFileSync(join(folder, name));
    writeFileSync(join(folder, name), record.subarray(1));
    expect(await archiveIn(folder).originOf(SERIES_ID)).toBeNull();
    const later = Buffer.from(JSON.stringify({ ...JSON.parse(record.toString()), format: 2 }));
    writeFileSync(join(folder, `${contentIdOf(later)}.origin`), later);
    expect(await archiveIn(folder).originOf(SERIES_ID)).toBeNull();
  });

  it('says when a file cannot be kept, and then keeps no record of it either', async () => {
    const folder = newFolder();
    const disk = new FaultyDisk();
    disk.fault = (call) => (call === 'sync' ? 'ENOSPC' : null);
    const archive = new ImportArchive({ folder, sealer: null }, disk);
    expect(await archive.keep(PRICES, [fileOf()])).toEqual({
      ok: false,
      problem: { code: 'archive-not-saved', systemCode: 'ENOSPC' },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves nothing readable of a sealed library', async () => {
    const folder = newFolder();
    const sealer = createByteSealer(new Uint8Array(32).fill(3), 'market');
    const archive = new ImportArchive({ folder, sealer }, new FaultyDisk());
    obtained(await archive.keep(PRICES, [fileOf({ name: 'ZZSECRET.csv' })]));
    expect(Buffer.from((await archive.file(FILE_ID)) ?? [])).toEqual(BYTES);
    expect((await archive.originOf(SERIES_ID))?.fileName).toBe('ZZSECRET.csv');
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name));
      expect(bytes.includes('ZZSECRET')).toBe(false);
    }
  });

  it('moves what belongs to one portfolio, and leaves a file that another was made of', async () => {
    const [shared, own] = [newFolder(), newFolder()];
    const archive = archiveIn(shared);
    const sealer = createByteSealer(new Uint8Array(32).fill(3), 'market');
    const sealed = new ImportArchive({ folder: own, sealer }, new FaultyDisk());
    const alone = fileOf({ name: 'ZZSECRET.csv', bytes: Buffer.from('Symbol,Quantity\nZZSECRET,41'), series: [] });
    obtained(await archive.keep(PRICES, [fileOf(), alone]));
    obtained(await archive.keep({ ...POSITIONS, portfolioId: 'two' }, [fileOf({ series: [] })]));
    obtained(await archive.movePortfolio('one', sealed));
    expect((await archive.list()).map(({ id }) => id)).toEqual([FILE_ID]);
    expect(await archive.originOf(SERIES_ID)).toBeNull();
    expect((await sealed.originOf(SERIES_ID))?.fileId).toBe(FILE_ID);
    expect(Buffer.from((await sealed.file(contentIdOf(alone.bytes))) ?? [])).toEqual(alone.bytes);
    expect(readdirSync(shared).some((name) => readFileSync(join(shared, name)).includes('ZZSECRET'))).toBe(false);
    // Once more, as after a crash: nothing is left to do and nothing is lost.
    obtained(await archive.movePortfolio('one', sealed));
    expect((await sealed.list()).length).toBe(2);
  });

  it('removes nothing where the other archive cannot be written', async () => {
    const [shared, own] = [newFolder(), newFolder()];
    obtained(await archiveIn(shared).keep(PRICES, [fileOf()]));
    const before = readdirSync(shared).sort();
    const disk = new FaultyDisk();
    disk.fault = (call) => (call === 'sync' ? 'ENOSPC' : null);
    const moved = await archiveIn(shared).movePortfolio('one', new ImportArchive({ folder: own, sealer: null }, disk));
    expect(moved).toEqual({ ok: false, problem: { code: 'archive-not-saved', systemCode: 'ENOSPC' } });
    expect(readdirSync(shared).sort()).toEqual(before);
  });
});
