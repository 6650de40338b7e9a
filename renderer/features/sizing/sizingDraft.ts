import type { CeilingMethod, SizingRequest } from '../../../shared/report/sizing';
import { completeRule, type DraftRule, startingRule } from './stopRules';

/** The sizing form as typed; null where the user has not overridden what the document or the prices give. */
export interface SizingDraft {
  readonly symbol: string;
  readonly side: SizingRequest['side'];
  readonly entryPrice: number | null;
  readonly rule: DraftRule;
  readonly riskFraction: number | null;
  readonly costFraction: number;
  readonly meanReturn: number | null;
  readonly riskFreeRate: number | null;
  readonly assumedClass: SizingRequest['assumedClass'];
  /** Ceilings switched off. */
  readonly leaveOut: readonly CeilingMethod[];
}

export const startingDraft: SizingDraft = {
  symbol: '',
  side: 'long',
  entryPrice: null,
  rule: startingRule('atr-multiple'),
  riskFraction: null,
  costFraction: 0,
  meanReturn: null,
  riskFreeRate: null,
  assumedClass: null,
  leaveOut: [],
};

interface Surroundings {
  readonly accountIds: readonly string[] | null;
  /** The document's own share of equity to risk, taken where the form leaves it open. */
  readonly riskFraction: number;
}

/** What to ask the engine; null while the symbol or the stop level is missing. */
export function sizingRequest(draft: SizingDraft, { accountIds, riskFraction }: Surroundings): SizingRequest | null {
  const symbol = draft.symbol.trim().toUpperCase();
  const stop = completeRule(draft.rule);
  if (symbol === '' || stop === null) return null;
  const { side, entryPrice, costFraction, assumedClass, meanReturn, riskFreeRate } = draft;
  return {
    symbol,
    accountIds: accountIds === null ? null : [...accountIds],
    side,
    entryPrice,
    stop,
    riskFraction: draft.riskFraction ?? riskFraction,
    costFraction,
    kelly: meanReturn === null || riskFreeRate === null ? null : { meanReturn, riskFreeRate },
    assumedClass,
    leaveOut: [...draft.leaveOut],
  };
}
