import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PortfolioStore } from '../../../electron/portfolio/portfolioStore';
import { RecentFiles } from '../../../electron/portfolio/recentFiles';
import { PortfolioFiles, plainFileName } from '../../../electron/service/portfolioFiles';
import { obtained } from '../../support/outcome';
import { temporaryFolders } from '../durable/temporaryFolder';

const folderOf = temporaryFolders();

async function filesIn(folder: string): Promise<PortfolioFiles> {
  return new PortfolioFiles(folder, await RecentFiles.open(folderOf()), new PortfolioStore());
}

describe('plainFileName', () => {
  it.each([
    ['My portfolio', 'My portfolio'],
    ['Größe – 株式', 'Größe – 株式'],
    ['../../etc/passwd', 'etcpasswd'],
    ['..\\..\\boot', 'boot'],
    ['a/b\\c:d*e?f"g<h>i|j', 'abcdefghij'],
    ['tab\there\u0000\u007f\u0085', 'tabhere'],
    ['gnp.\u202eexe', 'gnp.exe'],
    ['...hidden...  ', 'hidden'],
    ['   ', 'Portfolio'],
    ['.', 'Portfolio'],
    ['CON', 'Portfolio'],
    ['nul.2026', 'Portfolio'],
    ['com1', 'Portfolio'],
    ['conservative', 'conservative'],
    ['\ud83d lone surrogate', 'lone surrogate'],
  ])('makes %j into %j', (name, plain) => {
    expect(plainFileName(name)).toBe(plain);
  });

  it('keeps the longest name below the limit of a file system, with room for a suffix', () => {
    for (const character of ['a', '株', '😀']) {
      const plain = plainFileName(character.repeat(120));
      expect(Buffer.byteLength(plain)).toBeLessThanOrEqual(180);
      expect(plain.endsWith(character)).toBe(true);
    }
  });

  it('composes what a Mac decomposes, so that one name is one file', () => {
    expect(plainFileName('Gro\u0308ße')).toBe('Größe');
  });
});

describe('freshPath', () => {
  it('makes the folder and never names a file that is there', async () => {
    const folder = join(folderOf(), 'new', 'Ballast');
    const files = await filesIn(folder);
    const first = obtained(await files.freshPath('Mine'));
    expect([dirname(first), basename(first)]).toEqual([folder, 'Mine.ballast']);
    writeFileSync(first, '');
    const second = obtained(await files.freshPath('Mine'));
    expect(basename(second)).toBe('Mine 2.ballast');
    expect(existsSync(second)).toBe(false);
  });

  it.each(['../outside', '/etc/outside', '..\\outside'])('stays in the folder for %j', async (name) => {
    const folder = folderOf();
    const path = obtained(await (await filesIn(folder)).freshPath(name));
    expect(dirname(path)).toBe(folder);
  });

  it('says why when there can be no folder', async () => {
    const file = join(folderOf(), 'a file');
    writeFileSync(file, '');
    const path = await (await filesIn(join(file, 'inside'))).freshPath('Mine');
    expect(path).toMatchObject({ ok: false, problem: { code: 'portfolio-not-saved' } });
  });
});

describe('keepUpload', () => {
  it('keeps the bytes under a fresh name that only the user can read', async () => {
    const files = await filesIn(folderOf());
    const bytes = new TextEncoder().encode('whatever it holds');
    const paths = [
      obtained(await files.keepUpload({ name: 'Mine.ballast', bytes })),
      obtained(await files.keepUpload({ name: '../Mine.ballast', bytes })),
    ];
    expect(paths.map((path) => basename(path))).toEqual(['Mine.ballast', 'Mine 2.ballast']);
    for (const path of paths) {
      expect(readFileSync(path, 'utf8')).toBe('whatever it holds');
      if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0);
    }
  });
});

describe('without an open document', () => {
  it('there are no bytes to download', async () => {
    expect(await (await filesIn(folderOf())).openBytes()).toEqual({
      ok: false,
      problem: { code: 'portfolio-none-open' },
    });
  });
});
