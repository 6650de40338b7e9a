import { z } from 'zod';

/** What of a record differs; `details` is anything no other field names, such as a field of a later version. */
export const differenceFieldSchema = z.enum([
  'name',
  'kind',
  'baseCurrency',
  'currency',
  'sector',
  'marketCap',
  'multiplier',
  'quantity',
  'price',
  'cost',
  'lots',
  'note',
  'account',
  'level',
  'rule',
  'lastDate',
  'riskFraction',
  'maxHeatFraction',
  'participationFraction',
  'exitDays',
  'targetVolatility',
  'sizeScheme',
  'capLarge',
  'capMid',
  'capSmall',
  'capMicro',
  'rows',
  'trades',
  'details',
]);

/** Which part of the document a difference is in. */
export const differenceAreaSchema = z.enum([
  'portfolio',
  'account',
  'holding',
  'stop',
  'instrument',
  'prices',
  'import',
  'settings',
]);

const valueSchema = z.union([z.string(), z.number()]).nullable();

/** One thing in which a later document differs from an earlier one. */
export const portfolioDifferenceSchema = z.strictObject({
  area: differenceAreaSchema,
  change: z.enum(['added', 'removed', 'changed']),
  /** Symbol, account name, file name or portfolio name. */
  subject: z.string(),
  /** Name of the account a holding or a stop is in. */
  account: z.string().nullable(),
  field: differenceFieldSchema,
  /** As entered: decimals as text, fractions as numbers, null for none. */
  before: valueSchema,
  after: valueSchema,
});

export type DifferenceField = z.infer<typeof differenceFieldSchema>;
export type DifferenceArea = z.infer<typeof differenceAreaSchema>;
export type PortfolioDifference = z.infer<typeof portfolioDifferenceSchema>;
