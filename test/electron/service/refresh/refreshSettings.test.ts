import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { expectProblem, obtained } from '../../../support/outcome';
import { MemoryKeychain } from '../encryption/memoryKeychain';
import { configured, refreshScene } from './refreshScene';

let scene: ReturnType<typeof refreshScene>;

afterEach(() => scene.remove());

/** No process may be started in these tests. */
const noProcess = (): never => {
  throw new Error('a process was started');
};

const key = { change: 'set', text: 'CANARY-KEY', remember: true } as const;

describe('the settings of the price refresh', () => {
  it('are off until the user chooses, and off whatever the file says that cannot be read', async () => {
    scene = refreshScene(noProcess);
    expect(await scene.refresh.state()).toMatchObject({ provider: 'off', host: null, key: 'not-needed', run: null });
    expect((await scene.refresh.state()).symbols.filter(({ asked }) => asked)).toEqual([]);
    for (const text of ['{"provider":"tiingo"}', 'nonsense', '{"format":2}']) {
      writeFileSync(join(scene.folder, 'refresh.json'), text);
      expect((await scene.again().state()).provider).toBe('off');
    }
  });

  it('name the symbols that would be sent: held ones with prices of their own, and a benchmark for each index', async () => {
    scene = refreshScene(noProcess);
    const { symbols } = obtained(await scene.refresh.configure(configured({ provider: 'tiingo' })));
    const document = scene.document.open;
    const unpriced = document?.instruments.filter(({ kind }) => kind === 'cash' || kind === 'money-market') ?? [];
    expect(unpriced.length).toBeGreaterThan(0);
    for (const { symbol } of unpriced) expect(symbols.map((row) => row.symbol)).not.toContain(symbol);
    expect(symbols.map(({ symbol }) => symbol)).toEqual(expect.arrayContaining(['IWM', 'SPY']));
    expect(new Set(symbols.map(({ symbol }) => symbol)).size).toBe(symbols.length);
    expect(symbols.every(({ symbol, asked }) => asked || /[^A-Z0-9./-]/.test(symbol))).toBe(true);
  });

  it('start nothing while off, without a key, or for another list than was shown', async () => {
    scene = refreshScene(noProcess);
    const { refresh } = scene;
    const asked = { host: 'api.tiingo.com', symbols: ['IWM'] };
    expectProblem(await refresh.start(asked), { code: 'refresh-off' });
    await refresh.configure(configured({ provider: 'tiingo' }));
    expectProblem(await refresh.start(asked), { code: 'refresh-no-key', host: 'api.tiingo.com' });
    await refresh.configure(configured({ provider: 'tiingo', key }));
    expectProblem(await refresh.start({ ...asked, host: 'www.alphavantage.co' }), { code: 'refresh-changed' });
    expectProblem(await refresh.start({ ...asked, symbols: ['NOTMINE'] }), { code: 'refresh-changed' });
    scene.document.open = null;
    expectProblem(await refresh.start(asked), { code: 'refresh-changed' });
    expect(scene.started()).toBe(0);
    expect(refresh.requests).toEqual([]);
  });

  it('start nothing in a shell that has no process to start', async () => {
    scene = refreshScene(null);
    const state = obtained(await scene.refresh.configure(configured({ provider: 'tiingo', key })));
    expect(state.available).toBe(false);
    expectProblem(await scene.refresh.start({ host: 'api.tiingo.com', symbols: ['IWM'] }), { code: 'refresh-off' });
  });

  it('refuse an address that breaks a rule, and change nothing', async () => {
    scene = refreshScene(noProcess);
    await scene.refresh.configure(configured({ provider: 'tiingo' }));
    const change = configured({ provider: 'own', ownAddress: 'http://prices.example.invalid/{symbol}' });
    expectProblem(await scene.refresh.configure(change), { code: 'refresh-address-invalid', rule: 'not-secure' });
    expect((await scene.refresh.state()).provider).toBe('tiingo');
  });
});

describe('the key of a provider', () => {
  it('is remembered by a keychain, sealed, and only where the user wants that', async () => {
    const keychain = new MemoryKeychain();
    scene = refreshScene(noProcess, keychain);
    const remembered = obtained(await scene.refresh.configure(configured({ provider: 'tiingo', key })));
    expect(remembered).toMatchObject({ key: 'remembered', canRemember: true });
    expect(readFileSync(join(scene.folder, 'refresh.json'), 'utf8')).not.toContain('CANARY');
    expect((await scene.again().state()).key).toBe('remembered');
    const forKnown = configured({ provider: 'tiingo', key: { ...key, remember: false } });
    expect(obtained(await scene.refresh.configure(forKnown)).key).toBe('while-running');
    expect((await scene.again().state()).key).toBe('missing');
  });

  it('stays with its provider, over switching off and on', async () => {
    scene = refreshScene(noProcess, new MemoryKeychain());
    await scene.refresh.configure(configured({ provider: 'tiingo', key }));
    expect(obtained(await scene.refresh.configure(configured({ provider: 'alphaVantage' }))).key).toBe('missing');
    await scene.refresh.configure(configured({}));
    expect(obtained(await scene.refresh.configure(configured({ provider: 'tiingo' }))).key).toBe('remembered');
    const forgotten = configured({ provider: 'tiingo', key: { change: 'forget' } });
    expect(obtained(await scene.refresh.configure(forgotten)).key).toBe('missing');
    expect(JSON.parse(readFileSync(join(scene.folder, 'refresh.json'), 'utf8'))).toMatchObject({ sealedKeys: {} });
  });

  it('is known only while the program runs where there is no real keychain, and that is said', async () => {
    const keychain = new MemoryKeychain();
    keychain.real = false;
    scene = refreshScene(noProcess, keychain);
    const outcome = await scene.refresh.configure(configured({ provider: 'tiingo', key }));
    expect(outcome).toMatchObject({ ok: true, notes: [{ code: 'refresh-key-not-kept' }] });
    expect(obtained(outcome)).toMatchObject({ key: 'while-running', canRemember: false });
  });

  it('is known only while the program runs where the system refuses to seal it', async () => {
    const keychain = new MemoryKeychain();
    keychain.seal = () => Promise.reject(new Error('the user said no'));
    scene = refreshScene(noProcess, keychain);
    const outcome = await scene.refresh.configure(configured({ provider: 'tiingo', key }));
    expect(outcome).toMatchObject({ ok: true, notes: [{ code: 'refresh-key-not-kept' }] });
    expect(obtained(outcome).key).toBe('while-running');
  });

  it('is sealed anew where the system has a better key by now', async () => {
    const keychain = new MemoryKeychain();
    scene = refreshScene(
      () => ({ send: () => undefined, onMessage: () => undefined, onEnd: () => undefined, end: () => undefined }),
      keychain,
    );
    await scene.refresh.configure(configured({ provider: 'tiingo', key }));
    const before = readFileSync(join(scene.folder, 'refresh.json'), 'utf8');
    keychain.stale = true;
    obtained(await scene.refresh.start({ host: 'api.tiingo.com', symbols: ['IWM'] }));
    scene.refresh.forget();
    expect(readFileSync(join(scene.folder, 'refresh.json'), 'utf8')).not.toBe(before);
    expect((await scene.again().state()).key).toBe('remembered');
  });

  it('is missing where the keychain gives it out no more', async () => {
    const keychain = new MemoryKeychain();
    keychain.forgetful = true;
    scene = refreshScene(noProcess, keychain);
    const outcome = await scene.refresh.configure(configured({ provider: 'tiingo', key }));
    expect(outcome).toMatchObject({ notes: [{ code: 'refresh-key-not-kept' }] });
    expect((await scene.again().state()).key).toBe('missing');
  });

  it('is never sent to another server of the user’s own', async () => {
    scene = refreshScene(noProcess, new MemoryKeychain());
    const own = (host: string) => configured({ provider: 'own', ownAddress: `https://${host}/{symbol}?k={key}` });
    expect(obtained(await scene.refresh.configure({ ...own('a.example.invalid'), key })).key).toBe('remembered');
    expect(obtained(await scene.refresh.configure(own('a.example.invalid'))).key).toBe('remembered');
    expect(obtained(await scene.refresh.configure(own('b.example.invalid'))).key).toBe('missing');
    expect(obtained(await scene.refresh.configure(own('a.example.invalid'))).key).toBe('missing');
  });
});
