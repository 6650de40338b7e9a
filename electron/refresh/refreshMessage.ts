import { z } from 'zod';
import type { RefreshProblem } from '../../shared/result/problem';

/**
 * What program and refresh process say to each other. Both sides check every message: the process reads what strangers
 * send, and the program must not take more from it than prices and their fate.
 */

const MOST_SYMBOLS = 5000;

const symbolSchema = z.string().min(1).max(64);

/** Why there are no prices, as far as a provider or its server can be the cause. */
const REPLY_CODES = [
  'refresh-limit-reached',
  'refresh-key-refused',
  'refresh-plan',
  'refresh-symbol-unknown',
  'refresh-html',
  'refresh-empty',
  'refresh-unexpected',
  'refresh-slow',
  'refresh-truncated',
  'refresh-too-large',
  'refresh-host-refused',
  'refresh-not-secure',
  'refresh-offline',
  'refresh-server',
  'refresh-no-key',
  'refresh-address-invalid',
  'refresh-symbol-not-offered',
] as const satisfies readonly RefreshProblem['code'][];

type ReplyProblem = Extract<RefreshProblem, { readonly code: (typeof REPLY_CODES)[number] }>;

const codeSchema = z.looseObject({ code: z.enum(REPLY_CODES) });
/** Anything else is a bug of the process, and stays there. */
export const replyProblemSchema = z.custom<ReplyProblem>((value) => codeSchema.safeParse(value).success);

/** The whole task; the key travels here and nowhere else. */
export const refreshJobSchema = z.strictObject({
  provider: z.enum(['alphaVantage', 'tiingo', 'own']),
  address: z.string().max(500).nullable(),
  key: z.string().min(1).max(200).nullable(),
  symbols: z.array(symbolSchema).min(1).max(MOST_SYMBOLS),
});

/** What the process reports. */
export const refreshEventSchema = z.discriminatedUnion('kind', [
  /** It waits for its task. */
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('asking'), symbol: symbolSchema }),
  z.strictObject({
    kind: z.literal('answered'),
    symbol: symbolSchema,
    /** Whether a request was sent at all. */
    sent: z.boolean(),
    bytes: z.int().min(0),
    problem: replyProblemSchema.nullable(),
    text: z
      .strictObject({
        form: z.enum(['csv', 'json']),
        bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
      })
      .nullable(),
  }),
  /** The last message; `left` symbols were not asked for. */
  z.strictObject({ kind: z.literal('ended'), left: z.int().min(0) }),
]);

export type RefreshJob = z.infer<typeof refreshJobSchema>;
export type RefreshEvent = z.infer<typeof refreshEventSchema>;
