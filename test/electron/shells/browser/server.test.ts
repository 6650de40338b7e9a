import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LogLine } from '../../../../electron/service/log';
import { type BrowserServer, startBrowserServer } from '../../../../electron/shells/browser/server';
import { SECURITY_HEADERS } from '../../../../electron/shells/page/contentSecurityPolicy';
import type { Method } from '../../../../shared/contract/channels';
import { decodeWire, encodeWire } from '../../../../shared/contract/wire';
import { ok } from '../../../../shared/result/result';
import { type RawAnswer, rawExchange } from '../../../support/rawHttp';

const PAGE = '<!doctype html><title>Ballast</title>';
const MEBIBYTE = 1024 * 1024;

let server: BrowserServer;
let port = 0;
let token = '';
const calls: { method: Method; raw: unknown }[] = [];
const lines: LogLine[] = [];
const bugs: unknown[] = [];
const ends: string[] = [];

type Headers = Record<string, string | readonly string[] | null>;

/** The text of a request; a header given as null is left out, one given as a list is sent several times. */
function requestText(method: string, target: string, headers: Headers, body = ''): string {
  const all: Headers = { host: `127.0.0.1:${port}`, ...headers };
  if (body !== '' && all['content-length'] === undefined) all['content-length'] = String(Buffer.byteLength(body));
  const fields = Object.entries(all).flatMap(([name, value]) =>
    value === null ? [] : [value].flat().map((each) => `${name}: ${each}`),
  );
  return [`${method} ${target} HTTP/1.1`, ...fields, '', body].join('\r\n');
}

const get = (target: string, headers: Headers = {}): Promise<RawAnswer> =>
  rawExchange(port, requestText('GET', target, headers));

const apiHeaders = (): Headers => ({
  origin: `http://127.0.0.1:${port}`,
  'content-type': 'application/json',
  authorization: `Bearer ${token}`,
  'sec-fetch-site': 'same-origin',
});

const post = (target: string, headers: Headers = {}, body = '{}'): Promise<RawAnswer> =>
  rawExchange(port, requestText('POST', target, { ...apiHeaders(), ...headers }, body));

const codeOf = (address: string): string => address.slice(address.indexOf('#c=') + 3);

async function openSession(): Promise<string> {
  const code = codeOf(server.launchAddress());
  const answer = await post('/api/session', { authorization: null }, encodeWire({ code }));
  expect(answer.status).toBe(200);
  return (decodeWire(answer.body) as { token: string }).token;
}

beforeAll(async () => {
  const page = { bytes: new TextEncoder().encode(PAGE), contentType: 'text/html; charset=utf-8' };
  server = await startBrowserServer({
    files: new Map([
      ['/', page],
      ['/index.html', page],
    ]),
    dispatch: async (method, raw) => {
      calls.push({ method, raw });
      return ok({ echoed: raw });
    },
    now: Date.now,
    log: (line) => lines.push(line),
    report: (error) => bugs.push(error),
    onLock: () => {},
    onEnd: (reason) => ends.push(reason),
  });
  port = Number(new URL(server.origin).port);
  token = await openSession();
});

afterAll(async () => {
  await server.close();
  expect(bugs).toEqual([]);
});

describe('what is allowed', () => {
  it('the page, by address and by the redirect file that opens it', async () => {
    expect((await get('/')).body).toBe(PAGE);
    expect((await get('/', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' })).status).toBe(200);
    const navigation = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect((await get('/', navigation)).status).toBe(200);
  });

  it('a call from the page, which reaches the service as it was sent', async () => {
    const answer = await post('/api/seriesGet', {}, encodeWire({ symbol: 'ZZ', days: new Int32Array([1, 2]) }));
    expect(answer.status).toBe(200);
    const request = { symbol: 'ZZ', days: new Int32Array([1, 2]) };
    expect(decodeWire(answer.body)).toEqual({ ok: true, value: { echoed: request } });
    expect(calls.at(-1)).toEqual({ method: 'seriesGet', raw: request });
  });

  it('an upload, with its name in a header', async () => {
    const name = 'Depot übersicht 2026.csv';
    const headers = { 'content-type': 'application/octet-stream', 'x-ballast-file-name': encodeURIComponent(name) };
    expect((await post('/api/fileAdd', headers, 'a,b\n1,2\n')).status).toBe(200);
    expect(calls.at(-1)).toEqual({ method: 'fileAdd', raw: { name, bytes: new TextEncoder().encode('a,b\n1,2\n') } });
  });

  it('an upload larger than any other call', async () => {
    const headers = { 'content-type': 'application/octet-stream', 'x-ballast-file-name': 'big.csv' };
    expect((await post('/api/fileAdd', headers, 'x'.repeat(3 * MEBIBYTE))).status).toBe(200);
  });

  it('a second tab with a code of its own, while the first goes on', async () => {
    const second = await openSession();
    expect(second).not.toBe(token);
    expect((await post('/api/appState', { authorization: `Bearer ${second}` })).status).toBe(200);
    expect((await post('/api/appState')).status).toBe(200);
  });

  it('events for every tab, as soon as there are any', async () => {
    const waiting = post('/api/events', {}, encodeWire({ after: 0 }));
    server.emit('progress', { task: 'report', done: 1, total: 2 });
    const expected = { events: [{ topic: 'progress', event: { task: 'report', done: 1, total: 2 } }], next: 1 };
    expect(decodeWire((await waiting).body)).toEqual(expected);
    expect(decodeWire((await post('/api/events', {}, encodeWire({ after: 0 }))).body)).toEqual(expected);
  });
});

type Refusal = readonly [name: string, status: number, ask: () => Promise<RawAnswer>];

const HOSTS: readonly (readonly [string, () => string | readonly string[] | null])[] = [
  ['evil.com', () => 'evil.com'],
  ['localhost', () => `localhost:${port}`],
  ['another port', () => '127.0.0.1:1'],
  ['no port', () => '127.0.0.1'],
  ['0.0.0.0', () => `0.0.0.0:${port}`],
  ['[::1]', () => `[::1]:${port}`],
  ['127.1', () => `127.1:${port}`],
  ['a decimal address', () => `2130706433:${port}`],
  ['a hexadecimal address', () => `0x7f000001:${port}`],
  ['a rebinding name', () => `127.0.0.1.nip.io:${port}`],
  ['a name that starts right', () => `127.0.0.1:${port}.evil.com`],
  ['upper case', () => `LOCALHOST:${port}`],
  ['two in one', () => `127.0.0.1:${port}, evil.com`],
  ['a user', () => `user@127.0.0.1:${port}`],
  ['a trailing dot', () => `127.0.0.1.:${port}`],
  ['a leading zero', () => `127.0.0.01:${port}`],
  ['nothing', () => ''],
  ['no header', () => null],
  ['two headers', () => [`127.0.0.1:${port}`, 'evil.com']],
  ['two equal headers', () => [`127.0.0.1:${port}`, `127.0.0.1:${port}`]],
];
const hosts: readonly Refusal[] = HOSTS.map(([name, host]) => [`host: ${name}`, 421, () => get('/', { host: host() })]);

const ORIGINS: readonly (readonly [string, () => string | readonly string[]])[] = [
  ['null', () => 'null'],
  ['https', () => `https://127.0.0.1:${port}`],
  ['another port', () => 'http://127.0.0.1:1'],
  ['no port', () => 'http://127.0.0.1'],
  ['localhost', () => `http://localhost:${port}`],
  ['a suffix', () => `http://127.0.0.1:${port}.evil.com`],
  ['a trailing slash', () => `http://127.0.0.1:${port}/`],
  ['evil.com', () => 'http://evil.com'],
  ['a file', () => 'file://'],
  ['an extension', () => 'chrome-extension://abcdefgh'],
  ['upper case', () => `HTTP://127.0.0.1:${port}`],
  ['nothing', () => ''],
  ['two', () => [`http://127.0.0.1:${port}`, `http://127.0.0.1:${port}`]],
];
const origins: readonly Refusal[] = ORIGINS.flatMap(([name, origin]): Refusal[] => [
  [`origin of a call: ${name}`, 403, () => post('/api/appState', { origin: origin() })],
  [`origin of the page: ${name}`, 403, () => get('/', { origin: origin() })],
]);

const fetchMetadata: readonly Refusal[] = [
  ['cross-site call', 403, () => post('/api/appState', { 'sec-fetch-site': 'cross-site' })],
  ['same-site call (another port)', 403, () => post('/api/appState', { 'sec-fetch-site': 'same-site' })],
  ['call typed into the address bar', 403, () => post('/api/appState', { 'sec-fetch-site': 'none' })],
  ['script include, cross-site', 403, () => get('/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'script' })],
  ['script include, other port', 403, () => get('/', { 'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'script' })],
  [
    'framing by a foreign page',
    403,
    () => get('/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }),
  ],
  ['framing by our own page', 403, () => get('/', { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'iframe' })],
  [
    'foreign navigation to another file',
    403,
    () =>
      get('/index.html', {
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'document',
      }),
  ],
  [
    'foreign navigation to the API',
    403,
    () =>
      get('/api/appState', {
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'document',
      }),
  ],
];

const contentTypes: readonly Refusal[] = [
  ['no content type', null],
  ['text/plain', 'text/plain'],
  ['a form', 'application/x-www-form-urlencoded'],
  ['multipart', 'multipart/form-data; boundary=x'],
  ['JSON with a parameter', 'application/json; charset=utf-8'],
  ['upper case', 'Application/JSON'],
  ['octet-stream for a call', 'application/octet-stream'],
].map(
  ([name, type]): Refusal => [
    `content type: ${name}`,
    415,
    () => post('/api/appState', { 'content-type': type ?? null }),
  ],
);

const methods: readonly Refusal[] = [
  ...['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'].map(
    (method): Refusal => [
      `${method} to the API`,
      405,
      () => rawExchange(port, requestText(method, '/api/appState', apiHeaders())),
    ],
  ),
  ...['POST', 'PUT', 'DELETE', 'OPTIONS'].map(
    (method): Refusal => [`${method} to the page`, 405, () => rawExchange(port, requestText(method, '/', {}))],
  ),
];

const tokens: readonly Refusal[] = [
  ['no token', 401, () => post('/api/appState', { authorization: null })],
  ['empty token', 401, () => post('/api/appState', { authorization: 'Bearer ' })],
  ['cut token', 401, () => post('/api/appState', { authorization: `Bearer ${token.slice(0, -1)}` })],
  ['longer token', 401, () => post('/api/appState', { authorization: `Bearer ${token}A` })],
  ['token without its scheme', 401, () => post('/api/appState', { authorization: token })],
  ['token as basic', 401, () => post('/api/appState', { authorization: `Basic ${token}` })],
  ['scheme in lower case', 401, () => post('/api/appState', { authorization: `bearer ${token}` })],
  ['two tokens', 401, () => post('/api/appState', { authorization: [`Bearer ${token}`, `Bearer ${token}`] })],
  ['token in a cookie', 401, () => post('/api/appState', { authorization: null, cookie: `token=${token}` })],
  ['token in the address', 404, () => post(`/api/appState?token=${token}`, { authorization: null })],
  ['no token for events', 401, () => post('/api/events', { authorization: null }, '{"after":0}')],
  [
    'no token for an upload',
    401,
    () =>
      post('/api/fileAdd', {
        authorization: null,
        'content-type': 'application/octet-stream',
        'x-ballast-file-name': 'a',
      }),
  ],
  ['no origin', 403, () => post('/api/appState', { origin: null })],
  ['no origin for a session', 403, () => post('/api/session', { origin: null, authorization: null }, '{"code":"x"}')],
];

const targets: readonly Refusal[] = [
  ['two slashes', 400, () => get('//evil.com/')],
  ['an absolute address', 400, () => get(`http://127.0.0.1:${port}/`)],
  ['a foreign absolute address', 400, () => get('http://evil.com/')],
  ['an encoded dot', 400, () => get('/%2e%2e/etc/passwd')],
  ['an encoded slash', 400, () => get('/..%2Fetc%2Fpasswd')],
  ['an encoded backslash', 400, () => get('/..%5cwindows')],
  ['an encoded NUL', 400, () => get('/index.html%00')],
  ['a backslash', 400, () => get('/..\\windows')],
  ['no slash', 400, () => get('index.html')],
  ['an asterisk', 400, () => rawExchange(port, requestText('OPTIONS', '*', {}))],
  ['dots', 404, () => get('/../../etc/passwd')],
  ['a query', 404, () => get('/?x=1')],
  ['an unknown file', 404, () => get('/favicon.ico')],
  ['an inherited name', 404, () => get('/__proto__')],
  ['an unknown method', 404, () => post('/api/portfolioSteal')],
  ['an inherited method', 404, () => post('/api/constructor')],
  ['no method', 404, () => post('/api/')],
  ['the API without a slash', 404, () => get('/api')],
];

const bodies: readonly Refusal[] = [
  ['no JSON', 400, () => post('/api/appState', {}, '{')],
  ['no body', 400, () => post('/api/appState', { 'content-length': '0' }, '')],
  ['bytes that are not UTF-8', 400, () => rawExchange(port, badUtf8())],
  ['a prototype key', 400, () => post('/api/appState', {}, '{"__proto__":{"a":1}}')],
  ['10,000 levels', 400, () => post('/api/appState', {}, '['.repeat(10_000))],
  ['2 MB announced', 413, () => post('/api/appState', {}, `"${'x'.repeat(2 * MEBIBYTE)}"`)],
  ['2 MB in pieces', 413, () => rawExchange(port, chunked(2 * MEBIBYTE))],
  [
    'an upload of more than 64 MB announced',
    413,
    () =>
      post('/api/fileAdd', {
        'content-type': 'application/octet-stream',
        'x-ballast-file-name': 'a',
        'content-length': String(64 * MEBIBYTE + 1),
      }),
  ],
  ['an upload without a name', 400, () => post('/api/fileAdd', { 'content-type': 'application/octet-stream' })],
  [
    'an upload whose name does not decode',
    400,
    () => post('/api/fileAdd', { 'content-type': 'application/octet-stream', 'x-ballast-file-name': '%E0%A4%A' }),
  ],
  ['a poll without a number', 400, () => post('/api/events', {}, '{"after":"0"}')],
  ['a poll before the beginning', 400, () => post('/api/events', {}, '{"after":-1}')],
  ['a session without a code', 400, () => post('/api/session', { authorization: null }, '{}')],
  ['a page request with a body', 400, () => rawExchange(port, requestText('GET', '/', {}, 'x'))],
];

const protocols: readonly Refusal[] = [
  [
    'a WebSocket',
    426,
    () =>
      get('/', {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      }),
  ],
  ['CONNECT', 405, () => rawExchange(port, `CONNECT evil.com:443 HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`)],
  ['two lengths', 400, () => post('/api/appState', { 'content-length': ['2', '3'] })],
  [
    'a length and pieces (request smuggling)',
    400,
    () => post('/api/appState', { 'content-length': '2', 'transfer-encoding': 'chunked' }),
  ],
  ['a header of 20 KB', 431, () => get('/', { 'x-filler': 'x'.repeat(20_000) })],
  ['no HTTP at all', 400, () => rawExchange(port, 'hello\r\n\r\n')],
];

function badUtf8(): Uint8Array {
  const text = requestText('POST', '/api/appState', { ...apiHeaders(), 'content-length': '3' });
  return Buffer.concat([Buffer.from(text), Buffer.from([0x22, 0xff, 0x22])]);
}

function chunked(length: number): string {
  const head = requestText('POST', '/api/appState', { ...apiHeaders(), 'transfer-encoding': 'chunked' });
  return `${head}${length.toString(16)}\r\n${'x'.repeat(length)}\r\n0\r\n\r\n`;
}

const REFUSALS = [
  ...hosts,
  ...origins,
  ...fetchMetadata,
  ...contentTypes,
  ...methods,
  ...tokens,
  ...targets,
  ...bodies,
  ...protocols,
];

describe('what is refused', () => {
  it('is at least the 88 requests of the reference', () => {
    expect(REFUSALS.length).toBeGreaterThanOrEqual(88);
  });

  it.each(REFUSALS)('%s: %i', async (_name, status, ask) => {
    const before = calls.length;
    const answer = await ask();
    expect(answer.status).toBe(status);
    expect(calls.length).toBe(before);
    expect(answer.text).not.toContain(token);
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(answer.headers.get(name)).toBe(value);
  });
});

describe('what every answer carries', () => {
  it('the same headers for the page and for a call', async () => {
    for (const answer of [await get('/'), await post('/api/appState')]) {
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(answer.headers.get(name)).toBe(value);
      expect(answer.headers.has('set-cookie')).toBe(false);
      expect(answer.headers.has('access-control-allow-origin')).toBe(false);
    }
  });
});

describe('where it listens', () => {
  const others = Object.values(networkInterfaces())
    .flat()
    .flatMap((each) => (each !== undefined && each.family === 'IPv4' && !each.internal ? [each.address] : []));

  it.each(['127.0.0.2', '::1', ...others])('not on %s', async (host) => {
    await expect(rawExchange(port, requestText('GET', '/', {}), host)).rejects.toThrow(/ECONNREFUSED|EADDRNOTAVAIL/);
  });
});

describe('the launch code', () => {
  it('stands in the fragment, which no browser sends', () => {
    const address = server.launchAddress();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#c=[A-Za-z0-9_-]{43}$/);
  });

  it('opens one session only, and none once a fresh one was issued', async () => {
    const first = codeOf(server.launchAddress());
    const second = codeOf(server.launchAddress());
    const redeem = (code: string): Promise<RawAnswer> =>
      post('/api/session', { authorization: null }, encodeWire({ code }));
    expect((await redeem(first)).status).toBe(401);
    expect((await redeem(second)).status).toBe(200);
    expect((await redeem(second)).status).toBe(401);
    expect(ends).toEqual([]);
  });

  it('ends the program after five wrong guesses', async () => {
    for (let guess = 0; guess < 5; guess += 1) {
      expect(ends).toEqual([]);
      const code = 'A'.repeat(42) + String(guess);
      expect((await post('/api/session', { authorization: null }, encodeWire({ code }))).status).toBe(401);
    }
    expect(ends).toEqual(['codes-guessed']);
  });
});

describe('the log', () => {
  it('holds method, route, status and duration, and no secret, address or file name', () => {
    expect(lines.length).toBeGreaterThan(100);
    const kept = new Set(lines.flatMap((line) => Object.keys(line)));
    expect([...kept].sort()).toEqual(['event', 'level', 'method', 'milliseconds', 'status']);
    const text = JSON.stringify(lines);
    for (const secret of [token, 'Depot', 'evil', 'passwd', 'portfolioSteal']) expect(text).not.toContain(secret);
    expect(text).toContain('POST seriesGet');
  });
});
