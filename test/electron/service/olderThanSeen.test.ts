import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PortfolioStore } from '../../../electron/portfolio/portfolioStore';
import { RecentFiles } from '../../../electron/portfolio/recentFiles';
import { PortfolioFiles } from '../../../electron/service/portfolioFiles';
import { examplePortfolio } from '../../shared/model/examplePortfolio';
import { obtained } from '../../support/outcome';
import { temporaryFolders } from '../durable/temporaryFolder';

const newFolder = temporaryFolders();

/** The program as the service puts it together, over the app folder of an earlier run. */
async function started(app: string, folder: string) {
  const recents = await RecentFiles.open(app);
  const store = new PortfolioStore({ seenRevision: (path) => recents.seenRevision(path) });
  const files = new PortfolioFiles(folder, recents, store);
  store.onStatus(() => files.noteSaved());
  const end = async (): Promise<void> => {
    await store.close();
    await recents.written();
  };
  return { store, files, recents, end };
}

it('tells of a file that is older than last seen until the user goes on with it', async () => {
  const [app, folder] = [newFolder(), newFolder()];
  const path = join(folder, 'Mine.ballast');
  const first = await started(app, folder);
  obtained(await first.files.remembered(await first.store.create(path, examplePortfolio())));
  copyFileSync(path, join(folder, 'early.copy'));
  for (const portfolioName of ['A', 'B']) {
    first.store.apply({ name: 'renamePortfolio', portfolioName });
    obtained(await first.store.flush());
  }
  await first.end();
  copyFileSync(join(folder, 'early.copy'), path);

  const older = { revision: 1, seenRevision: 3 };
  for (let look = 0; look < 2; look += 1) {
    const second = await started(app, folder);
    const opened = obtained(await second.files.remembered(await second.store.open(path)));
    expect(opened.opened.olderThanSeen).toEqual(older);
    await second.end();
  }

  const third = await started(app, folder);
  obtained(await third.files.remembered(await third.store.open(path)));
  third.store.apply({ name: 'renamePortfolio', portfolioName: 'Goes on' });
  expect(obtained(third.store.state()).opened.olderThanSeen).toEqual(older);
  obtained(await third.store.flush());
  expect(obtained(third.store.state()).opened.olderThanSeen).toBeNull();
  await third.end();
  expect((await RecentFiles.open(app)).seenRevision(path)).toBe(2);

  const fourth = await started(app, folder);
  expect(obtained(await fourth.store.open(path)).opened.olderThanSeen).toBeNull();
  await fourth.end();
});
