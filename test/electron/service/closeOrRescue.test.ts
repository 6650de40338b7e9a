import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PortfolioStore } from '../../../electron/portfolio/portfolioStore';
import { RecentFiles } from '../../../electron/portfolio/recentFiles';
import { closeOrRescue } from '../../../electron/service/closeOrRescue';
import { PortfolioFiles } from '../../../electron/service/portfolioFiles';
import { examplePortfolio } from '../../shared/model/examplePortfolio';
import { expectProblem, obtained } from '../../support/outcome';
import { FaultyDisk } from '../durable/faultyDisk';
import { temporaryFolders } from '../durable/temporaryFolder';

const newFolder = temporaryFolders();

async function edited(disk = new FaultyDisk()) {
  const folder = newFolder();
  const store = new PortfolioStore({ disk });
  const files = new PortfolioFiles(folder, await RecentFiles.open(newFolder()), store);
  const path = join(folder, 'Example.ballast');
  obtained(await store.create(path, examplePortfolio()));
  obtained(store.apply({ name: 'editHolding', holdingId: 'h1', note: 'the last edit' }));
  return { store, files, path, folder };
}

async function noteIn(path: string): Promise<string | undefined> {
  const store = new PortfolioStore();
  const { document } = obtained(await store.open(path));
  await store.close();
  return document.holdings[0]?.note;
}

it('saves in its place where it can', async () => {
  const { store, files, path } = await edited();
  expect(await closeOrRescue(store, files)).toEqual({ ok: true, value: null });
  expect(await noteIn(path)).toBe('the last edit');
});

it('has nothing to do where no portfolio is open', async () => {
  const { store, files } = await edited();
  await closeOrRescue(store, files);
  expect(await closeOrRescue(store, files)).toEqual({ ok: true, value: null });
});

it('saves a copy where the file became another one, which stays as it is', async () => {
  const { store, files, path, folder } = await edited();
  writeFileSync(path, '{"not":"ours"}');
  expect(await closeOrRescue(store, files)).toEqual({ ok: true, value: 'Example (unsaved changes)' });
  expect(await noteIn(join(folder, 'Example (unsaved changes).ballast'))).toBe('the last edit');
  expectProblem(store.state(), { code: 'portfolio-none-open' });
});

it('keeps the document open where no copy can be made either', async () => {
  const disk = new FaultyDisk();
  const { store, files, folder } = await edited(disk);
  disk.fault = (call) => (call === 'write' ? 'ENOSPC' : null);
  expectProblem(await closeOrRescue(store, files), { code: 'portfolio-not-saved', systemCode: 'ENOSPC' });
  expect(obtained(store.state()).document.holdings[0]?.note).toBe('the last edit');
  expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual(['Example.ballast']);
  disk.fault = () => null;
  expect(await closeOrRescue(store, files)).toEqual({ ok: true, value: null });
});
