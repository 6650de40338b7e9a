import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a server sees it. */
export interface SeenRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

/** A server on this computer that answers as it is told. */
export interface ReplayServer {
  readonly port: number;
  /** Every request so far. */
  readonly seen: readonly SeenRequest[];
  close(): Promise<void>;
}

/** Answers one request; what it leaves open stays open until the server closes. */
export type Replay = (response: ServerResponse, request: SeenRequest) => void;

/** Starts a server that answers every request in one way. */
export async function startReplayServer(replay: Replay): Promise<ReplayServer> {
  const seen: SeenRequest[] = [];
  const server = createServer((request, response) => {
    const asked = { path: request.url ?? '', headers: request.headers };
    seen.push(asked);
    replay(response, asked);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** A whole answer with its length. */
export function answering(body: string, status = 200, headers: Readonly<Record<string, string>> = {}): Replay {
  return (response) => {
    response.writeHead(status, { 'content-type': 'text/csv', 'content-length': Buffer.byteLength(body), ...headers });
    response.end(body);
  };
}

const TABLE = 'date,open,high,low,close,volume\n2026-11-18,10,11,9,10.5,1000\n2026-11-19,10.5,12,10,11.5,1100\n';

/** Ways of a server to fail, by name; the last word of a reply is what the test looks for. */
export const REPLAYS = {
  table: answering(TABLE),
  page: answering('<!DOCTYPE html><html><body>Sign in to the network</body></html>', 200, {
    'content-type': 'text/html',
  }),
  refused: answering('{"detail":"Invalid token."}', 401),
  forbidden: answering('no', 403),
  limit: answering('slow down', 429),
  unknown: answering('not found', 404),
  broken: answering('oops', 503),
  empty: answering(''),
  headingOnly: answering('date,open,high,low,close,volume\n'),
  /** Says more than it sends. */
  truncated: (response) => {
    response.writeHead(200, { 'content-type': 'text/csv', 'content-length': TABLE.length + 100 });
    response.write(TABLE, () => response.destroy());
  },
  /** Does not say how much it sends, and stops within a line. */
  cutOff: (response) => {
    response.useChunkedEncodingByDefault = false;
    response.writeHead(200, { 'content-type': 'text/csv', connection: 'close' });
    response.end(TABLE.slice(0, -3));
  },
  /** Never ends. */
  slow: (response) => {
    response.writeHead(200, { 'content-type': 'text/csv' });
    const timer = setInterval(() => response.write('1'), 50);
    response.once('close', () => clearInterval(timer));
  },
  silent: () => undefined,
  hugeByName: (response) => {
    response.writeHead(200, { 'content-type': 'text/csv', 'content-length': 1_000_000_000 });
    response.write(TABLE);
  },
  huge: (response) => {
    response.writeHead(200, { 'content-type': 'text/csv' });
    const send = (): void => {
      while (!response.destroyed && response.write('1,2\n'.repeat(20_000)));
      if (!response.destroyed) response.once('drain', send);
    };
    send();
  },
  redirectElsewhere: (response) => {
    response.writeHead(302, { location: 'http://localhost:1/other' });
    response.end();
  },
  redirectWithin: (response, { path }) => {
    if (path.startsWith('/moved')) return REPLAYS.table(response, { path, headers: {} });
    response.writeHead(301, { location: '/moved' });
    response.end();
  },
  redirectForever: (response) => {
    response.writeHead(302, { location: '/again' });
    response.end();
  },
  packed: answering('x', 200, { 'content-encoding': 'gzip' }),
  binary: (response) => {
    response.writeHead(200, { 'content-type': 'text/csv', 'content-length': 3 });
    response.end(Buffer.from([0xff, 0xfe, 0x80]));
  },
  hangsUp: (response) => void response.socket?.destroy(),
} as const satisfies Record<string, Replay>;
