import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentIdOf } from '../../../electron/market/columnFile';
import { RecordLibrary } from '../../../electron/market/recordLibrary';
import type { MarketRecord } from '../../../shared/model/marketRecord';
import { InvariantError } from '../../../shared/result/invariant';
import { obtained } from '../../support/outcome';
import { FaultyDisk } from '../durable/faultyDisk';
import { temporaryFolders } from '../durable/temporaryFolder';

const newFolder = temporaryFolders();

const MACRO: MarketRecord<'macro-series'> = {
  kind: 'macro-series',
  source: 'yields.csv',
  asOf: '2026-11-19',
  table: {
    seriesName: 'Ten-year yield',
    unit: 'fraction',
    frequency: 'daily',
    observations: [
      { isoDate: '2026-11-18', value: 0.0412 },
      { isoDate: '2026-11-19', value: 0.0409 },
    ],
  },
};
const FUND: MarketRecord<'fund-holdings'> = {
  kind: 'fund-holdings',
  source: 'fund.csv',
  asOf: '2026-10-31',
  table: {
    fundSymbol: 'ZZF',
    holdings: [
      { symbol: 'ZZA', name: 'Example A', weightFraction: 0.6, sector: 'Industrials' },
      { symbol: null, name: 'Cash', weightFraction: 0.4, sector: null },
    ],
  },
};
const COMPANY: MarketRecord<'fundamentals'> = {
  kind: 'fundamentals',
  source: 'company.csv',
  asOf: '2026-11-01',
  table: {
    companies: [
      {
        symbol: 'ZZA',
        currency: 'USD',
        facts: [{ item: 'totalDebt', periodEnd: '2026-09-30', reportedOn: null, value: 1.5e9 }],
      },
    ],
  },
};
const FACTS: MarketRecord<'company-facts'> = {
  kind: 'company-facts',
  source: 'screener.csv',
  asOf: '2026-11-01',
  table: {
    companies: [
      {
        symbol: 'ZZA',
        name: 'Example A',
        marketCap: 1.5e9,
        sector: null,
        statedSector: 'Capital Goods',
        industry: null,
        country: 'United States',
        listedYear: 2021,
      },
    ],
  },
};
const MEMBERS: MarketRecord<'index-members'> = {
  kind: 'index-members',
  source: 'members.csv',
  asOf: '2026-11-01',
  table: {
    indexId: 'russell2000',
    members: [{ symbol: 'ZZA', name: 'Example A', weightFraction: null, sector: 'Industrials' }],
  },
};
const FACTORS: MarketRecord<'factor-series'> = {
  kind: 'factor-series',
  source: 'factors.csv',
  asOf: '2026-11-01',
  table: {
    factors: ['Mkt-RF', 'SMB'],
    frequency: 'daily',
    observations: [{ isoDate: '2026-11-01', values: [0.001, null] }],
  },
};

function libraryIn(folder: string, disk = new FaultyDisk()) {
  return new RecordLibrary({ folder, sealer: null }, disk);
}

describe('the library of records', () => {
  it.each([MACRO, FUND, COMPANY, FACTS, MEMBERS, FACTORS])(
    'gives back a table of $kind as it was put',
    async (record) => {
      const folder = newFolder();
      const { recordId } = obtained(await libraryIn(folder).put(record));
      expect(obtained(await libraryIn(folder).get(record.kind, recordId))).toEqual(record);
      expect(await libraryIn(folder).heads()).toEqual([
        { recordId, kind: record.kind, source: record.source, asOf: record.asOf },
      ]);
    },
  );

  it('stores equal tables once, and a later one beside the earlier', async () => {
    const folder = newFolder();
    const library = libraryIn(folder);
    const first = obtained(await library.put(MACRO)).recordId;
    expect(obtained(await library.put(structuredClone(MACRO))).recordId).toBe(first);
    expect(obtained(await library.put({ ...MACRO, asOf: '2026-11-20' })).recordId).not.toBe(first);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('finds damage at any byte, leaves it out of the list, and repairs it when it is put again', async () => {
    const folder = newFolder();
    const library = libraryIn(folder);
    const { recordId } = obtained(await library.put(MACRO));
    const path = join(folder, `${recordId}.record`);
    const sound = readFileSync(path);
    for (let at = 0; at < sound.length; at += 1) {
      const bytes = Buffer.from(sound);
      bytes[at] = (bytes[at] ?? 0) ^ 4;
      writeFileSync(path, bytes);
      expect(await library.get('macro-series', recordId)).toEqual({ ok: false, problem: { code: 'record-damaged' } });
    }
    expect(await library.heads()).toEqual([]);
    expect(obtained(await library.put(MACRO)).recordId).toBe(recordId);
    expect(readFileSync(path)).toEqual(sound);
  });

  it('does not read a table of one kind as one of another, nor one of a later layout', async () => {
    const folder = newFolder();
    const library = libraryIn(folder);
    const { recordId } = obtained(await library.put(MACRO));
    expect(await library.get('fund-holdings', recordId)).toMatchObject({ problem: { code: 'record-missing' } });
    const later = { ...JSON.parse(readFileSync(join(folder, `${recordId}.record`), 'utf8')), layout: 2 };
    const bytes = Buffer.from(JSON.stringify(later));
    writeFileSync(join(folder, `${contentIdOf(bytes)}.record`), bytes);
    expect(await library.get('macro-series', contentIdOf(bytes))).toMatchObject({ problem: { code: 'record-newer' } });
  });

  it('says what is missing, what cannot be read and what cannot be stored', async () => {
    const disk = new FaultyDisk();
    const library = libraryIn(newFolder(), disk);
    expect(await library.get('fundamentals', 'ab'.repeat(32))).toMatchObject({ problem: { code: 'record-missing' } });
    disk.fault = (call) => (call === 'readFile' ? 'EIO' : null);
    expect(await library.get('fundamentals', 'ab'.repeat(32))).toEqual({
      ok: false,
      problem: { code: 'record-unreadable', systemCode: 'EIO' },
    });
    disk.fault = (call) => (call === 'write' ? 'ENOSPC' : null);
    expect(await library.put(COMPANY)).toEqual({
      ok: false,
      problem: { code: 'record-not-saved', systemCode: 'ENOSPC' },
    });
  });

  it('throws for a table that breaks its own schema: a bug of its importer', async () => {
    const [first, second] = MACRO.table.observations;
    const backwards = {
      ...MACRO,
      table: { ...MACRO.table, observations: [second, first].flatMap((row) => row ?? []) },
    };
    const library = libraryIn(newFolder());
    await expect(library.put(backwards)).rejects.toThrow(InvariantError);
    await expect(library.put({ ...FUND, table: { fundSymbol: 'ZZF', holdings: [] } })).rejects.toThrow(InvariantError);
    await expect(library.put({ ...MACRO, asOf: 'yesterday' })).rejects.toThrow(InvariantError);
  });

  it('takes the text of a record from elsewhere, and no other bytes', async () => {
    const folder = newFolder();
    const { recordId } = obtained(await libraryIn(folder).put(FUND));
    const text = obtained(await libraryIn(folder).content(recordId));
    const other = libraryIn(newFolder());
    expect(obtained(await other.putContent(text)).recordId).toBe(recordId);
    for (const bytes of [Buffer.from('{}'), Buffer.from([0xff]), Buffer.from('nothing'), Buffer.alloc(17_000_000, ' ')])
      expect(await other.putContent(bytes)).toEqual({ ok: false, problem: { code: 'record-damaged' } });
  });
});
