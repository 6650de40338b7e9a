import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBrowserClient } from '../../../renderer/api/browserClient';
import { useConnection } from '../../../renderer/api/connection';
import { CHANNELS, TOPICS } from '../../../shared/contract/channels';
import { decodeWire, encodeWire } from '../../../shared/contract/wire';

interface Call {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: BodyInit | null | undefined;
}

let calls: Call[];
let answers: Map<string, (call: Call) => Response>;

beforeEach(() => {
  calls = [];
  answers = new Map([
    ['/api/session', () => Response.json({ token: 'the-token' })],
    ['/api/events', () => new Response(null, { status: 401 })],
  ]);
  sessionStorage.clear();
  useConnection.setState({ ended: false });
  history.replaceState(null, '', '/#c=the-code');
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const call = { path, headers: init.headers as Record<string, string>, body: init.body };
    calls.push(call);
    return answers.get(path)?.(call) ?? new Response(null, { status: 404 });
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function callsTo(path: string): Call[] {
  return calls.filter((call) => call.path === path);
}

describe('createBrowserClient', () => {
  it('has exactly the methods and topics of the contract', () => {
    const topics = Object.keys(TOPICS).map((topic) => `on${topic.charAt(0).toUpperCase()}${topic.slice(1)}`);
    expect(Object.keys(createBrowserClient()).sort()).toEqual([...Object.keys(CHANNELS), ...topics].sort());
  });

  it('trades the code for a token once and takes it out of the address', async () => {
    answers.set('/api/appState', () => new Response(encodeWire({ ok: true, value: {} })));
    const client = createBrowserClient();
    await client.appState({});
    expect(location.hash).toBe('');
    expect(callsTo('/api/session').map(({ body }) => body)).toEqual(['{"code":"the-code"}']);
    expect(callsTo('/api/appState')[0]?.headers).toMatchObject({ authorization: 'Bearer the-token' });
    expect(sessionStorage.getItem('ballast.token')).toBe('the-token');
  });

  it('uses the token of the tab after a reload', async () => {
    history.replaceState(null, '', '/');
    sessionStorage.setItem('ballast.token', 'kept');
    answers.set('/api/appState', () => new Response(encodeWire({ ok: true, value: {} })));
    await createBrowserClient().appState({});
    expect(callsTo('/api/session')).toHaveLength(0);
    expect(callsTo('/api/appState')[0]?.headers['authorization']).toBe('Bearer kept');
  });

  it('carries typed arrays in both directions', async () => {
    const close = new Float64Array([1.5, 2.25]);
    answers.set('/api/seriesGet', () => new Response(encodeWire({ ok: true, value: { symbol: 'X', close } })));
    const outcome = await createBrowserClient().seriesGet({ symbol: 'X' });
    expect(outcome).toMatchObject({ ok: true, value: { close } });
    expect(decodeWire(String(callsTo('/api/seriesGet')[0]?.body))).toEqual({ symbol: 'X' });
  });

  it('hands a file over as bytes with its name in a header', async () => {
    answers.set('/api/fileAdd', () => new Response(encodeWire({ ok: true, value: { fileId: 'f1' } })));
    await createBrowserClient().fileAdd({ name: 'Zürich 1.csv', bytes: new Uint8Array([1, 2, 3]) });
    const call = callsTo('/api/fileAdd')[0];
    expect(call?.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-ballast-file-name': 'Z%C3%BCrich%201.csv',
    });
    expect(await new Response(call?.body ?? null).text()).toBe('\u0001\u0002\u0003');
  });

  it('says that the tab is cut off when the program no longer knows it', async () => {
    answers.set('/api/appState', () => new Response(null, { status: 401 }));
    const outcome = await createBrowserClient().appState({});
    expect(outcome.ok).toBe(false);
    expect(useConnection.getState().ended).toBe(true);
  });

  it('says that the tab is cut off when there is neither code nor token', async () => {
    history.replaceState(null, '', '/');
    const outcome = await createBrowserClient().appState({});
    expect(outcome.ok).toBe(false);
    expect(useConnection.getState().ended).toBe(true);
    expect(calls).toHaveLength(0);
  });

  it('passes events to those who listen, each once', async () => {
    const event = { task: 'prices', done: 1, total: 2 };
    let polls = 0;
    answers.set('/api/events', ({ body }) => {
      polls += 1;
      if (polls > 1) return new Response(null, { status: 401 });
      expect(body).toBe('{"after":0}');
      return new Response(encodeWire({ events: [{ topic: 'progress', event }], next: 1 }));
    });
    const client = createBrowserClient();
    const listener = vi.fn();
    const ended = vi.fn();
    client.onProgress(listener);
    client.onDocumentChanged(ended);
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1));
    expect(listener).toHaveBeenCalledWith(event);
    expect(ended).not.toHaveBeenCalled();
  });
});
