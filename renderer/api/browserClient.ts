import {
  type BallastApi,
  CHANNELS,
  type EventOf,
  type Method,
  type RequestOf,
  TOPICS,
  type Topic,
} from '../../shared/contract/channels';
import { decodeWire, encodeWire } from '../../shared/contract/wire';
import type { Failure } from '../../shared/result/result';
import { fail } from '../../shared/result/result';
import { useConnection } from './connection';

const TOKEN_KEY = 'ballast.token';
const RETRY_MILLISECONDS = 1000;
const MOST_RETRIES = 5;

type Listener = (event: unknown) => void;

/** The contract over the browser shell's loopback address: one POST per call, events by long poll, a token per tab. */
export function createBrowserClient(): BallastApi {
  const token = obtainToken();
  const listeners = new Map<Topic, Set<Listener>>();
  void token.then((value) => (value === null ? undefined : poll(value, listeners)));
  const methods = Object.keys(CHANNELS) as Method[];
  const calls = methods.map((method) => [method, (request: unknown) => call(token, method, request)]);
  const topics = (Object.keys(TOPICS) as Topic[]).map((topic) => [
    `on${topic.charAt(0).toUpperCase()}${topic.slice(1)}`,
    (listener: Listener) => subscribe(listeners, topic, listener),
  ]);
  // The keys come from the contract's own tables, so the object has exactly its methods.
  return Object.freeze(Object.fromEntries([...calls, ...topics])) as BallastApi;
}

/** Trades the one-time code of the address for a token of this tab; the code leaves the address bar at once. */
async function obtainToken(): Promise<string | null> {
  const code = new URLSearchParams(location.hash.slice(1)).get('c');
  if (code === null) return sessionStorage.getItem(TOKEN_KEY) ?? ended();
  history.replaceState(null, '', location.pathname);
  const reply = await post('/api/session', JSON.stringify({ code }), { 'content-type': 'application/json' });
  if (reply === null || !reply.ok) return ended();
  const { token } = (await reply.json()) as { token: string };
  sessionStorage.setItem(TOKEN_KEY, token);
  return token;
}

async function call(pending: Promise<string | null>, method: Method, request: unknown): Promise<unknown> {
  const token = await pending;
  if (token === null) return disconnected();
  const reply =
    method === 'fileAdd'
      ? await postFile(token, request as RequestOf<'fileAdd'>)
      : await post(`/api/${method}`, encodeWire(request), {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
        });
  if (reply === null || reply.status === 401 || reply.status === 403) {
    useConnection.getState().end();
    return disconnected();
  }
  if (reply.status === 413 || !reply.ok) return fail({ code: 'request-refused' });
  return decodeWire(await reply.text());
}

function postFile(token: string, file: RequestOf<'fileAdd'>): Promise<Response | null> {
  return post('/api/fileAdd', new Blob([new Uint8Array(file.bytes)]), {
    authorization: `Bearer ${token}`,
    'content-type': 'application/octet-stream',
    'x-ballast-file-name': encodeURIComponent(file.name),
  });
}

/** Asks for the next events until the tab is shut out or the program no longer answers. */
async function poll(token: string, listeners: Map<Topic, Set<Listener>>): Promise<void> {
  let after = 0;
  let failures = 0;
  while (failures < MOST_RETRIES && !useConnection.getState().ended) {
    const reply = await post('/api/events', JSON.stringify({ after }), {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
    });
    if (reply?.status === 401 || reply?.status === 403) break;
    if (reply?.ok !== true) {
      failures += 1;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MILLISECONDS));
      continue;
    }
    failures = 0;
    const { events, next } = decodeWire(await reply.text()) as { events: TopicEvent[]; next: number };
    after = next;
    for (const { topic, event } of events) for (const listener of listeners.get(topic) ?? []) listener(event);
  }
  useConnection.getState().end();
}

interface TopicEvent {
  readonly topic: Topic;
  readonly event: EventOf<Topic>;
}

function subscribe(listeners: Map<Topic, Set<Listener>>, topic: Topic, listener: Listener): () => void {
  const set = listeners.get(topic) ?? new Set<Listener>();
  listeners.set(topic, set.add(listener));
  return () => set.delete(listener);
}

/** Null where the program did not answer at all. */
async function post(path: string, body: BodyInit, headers: Record<string, string>): Promise<Response | null> {
  try {
    return await fetch(path, { method: 'POST', body, headers, credentials: 'omit', cache: 'no-store' });
  } catch {
    return null;
  }
}

function ended(): null {
  useConnection.getState().end();
  return null;
}

function disconnected(): Failure {
  return fail({ code: 'not-available-here' });
}
