import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localDay } from '../../../../electron/portfolio/localDay';
import { createBugReport } from '../../../../electron/shells/page/bugReport';
import { once } from '../../../../electron/shells/page/once';
import { readPageFiles } from '../../../../electron/shells/page/pageFiles';
import { userFolders } from '../../../../electron/shells/page/userFolders';

describe('the manifest of the page', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ballast-page-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('holds every file of the build under the name it is requested by, and the page as /', () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html>');
    writeFileSync(join(folder, 'assets', 'main.js'), 'export {};');
    const files = readPageFiles(folder);
    expect([...files.keys()].sort()).toEqual(['/', '/assets/main.js', '/index.html']);
    expect(files.get('/assets/main.js')?.contentType).toBe('text/javascript; charset=utf-8');
    expect(files.get('/')).toBe(files.get('/index.html'));
  });

  it('is refused for a folder that is not a build', () => {
    expect(() => readPageFiles(folder)).toThrow('index.html');
    writeFileSync(join(folder, 'index.html'), '');
    writeFileSync(join(folder, 'notes.exe'), '');
    expect(() => readPageFiles(folder)).toThrow('.exe');
  });

  it('does not follow a link out of the build', () => {
    writeFileSync(join(folder, 'index.html'), '');
    symlinkSync('/etc/hostname', join(folder, 'link.html'));
    expect(() => readPageFiles(folder)).toThrow('.html');
  });
});

describe('the folders of the user', () => {
  it('are those Electron would choose', () => {
    const app = (platform: NodeJS.Platform, environment = {}): string =>
      userFolders({ platform, home: '/home/u', environment }).app;
    expect(app('linux')).toBe('/home/u/.config/Ballast');
    expect(app('linux', { XDG_CONFIG_HOME: '/x' })).toBe('/x/Ballast');
    expect(app('darwin')).toBe('/home/u/Library/Application Support/Ballast');
    expect(app('win32', { APPDATA: '/roaming' })).toBe('/roaming/Ballast');
  });

  it('move together below BALLAST_HOME', () => {
    expect(userFolders({ platform: 'linux', home: '/h', environment: { BALLAST_HOME: '/tmp/b' } })).toEqual({
      app: '/tmp/b/app',
      portfolios: '/tmp/b/portfolios',
    });
  });
});

describe('the day of this computer', () => {
  it('is the local one', () => {
    expect(localDay(new Date(2026, 0, 5, 23, 59).getTime())).toBe('2026-01-05');
  });
});

describe('an ending', () => {
  it('runs once, however often it is asked for', async () => {
    const reasons: string[] = [];
    const end = once(async (reason: string) => {
      reasons.push(reason);
    });
    await Promise.all([end('first'), end('second')]);
    expect(reasons).toEqual(['first']);
  });
});

describe('the report of a bug', () => {
  it('says where it happened and never what the message quotes', () => {
    const lines: object[] = [];
    const report = createBugReport((line) => lines.push(line));
    const reference = report(new RangeError('ZZTEST 1234.56'));
    expect(reference).toMatch(/^[0-9a-f]{8}$/);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ level: 'error', event: 'crash', reference });
    expect(JSON.stringify(lines)).toContain('RangeError');
    expect(JSON.stringify(lines)).toContain('pageFiles.test');
    expect(JSON.stringify(lines)).not.toContain('ZZTEST');
  });
});
