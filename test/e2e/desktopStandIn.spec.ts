import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, expect, type Page, test } from '@playwright/test';
import { CONTENT_SECURITY_POLICY } from '../../electron/shells/page/contentSecurityPolicy';
import { CHANNELS, TOPICS } from '../../shared/contract/channels';
import { REPLAYS, startReplayServer } from '../support/replayServer';
import { BUILT_PRELOAD, callFromPage, runMainToEnd, type StandIn, startStandIn } from '../support/standIn';

/** The built main process and preload, unmodified, on the stand-in for Electron; and in Electron itself where it is. */

const ROOT = resolve(import.meta.dirname, '../..');
/** Where the package says its program is; it says so once the program is there. */
const POINTER = join(ROOT, 'node_modules/electron/path.txt');
const API = [
  ...Object.keys(CHANNELS),
  ...Object.keys(TOPICS).map((topic) => `on${topic.charAt(0).toUpperCase()}${topic.slice(1)}`),
].sort();
const FOREIGN = 'https://example.invalid/';

interface State {
  readonly sandboxEnabled: boolean;
  readonly askedForLock: boolean;
  readonly switches: Record<string, string>;
  readonly privileges: Record<string, object>;
  readonly channels: readonly string[];
  readonly opened: readonly { url: string; action: string }[];
  readonly refusedNavigations: readonly string[];
  readonly refusedRequests: readonly string[];
  readonly windowCount: number;
  readonly window: { readonly visible: boolean; readonly webPreferences: Record<string, unknown> };
  readonly spellChecker: boolean;
  readonly dictionaryUrl: string;
  readonly proxy: object;
  readonly filter: object;
  readonly devicePermission: boolean;
}

/** Runs in the page. Its types are those of the page, which this file cannot name. */
async function bridgeFacts(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const bridge = Reflect.get(globalThis, 'ballast') as object;
    return {
      keys: Object.keys(bridge).sort(),
      kinds: [...new Set(Object.values(bridge).map((value) => typeof value))],
      frozen: Object.isFrozen(bridge),
      node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'ipcRenderer', 'electron'].filter(
        (name) => Reflect.get(globalThis, name) !== undefined,
      ),
    };
  });
}

/** Tries nine things the policy forbids and returns, for each, the directives that stopped it. */
async function violations(page: Page): Promise<readonly (readonly string[])[]> {
  return page.evaluate(async (foreign) => {
    let stopped: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => stopped.push(effectiveDirective));
    const attempts: readonly (() => unknown)[] = [
      () => Reflect.apply(Reflect.get(globalThis, 'eval'), undefined, ['1']),
      () => Reflect.construct(Reflect.get(globalThis, 'Function'), ['return 1']),
      () => {
        const script = document.createElement('script');
        script.append('globalThis.inlineScriptRan = true');
        document.body.append(script);
      },
      () => document.body.append(Object.assign(new Image(), { src: `${foreign}image` })),
      () => fetch(`${foreign}fetch`),
      () => new WebSocket('wss://example.invalid/socket'),
      () => {
        const form = Object.assign(document.createElement('form'), { action: `${foreign}form`, method: 'post' });
        document.body.append(form);
        form.submit();
      },
      () => document.head.append(Object.assign(document.createElement('base'), { href: `${foreign}base/` })),
      () => document.body.append(Object.assign(document.createElement('iframe'), { src: `${foreign}frame` })),
    ];
    const outcomes: string[][] = [];
    for (const attempt of attempts) {
      stopped = [];
      // From a timer: what a debugger evaluates directly is exempt from the policy.
      await new Promise((done) => {
        setTimeout(() => {
          setTimeout(done, 200);
          // Most attempts also fail by themselves; the event is what counts.
          new Promise((attempted) => attempted(attempt())).catch(() => {});
        });
      });
      outcomes.push(stopped);
    }
    return outcomes;
  }, FOREIGN);
}

function expectBridge(facts: unknown): void {
  expect(facts).toEqual({ keys: API, kinds: ['function'], frozen: true, node: [] });
}

test.describe('the desktop shell on the stand-in', () => {
  let home = '';
  let shell: StandIn;
  const errors: string[] = [];

  test.beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'ballast-desktop-'));
    shell = await startStandIn(home);
    shell.page.on('pageerror', (error) => errors.push(String(error)));
  });

  test.afterAll(async () => {
    await shell.quit();
    rmSync(home, { recursive: true, force: true });
  });

  test('shows one window with every security setting written out', async () => {
    const { window, windowCount } = await shell.ask<State>('state');
    expect(windowCount).toBe(1);
    await expect.poll(async () => (await shell.ask<State>('state')).window.visible).toBe(true);
    expect(window.webPreferences).toEqual({
      preload: BUILT_PRELOAD,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      enableWebSQL: false,
      safeDialogs: true,
      devTools: true,
    });
  });

  test('closes every way to the network before the window exists', async () => {
    const state = await shell.ask<State>('state');
    expect(state.sandboxEnabled).toBe(true);
    expect(state.askedForLock).toBe(true);
    expect(state.switches).toEqual({ 'host-resolver-rules': 'MAP * ~NOTFOUND' });
    expect(state.privileges).toEqual({ ballast: { standard: true, secure: true, supportFetchAPI: true } });
    expect(state.spellChecker).toBe(false);
    expect(state.dictionaryUrl).toBe('http://127.0.0.1:9/');
    expect(state.proxy).toEqual({ mode: 'direct' });
    expect(state.filter).toEqual({ urls: ['<all_urls>'] });
    expect(state.devicePermission).toBe(false);
  });

  test('answers the whole contract and nothing else', async () => {
    const { channels } = await shell.ask<State>('state');
    expect([...channels].sort()).toEqual(Object.values(CHANNELS).sort());
  });

  test('gives the page the contract, frozen, and no Node', async () => {
    expectBridge(await bridgeFacts(shell.page));
  });

  test('keeps the bridge right when the page rewrites the language under it', async () => {
    const reply = await shell.page.evaluate(() => {
      const push = Array.prototype.push;
      const parse = JSON.parse;
      Array.prototype.push = () => 0;
      JSON.parse = () => ({ ok: false });
      const bridge = Reflect.get(globalThis, 'ballast') as { appState(request: object): Promise<object> };
      return bridge.appState({}).finally(() => {
        Array.prototype.push = push;
        JSON.parse = parse;
      });
    });
    expect(reply).toMatchObject({ ok: true });
  });

  test('answers a real call with a Result, and a wrong request with its path', async () => {
    expect(await callFromPage(shell.page, 'appState', {})).toMatchObject({ ok: true, value: { shell: 'desktop' } });
    expect(await callFromPage(shell.page, 'portfolioOpen', { fileId: 7 })).toEqual({
      ok: false,
      problem: { code: 'request-invalid', path: 'fileId' },
    });
  });

  test('asks for prices in a utility process, and only where it is told to', async () => {
    const server = await startReplayServer(REPLAYS.table);
    const ownAddress = `http://127.0.0.1:${server.port}/{symbol}`;
    const asked = { host: '127.0.0.1', symbols: ['IWM'] };
    expect(await callFromPage(shell.page, 'portfolioOpenSample', {})).toMatchObject({ ok: true });
    expect(await callFromPage(shell.page, 'refreshStart', asked)).toMatchObject({ problem: { code: 'refresh-off' } });
    const change = { provider: 'own', ownAddress, key: { change: 'none' } };
    // A Linux without a password manager keeps no key.
    expect(await callFromPage(shell.page, 'refreshConfigure', change)).toMatchObject({ value: { canRemember: false } });
    expect(server.seen).toEqual([]);
    expect(await callFromPage(shell.page, 'refreshStart', asked)).toMatchObject({ value: { run: { total: 1 } } });
    await expect
      .poll(() => callFromPage(shell.page, 'refreshState', {}), { timeout: 20_000 })
      .toMatchObject({ value: { run: null, result: { files: [{ symbol: 'IWM' }], failed: [] } } });
    expect(server.seen.map(({ path }) => path)).toEqual(['/IWM']);
    await callFromPage(shell.page, 'refreshConfigure', { ...change, provider: 'off' });
    await callFromPage(shell.page, 'portfolioClose', {});
    await server.close();
  });

  test('sends what was chosen in the menu to the page', async () => {
    const told = shell.page.evaluate(() => {
      const bridge = Reflect.get(globalThis, 'ballast') as { onMenu(listener: (event: unknown) => void): () => void };
      return new Promise((done) => {
        Reflect.set(globalThis, 'listening', true);
        const stop = bridge.onMenu((event) => {
          stop();
          done(event);
        });
      });
    });
    await shell.page.waitForFunction(() => Reflect.get(globalThis, 'listening') === true);
    await shell.ask('menu', { label: 'Hide amounts' });
    expect(await told).toEqual({ command: 'privacy' });
  });

  for (const [name, frame] of [
    ['no frame', null],
    ['a frame inside the page', { parent: {} }],
    ['a frame that only looks like the page', {}],
    ['another origin', { origin: 'https://example.invalid' }],
    ['a file', { origin: 'file://' }],
  ] as const) {
    test(`refuses every message of ${name}`, async () => {
      for (const channel of Object.values(CHANNELS)) {
        const reply = await shell.ask('forge', { channel, request: {}, frame });
        expect(reply).toEqual({ ok: false, problem: { code: 'request-refused' } });
      }
    });
  }

  test('denies what a page can ask of the system', async () => {
    for (const name of [
      'geolocation',
      'notifications',
      'media',
      'midi',
      'hid',
      'usb',
      'openExternal',
      'clipboard-read',
    ]) {
      expect(await shell.ask('permission', { name, url: 'ballast://app/' })).toBe(false);
    }
  });

  test('goes nowhere and opens nothing', async () => {
    const before = shell.page.url();
    for (const how of ['assign', 'open', 'blank'] as const) {
      await shell.page.evaluate(
        ([way, url]) => {
          if (way === 'assign') location.assign(url);
          else if (way === 'open') window.open(url);
          else Object.assign(document.createElement('a'), { href: url, target: '_blank' }).click();
        },
        [how, `${FOREIGN}${how}`] as const,
      );
      await shell.page.waitForTimeout(300);
    }
    const state = await shell.ask<State>('state');
    expect(state.refusedNavigations).toEqual(['assign', 'open', 'blank'].map((how) => `${FOREIGN}${how}`));
    expect(state.opened).toEqual(['open', 'blank'].map((how) => ({ url: `${FOREIGN}${how}`, action: 'deny' })));
    expect(state.windowCount).toBe(1);
    expect(shell.page.url()).toBe(before);
  });

  test('serves the page under the policy, and the policy holds', async () => {
    const policy = await shell.page.evaluate(async () => {
      const answer = await fetch('/');
      return answer.headers.get('content-security-policy');
    });
    expect(policy).toBe(CONTENT_SECURITY_POLICY);
    expect(errors).toEqual([]);
    expect((await violations(shell.page)).map(([first]) => first)).toEqual([
      'require-trusted-types-for',
      'require-trusted-types-for',
      'require-trusted-types-for',
      'img-src',
      'connect-src',
      'connect-src',
      'form-action',
      'base-uri',
      'frame-src',
    ]);
    expect((await shell.ask<State>('state')).refusedRequests).toEqual([]);
  });
});

test('a second start ends at once and touches no file', async () => {
  const home = join(mkdtempSync(join(tmpdir(), 'ballast-desktop-')), 'home');
  expect(await runMainToEnd(home, { STAND_IN_SECOND: '1' }, [])).toMatchObject({ code: 0 });
  expect(existsSync(home)).toBe(false);
});

test('a packaged start with a switch that opens it up is refused', async () => {
  const home = join(mkdtempSync(join(tmpdir(), 'ballast-desktop-')), 'home');
  for (const name of ['remote-debugging-port=9222', 'no-sandbox', 'js-flags=--expose-gc']) {
    const { code, errors } = await runMainToEnd(home, { STAND_IN_PACKAGED: '1' }, [`--${name}`]);
    expect(code).toBe(1);
    expect(errors).toContain(`Ballast does not run with the switch --${name.split('=')[0]}.`);
  }
  expect(existsSync(home)).toBe(false);
});

test('the preload is one small CommonJS file that requires Electron only', () => {
  const source = readFileSync(BUILT_PRELOAD, 'utf8');
  expect([...source.matchAll(/require\(([^)]*)\)/g)].map(([, name]) => name)).toEqual(['"electron"']);
  expect(source).not.toMatch(/^\s*(import|export)\s/m);
  expect(source.length).toBeLessThan(20_000);
});

if (existsSync(POINTER)) {
  test('the same in a window of the real Electron', async () => {
    const home = mkdtempSync(join(tmpdir(), 'ballast-desktop-'));
    const program = await _electron.launch({
      executablePath: join(ROOT, 'node_modules/electron/dist', readFileSync(POINTER, 'utf8')),
      args: [ROOT],
      env: { ...process.env, BALLAST_HOME: home } as Record<string, string>,
    });
    const page = await program.firstWindow();
    expectBridge(await bridgeFacts(page));
    expect(await callFromPage(page, 'appState', {})).toMatchObject({ ok: true, value: { shell: 'desktop' } });
    await program.close();
    rmSync(home, { recursive: true, force: true });
  });
} else if (process.env['TEST_WORKER_INDEX'] === undefined) {
  // Once, not again in the worker that runs the tests.
  process.stdout.write('not run: Electron runtime is not present (real-window end-to-end)\n');
}
