import { SECURITY_HEADERS } from '../page/contentSecurityPolicy';
import type { PageFiles } from '../page/pageFiles';
import { APP_ORIGIN } from './securityPolicy';

/** What `ballast:` may do: be an origin of its own. Not `corsEnabled`, not `bypassCSP`, no service workers. */
export const SCHEME_PRIVILEGES = { standard: true, secure: true, supportFetchAPI: true } as const;

/**
 * Answers a request to `ballast://app` from the fixed manifest. The address must be spelt exactly as a manifest name:
 * nothing is decoded, joined or normalised.
 */
export function answerPageRequest(
  files: PageFiles,
  request: { readonly method: string; readonly url: string },
): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
  const file = request.url.startsWith(`${APP_ORIGIN}/`) ? files.get(request.url.slice(APP_ORIGIN.length)) : undefined;
  if (file === undefined) return refusal(404);
  const body = request.method === 'HEAD' ? null : file.bytes;
  return new Response(body, { status: 200, headers: { ...SECURITY_HEADERS, 'content-type': file.contentType } });
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: SECURITY_HEADERS });
}
