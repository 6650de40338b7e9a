import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { decodeWire, encodeWire, WireError } from '../../../shared/contract/wire';
import type { Dispatcher } from '../../service/dispatch';
import { bearerToken, type Route, soleHeader, type Verdict } from './accessRules';
import type { LaunchCodes } from './launchCode';
import type { EventLog } from './longPoll';
import { readBody } from './requestBody';
import type { Sessions } from './session';
import type { TabWatch } from './tabWatch';

/** An API answer: a status alone, or with a body in wire text. */
export interface Answer {
  readonly status: number;
  readonly body?: string;
}

export interface ApiParts {
  readonly dispatch: Dispatcher;
  readonly sessions: Sessions;
  readonly codes: LaunchCodes;
  readonly tabs: TabWatch;
  readonly events: EventLog;
}

type ApiVerdict = Extract<Verdict, { allowed: true }>;

/** The name that carries an upload's file name, percent-encoded: header values are Latin-1. */
export const FILE_NAME_HEADER = 'x-ballast-file-name';

/** Shorter than any proxy or browser gives up. */
const POLL_MS = 25_000;

const sessionSchema = z.strictObject({ code: z.string().max(200) });
const eventsSchema = z.strictObject({ after: z.int().min(0) });

/** Answers a request the access rules let through, once it has shown its token. */
export async function answerCall(request: IncomingMessage, verdict: ApiVerdict, parts: ApiParts): Promise<Answer> {
  const facts = factsOf(request);
  const use = verdict.route.kind === 'events' ? 'wait' : 'work';
  if (verdict.needsToken && !parts.sessions.admit(bearerToken(facts), use)) return { status: 401 };
  const body = await readBody(request, verdict.bodyLimit);
  if (body === null) return { status: 413 };
  if (verdict.needsToken) parts.tabs.seen();
  return answerRoute(verdict.route, body, request, parts);
}

/** The parts of a Node request the rules look at. */
export function factsOf(request: IncomingMessage): { method: string; target: string; rawHeaders: readonly string[] } {
  return { method: request.method ?? '', target: request.url ?? '', rawHeaders: request.rawHeaders };
}

async function answerRoute(route: Route, body: Uint8Array, request: IncomingMessage, parts: ApiParts): Promise<Answer> {
  if (route.kind === 'upload') return answerUpload(body, request, parts);
  const asked = readWire(body);
  if (asked === undefined) return { status: 400 };
  if (route.kind === 'session') return answerSession(asked, parts);
  if (route.kind === 'events') return answerEvents(asked, request, parts);
  if (route.kind === 'call') return { status: 200, body: encodeWire(await parts.dispatch(route.method, asked)) };
  return { status: 404 };
}

async function answerUpload(bytes: Uint8Array, request: IncomingMessage, parts: ApiParts): Promise<Answer> {
  const encoded = soleHeader(factsOf(request), FILE_NAME_HEADER);
  const name = encoded === null ? null : decodedName(encoded);
  if (name === null) return { status: 400 };
  return { status: 200, body: encodeWire(await parts.dispatch('fileAdd', { name, bytes })) };
}

function answerSession(asked: unknown, { codes, sessions, tabs }: ApiParts): Answer {
  const { success, data } = sessionSchema.safeParse(asked);
  if (!success) return { status: 400 };
  if (codes.redeem(data.code) !== 'accepted') return { status: 401 };
  tabs.seen();
  return { status: 200, body: encodeWire({ token: sessions.open() }) };
}

async function answerEvents(asked: unknown, request: IncomingMessage, { events, tabs }: ApiParts): Promise<Answer> {
  const { success, data } = eventsSchema.safeParse(asked);
  if (!success) return { status: 400 };
  const left = tabs.waiting();
  const gone = new AbortController();
  const giveUp = (): void => gone.abort();
  const timer = setTimeout(giveUp, POLL_MS);
  request.socket.once('close', giveUp);
  try {
    return { status: 200, body: encodeWire(await events.wait(data.after, gone.signal)) };
  } finally {
    clearTimeout(timer);
    request.socket.off('close', giveUp);
    left();
  }
}

/** `undefined` where the bytes are not wire text: no wire text decodes to it. */
function readWire(body: Uint8Array): unknown {
  // A replacement character for a byte that is not UTF-8 would change what was said.
  if (!isUtf8(body)) return undefined;
  try {
    return decodeWire(new TextDecoder().decode(body));
  } catch (error) {
    if (error instanceof WireError) return undefined;
    throw error;
  }
}

function decodedName(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}
