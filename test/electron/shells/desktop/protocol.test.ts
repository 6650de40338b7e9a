import { describe, expect, it } from 'vitest';
import { answerPageRequest, SCHEME_PRIVILEGES } from '../../../../electron/shells/desktop/protocol';
import { CONTENT_SECURITY_POLICY } from '../../../../electron/shells/page/contentSecurityPolicy';
import type { PageFiles } from '../../../../electron/shells/page/pageFiles';

const page = { bytes: new TextEncoder().encode('<!doctype html>'), contentType: 'text/html; charset=utf-8' };
const script = { bytes: new TextEncoder().encode('export {};'), contentType: 'text/javascript; charset=utf-8' };
const FILES: PageFiles = new Map([
  ['/', page],
  ['/index.html', page],
  ['/assets/main-1a2b.js', script],
]);

const TAILS = [
  '/../index.html',
  '/./index.html',
  '/assets/../index.html',
  '/%2e%2e/index.html',
  '/%2e/index.html',
  '/..%2findex.html',
  '/..%5cindex.html',
  '/..\\index.html',
  '/assets\\main-1a2b.js',
  '/index.html%00',
  '/index.html\u0000',
  '/index.html%00.js',
  '/index.html?',
  '/index.html?x=1',
  '/?file=/etc/passwd',
  '/index.html#x',
  '/index.html/',
  '/index.html/..',
  '//index.html',
  '//evil/index.html',
  '/%2findex.html',
  '/INDEX.HTML',
  '/index.html.',
  '/index.html ',
  '/ index.html',
  '/index%2ehtml',
  '/assets',
  '/assets/',
  '/etc/passwd',
  '/../../../../etc/passwd',
  '/C:/Windows/win.ini',
  '/file:///etc/passwd',
  '/__proto__',
  '/constructor',
  '/assets/main-1a2b.js.map',
  '/\u202eindex.html',
  '',
  '?',
  '#',
  ':80/',
];
const ORIGINS = [
  'ballast://app',
  'ballast://app.evil',
  'ballast://evil',
  'ballast://user@app',
  'file://',
  'https://app',
];
const HOSTILE = ORIGINS.flatMap((origin) => TAILS.map((tail) => `${origin}${tail}`));

describe('the page protocol', () => {
  it('serves none of 240 hostile addresses', () => {
    expect(new Set(HOSTILE).size).toBe(240);
    expect(HOSTILE.filter((url) => answerPageRequest(FILES, { method: 'GET', url }).status !== 404)).toEqual([]);
  });

  it('serves the files of the manifest with their type', async () => {
    const answer = answerPageRequest(FILES, { method: 'GET', url: 'ballast://app/assets/main-1a2b.js' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await answer.text()).toBe('export {};');
    expect(answerPageRequest(FILES, { method: 'GET', url: 'ballast://app/' }).status).toBe(200);
  });

  it('reads only', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      expect(answerPageRequest(FILES, { method, url: 'ballast://app/' }).status).toBe(405);
    }
    expect(await answerPageRequest(FILES, { method: 'HEAD', url: 'ballast://app/' }).text()).toBe('');
  });

  it('sends the content security policy with every answer, refusals included', () => {
    for (const url of ['ballast://app/', 'ballast://app/none']) {
      const { headers } = answerPageRequest(FILES, { method: 'GET', url });
      expect(headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('is a plain origin: no CORS, no bypass of the policy, no service workers', () => {
    expect(SCHEME_PRIVILEGES).toEqual({ standard: true, secure: true, supportFetchAPI: true });
  });
});

describe('the content security policy', () => {
  it('is the documented one to the letter', () => {
    expect(CONTENT_SECURITY_POLICY).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-src 'none'; object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types ballast",
    );
  });
});
