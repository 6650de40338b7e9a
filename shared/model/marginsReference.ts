import { z } from 'zod';
import { isoDateSchema } from './isoDate';

const fraction = z.number().min(0).max(1);

/**
 * Margin rates of `assets/reference/margins.json`: what a broker asks for when the user has not entered the broker's own
 * figure. All editable.
 */
export const marginsSchema = z.strictObject({
  asOf: isoDateSchema,
  source: z.string().min(1),
  futures: z.strictObject({
    /** Initial margin as a fraction of notional. */
    initialFraction: fraction,
    /** Maintenance margin is the initial one divided by this. */
    maintenanceDivisor: z.number().min(1),
    /** Fewer calendar days than this to expiry bring the roll warning. */
    rollWarningDays: z.int().min(0),
    source: z.string().min(1),
  }),
  stock: z.strictObject({
    initialFraction: fraction,
    /** Per unit of the daily multiple: 25 % for a stock, 75 % for a threefold fund. */
    longMaintenanceFraction: fraction,
    shortMaintenanceFraction: fraction,
    source: z.string().min(1),
  }),
});

/** The file as read. */
export type MarginsReference = z.infer<typeof marginsSchema>;
