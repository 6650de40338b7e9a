import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { detectFileKind } from '../../../electron/importing/detectFileKind';
import { readReferenceFile } from '../../../electron/importing/reference/readReferenceFile';
import { MarketLibrary } from '../../../electron/market/marketLibrary';
import { PortfolioStore } from '../../../electron/portfolio/portfolioStore';
import type { FileReader } from '../../../electron/service/fileReader';
import { referenceHandlers } from '../../../electron/service/handlers/referenceHandlers';
import { shippedReference } from '../../../electron/service/reference';
import type { ServiceParts } from '../../../electron/service/serviceParts';
import { Uploads } from '../../../electron/service/uploads';
import { ok } from '../../../shared/result/result';
import { obtained } from '../../support/outcome';
import { documentOf } from '../../support/portfolioBuilder';
import { fixtureFile } from '../importing/fixtureFile';

const TODAY = '2026-11-20';
const DAY = '2026-11-16';

let folder = '';
let store: PortfolioStore;
let market: MarketLibrary;
let uploads: Uploads;
let ids = 0;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ballast-reference-'));
  store = new PortfolioStore();
  market = new MarketLibrary(join(folder, 'market'));
  uploads = new Uploads();
  const pieces = [
    { symbol: 'ZZSC', kind: 'etf' as const, quantity: '200', price: '50' },
    { symbol: 'TNA', kind: 'etf' as const, quantity: '1', price: '50' },
    { symbol: 'ZZMC', quantity: '100', price: '40' },
    { symbol: 'YYBK', quantity: '60', price: '50', cap: 9e9 },
  ];
  const document = documentOf({ pieces });
  obtained(await store.create(join(folder, 'one.ballast'), document));
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** The handlers over a real document, library and reader; only the worker thread is left out. */
function handlers() {
  const reader: Pick<FileReader, 'reference' | 'kinds'> = {
    reference: async (file, answers) => ok(readReferenceFile(file, answers)),
    kinds: async (files) => files.map((file) => detectFileKind(file)),
  };
  const parts = {
    store,
    uploads,
    reader,
    reference: shippedReference(),
    market: () => market,
    today: () => TODAY,
    newId: () => `id-${++ids}`,
  };
  return referenceHandlers(parts as unknown as ServiceParts);
}

function add(...names: readonly string[]): string[] {
  return names.map((name) => uploads.add({ ...fixtureFile(`reference/${name}`), name }));
}

function document() {
  return obtained(store.state()).document;
}

describe('a proposal of reference data', () => {
  it('names the fund that was asked for, the weight, and how much of it is placed by sizes of the same drop', async () => {
    const fileIds = add('issuerWithPreamble.csv', 'stockScreener.csv');
    const proposal = obtained(await handlers().referencePropose({ fileIds, answers: {}, fund: 'ZZSC' }));
    const [fund, screener] = proposal.tables;
    expect(fund).toMatchObject({ kind: 'fund-holdings', subject: 'fund:ZZSC', asOf: '2026-11-17', rows: 7 });
    expect(fund?.weightTotal).toBeCloseTo(1, 12);
    // 40, 5, 30 and 23 %: class B is found under the screener's own spelling.
    expect(fund?.mapped?.dollar).toBeCloseTo(0.98, 12);
    expect(fund?.mapped?.notEquity).toBeCloseTo(0.019, 12);
    expect(screener).toMatchObject({ kind: 'company-facts', subject: 'stockScreener.csv', asOf: null, mapped: null });
  });

  it('offers funds that are seen through one to one, and indexes; a fund the file names itself is chosen', async () => {
    const fileIds = add('fundTickerColumn.csv');
    const proposal = obtained(await handlers().referencePropose({ fileIds, answers: {}, fund: null }));
    const ids = proposal.tables[0]?.subjects.map(({ id }) => id) ?? [];
    expect(ids).toContain('fund:ZZSC');
    expect(ids).toContain('index:russell2000');
    expect(ids).not.toContain('fund:TNA');
    // ZZQ is no fund of this document: whose list it is has to be said.
    expect(proposal.tables[0]?.subject).toBeNull();
  });

  it('lists what instruments would get, and what they have', async () => {
    const fileIds = add('stockScreener.csv');
    const { facts } = obtained(await handlers().referencePropose({ fileIds, answers: {}, fund: null }));
    expect(facts.map(({ symbol, marketCap, sector, before }) => [symbol, marketCap, sector, before.marketCap])).toEqual(
      [
        ['ZZMC', 3.2e9, null, null],
        ['YYBK', 12.5e9, 'Financials', 9e9],
      ],
    );
  });

  it('says why a file is refused and what has to be asked', async () => {
    const fileIds = add('sharesUnclear.csv');
    const proposal = obtained(await handlers().referencePropose({ fileIds, answers: {}, fund: null }));
    expect(proposal).toMatchObject({ tables: [], refused: [{ problem: { code: 'weights-unclear' } }] });
  });
});

describe('confirming reference data', () => {
  const confirmed = async (names: readonly string[], subjects: readonly string[], facts = true) => {
    const handled = handlers();
    const fileIds = add(...names);
    const proposal = obtained(await handled.referencePropose({ fileIds, answers: {}, fund: null }));
    const tables = proposal.tables.map(({ key, asOf }, at) => ({
      key,
      subject: subjects[at] ?? '',
      asOf: asOf ?? DAY,
    }));
    return handled.referenceConfirm({ proposalId: proposal.proposalId, tables, facts });
  };

  it('stores tables and originals, links them in one step, gives instruments their sizes; undo takes all of it back', async () => {
    const before = document();
    obtained(await confirmed(['issuerWithPreamble.csv', 'stockScreener.csv'], ['fund:ZZSC', 'stockScreener.csv']));
    const after = document();
    expect(after.records?.map(({ kind, subject, asOf, rows }) => [kind, subject, asOf, rows])).toEqual([
      ['fund-holdings', 'ZZSC', '2026-11-17', 7],
      ['company-facts', 'stockScreener.csv', DAY, 5],
    ]);
    expect(after.imports.at(-1)).toMatchObject({ kind: 'reference', rowsRead: 12, rowsSkipped: 2 });
    const facts = after.instruments.map(({ symbol, marketCap, sector }) => [symbol, marketCap?.value, sector]);
    // The one of YYBK is of 2026-11-18 and stays; its sector was open.
    expect(facts.slice(2)).toEqual([
      ['ZZMC', 3.2e9, null],
      ['YYBK', 9e9, 'Financials'],
    ]);
    const [fund] = after.records ?? [];
    const stored = obtained(await market.records.get('fund-holdings', fund?.recordId ?? ''));
    expect(stored.table).toMatchObject({ fundSymbol: 'ZZSC' });
    expect(await market.archive.list()).toHaveLength(2);
    obtained(store.undo());
    expect(document()).toEqual(before);
  });

  it('leaves instruments alone where the user wants that', async () => {
    obtained(await confirmed(['stockScreener.csv'], ['stockScreener.csv'], false));
    expect(document().instruments.map(({ marketCap }) => marketCap?.value)).toEqual([
      undefined,
      undefined,
      undefined,
      9e9,
    ]);
  });

  it('keeps a fund’s list as the members of an index, without its cash', async () => {
    obtained(await confirmed(['issuerWithPreamble.csv'], ['index:russell2000']));
    const [link] = document().records ?? [];
    expect(link).toMatchObject({ kind: 'index-members', subject: 'russell2000' });
    const { table } = obtained(await market.records.get('index-members', link?.recordId ?? ''));
    expect(table.members.map(({ symbol, weightFraction, sector }) => [symbol, weightFraction, sector])).toEqual([
      ['ZZMC', 0.4, 'Industrials'],
      ['ZZMCB', 0.05, 'Industrials'],
      ['YYBK', 0.3, 'Financials'],
      ['XXTV', 0.23, 'Communication Services'],
    ]);
  });

  it('stores percent as fractions, and refuses a series nobody has said the unit of', async () => {
    obtained(await confirmed(['yieldWithPoints.csv'], ['DGS10']));
    const [link] = document().records ?? [];
    const { table } = obtained(await market.records.get('macro-series', link?.recordId ?? ''));
    expect(table).toMatchObject({ seriesName: 'DGS10', unit: 'fraction' });
    expect(table.observations.map(({ value }) => value)).toEqual([0.041, 0.0412, 0.0408]);
    const refused = await confirmed(['ownIndicator.csv'], ['MYSERIES']);
    expect(refused).toMatchObject({ problem: { code: 'request-invalid', path: 'tables.unit' } });
  });

  it('puts a newer list of a fund in the place of the older one, which undo brings back', async () => {
    obtained(await confirmed(['percentOfFund.csv'], ['fund:ZZSC']));
    obtained(await confirmed(['issuerWithPreamble.csv'], ['fund:ZZSC']));
    expect(document().records?.map(({ source }) => source)).toEqual(['issuerWithPreamble.csv']);
    obtained(store.undo());
    expect(document().records?.map(({ source }) => source)).toEqual(['percentOfFund.csv']);
  });

  it('knows no proposal but the last one', async () => {
    const outcome = await handlers().referenceConfirm({
      proposalId: 'gone',
      tables: [{ key: 'f:0', subject: 'fund:ZZSC', asOf: DAY }],
      facts: true,
    });
    expect(outcome).toMatchObject({ problem: { code: 'unknown-id', what: 'proposal' } });
  });
});

it('tells several files apart in the order of the request', async () => {
  const fileIds = add('members.csv', 'factorsMonthly.CSV');
  const { files } = obtained(await handlers().fileDetect({ fileIds }));
  expect(files.map(({ kind }) => kind)).toEqual(['index-members', 'factors']);
});
