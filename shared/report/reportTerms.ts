import { z } from 'zod';

/** By which scheme companies are sorted by size: Russell rank or market value in dollars. */
export const sizeSchemeSchema = z.enum(['russell', 'dollar']);

/** Size class of either scheme, or what stands in its place. Unknown is a value: it is never folded into another. */
export const exposureClassSchema = z.enum(['mega', 'large', 'mid', 'small', 'micro', 'nano', 'unknown']);

/** Liquidity tiers, best first. */
export const tierSchema = z.enum(['L1', 'L2', 'L3', 'L4', 'L5']);

/** What a holding can be marked with; worded in `shared/messages`. */
export const flagSchema = z.enum([
  'stale-price',
  'no-prices',
  'no-volume',
  'unknown-size',
  'stop-breached',
  'no-stop',
  'slow-exit',
  'very-slow-exit',
  'daily-reset',
  'not-modelled',
  'short-position',
  'near-breakpoint',
  'missing-fx',
  'value-mismatch',
]);

/** How a stop's distance compares with an ordinary day (D§4.3). */
export const noiseSchema = z.enum(['inside-noise', 'tight', 'normal', 'wide', 'loose']);

/** How far the engine follows a holding. Source: product.md §7. */
export const treatmentSchema = z.enum(['modelled', 'proxied', 'excluded', 'cash']);

export type SizeScheme = z.infer<typeof sizeSchemeSchema>;
export type ExposureClass = z.infer<typeof exposureClassSchema>;
export type Tier = z.infer<typeof tierSchema>;
export type Flag = z.infer<typeof flagSchema>;
export type Treatment = z.infer<typeof treatmentSchema>;
