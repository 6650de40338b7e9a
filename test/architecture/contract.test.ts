import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createService } from '../../electron/service/service';
import { createBrowserClient } from '../../renderer/api/browserClient';
import { CHANNELS, TOPICS } from '../../shared/contract/channels';
import { contract, topics } from '../../shared/contract/schemas';
import { sourcesOf } from './sources';

const METHODS = Object.keys(CHANNELS).sort();
const EVENTS = Object.keys(TOPICS).map((topic) => `on${topic.charAt(0).toUpperCase()}${topic.slice(1)}`);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the contract', () => {
  it('has a schema for every channel and a channel for every schema', () => {
    expect(Object.keys(contract).sort()).toEqual(METHODS);
    expect(Object.keys(topics).sort()).toEqual(Object.keys(TOPICS).sort());
  });

  it('gives every channel and topic a name of its own', () => {
    const names = [...Object.values(CHANNELS), ...Object.values(TOPICS)];
    expect(new Set(names).size).toBe(names.length);
  });

  it('is exposed by the preload as it stands, each method under its own name', () => {
    const preload = textOf('electron/shells/desktop/preload.ts');
    const calls = [...preload.matchAll(/^ {2}(\w+): call\('(\w+)'\),$/gm)];
    expect(calls.map(([, name]) => name).sort()).toEqual(METHODS);
    expect(calls.every(([, name, channel]) => name === channel)).toBe(true);
    const events = [...preload.matchAll(/^ {2}(on\w+): subscription\('(\w+)'\),$/gm)];
    expect(events.map(([, name]) => name).sort()).toEqual([...EVENTS].sort());
  });

  it('is handled by the service, whole and nothing beside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ballast-contract-'));
    const service = await createService({
      shell: 'browser',
      version: '0.0.0',
      folders: { app: join(folder, 'app'), portfolios: join(folder, 'portfolios') },
      workers: { engine: join(folder, 'none.js'), imports: join(folder, 'none.js') },
      now: () => 0,
      dialogs: null,
      emit: () => undefined,
      log: () => undefined,
    });
    expect(Object.keys(service.handlers).sort()).toEqual(METHODS);
    await service.close();
    rmSync(folder, { recursive: true });
  });

  it('is what the browser client offers', () => {
    vi.stubGlobal('location', { hash: '', pathname: '/' });
    vi.stubGlobal('sessionStorage', { getItem: () => null });
    expect(Object.keys(createBrowserClient()).sort()).toEqual([...METHODS, ...EVENTS].sort());
  });
});

function textOf(path: string): string {
  const [folder = ''] = path.split('/');
  const source = sourcesOf(folder).find((one) => one.path === path);
  if (source === undefined) throw new Error(`${path} is not there`);
  return source.text;
}
