import { z } from 'zod';
import { isoDateSchema } from '../model/isoDate';
import { symbolSchema } from '../model/portfolio';
import { problemSchema } from '../model/proposal';

const MOST_SYMBOLS = 5000;

const empty = z.strictObject({});
const idSchema = z.string().min(1).max(64);
const addressSchema = z.string().min(1).max(500);
const providerSchema = z.enum(['off', 'alphaVantage', 'tiingo', 'own']);

/** What stands in the top bar while a provider is chosen. */
const refreshStatusSchema = z.strictObject({
  /** Whether this shell can start a refresh at all. */
  available: z.boolean(),
  provider: providerSchema,
  /** The server that would be asked; null while switched off. */
  host: z.string().nullable(),
  /** The refresh that runs now. */
  run: z.strictObject({ done: z.int(), total: z.int(), symbol: z.string().nullable() }).nullable(),
  /** What the last refresh came to, until its prices are taken over or another one is started. */
  result: z
    .strictObject({
      /** Prices waiting to be read, as files. */
      files: z.array(z.strictObject({ fileId: idSchema, symbol: z.string() })),
      failed: z.array(z.strictObject({ symbol: z.string(), problem: problemSchema })),
      /** Symbols that were not asked for any more. */
      left: z.int(),
      cancelled: z.boolean(),
    })
    .nullable(),
});

const refreshStateSchema = refreshStatusSchema.extend({
  ownAddress: z.string().nullable(),
  /** What is known of the chosen provider's key; the key itself never comes to the page. */
  key: z.enum(['not-needed', 'missing', 'while-running', 'remembered']),
  /** Whether this computer has a keychain that keeps it. */
  canRemember: z.boolean(),
  /** What a refresh would ask for: held instruments that have prices of their own, and the benchmarks. */
  symbols: z.array(
    z.strictObject({
      symbol: symbolSchema,
      use: z.enum(['holding', 'benchmark']),
      /** Day of its last stored price; null where it has none. */
      lastDate: isoDateSchema.nullable(),
      /** False for what the provider has no prices of: an index, a pair of currencies. It is never sent. */
      asked: z.boolean(),
    }),
  ),
});

/** What became of a request: a code alone, so that the list names no symbol of any portfolio. */
const requestOutcomeSchema = z.enum([
  'prices',
  'request-cancelled',
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
  'refresh-process-ended',
]);

const requestRowSchema = z.strictObject({
  /** Milliseconds since 1970. */
  at: z.number(),
  host: z.string(),
  symbols: z.int(),
  bytes: z.int(),
  outcome: requestOutcomeSchema,
});

/** Asking a provider for prices: off until the user switches it on, and started by the user alone. */
export const refreshContract = {
  refreshState: { request: empty, response: refreshStateSchema },
  refreshConfigure: {
    request: z.strictObject({
      provider: providerSchema,
      ownAddress: addressSchema.nullable(),
      key: z.discriminatedUnion('change', [
        z.strictObject({ change: z.literal('none') }),
        z.strictObject({ change: z.literal('forget') }),
        z.strictObject({ change: z.literal('set'), text: z.string().trim().min(1).max(200), remember: z.boolean() }),
      ]),
    }),
    response: refreshStateSchema,
  },
  refreshStart: {
    /** Exactly the symbols and the server the user has seen and agreed to. */
    request: z.strictObject({ host: z.string(), symbols: z.array(symbolSchema).min(1).max(MOST_SYMBOLS) }),
    response: refreshStatusSchema,
  },
  /** Ends what runs; where nothing runs, lets go of what the last refresh came to. */
  refreshCancel: { request: empty, response: refreshStatusSchema },
  /** Hands one of the result's files over and lets it go. */
  refreshTake: {
    request: z.strictObject({ fileId: idSchema }),
    response: z.strictObject({
      fileName: z.string(),
      bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    }),
  },
  /** Every request since the program was started, newest first. Kept in memory alone. */
  refreshRequests: { request: empty, response: z.strictObject({ requests: z.array(requestRowSchema) }) },
} as const;

/** What is pushed whenever a refresh begins, goes on, or ends, and when its settings change. */
export const refreshChangedSchema = refreshStatusSchema;

/** Whether prices can be asked for, whether they are being asked for, and what came. */
export type RefreshStatus = z.infer<typeof refreshStatusSchema>;
/** The status with the settings and the symbols a refresh would send. */
export type RefreshState = z.infer<typeof refreshStateSchema>;
/** What became of a request. */
export type RequestOutcome = z.infer<typeof requestOutcomeSchema>;
/** One request that was sent. */
export type RefreshRequestRow = z.infer<typeof requestRowSchema>;
