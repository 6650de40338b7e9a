import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { MarketLibrary } from '../../../electron/market/marketLibrary';
import { PortfolioStore } from '../../../electron/portfolio/portfolioStore';
import { fileSource } from '../../../electron/service/bundle/bundleSource';
import { readBundle } from '../../../electron/service/bundle/readBundle';
import { exportBundleCommand } from '../../../electron/service/bundleCommand';
import type { MarketRecord } from '../../../shared/model/marketRecord';
import { recordLink } from '../../support/attachedLists';
import { obtained } from '../../support/outcome';
import { documentOf } from '../../support/portfolioBuilder';

const folder = mkdtempSync(join(tmpdir(), 'ballast-bundled-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FUND: MarketRecord<'fund-holdings'> = {
  kind: 'fund-holdings',
  source: 'fund.csv',
  asOf: '2026-10-31',
  table: { fundSymbol: 'ZZF', holdings: [{ symbol: 'ZZA', name: 'Example', weightFraction: 1, sector: null }] },
};

it('carries the tables a portfolio links into a library that has none of them', async () => {
  const marketFolder = join(folder, 'market');
  const { recordId } = obtained(await new MarketLibrary(marketFolder).records.put(FUND));
  const records = [recordLink('fund-holdings', 'ZZF', { recordId })];
  const path = join(folder, 'one.ballast');
  const store = new PortfolioStore();
  obtained(await store.create(path, { ...documentOf({ pieces: [] }), records }));
  await store.close();
  const bundle = join(folder, 'one.ballast-bundle');
  const options = { marketFolder, importWorker: join(folder, 'none.js'), now: () => 0 };
  obtained(await exportBundleCommand(path, bundle, options));

  const elsewhere = new MarketLibrary(join(folder, 'elsewhere'));
  const source = obtained(await fileSource(bundle));
  const portfolio = obtained(await readBundle(source, elsewhere));
  await source.close();
  expect(portfolio.records).toEqual(records);
  expect(obtained(await elsewhere.records.get('fund-holdings', recordId))).toEqual(FUND);
});
