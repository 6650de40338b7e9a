import { randomUUID } from 'node:crypto';
import { type BallastApi, CHANNELS, type Handlers, type Method } from '../../shared/contract/channels';
import { contract } from '../../shared/contract/schemas';
import { fail, ok, type Result } from '../../shared/result/result';
import { bugTrace } from './bugTrace';
import type { Log } from './log';

/** Carries one request of the page to its handler and back. */
export type Dispatcher = (method: Method, raw: unknown) => Promise<Result<unknown>>;

/** Whether a text names a method of the contract. */
export function isMethod(name: string): name is Method & keyof BallastApi {
  return Object.hasOwn(CHANNELS, name);
}

/**
 * The one gate between a page and the service, the same for every shell: the request is checked against the contract,
 * the handler's answer too (a NaN that reaches the border is a bug and is not shown), and the reply always resolves to a
 * `Result`. A bug becomes `internal-error` with a reference that stands in the log beside the stack, without user data.
 */
export function createDispatcher(handlers: Handlers, log: Log): Dispatcher {
  return async (method, raw) => {
    const request = contract[method].request.safeParse(raw);
    if (!request.success) return fail({ code: 'request-invalid', path: pathOf(request.error.issues[0]?.path ?? []) });
    try {
      // The table pairs each method with its own request type, which a lookup by a variable cannot express.
      const handler = handlers[method] as (request: unknown) => Promise<Result<unknown>>;
      const reply = await handler(request.data);
      if (!reply.ok) return reply;
      const checked = contract[method].response.safeParse(reply.value);
      if (checked.success) return ok(reply.value, reply.notes);
      return bug(method, `answer breaks the contract at ${pathOf(checked.error.issues[0]?.path ?? [])}`, log);
    } catch (error) {
      return bug(method, bugTrace(error), log);
    }
  };
}

function bug(method: Method, detail: string, log: Log): Result<never> {
  const reference = randomUUID().slice(0, 8);
  log({ level: 'error', event: 'internal-error', method, reference, detail });
  return fail({ code: 'internal-error', reference });
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}
