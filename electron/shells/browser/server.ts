import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { EventOf, Topic } from '../../../shared/contract/channels';
import type { Dispatcher } from '../../service/dispatch';
import type { Log } from '../../service/log';
import { SECURITY_HEADERS } from '../page/contentSecurityPolicy';
import type { PageFiles } from '../page/pageFiles';
import { judgeRequest, type Route } from './accessRules';
import { type Answer, type ApiParts, answerCall, factsOf } from './api';
import { createLaunchCodes } from './launchCode';
import { createEventLog } from './longPoll';
import { createSessions } from './session';
import { createTabWatch } from './tabWatch';

export interface BrowserServerOptions {
  readonly files: PageFiles;
  readonly dispatch: Dispatcher;
  readonly now: () => number;
  /** Of a request only method, route, status and duration are logged: no target, header, body or file name. */
  readonly log: Log;
  /** A bug of the shell; the dispatcher reports the service's own. */
  readonly report: (error: unknown) => void;
  /** Nobody used a tab for half an hour; its token is void, the server goes on. */
  readonly onLock: () => void;
  /** Reason to end the program: somebody guesses codes, or the last tab was closed. */
  readonly onEnd: (reason: 'codes-guessed' | 'tabs-gone') => void;
}

export interface BrowserServer {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** The address that lets one tab in, once; the code is in the fragment, which browsers never send. */
  launchAddress(): string;
  emit<T extends Topic>(topic: T, event: EventOf<T>): void;
  close(): Promise<void>;
}

const TICK_MS = 1000;
const MOST_CONNECTIONS = 128;
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE']);

/** Serves the page and the service to tabs of this computer, by the rules of reliability.md §4.2. */
export async function startBrowserServer(options: BrowserServerOptions): Promise<BrowserServer> {
  const { now } = options;
  const parts: ApiParts = {
    dispatch: options.dispatch,
    sessions: createSessions(now),
    codes: createLaunchCodes(now),
    tabs: createTabWatch(now),
    events: createEventLog(),
  };
  let host = '';
  const server = createServer({
    // A missing or doubled Host is answered by our own rule, with our own headers.
    requireHostHeader: false,
    insecureHTTPParser: false,
    headersTimeout: 10_000,
    requestTimeout: 120_000,
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.on('request', (request, response) => void answer(request, response, host, options, parts));
  server.on('upgrade', (_request, socket) => refuseRaw(socket, 426));
  server.on('connect', (_request, socket) => refuseRaw(socket, 405));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    refuseRaw(socket, error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400);
  });
  host = `127.0.0.1:${await listen(server)}`;
  const ticking = setInterval(() => tick(parts, options), TICK_MS);
  const origin = `http://${host}`;
  return {
    origin,
    launchAddress: () => `${origin}/#c=${parts.codes.issue()}`,
    emit: (topic, event) => parts.events.append(topic, event),
    async close() {
      clearInterval(ticking);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  host: string,
  options: BrowserServerOptions,
  parts: ApiParts,
): Promise<void> {
  const { files, now, log, onEnd } = options;
  const startedAt = now();
  const verdict = judgeRequest(factsOf(request), { host, hasFile: (target) => files.has(target) });
  let route = 'refused';
  let status = verdict.allowed ? 500 : verdict.status;
  try {
    if (verdict.allowed) {
      route = nameOf(verdict.route);
      status =
        verdict.route.kind === 'file'
          ? sendFile(response, files, verdict.route.target)
          : send(response, await answerCall(request, verdict, parts));
    } else {
      send(response, { status });
    }
  } catch (error) {
    // A tab that went away while it was sending is nobody's fault; anything else is a bug.
    if (request.complete) options.report(error);
    send(response, { status });
  }
  const milliseconds = Math.round(now() - startedAt);
  log({ level: 'info', event: 'request', method: `${knownMethod(request)} ${route}`, status, milliseconds });
  if (parts.codes.guessed) onEnd('codes-guessed');
}

function tick({ sessions, tabs }: ApiParts, { onLock, onEnd }: BrowserServerOptions): void {
  if (sessions.lockIdle() > 0 && sessions.count === 0) {
    tabs.forget();
    onLock();
  }
  if (tabs.allGone()) onEnd('tabs-gone');
}

function sendFile(response: ServerResponse, files: PageFiles, target: string): number {
  const file = files.get(target);
  if (file === undefined) return send(response, { status: 404 });
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'content-type': file.contentType,
    'content-length': file.bytes.length,
  });
  response.end(file.bytes);
  return 200;
}

function send(response: ServerResponse, { status, body = STATUS_CODES[status] ?? '' }: Answer): number {
  if (response.headersSent || response.destroyed) return status;
  const type = status === 200 ? 'application/json' : 'text/plain; charset=utf-8';
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    // What a refused request still has to say is not listened to.
    ...(status === 200 ? {} : { connection: 'close' }),
  });
  response.end(body);
  return status;
}

/** Answers on a connection that Node does not treat as a request. */
function refuseRaw(socket: Duplex, status: number): void {
  if (!socket.writable) return;
  const headers = Object.entries({ ...SECURITY_HEADERS, 'content-length': '0', connection: 'close' });
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', ''].join('\r\n'));
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no port'));
      else resolve(address.port);
    });
  });
}

function nameOf(route: Route): string {
  return route.kind === 'call' ? route.method : route.kind;
}

function knownMethod(request: IncomingMessage): string {
  return METHODS.has(request.method ?? '') ? (request.method ?? '') : 'OTHER';
}
