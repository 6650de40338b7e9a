import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listPortfolioFiles } from '../../../electron/portfolio/portfolioFolder';
import { RecentFiles } from '../../../electron/portfolio/recentFiles';
import { portfolioFileSchema } from '../../../shared/contract/documentSchemas';
import { FaultyDisk } from '../durable/faultyDisk';
import { temporaryFolders } from '../durable/temporaryFolder';

const newFolder = temporaryFolders();

it("lists the recent files first, present or not, then the folder's other portfolios by name", async () => {
  const folder = newFolder();
  for (const name of ['B.ballast', 'A.ballast', 'Recent.ballast', 'notes.txt', '.hidden.ballast'])
    writeFileSync(join(folder, name), 'x'.repeat(name.length));
  mkdirSync(join(folder, '.A.ballast.backups'));
  utimesSync(join(folder, 'A.ballast'), new Date(2026, 10, 5, 23, 59), new Date(2026, 10, 5, 23, 59));
  const recents = await RecentFiles.open(newFolder());
  const seen = { revision: 1, sha256: '', savedAt: 0 };
  await recents.remember({ path: join(folder, 'Recent.ballast'), ...seen });
  await recents.remember({ path: join(folder, 'Gone.ballast'), ...seen });
  const listed = await listPortfolioFiles(folder, recents);
  if (!listed.ok) throw new Error('not listed');
  expect(listed.notes).toBeUndefined();
  expect(listed.value.map(({ fileName, present }) => [fileName, present])).toEqual([
    ['Gone.ballast', false],
    ['Recent.ballast', true],
    ['A.ballast', true],
    ['B.ballast', true],
  ]);
  expect(listed.value[0]).toMatchObject({ name: 'Gone', bytes: null, modifiedOn: null });
  expect(listed.value[2]).toMatchObject({ name: 'A', bytes: 9, modifiedOn: '2026-11-05' });
  for (const row of listed.value) {
    expect(portfolioFileSchema.safeParse(row).error).toBeUndefined();
    expect(JSON.stringify(row)).not.toContain(folder);
    expect(recents.pathOf(row.fileId)).toBe(join(folder, row.fileName));
  }
});

it('has no files where the folder is not made yet, and says when it cannot be read', async () => {
  const recents = await RecentFiles.open(newFolder());
  expect(await listPortfolioFiles(join(newFolder(), 'none'), recents)).toEqual({ ok: true, value: [] });
  const disk = new FaultyDisk();
  disk.fault = (call) => (call === 'list' ? 'EACCES' : null);
  expect(await listPortfolioFiles(newFolder(), recents, disk)).toEqual({
    ok: true,
    value: [],
    notes: [{ code: 'portfolio-unreadable', systemCode: 'EACCES' }],
  });
});
