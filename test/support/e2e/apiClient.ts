import { Agent, request } from 'node:http';
import type { Method, RequestOf, ResponseOf } from '../../../shared/contract/channels';
import { decodeWire, encodeWire } from '../../../shared/contract/wire';
import type { Result } from '../../../shared/result/result';

/** Asks a running server what its page would ask. */
export interface ApiClient {
  ask<M extends Method>(method: M, request: RequestOf<M>): Promise<Result<ResponseOf<M>>>;
  close(): void;
}

/**
 * Trades the one-time code of an address for a token, as a tab does.
 *
 * @param address - As the server printed it; valid once.
 */
export async function connectApi(address: string): Promise<ApiClient> {
  const { origin, hash } = new URL(address);
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    exchange(
      { agent, url: `${origin}${path}`, headers: { origin, 'content-type': 'application/json', ...headers } },
      body,
    );
  const code = new URLSearchParams(hash.slice(1)).get('c');
  const { token } = JSON.parse(await post('/api/session', JSON.stringify({ code }))) as { readonly token: string };
  return {
    ask: async <M extends Method>(method: M, asked: RequestOf<M>) =>
      decodeWire(await post(`/api/${method}`, encodeWire(asked), { authorization: `Bearer ${token}` })) as Result<
        ResponseOf<M>
      >,
    close: () => agent.destroy(),
  };
}

interface Target {
  readonly agent: Agent;
  readonly url: string;
  readonly headers: Record<string, string>;
}

function exchange({ agent, url, headers }: Target, body: string): Promise<string> {
  return new Promise((answered, failed) => {
    const bytes = Buffer.from(body);
    const asking = request(url, { agent, method: 'POST', headers: { ...headers, 'content-length': bytes.length } });
    asking.once('error', failed);
    asking.once('response', (reply) => {
      let text = '';
      reply.setEncoding('utf8');
      reply.on('data', (chunk: string) => {
        text += chunk;
      });
      reply.once('end', () =>
        reply.statusCode === 200 ? answered(text) : failed(new Error(`${new URL(url).pathname}: ${reply.statusCode}`)),
      );
      reply.once('error', failed);
    });
    asking.end(bytes);
  });
}
