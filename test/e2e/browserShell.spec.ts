import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { expect, type Page, test } from '@playwright/test';

/** The built browser shell as a user's browser meets it: its own page, and pages that are not. */

const BUILT = resolve(import.meta.dirname, '../../out/main/browser.js');

let home = '';
let shell: ChildProcess;
let lines: Interface;
let ended: Promise<number | null>;
let evil: Server;
let evilOrigin = '';

/** The next address the program prints; Enter in its terminal asks for a fresh one. */
function nextAddress(): Promise<string> {
  return new Promise((done) => {
    lines.once('line', (line) => done(line.replace('BALLAST_URL ', '')));
  });
}

function askForAddress(): Promise<string> {
  const address = nextAddress();
  shell.stdin?.write('\n');
  return address;
}

/** The status of every request the program has answered. */
function statuses(): readonly number[] {
  const lines = readFileSync(join(home, 'app/ballast.log'), 'utf8').trim().split('\n');
  return lines.map((line) => (JSON.parse(line) as { status: number }).status);
}

/** Runs in the page: one call of the API with the token the tab holds, or with none. */
function callApi(page: Page, origin: string, withToken: boolean): Promise<string> {
  return page.evaluate(
    async ([where, token]) => {
      const headers: Record<string, string> = { 'content-type': 'application/json' };
      if (token) headers['authorization'] = `Bearer ${sessionStorage.getItem('ballast.token')}`;
      try {
        const answer = await fetch(`${where}/api/appState`, { method: 'POST', body: '{}', headers });
        return String(answer.status);
      } catch {
        return 'blocked';
      }
    },
    [origin, withToken] as const,
  );
}

test.beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'ballast-browser-'));
  shell = spawn(process.execPath, [BUILT], {
    env: { ...process.env, BALLAST_HOME: home, BALLAST_PRINT_URL: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  ended = new Promise((done) => shell.once('exit', done));
  if (shell.stdout === null) throw new Error('the shell has no output');
  lines = createInterface({ input: shell.stdout });
  await nextAddress();
  evil = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<title>evil</title>'),
  );
  await new Promise<void>((done) => evil.listen(0, '127.0.0.1', done));
  const address = evil.address();
  evilOrigin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});

test.afterAll(async () => {
  evil.close();
  shell.kill('SIGTERM');
  expect(await ended).toBe(0);
  rmSync(home, { recursive: true, force: true });
});

test('lets a tab in by its address, and takes the code out of the address bar', async ({ page }) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  const address = await askForAddress();
  const { origin } = new URL(address);
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.goto(address);
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('ballast.token'))).toMatch(/^[\w-]{43}$/);
  expect(page.url()).toBe(`${origin}/`);
  expect(await callApi(page, origin, true)).toBe('200');
  expect(await callApi(page, origin, false)).toBe('401');
  const token = await page.evaluate(() => sessionStorage.getItem('ballast.token'));
  await page.reload();
  expect(await callApi(page, origin, true)).toBe('200');
  expect(await page.evaluate(() => document.cookie)).toBe('');
  expect(requested.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:'))).toEqual([]);
  // The one call without a token is ours.
  expect(errors.filter((text) => !text.includes('401'))).toEqual([]);
  const log = readFileSync(join(home, 'app/ballast.log'), 'utf8');
  for (const secret of [token ?? '', address.split('#c=')[1] ?? '']) expect(log).not.toContain(secret);
});

test('lets several tabs in, each by an address of its own, and none by one that was used', async ({ browser }) => {
  const tokens: (string | null)[] = [];
  const address = await askForAddress();
  for (const each of [address, await askForAddress().then(() => askForAddress()), address]) {
    const page = await (await browser.newContext()).newPage();
    await page.goto(each);
    await page.waitForTimeout(500);
    tokens.push(await page.evaluate(() => sessionStorage.getItem('ballast.token')));
  }
  // The first address stopped being valid when the next one was asked for.
  expect(tokens.map((token) => token !== null)).toEqual([false, true, false]);
});

test('gives a page on another port of this computer nothing', async ({ page }) => {
  const { origin } = new URL(await askForAddress());
  const loggedBefore = statuses().length;
  await page.goto(evilOrigin);
  const outcomes = await page.evaluate(async (target) => {
    const settled = (run: (done: (outcome: string) => void) => void): Promise<string> =>
      new Promise((done) => {
        setTimeout(() => done('nothing'), 3000);
        run(done);
      });
    const request = (options: RequestInit): Promise<string> =>
      fetch(`${target}/api/appState`, options).then(
        (answer) => (answer.type === 'opaque' ? 'opaque' : `read ${answer.status}`),
        () => 'blocked',
      );
    const element = (name: 'script' | 'img' | 'iframe', source: string): Promise<string> =>
      settled((done) => {
        const made = document.createElement(name);
        made.addEventListener('error', () => done('blocked'));
        made.addEventListener('load', () => {
          try {
            done(made instanceof HTMLIFrameElement && made.contentDocument === null ? 'blocked' : 'loaded');
          } catch {
            done('blocked');
          }
        });
        made.src = source;
        document.body.append(made);
      });
    return {
      read: await request({ method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }),
      credentials: await request({ method: 'POST', body: '{}', credentials: 'include' }),
      blind: await request({ method: 'POST', body: '{}', mode: 'no-cors' }),
      get: await request({}),
      script: await element('script', `${target}/`),
      image: await element('img', `${target}/`),
      frame: await element('iframe', `${target}/`),
      socket: await settled((done) => {
        const socket = new WebSocket(target.replace('http', 'ws'));
        socket.addEventListener('open', () => done('open'));
        socket.addEventListener('error', () => done('blocked'));
      }),
    };
  }, origin);
  const { blind, ...others } = outcomes;
  expect(Object.values(others)).toEqual(Object.values(others).map(() => 'blocked'));
  // A blind request is sent, and its page cannot see that the answer was a refusal.
  expect(['opaque', 'blocked']).toContain(blind);
  const since = statuses().slice(loggedBefore);
  expect(since.length).toBeGreaterThan(0);
  expect(since.filter((status) => status < 400)).toEqual([]);
});

test('shows nothing under a name that was pointed at this computer', async ({ playwright }) => {
  const { port } = new URL(await askForAddress());
  const client = await playwright.request.newContext({ extraHTTPHeaders: { host: `rebind.invalid:${port}` } });
  expect((await client.get(`http://127.0.0.1:${port}/`)).status()).toBe(421);
  await client.dispose();
});
