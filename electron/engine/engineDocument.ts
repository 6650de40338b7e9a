import type { Portfolio } from '../../shared/model/portfolio';

/**
 * The document as the engine computes with it: no figure comes from trades, whose lots stand in the holdings, and years of
 * them would be copied to the worker with every edit.
 */
export function engineDocument({ trades: _trades, ...document }: Portfolio): Portfolio {
  return document;
}
