import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PortfolioStore } from '../../../electron/portfolio/portfolioStore';
import type { DocumentCommand } from '../../../shared/model/command';
import { PORTFOLIO_SCHEMA, type Portfolio } from '../../../shared/model/portfolio';
import { createRiskReport } from '../../../shared/risk/report/createRiskReport';
import { createPreparation } from '../../../shared/risk/report/preparation';
import { obtained } from '../../support/outcome';
import { REFERENCE } from '../../support/portfolioBuilder';
import { TODAY } from '../../support/priceBuilder';

/**
 * Files of every released schema, kept for ever: each opens with the totals it had when it was written (worked out by
 * hand, in `totals.json`), and nothing in it is lost because this build does not know it.
 */

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/portfolio');
const names = readdirSync(FIXTURES).filter((name) => name.endsWith('.ballast'));
const totals = JSON.parse(readFileSync(join(FIXTURES, 'totals.json'), 'utf8')) as Record<string, Totals>;

interface Totals {
  readonly equity: string;
  readonly invested: string;
  readonly cash: string;
}

let folder: string;
let path: string;
const stores: PortfolioStore[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ballast-fixtures-'));
  path = join(folder, 'copy.ballast');
});
afterEach(async () => {
  for (const store of stores.splice(0)) obtained(await store.close());
  rmSync(folder, { recursive: true, force: true });
});

async function opened(): Promise<PortfolioStore> {
  const store = new PortfolioStore();
  stores.push(store);
  obtained(await store.open(path));
  return store;
}

function documentOf(store: PortfolioStore): Portfolio {
  return obtained(store.state()).document;
}

/** The document as it stands in the file, to any other program. */
function inFile(): unknown {
  return (JSON.parse(readFileSync(path, 'utf8')) as { readonly data: unknown }).data;
}

function totalsOf(document: Portfolio): Totals {
  const { totals } = createRiskReport({
    document,
    revision: 1,
    selection: { accountIds: null },
    seriesOf: () => null,
    seriesProblemOf: () => null,
    reference: REFERENCE,
    today: TODAY,
    preparation: createPreparation(),
  });
  const cents = ({ value }: { readonly value: number | null }) => (value === null ? 'unknown' : value.toFixed(2));
  return { equity: cents(totals.equity), invested: cents(totals.invested), cash: cents(totals.cash) };
}

describe('files of released schemas', () => {
  it('are there for every schema up to the one this build writes', () => {
    const released = Array.from({ length: PORTFOLIO_SCHEMA }, (_, index) => `schema${index + 1}.ballast`);
    expect(names).toEqual(expect.arrayContaining(released));
    expect(Object.keys(totals).sort()).toEqual([...names].sort());
  });

  it.each(names)('%s opens with the totals it was written with, and keeps them when it is saved anew', async (name) => {
    copyFileSync(join(FIXTURES, name), path);
    const first = await opened();
    expect(totalsOf(documentOf(first))).toEqual(totals[name]);
    obtained(first.apply({ name: 'renamePortfolio', portfolioName: 'Saved anew' }));
    obtained(await first.flush());
    expect(totalsOf(documentOf(await opened()))).toEqual(totals[name]);
  });
});

describe('a file with trades', () => {
  it('keeps every one of them through opening, saving and undoing after a new start', async () => {
    copyFileSync(join(FIXTURES, 'schema1Trades.ballast'), path);
    const written = inFile();
    const first = await opened();
    expect(documentOf(first).trades?.map(({ id, type, change }) => `${id} ${type} ${change}`)).toEqual([
      't1 buy 60',
      't2 buy 50',
      't3 sell -20',
    ]);
    obtained(first.apply({ name: 'renamePortfolio', portfolioName: 'Saved anew' }));
    obtained(await first.close());
    const second = await opened();
    obtained(second.undo());
    obtained(await second.flush());
    expect(inFile()).toEqual(written);
  });

  it('is told from one without: a file of an older build gets none by being opened and saved', async () => {
    copyFileSync(join(FIXTURES, 'schema1.ballast'), path);
    const store = await opened();
    obtained(store.apply({ name: 'renamePortfolio', portfolioName: 'Saved anew' }));
    obtained(await store.flush());
    expect(inFile()).not.toHaveProperty('trades');
  });
});

/** Where fields stand that this build does not know, as paths, with what they hold. */
function laterFields(value: unknown, path = ''): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([key, field]): [string, unknown][] =>
      key.startsWith('later') ? [[`${path}/${key}`, field]] : [...laterFields(field, `${path}/${key}`)],
    ),
  );
}

const EDITS: readonly DocumentCommand[] = [
  { name: 'renamePortfolio', portfolioName: 'Renamed' },
  { name: 'editAccount', accountId: 'a1', accountName: 'Renamed account' },
  { name: 'editHolding', holdingId: 'h1', quantity: '101', note: 'edited' },
  { name: 'editInstrument', instrumentId: 'i1', sector: 'Energy' },
  { name: 'editSettings', settings: { riskFraction: 0.02 } },
  { name: 'setBaseCurrency', baseCurrency: 'EUR' },
  { name: 'addAccount', account: { id: 'a9', name: 'Another', kind: 'unknown' } },
];

describe('fields this build does not know', () => {
  beforeEach(() => copyFileSync(join(FIXTURES, 'schema1LaterFields.ballast'), path));

  it('stand at every level of the fixture', () => {
    const levels = [...laterFields(inFile()).keys()].map((place) => place.replaceAll(/\d+/g, '#'));
    expect([...new Set(levels)].sort()).toEqual([
      '/accounts/#/laterField',
      '/holdings/#/laterField',
      '/holdings/#/lots/#/laterField',
      '/imports/#/laterField',
      '/instruments/#/laterField',
      '/instruments/#/marketCap/laterField',
      '/laterField',
      '/laterList',
      '/laterText',
      '/series/#/laterField',
      '/settings/laterField',
      '/settings/weightCaps/laterField',
      '/stops/#/laterField',
      '/stops/#/rule/laterField',
    ]);
  });

  it('survive opening, edits of the very records that hold them, saving, opening again and undoing', async () => {
    const written = inFile();
    const store = await opened();
    for (const command of EDITS) obtained(store.apply(command));
    obtained(await store.flush());
    expect(laterFields(inFile())).toEqual(laterFields(written));
    expect(laterFields(documentOf(await opened()))).toEqual(laterFields(written));
    for (const _command of EDITS) obtained(store.undo());
    obtained(await store.flush());
    expect(inFile()).toEqual(written);
    expect(laterFields(documentOf(await opened()))).toEqual(laterFields(written));
  });

  it('survive an undo after the program was started again', async () => {
    const written = inFile();
    const first = await opened();
    for (const command of EDITS) obtained(first.apply(command));
    obtained(await first.close());
    const second = await opened();
    for (const _command of EDITS) obtained(second.undo());
    obtained(await second.flush());
    expect(inFile()).toEqual(written);
  });

  it('survive two programs that edit the same file', async () => {
    const written = inFile();
    const [first, second] = [await opened(), await opened()];
    obtained(first.apply({ name: 'editAccount', accountId: 'a1', accountName: 'From the first' }));
    obtained(second.apply({ name: 'editInstrument', instrumentId: 'i1', sector: 'Energy' }));
    obtained(await first.flush());
    obtained(await second.flush());
    expect(inFile()).toMatchObject({
      accounts: [{ name: 'From the first' }, {}],
      instruments: expect.arrayContaining([expect.objectContaining({ sector: 'Energy' })]),
    });
    expect(laterFields(inFile())).toEqual(laterFields(written));
  });

  it('go only with the record that holds them', async () => {
    const store = await opened();
    obtained(store.apply({ name: 'removeHoldings', holdingIds: ['h1'] }));
    obtained(await store.flush());
    const kept = [...laterFields(inFile()).values()].map((field) => JSON.stringify(field));
    expect(kept.filter((field) => /holding h1|lot l|stop h1|rule of h1/.test(field))).toEqual([]);
    expect(kept).toHaveLength(laterFields(documentOf(store)).size);
    obtained(store.undo());
    expect([...laterFields(documentOf(store)).keys()]).toContain('/holdings/0/lots/1/laterField');
  });
});
