import { type IncomingMessage, type RequestOptions, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { RefreshProblem } from '../../shared/result/problem';
import { fail, ok, type Result } from '../../shared/result/result';
import { isThisComputer } from './ownAddress';
import type { AllowedOrigin } from './providers';
import type { RefreshReply, RefreshTarget } from './refreshTarget';

/**
 * The one place of the program that opens a connection to another server (reliability.md, decision 5). It runs in the
 * refresh process alone, and goes only where it was told it may.
 */

/** What a connection is bound by. */
export interface ConnectionLimits {
  readonly origin: AllowedOrigin;
  /** Milliseconds from the first packet to the last. */
  readonly patience: number;
  readonly mostBytes: number;
}

const MOST_REDIRECTS = 3;
const CERTIFICATE = /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO|EPROTO/;

/**
 * Asks once, following redirects within the same server only.
 *
 * @param target - What to ask.
 * @param limits - Where it may go, how long and how large an answer may be.
 * @returns The reply whatever its status. Problems: `refresh-host-refused`, `refresh-offline`, `refresh-not-secure`,
 *   `refresh-slow`, `refresh-too-large`, `refresh-truncated`, `refresh-unexpected`.
 */
export async function fetchReply(target: RefreshTarget, limits: ConnectionLimits): Promise<Result<RefreshReply>> {
  const deadline = Date.now() + limits.patience;
  let next = target;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    if (!mayAsk(next, limits.origin)) return fail({ code: 'refresh-host-refused', host: next.host });
    const answer = await exchange(next, limits, deadline);
    if (!answer.ok || !('location' in answer.value)) return answer as Result<RefreshReply>;
    const moved = movedTarget(next, answer.value.location);
    if (moved === null) return fail({ code: 'refresh-unexpected', host: next.host });
    next = moved;
  }
  return fail({ code: 'refresh-unexpected', host: target.host });
}

/** Whether a target is the one server that may be asked; without TLS that is this computer alone. */
export function mayAsk({ secure, host, port }: RefreshTarget, origin: AllowedOrigin): boolean {
  if (!secure && !isThisComputer(host)) return false;
  return secure === origin.secure && host === origin.host && port === origin.port;
}

interface Moved {
  readonly location: string;
}

function exchange(
  target: RefreshTarget,
  limits: ConnectionLimits,
  deadline: number,
): Promise<Result<RefreshReply | Moved>> {
  const { secure, host } = target;
  return new Promise((resolve) => {
    const request = (secure ? requestSecure : requestPlain)(optionsOf(target), (response) => {
      void readBody(response, host, limits.mostBytes).then((read) => {
        settle(read);
        request.destroy();
      });
    });
    const timer = setTimeout(
      () => {
        settle(fail({ code: 'refresh-slow', host, seconds: Math.round(limits.patience / 1000) }));
        request.destroy();
      },
      Math.max(0, deadline - Date.now()),
    );
    const settle = (outcome: Result<RefreshReply | Moved>): void => {
      clearTimeout(timer);
      // A promise settles once: what a destroyed request says afterwards changes nothing.
      resolve(outcome);
    };
    request.on('error', (error: NodeJS.ErrnoException) => settle(fail(meaningOf(error, host))));
    request.end();
  });
}

function optionsOf({ secure, host, port, path, headers }: RefreshTarget): RequestOptions {
  return {
    host,
    port: port ?? (secure ? 443 : 80),
    path,
    method: 'GET',
    headers: {
      'user-agent': 'Ballast',
      accept: 'text/csv, application/json',
      'accept-encoding': 'identity',
      ...headers,
    },
    agent: false,
    ...(secure ? { rejectUnauthorized: true, minVersion: 'TLSv1.2' } : {}),
  };
}

async function readBody(
  response: IncomingMessage,
  host: string,
  mostBytes: number,
): Promise<Result<RefreshReply | Moved>> {
  const { statusCode = 0, headers } = response;
  const location = headers.location;
  if (statusCode >= 300 && statusCode < 400 && location !== undefined) return ok({ location });
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return fail({ code: 'refresh-unexpected', host });
  const tooLarge = fail({ code: 'refresh-too-large', host, limit: mostBytes });
  if (Number(headers['content-length'] ?? 0) > mostBytes) return tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > mostBytes) return tooLarge;
      chunks.push(chunk);
    }
  } catch {
    // The head had come: whatever ended the body, it is not all there.
    return fail({ code: 'refresh-truncated', host });
  }
  if (!response.complete) return fail({ code: 'refresh-truncated', host });
  const measured = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
  return ok({ status: statusCode, contentType: headers['content-type'] ?? '', bytes: Buffer.concat(chunks), measured });
}

/** Where a redirect leads, with the same headers: they go to the same server or nowhere. */
function movedTarget(from: RefreshTarget, location: string): RefreshTarget | null {
  const shown = from.host.includes(':') ? `[${from.host}]` : from.host;
  const base = `${from.secure ? 'https' : 'http'}://${shown}${from.port === null ? '' : `:${from.port}`}${from.path}`;
  if (!URL.canParse(location, base)) return null;
  const url = new URL(location, base);
  return {
    ...from,
    secure: url.protocol === 'https:',
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? null : Number(url.port),
    path: `${url.pathname}${url.search}`,
  };
}

function meaningOf({ code = 'unknown' }: NodeJS.ErrnoException, host: string): RefreshProblem {
  if (CERTIFICATE.test(code)) return { code: 'refresh-not-secure', host, systemCode: code };
  if (code.startsWith('HPE_')) return { code: 'refresh-unexpected', host };
  return { code: 'refresh-offline', host, systemCode: code };
}
