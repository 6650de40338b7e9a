import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import {
  APP_ORIGIN,
  DANGEROUS_SWITCHES,
  isTrustedSender,
  mayDownload,
  mayNavigate,
  mayRequest,
  mayUse,
  PAGE_URL,
  refusedSwitch,
  type SenderFrame,
} from '../../../../electron/shells/desktop/securityPolicy';

const FOREIGN_URLS = [
  'https://example.com/',
  'http://example.com/',
  'https://app/',
  'http://app/',
  'http://127.0.0.1:8080/',
  'http://localhost/',
  'https://ballast.app/',
  'https://ballast%3A%2F%2Fapp/',
  'ftp://app/',
  'ws://app/',
  'wss://app/',
  'file:///etc/passwd',
  'file://app/index.html',
  'file:///C:/Windows/win.ini',
  'file://server/share/page.html',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'javascript://app/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:ballast://app/0b2d',
  'about:blank',
  'about:srcdoc',
  'chrome://gpu',
  'chrome-extension://abc/page.html',
  'devtools://devtools/bundled/inspector.html',
  'view-source:ballast://app/',
  'ballast://app.evil/',
  'ballast://app.evil.com/index.html',
  'ballast://app@evil/',
  'ballast://app:secret@evil/',
  'ballast://user@app/',
  'ballast://evil/app',
  'ballast://evil/?ballast://app/',
  'ballast://app:8080/',
  'ballast://APP/',
  'ballast://',
  'ballast:app/index.html',
  'ballast2://app/',
  'xballast://app/',
  'not a url',
];

const FRAME: SenderFrame = { parent: null, origin: APP_ORIGIN, detached: false, isDestroyed: () => false };
const OWN = new Set([7]);

describe('navigation', () => {
  it.each(FOREIGN_URLS)('never leaves for %s', (url) => {
    expect(mayNavigate(url, true)).toBe(false);
  });

  it('is tested with 40 addresses', () => {
    expect(new Set(FOREIGN_URLS).size).toBe(40);
  });

  it('may reload the page, but never inside a frame', () => {
    expect(mayNavigate(PAGE_URL, true)).toBe(true);
    expect(mayNavigate(`${APP_ORIGIN}/index.html#/risk`, true)).toBe(true);
    expect(mayNavigate(PAGE_URL, false)).toBe(false);
  });
});

describe('requests and downloads', () => {
  const MADE_BY_PAGE = ['blob:ballast://app/0b2d'];

  it.each(FOREIGN_URLS.filter((url) => !MADE_BY_PAGE.includes(url) && !url.startsWith('data:')))(
    'never loads %s',
    (url) => {
      expect(mayRequest(url)).toBe(false);
    },
  );

  it('loads the page, its pictures and the files it made', () => {
    for (const url of [PAGE_URL, `${APP_ORIGIN}/assets/main.js`, 'data:,', ...MADE_BY_PAGE]) {
      expect(mayRequest(url)).toBe(true);
    }
  });

  it('lets only a file the page made be downloaded', () => {
    expect(FOREIGN_URLS.filter(mayDownload)).toEqual(MADE_BY_PAGE);
    expect(mayDownload('blob:https://example.com/0b2d')).toBe(false);
  });
});

describe('permissions', () => {
  const types = readFileSync(createRequire(import.meta.url).resolve('electron/electron.d.ts'), 'utf8');
  const union =
    /setPermissionCheckHandler\(handler: \(\(webContents: [^,]*, permission: ([^,]*),/.exec(types)?.[1] ?? '';
  const names = [...union.matchAll(/'([^']+)'/g)].map(([, name]) => name ?? '');

  it('knows all the names of this Electron', () => {
    expect(names).toHaveLength(46);
  });

  it.each(names.filter((name) => name !== 'clipboard-sanitized-write'))('denies %s to our own page', (name) => {
    expect(mayUse(name, PAGE_URL)).toBe(false);
  });

  it('lets our own page copy text, and nobody else', () => {
    expect(mayUse('clipboard-sanitized-write', PAGE_URL)).toBe(true);
    expect(FOREIGN_URLS.filter((url) => mayUse('clipboard-sanitized-write', url))).toEqual([]);
  });
});

describe('the sender check', () => {
  const trusted = (senderFrame: SenderFrame | null, mainFrame: SenderFrame = senderFrame ?? FRAME, id = 7): boolean =>
    isTrustedSender({ senderFrame, sender: { id, mainFrame } }, OWN);

  it('accepts the top frame of our own window', () => {
    expect(trusted(FRAME)).toBe(true);
  });

  it.each<[string, SenderFrame | null, SenderFrame | undefined, number]>([
    ['a frame that is gone', null, FRAME, 7],
    ['a frame inside the page', { ...FRAME, parent: FRAME }, undefined, 7],
    ['another frame than the top one', { ...FRAME }, FRAME, 7],
    ['another origin', { ...FRAME, origin: 'https://example.com' }, undefined, 7],
    ['a destroyed frame', { ...FRAME, isDestroyed: () => true }, undefined, 7],
    ['a detached frame', { ...FRAME, detached: true }, undefined, 7],
    ['a file', { ...FRAME, origin: 'file://' }, undefined, 7],
    ['an opaque origin such as about:blank', { ...FRAME, origin: 'null' }, undefined, 7],
    ['the developer tools', { ...FRAME, origin: 'devtools://devtools' }, undefined, 7],
    ['a look-alike origin', { ...FRAME, origin: 'ballast://app.evil' }, undefined, 7],
    ['contents that are not one of our windows', FRAME, undefined, 8],
  ])('refuses %s', (_name, frame, mainFrame, id) => {
    expect(trusted(frame, mainFrame, id)).toBe(false);
  });
});

describe('command line switches', () => {
  it.each(DANGEROUS_SWITCHES)('refuses --%s once packaged, and allows it in development', (name) => {
    expect(refusedSwitch(true, (each) => each === name)).toBe(name);
    expect(refusedSwitch(false, (each) => each === name)).toBeNull();
  });

  it('runs packaged without them', () => {
    expect(refusedSwitch(true, () => false)).toBeNull();
  });
});
