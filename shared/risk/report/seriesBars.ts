import type { PriceSeries } from '../../model/priceSeries';

/** The bars of a series without its days. */
export type SeriesBars = Pick<PriceSeries, 'open' | 'high' | 'low' | 'close' | 'volume'>;

/**
 * The columns of a series, each asked for once: the engine's series may fetch a column on every access, and a measure
 * that reads it bar by bar would wait for each.
 *
 * @param series - Stored prices.
 * @returns Its own columns; nothing is copied.
 */
export function barsOf({ open, high, low, close, volume }: PriceSeries): SeriesBars {
  return { open, high, low, close, volume };
}
