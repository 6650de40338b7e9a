import { stopMethodLabel } from '../../../shared/messages/labels';
import type { StopRule } from '../../../shared/model/portfolio';

export type StopMethod = StopRule['method'];

/** A rule being typed: a level is not there until the user enters one. */
export type DraftRule = StopRule | { readonly method: 'fixed-level'; readonly level: null };

/** What a rule starts with when it is chosen. Source: D§4.2. */
const STARTING_RULES: Record<StopMethod, DraftRule> = {
  'fixed-level': { method: 'fixed-level', level: null },
  'fixed-percent': { method: 'fixed-percent', fraction: 0.12 },
  'atr-multiple': { method: 'atr-multiple', period: 14, multiple: 2.5 },
  chandelier: { method: 'chandelier', period: 22, multiple: 3 },
  'trailing-percent': { method: 'trailing-percent', fraction: 0.2 },
  'trailing-atr': { method: 'trailing-atr', period: 14, multiple: 3 },
  'volatility-quotient': { method: 'volatility-quotient', multiple: 1, horizonDays: 63 },
  'moving-average': { method: 'moving-average', period: 50, bufferFraction: 0.02 },
  support: { method: 'support', period: 20, multiple: 0.5 },
  breakeven: { method: 'breakeven', profitMultiple: 1, costFraction: 0.001 },
  time: { method: 'time', bars: 30, leastRMultiple: 0.5 },
};

/** Rules that give a level for a position that is not held yet; the other two need a position's own history. */
const METHODS_FOR_ENTRY: readonly StopMethod[] = [
  'fixed-level',
  'fixed-percent',
  'atr-multiple',
  'chandelier',
  'trailing-percent',
  'trailing-atr',
  'volatility-quotient',
  'moving-average',
  'support',
];

/** Rules that can be applied to many holdings at once: all but a typed level, which belongs to one. */
const METHODS_FOR_MANY: readonly StopMethod[] = [
  'trailing-atr',
  'chandelier',
  'atr-multiple',
  'trailing-percent',
  'fixed-percent',
  'volatility-quotient',
  'moving-average',
  'support',
  'breakeven',
  'time',
];

export function startingRule(method: StopMethod): DraftRule {
  return STARTING_RULES[method];
}

/** The rules to choose from, in words. */
export function ruleChoices(purpose: 'entry' | 'one-holding' | 'many-holdings') {
  const methods =
    purpose === 'entry'
      ? METHODS_FOR_ENTRY
      : purpose === 'many-holdings'
        ? METHODS_FOR_MANY
        : [...METHODS_FOR_MANY, 'fixed-level' as const];
  return methods.map((value) => ({ value, label: stopMethodLabel(value) }));
}

/** The rule once everything it needs is typed; null before. */
export function completeRule(draft: DraftRule): StopRule | null {
  if (draft.method !== 'fixed-level') return draft;
  return draft.level === null ? null : { method: 'fixed-level', level: draft.level };
}
