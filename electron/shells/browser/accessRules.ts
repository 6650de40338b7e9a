import type { Method } from '../../../shared/contract/channels';
import { isMethod } from '../../service/dispatch';

/** What of a request the rules look at; header names and values as they arrived, alternating. */
export interface RequestFacts {
  readonly method: string;
  readonly target: string;
  readonly rawHeaders: readonly string[];
}

/** What this server is: its own `Host` value and the files it has. */
export interface ServerFacts {
  readonly host: string;
  readonly hasFile: (target: string) => boolean;
}

export type Route =
  | { readonly kind: 'file'; readonly target: string }
  | { readonly kind: 'session' }
  | { readonly kind: 'events' }
  | { readonly kind: 'upload' }
  | { readonly kind: 'call'; readonly method: Method };

/** Either where a request goes (and whether it still has to show its token), or the status that refuses it. */
export type Verdict =
  | { readonly allowed: true; readonly route: Route; readonly bodyLimit: number; readonly needsToken: boolean }
  | { readonly allowed: false; readonly status: number };

const MEBIBYTE = 1024 * 1024;
export const UPLOAD_LIMIT = 64 * MEBIBYTE;
const CALL_LIMIT = MEBIBYTE;
const SMALL_LIMIT = 4096;

const API = '/api/';
const PLAIN_TARGET = /^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/;
const ENCODED_SEPARATOR = /%(2e|2f|5c|00)/i;
const FRAMED: ReadonlySet<string> = new Set(['iframe', 'frame', 'embed', 'object', 'fencedframe']);

/**
 * The access rules of the loopback shell (reliability.md §4.2), in the order an answer reveals least: name of the server,
 * shape of the target, origin of the page that asks, then the route's own demands. Pure: the token itself is checked by
 * the caller, because that has state.
 */
export function judgeRequest(request: RequestFacts, server: ServerFacts): Verdict {
  const { method, target } = request;
  if (soleHeader(request, 'host') !== server.host) return refuse(421);
  if (!PLAIN_TARGET.test(target) || ENCODED_SEPARATOR.test(target)) return refuse(400);
  if (!comesFromOwnPage(request, server)) return refuse(403);
  return target.startsWith(API) ? judgeCall(request, target.slice(API.length)) : judgeFile(method, request, server);
}

/** The bearer token of a request, or null unless there is exactly one `Authorization` header of that form. */
export function bearerToken(request: RequestFacts): string | null {
  const authorization = soleHeader(request, 'authorization');
  return authorization?.startsWith('Bearer ') ? authorization.slice('Bearer '.length) : null;
}

/** The value of a header that occurs exactly once; null otherwise. */
export function soleHeader(request: RequestFacts, name: string): string | null {
  const values = headerValues(request, name);
  return values.length === 1 ? (values[0] ?? null) : null;
}

function judgeFile(method: string, request: RequestFacts, server: ServerFacts): Verdict {
  if (method !== 'GET' && method !== 'HEAD') return refuse(405);
  if (declaresBody(request)) return refuse(400);
  if (!server.hasFile(request.target)) return refuse(404);
  return { allowed: true, route: { kind: 'file', target: request.target }, bodyLimit: 0, needsToken: false };
}

function judgeCall(request: RequestFacts, name: string): Verdict {
  if (request.method !== 'POST') return refuse(405);
  if (soleHeader(request, 'origin') === null) return refuse(403);
  const route = routeOf(name);
  const type = route?.kind === 'upload' ? 'application/octet-stream' : 'application/json';
  if (soleHeader(request, 'content-type') !== type) return refuse(415);
  if (route === null) return refuse(404);
  const bodyLimit = bodyLimitOf(route);
  if (Number(soleHeader(request, 'content-length') ?? 0) > bodyLimit) return refuse(413);
  return { allowed: true, route, bodyLimit, needsToken: route.kind !== 'session' };
}

function routeOf(name: string): Route | null {
  if (name === 'session') return { kind: 'session' };
  if (name === 'events') return { kind: 'events' };
  if (name === 'fileAdd') return { kind: 'upload' };
  return isMethod(name) ? { kind: 'call', method: name } : null;
}

function bodyLimitOf(route: Route): number {
  if (route.kind === 'upload') return UPLOAD_LIMIT;
  return route.kind === 'call' ? CALL_LIMIT : SMALL_LIMIT;
}

function comesFromOwnPage(request: RequestFacts, server: ServerFacts): boolean {
  const origins = headerValues(request, 'origin');
  if (origins.length > 1 || origins.some((origin) => origin !== `http://${server.host}`)) return false;
  if (headerValues(request, 'sec-fetch-dest').some((destination) => FRAMED.has(destination))) return false;
  const sites = headerValues(request, 'sec-fetch-site');
  if (sites.length === 0) return true;
  if (sites.length > 1) return false;
  if (sites[0] === 'same-origin') return true;
  if (request.method !== 'GET') return false;
  return sites[0] === 'none' || isLaunchNavigation(request);
}

/** The redirect file that opens the page is another site to the browser; `/` holds no data. */
function isLaunchNavigation(request: RequestFacts): boolean {
  return (
    request.target === '/' &&
    soleHeader(request, 'sec-fetch-mode') === 'navigate' &&
    soleHeader(request, 'sec-fetch-dest') === 'document'
  );
}

function declaresBody(request: RequestFacts): boolean {
  const lengths = headerValues(request, 'content-length');
  return headerValues(request, 'transfer-encoding').length > 0 || lengths.some((length) => length !== '0');
}

function headerValues({ rawHeaders }: RequestFacts, name: string): string[] {
  return rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name);
}

function refuse(status: number): Verdict {
  return { allowed: false, status };
}
