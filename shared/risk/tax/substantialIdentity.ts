/** What is needed to compare two things that were sold and bought. */
export interface ComparedSecurity {
  readonly symbol: string;
  /** Symbol under an option or another contract on one security; null for anything else. */
  readonly underlying: string | null;
  /** Index that a fund tracks or a future is on; null for a share or an unknown index. */
  readonly index: string | null;
  /** Daily multiple of the index: 1, 2, 3, or negative for an inverse fund; 1 for a share and a future. */
  readonly factor: number;
}

/** Substantially identical, not settled, or different. */
export type Identity = 'identical' | 'uncertain' | 'different';

/**
 * Substantial identity: whether a purchase replaces what was sold at a loss. Answers "would buying this disallow the
 * loss on that?".
 *
 * @param sold - What was sold at a loss; not modified.
 * @param bought - What was bought; not modified.
 * @returns `identical` for the same symbol and for a contract on it; `uncertain` for another fund or a future on the same
 *   index, leveraged or not; `different` otherwise, also for an inverse fund. Example: IWM and VTWO, one index, are
 *   `uncertain`; IWM and IJR, two indexes, are `different`.
 *
 * Method: comparison of symbols, then of indexes, O(1). The law names no test; the middle answer is a warning. Source:
 * 26 USC 1091(a), Publication 550; D§11.
 */
export function substantialIdentity(sold: ComparedSecurity, bought: ComparedSecurity): Identity {
  if ((sold.underlying ?? sold.symbol) === (bought.underlying ?? bought.symbol)) return 'identical';
  const sameIndex = sold.index !== null && sold.index === bought.index;
  return sameIndex && sold.factor > 0 === bought.factor > 0 ? 'uncertain' : 'different';
}
