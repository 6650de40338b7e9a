import type { Problem } from '../../shared/result/problem';
import { ok, type Result } from '../../shared/result/result';
import type { PriceText } from './priceProvider';
import { type AllowedOrigin, allowedOrigin, PROVIDERS } from './providers';
import { type RefreshEvent, type RefreshJob, replyProblemSchema } from './refreshMessage';
import type { RefreshReply, RefreshTarget } from './refreshTarget';

/** What a refresh is surrounded by; tests give their own clock and way to a server. */
export interface RefreshSurroundings {
  readonly exchange: (target: RefreshTarget, origin: AllowedOrigin) => Promise<Result<RefreshReply>>;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly now: () => number;
  readonly report: (event: RefreshEvent) => void;
}

/** After these every further request would end in the same way. */
const ENDING: ReadonlySet<Problem['code']> = new Set<Problem['code']>([
  'refresh-limit-reached',
  'refresh-key-refused',
  'refresh-plan',
  'refresh-no-key',
  'refresh-address-invalid',
  'refresh-not-secure',
  'refresh-offline',
  'refresh-host-refused',
]);
/** A server that fails this often in a row is left in peace. */
const MOST_FAILURES = 3;

interface Answer {
  readonly sent: boolean;
  readonly bytes: number;
  readonly text: Result<{ readonly form: PriceText; readonly bytes: Uint8Array }>;
}

/**
 * Asks for the prices of one symbol after another, no faster than the provider allows, and reports each answer.
 *
 * @param job - Whom to ask for what.
 * @param surroundings - Connection, clock and listener.
 * @returns When every symbol has been asked for, or going on would be in vain.
 */
export async function refreshPrices(job: RefreshJob, surroundings: RefreshSurroundings): Promise<void> {
  const { now, wait, report } = surroundings;
  const { spacing } = PROVIDERS[job.provider];
  let failures = 0;
  let freeAt = now();
  for (const [index, symbol] of job.symbols.entries()) {
    await wait(Math.max(0, freeAt - now()));
    freeAt = now() + spacing;
    report({ kind: 'asking', symbol });
    const { sent, bytes, text } = await ask(symbol, job, surroundings);
    const problem = text.ok ? null : replyProblemSchema.parse(text.problem);
    report({ kind: 'answered', symbol, sent, bytes, problem, text: text.ok ? text.value : null });
    if (!sent) freeAt = now();
    failures = problem === null || isAboutSymbol(problem) ? 0 : failures + 1;
    if ((problem !== null && ENDING.has(problem.code)) || failures === MOST_FAILURES)
      return report({ kind: 'ended', left: job.symbols.length - index - 1 });
  }
  report({ kind: 'ended', left: 0 });
}

async function ask(symbol: string, job: RefreshJob, { exchange }: RefreshSurroundings): Promise<Answer> {
  const provider = PROVIDERS[job.provider];
  const origin = allowedOrigin(job.provider, job.address);
  if (!origin.ok) return { sent: false, bytes: 0, text: origin };
  const target = provider.target(symbol, job);
  if (!target.ok) return { sent: false, bytes: 0, text: target };
  const reply = await exchange(target.value, origin.value);
  if (!reply.ok) return { sent: true, bytes: 0, text: reply };
  const { bytes } = reply.value;
  const form = provider.interpret(reply.value, { symbol, host: target.value.host });
  return { sent: true, bytes: bytes.length, text: form.ok ? ok({ form: form.value, bytes }) : form };
}

function isAboutSymbol({ code }: Problem): boolean {
  return code === 'refresh-symbol-unknown' || code === 'refresh-empty' || code === 'refresh-symbol-not-offered';
}
