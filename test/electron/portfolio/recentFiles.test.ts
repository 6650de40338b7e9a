import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { THIS_PROCESS } from '../../../electron/durable/processIdentity';
import { RecentFiles } from '../../../electron/portfolio/recentFiles';
import { FaultyDisk } from '../durable/faultyDisk';
import { temporaryFolders } from '../durable/temporaryFolder';

const newFolder = temporaryFolders();
const revisionOf = (path: string, revision = 1) => ({ path, revision, sha256: 'f'.repeat(64), savedAt: 0 });

it('remembers files over a restart, the last one first, with what was last seen there', async () => {
  const folder = join(newFolder(), 'app');
  const recents = await RecentFiles.open(folder);
  await recents.remember(revisionOf('/one.ballast', 3));
  await recents.remember(revisionOf('/two.ballast'));
  expect(await recents.remember(revisionOf('/one.ballast', 4))).toEqual({ ok: true, value: null });
  const again = await RecentFiles.open(folder);
  expect(again.files).toEqual(recents.files);
  expect(again.files.map(({ path, revision }) => [path, revision])).toEqual([
    ['/one.ballast', 4],
    ['/two.ballast', 1],
  ]);
});

it('keeps at most twelve', async () => {
  const recents = await RecentFiles.open(newFolder());
  for (let file = 1; file <= 15; file += 1) await recents.remember(revisionOf(`/${file}.ballast`));
  expect(recents.files.map(({ path }) => path)).toEqual(
    Array.from({ length: 12 }, (_, index) => `/${15 - index}.ballast`),
  );
});

it('gives one path one id that says nothing of the path, and knows it again', async () => {
  const folder = newFolder();
  const recents = await RecentFiles.open(folder);
  const listed = recents.idOf('/home/someone/secret.ballast');
  expect(listed).toMatch(/^[0-9a-f-]{36}$/);
  expect(recents.idOf('/home/someone/secret.ballast')).toBe(listed);
  expect(recents.idOf('/home/someone/other.ballast')).not.toBe(listed);
  await recents.remember(revisionOf('/home/someone/secret.ballast'));
  expect(recents.idOf('/home/someone/secret.ballast')).toBe(listed);
  expect((await RecentFiles.open(folder)).pathOf(listed)).toBe('/home/someone/secret.ballast');
});

it('knows no path for an id it never gave out', async () => {
  const recents = await RecentFiles.open(newFolder());
  expect(recents.pathOf('/etc/passwd')).toBeNull();
  expect(recents.pathOf('00000000-0000-4000-8000-000000000000')).toBeNull();
});

it('forgets a file, whose id then still stands for it until the program ends', async () => {
  const folder = newFolder();
  const recents = await RecentFiles.open(folder);
  await recents.remember(revisionOf('/one.ballast'));
  const fileId = recents.idOf('/one.ballast');
  await recents.forget(fileId);
  expect(recents.files).toEqual([]);
  expect(recents.pathOf(fileId)).toBe('/one.ballast');
  expect((await RecentFiles.open(folder)).pathOf(fileId)).toBeNull();
});

it.each(['', 'null', '{"format":1}', '{"format":1,"files":[{"path":"/x"}]}', 'torn {'])(
  'sets aside a list that reads %j and begins anew',
  async (content) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'recent.json'), content);
    const recents = await RecentFiles.open(folder);
    expect(recents.files).toEqual([]);
    expect(readFileSync(join(folder, 'recent.damaged.json'), 'utf8')).toBe(content);
    expect(existsSync(join(folder, 'recent.json'))).toBe(false);
  },
);

it('opens empty where the list cannot be read, and leaves it there', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'recent.json'));
  expect((await RecentFiles.open(folder)).files).toEqual([]);
  expect(readdirSync(folder)).toEqual(['recent.json']);
});

it('says when the list cannot be written, and keeps it for this session', async () => {
  const disk = new FaultyDisk();
  disk.fault = (call) => (call === 'write' ? 'ENOSPC' : null);
  const recents = await RecentFiles.open(newFolder(), disk);
  expect(await recents.remember(revisionOf('/one.ballast'))).toEqual({
    ok: false,
    problem: { code: 'portfolio-not-saved', systemCode: 'ENOSPC' },
  });
  expect(recents.files).toHaveLength(1);
});

it('writes one list after the other when files are remembered at once', async () => {
  const folder = newFolder();
  const recents = await RecentFiles.open(folder);
  await Promise.all([1, 2, 3, 4].map((file) => recents.remember(revisionOf(`/${file}.ballast`))));
  expect((await RecentFiles.open(folder)).files).toEqual(recents.files);
  expect(readdirSync(folder)).toEqual(['recent.json']);
});

it('notes what is saved without writing each time, and lags ten revisions at most', async () => {
  const folder = newFolder();
  const recents = await RecentFiles.open(folder);
  await recents.remember(revisionOf('/one.ballast', 1));
  const onDisk = async (): Promise<number | null> => (await RecentFiles.open(folder)).seenRevision('/one.ballast');
  const saved = (revision: number) => ({ ...revisionOf('/one.ballast', revision), sha256: String(revision) });
  for (let revision = 2; revision <= 10; revision += 1) recents.noteSeen(saved(revision));
  expect([recents.seenRevision('/one.ballast'), await onDisk()]).toEqual([10, 1]);
  recents.noteSeen(saved(11));
  recents.noteSeen(saved(11));
  await recents.written();
  expect(await onDisk()).toBe(11);
  recents.noteSeen(saved(12));
  expect(await recents.written()).toEqual({ ok: true, value: null });
  expect(await onDisk()).toBe(12);
});

it('notes nothing of a file that is not on the list', async () => {
  const recents = await RecentFiles.open(newFolder());
  recents.noteSeen(revisionOf('/other.ballast', 3));
  expect([recents.seenRevision('/other.ballast'), recents.files]).toEqual([null, []]);
});

it('moves a file up with what was seen there before', async () => {
  const recents = await RecentFiles.open(newFolder());
  await recents.remember(revisionOf('/one.ballast', 31));
  await recents.remember(revisionOf('/two.ballast', 2));
  await recents.moveUp('/one.ballast');
  await recents.moveUp('/unknown.ballast');
  expect(recents.files.map(({ path, revision }) => [path, revision])).toEqual([
    ['/one.ballast', 31],
    ['/two.ballast', 2],
  ]);
});

it('removes what a killed program left of a list, and nothing else', async () => {
  const folder = newFolder();
  const { host, boot } = THIS_PROCESS;
  writeFileSync(join(folder, `.recent.json.${host}-${boot ?? ''}-999999999-1-0123456789ab.tmp`), 'half a li');
  writeFileSync(join(folder, `.settings.json.${host}-${boot ?? ''}-999999999-1-0123456789ab.tmp`), 'not ours');
  await RecentFiles.open(folder);
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^\.settings/)]);
});
