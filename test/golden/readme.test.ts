import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasSharedMaterial, sharedMaterial } from '../support/notRun';

const HERE = import.meta.dirname;
const README = readFileSync(join(HERE, 'README.md'), 'utf8');
/** Rows of the second table: file, origin, test or reason. */
const ROWS = README.slice(README.indexOf('## Every file'))
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => /^`.+`$/.test(cells[1] ?? ''));

function listed(): readonly string[] {
  return ROWS.map(([, file = '']) => file.slice(1, -1));
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

describe('the list of golden oracles', () => {
  it('has an origin and a test or a reason for each file, each once', () => {
    expect(new Set(listed()).size).toBe(ROWS.length);
    for (const [, file = '', origin = '', use = ''] of ROWS) {
      expect(origin, file).toMatch(/; /);
      expect(use, file).toMatch(/^listed: .{12}|\.test\.ts`/);
    }
  });

  it('names tests that are there', () => {
    for (const [, file = '', , use = ''] of ROWS) {
      for (const [, test = ''] of use.matchAll(/`([\w./]+\.test\.ts)`/g)) {
        const beside = resolve(HERE, test.includes('/') ? `../shared/${test}` : test);
        expect(existsSync(beside), `${file} names ${test}`).toBe(true);
      }
    }
  });
});

describe.runIf(hasSharedMaterial('the list of oracle files'))('the list and the oracle folder', () => {
  it('name the same files', () => {
    expect([...listed()].toSorted()).toEqual([...filesUnder(sharedMaterial('data/oracle'))].toSorted());
  });
});
