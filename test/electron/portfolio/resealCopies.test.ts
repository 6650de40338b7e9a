import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { backupPath } from '../../../electron/portfolio/backups';
import { type DocumentCodec, plainCodec } from '../../../electron/portfolio/documentCodec';
import { sha256Of } from '../../../electron/portfolio/fileHash';
import { journalSealer } from '../../../electron/portfolio/journalSealer';
import { copyPlaces } from '../../../electron/portfolio/keepingPlaces';
import { type Resealed, resealCopies } from '../../../electron/portfolio/resealCopies';
import { createCopyRewriter } from '../../../electron/portfolio/rewriteCopy';
import { createSealedCodec, type SealedCodec } from '../../../electron/portfolio/sealedCodec';
import { createDataKey } from '../../../electron/sealing/dataKey';
import type { Portfolio } from '../../../shared/model/portfolio';
import { examplePortfolio } from '../../shared/model/examplePortfolio';
import { obtained } from '../../support/outcome';
import { SEALING_VECTORS } from '../../support/sealingVectors';
import { FaultyDisk } from '../durable/faultyDisk';
import { temporaryFolders } from '../durable/temporaryFolder';

const newFolder = temporaryFolders();
const SECRET = 'Canary Household';
const SERIES_ID = 'ab'.repeat(32);
const [wrapped] = SEALING_VECTORS.wrapped;

/** A codec under a key of its own; nobody asks for its passphrase here. */
function newCodec(): SealedCodec {
  const key = createDataKey();
  return createSealedCodec({ key, wrapped: { ...wrapped, keyId: key.keyId }, former: [], rewriting: false });
}

let home = '';
let path = '';
let disk = new FaultyDisk();
let codec: SealedCodec;

beforeEach(() => {
  home = newFolder();
  path = join(home, 'portfolios', 'Mine.ballast');
  mkdirSync(dirname(path), { recursive: true });
  disk = new FaultyDisk();
  codec = newCodec();
});

const places = () => copyPlaces(path, { appFolder: join(home, 'app'), safetyFolder: join(home, 'safety') });

function portfolioOf(revision: number): Portfolio {
  const link = { ...examplePortfolio().series[0], seriesId: SERIES_ID };
  return { ...examplePortfolio(), name: `${SECRET} ${revision}`, series: [link] as Portfolio['series'] };
}

function bytesOf(revision: number, of: DocumentCodec): Uint8Array {
  return of.encode({ schema: 1, revision, savedAt: '2026-11-20T12:00:00.000Z' }, portfolioOf(revision));
}

function put(file: string, bytes: Uint8Array | string): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return file;
}

function putBackup(folder: string, revision: number, of: DocumentCodec): void {
  const bytes = bytesOf(revision, of);
  put(backupPath(folder, { revision, sha256: sha256Of(bytes), savedAt: Date.parse('2026-11-20') }, 'import'), bytes);
}

/** One copy of every kind, plain. */
function putCopies(of: DocumentCodec = plainCodec): void {
  const { allBackups, allMirrors, damaged, damagedPrefix, safety } = places();
  for (const [index, folder] of allBackups.entries()) putBackup(folder, 10 + index, of);
  putBackup(safety ?? '', 5, of);
  for (const mirror of allMirrors) put(mirror, bytesOf(12, of));
  put(join(damaged, `${damagedPrefix}20261120T120000Z-00000000`), `{"ballast":{"for ${SECRET}`);
  put(join(allBackups[0] ?? '', '00000003-00000000.2026-11-20.ballast.damaged'), `broken ${SECRET}`);
  put(join(dirname(path), '.Mine.ballast.undo'), `{"steps":["${SECRET}","seriesId"]}`);
  put(join(dirname(path), '.Mine.ballast.0123456789abcdef.tmp'), `half ${SECRET}`);
  put(join(dirname(path), '.Other.ballast.undo'), 'of another portfolio');
  put(path, 'the file itself is not touched');
}

function reseal(to: DocumentCodec, known: readonly SealedCodec[]): Promise<Resealed> {
  const key = to.sealed ? (to as SealedCodec).portfolioKey.key : null;
  const rewriter = createCopyRewriter({ codec: to, key, known: known.map((one) => one.portfolioKey.key) });
  const journals = [dirname(path)];
  return resealCopies({ path, disk, places: places(), journals, rewriter, onProgress: () => undefined });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .sort();
}

const readable = (): string[] => filesBelow(home).filter((file) => readFileSync(file).includes(SECRET));

describe('sealing the copies of a portfolio', () => {
  it('leaves none of them readable, and each as much worth as it was', async () => {
    putCopies();
    expect(readable().length).toBe(9);
    const { left, seriesIds } = await reseal(codec, [codec]);
    expect([left, [...seriesIds]]).toEqual([0, [SERIES_ID]]);
    expect(readable()).toEqual([]);
    const { allBackups, allMirrors } = places();
    for (const [index, folder] of allBackups.entries()) {
      const [name = ''] = readdirSync(folder).filter((entry) => entry.includes('.import.'));
      const bytes = readFileSync(join(folder, name));
      expect(name).toContain(sha256Of(bytes).slice(0, 8));
      expect(obtained(codec.decode(bytes))).toEqual(obtained(plainCodec.decode(bytesOf(10 + index, plainCodec))));
    }
    for (const mirror of allMirrors)
      expect(obtained(codec.decode(readFileSync(mirror))).portfolio).toEqual(portfolioOf(12));
    const journal = readFileSync(join(dirname(path), '.Mine.ballast.undo'));
    expect(Buffer.from(obtained(journalSealer(codec)?.open(journal) ?? fails())).toString()).toContain(SECRET);
  });

  it('touches neither the file itself nor what belongs to another portfolio', async () => {
    putCopies();
    await reseal(codec, [codec]);
    expect(readFileSync(path, 'utf8')).toBe('the file itself is not touched');
    expect(readFileSync(join(dirname(path), '.Other.ballast.undo'), 'utf8')).toBe('of another portfolio');
    expect(readdirSync(dirname(path)).some((name) => name.endsWith('.tmp'))).toBe(false);
  });

  it('does nothing the second time', async () => {
    putCopies();
    await reseal(codec, [codec]);
    const before = filesBelow(home).map((file) => [file, sha256Of(readFileSync(file))]);
    await reseal(codec, [codec]);
    expect(filesBelow(home).map((file) => [file, sha256Of(readFileSync(file))])).toEqual(before);
  });

  it('makes all of it readable again, byte for byte where it was no document', async () => {
    putCopies();
    const before = filesBelow(home).map((file) => [basename(file), sha256Of(readFileSync(file))]);
    await reseal(codec, [codec]);
    await reseal(plainCodec, [codec]);
    const after = filesBelow(home).map((file) => [basename(file), sha256Of(readFileSync(file))]);
    expect(after).toEqual(before.filter(([name]) => name?.endsWith('.tmp') === false));
  });

  it('brings copies under a new key, and leaves those of a key that nobody knows', async () => {
    putCopies();
    await reseal(codec, [codec]);
    const next = newCodec();
    const stranger = newCodec();
    putBackup(places().backups, 8, stranger);
    expect((await reseal(next, [next, codec])).left).toBe(0);
    for (const mirror of places().allMirrors) expect(next.decode(readFileSync(mirror)).ok).toBe(true);
    const old = readdirSync(places().backups).filter((name) => name.startsWith('00000008'));
    expect(old.map((name) => stranger.decode(readFileSync(join(places().backups, name))).ok)).toEqual([true]);
  });

  it('counts what the disk refuses, loses none of it, and finishes the next time', async () => {
    putCopies();
    disk.fault = (call, file) => (call === 'rename' && file.includes('safety') ? 'EIO' : null);
    expect((await reseal(codec, [codec])).left).toBe(1);
    expect(readable().map((file) => basename(dirname(dirname(file))))).toEqual(['safety']);
    disk.fault = () => null;
    expect((await reseal(codec, [codec])).left).toBe(0);
    expect(readable()).toEqual([]);
  });

  it('is not done while the disk of the safety copies is not connected', async () => {
    putCopies();
    renameSync(join(home, 'safety'), join(home, 'unplugged'));
    expect((await reseal(codec, [codec])).left).toBe(1);
    renameSync(join(home, 'unplugged'), join(home, 'safety'));
    expect((await reseal(codec, [codec])).left).toBe(0);
    expect(readable()).toEqual([]);
  });

  it('is whole, one way or the other, wherever it stops', async () => {
    putCopies();
    const count = filesBelow(places().backups).length;
    for (let stop = 1; ; stop++) {
      let renames = 0;
      disk = new FaultyDisk();
      disk.fault = (call) => {
        if (call === 'rename') renames += 1;
        return renames >= stop && (call === 'rename' || call === 'unlink') ? 'EIO' : null;
      };
      await reseal(codec, [codec]);
      for (const folder of places().allBackups)
        for (const name of readdirSync(folder).filter((entry) => entry.includes('.import.'))) {
          const bytes = readFileSync(join(folder, name));
          expect([plainCodec.decode(bytes).ok, codec.decode(bytes).ok].filter(Boolean)).toHaveLength(1);
        }
      if (renames < stop) break;
    }
    expect(filesBelow(places().backups).length).toBe(count);
    expect(readable()).toEqual([]);
  });
});

function fails(): never {
  throw new Error('there is no sealer');
}
