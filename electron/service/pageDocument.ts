import type { Handlers, Method } from '../../shared/contract/channels';
import { contract } from '../../shared/contract/schemas';
import type { Portfolio } from '../../shared/model/portfolio';
import type { Result } from '../../shared/result/result';

/**
 * Handlers that answer a document without its trades: after years of imports these are megabytes, and every edit answers
 * the document. Only what leaves for a page is lighter; the service itself always holds the whole document.
 *
 * @param handlers - One per method; those whose answer holds a document are wrapped, whichever they are.
 */
export function withPageDocuments(handlers: Handlers): Handlers {
  const wrapped = Object.entries(handlers).map(([method, handler]) => [
    method,
    answersDocument(method as Method) ? lighter(handler as DocumentHandler) : handler,
  ]);
  // The table is the same, method by method; `Object.entries` cannot express that.
  return Object.fromEntries(wrapped) as Handlers;
}

type DocumentHandler = (request: unknown) => Promise<Result<{ readonly document: Portfolio }>>;

function answersDocument(method: Method): boolean {
  const { shape } = contract[method].response as { readonly shape?: object };
  return shape !== undefined && 'document' in shape;
}

function lighter(handler: DocumentHandler): DocumentHandler {
  return async (request) => {
    const reply = await handler(request);
    return reply.ok ? { ...reply, value: { ...reply.value, document: pageDocument(reply.value.document) } } : reply;
  };
}

function pageDocument({ trades = [], ...document }: Portfolio): Portfolio {
  return trades.length === 0 ? document : { ...document, tradeCount: trades.length };
}
