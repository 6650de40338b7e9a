import type { Holding, Instrument, Portfolio } from '../model/portfolio';

/** An instrument with the first holding of it. */
export interface HeldInstrument {
  readonly instrument: Instrument;
  readonly holding: Holding;
}

/**
 * The instruments a portfolio holds, each once.
 *
 * @param portfolio - The document; not modified.
 * @returns Instruments with the first holding of each, in the order of the holdings; instruments nobody holds are left out.
 *
 * Method: one pass, O(holdings).
 */
export function heldInstruments({ instruments, holdings }: Portfolio): HeldInstrument[] {
  const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));
  const seen = new Map<string, HeldInstrument>();
  for (const holding of holdings) {
    const instrument = byId.get(holding.instrumentId);
    if (instrument !== undefined && !seen.has(instrument.id)) seen.set(instrument.id, { instrument, holding });
  }
  return [...seen.values()];
}
