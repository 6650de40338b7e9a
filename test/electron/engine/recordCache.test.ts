import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { RecordCache } from '../../../electron/engine/recordCache';
import { MarketLibrary } from '../../../electron/market/marketLibrary';
import { readRecordSync } from '../../../electron/market/readRecordSync';
import { createByteSealer } from '../../../electron/sealing/byteSealer';
import type { MarketRecord } from '../../../shared/model/marketRecord';
import { recordLink } from '../../support/attachedLists';
import { obtained } from '../../support/outcome';
import { documentOf } from '../../support/portfolioBuilder';

const folder = mkdtempSync(join(tmpdir(), 'ballast-records-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FUND: MarketRecord<'fund-holdings'> = {
  kind: 'fund-holdings',
  source: 'fund.csv',
  asOf: '2026-10-31',
  table: { fundSymbol: 'ZZF', holdings: [{ symbol: 'ZZA', name: 'Example', weightFraction: 1, sector: null }] },
};
const companies = (symbol: string): MarketRecord<'company-facts'> => {
  const open = { sector: null, statedSector: null, industry: null, country: null, listedYear: null };
  const company = { symbol, name: null, marketCap: 1e9, ...open };
  return { kind: 'company-facts', source: `${symbol}.csv`, asOf: '2026-10-31', table: { companies: [company] } };
};

describe.each([
  ['plain', null],
  ['encrypted', createByteSealer(new Uint8Array(32).fill(7), 'market-library')],
])('the tables a document links, in a library that is %s', (name, sealer) => {
  const place = { folder: join(folder, name), sealer };
  const library = new MarketLibrary(place.folder, undefined, sealer ?? undefined);
  const document = documentOf({ pieces: [] });

  it('are read by id and kept: the same links answer the same object', async () => {
    const { recordId } = obtained(await library.records.put(FUND));
    const old = obtained(await library.records.put(companies('ZZA'))).recordId;
    const young = obtained(await library.records.put(companies('ZZB'))).recordId;
    const records = [
      recordLink('fund-holdings', 'ZZF', { recordId }),
      recordLink('company-facts', 'old.csv', { recordId: old, asOf: '2025-01-31' }),
      recordLink('company-facts', 'young.csv', { recordId: young }),
    ];
    let reads = 0;
    const cache = new RecordCache((kind, id) => {
      reads += 1;
      return readRecordSync(place, kind, id);
    });
    const attached = cache.of({ ...document, records });
    expect(attached?.funds.get('ZZF')?.table).toEqual(FUND.table);
    expect(attached?.companies.map(({ link }) => link.subject)).toEqual(['young.csv', 'old.csv']);
    expect(cache.of(structuredClone({ ...document, records }))).toBe(attached);
    expect(reads).toBe(3);
  });

  it('say which fund’s table is not there, and are looked for again', () => {
    let reads = 0;
    const cache = new RecordCache((kind, id) => {
      reads += 1;
      return readRecordSync(place, kind, id);
    });
    const records = [recordLink('fund-holdings', 'ZZF', { recordId: 'cd'.repeat(32) })];
    expect(cache.of({ ...document, records })?.problems.get('ZZF')).toEqual({ code: 'record-missing' });
    cache.of({ ...document, records });
    expect(reads).toBe(2);
  });
});

it('answers nothing for a document without links', () => {
  const cache = new RecordCache(() => {
    throw new Error('nothing is to be read');
  });
  expect(cache.of(documentOf({ pieces: [] }))).toBeUndefined();
});
