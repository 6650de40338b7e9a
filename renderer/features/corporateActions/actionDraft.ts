import type { StatedAction } from '../../../shared/contract/corporateActionSchemas';
import type { Instrument, InstrumentKind } from '../../../shared/model/portfolio';
import { decimalText } from '../../components/decimalText';
import { isDay } from '../../components/isDay';

/** What is typed so far, for all kinds at once: changing the kind loses nothing. */
export interface ActionDraft {
  readonly kind: StatedAction['kind'];
  readonly effectiveOn: string;
  readonly newShares: number | null;
  readonly oldShares: number | null;
  readonly fractions: 'keep' | 'paid-out';
  readonly symbol: string;
  readonly companyName: string;
  readonly companyKind: InstrumentKind;
  readonly sharesPerShare: number | null;
  readonly cashPerShare: number | null;
  readonly costFraction: number | null;
}

/** An empty form for an instrument. */
export function blankDraft(today: string, { kind }: Instrument): ActionDraft {
  return {
    kind: 'split',
    effectiveOn: today,
    newShares: null,
    oldShares: 1,
    fractions: 'keep',
    symbol: '',
    companyName: '',
    companyKind: kind,
    sharesPerShare: null,
    cashPerShare: null,
    costFraction: null,
  };
}

/** The action as it is typed, or null while something is missing. */
export function statedAction(draft: ActionDraft, instrumentId: string): StatedAction | null {
  const { kind, effectiveOn } = draft;
  if (!isDay(effectiveOn)) return null;
  const on = { effectiveOn, instrumentId };
  const symbol = draft.symbol.trim().toUpperCase();
  const company = { symbol, name: draft.companyName.trim(), kind: draft.companyKind };
  switch (kind) {
    case 'split': {
      const { newShares, oldShares, fractions } = draft;
      if (newShares === null || oldShares === null || newShares === oldShares) return null;
      return { kind, ...on, newShares: decimalText(newShares), oldShares: decimalText(oldShares), fractions };
    }
    case 'symbol-change':
      if (symbol === '') return null;
      return { kind, ...on, symbol, ...(company.name === '' ? {} : { instrumentName: company.name }) };
    case 'merger': {
      const [shares, cash] = [textOf(draft.sharesPerShare), textOf(draft.cashPerShare)];
      const forShares = symbol !== '' && shares !== null;
      // Half of what shares need is not "for cash".
      if ((symbol !== '') !== (shares !== null) || (!forShares && cash === null)) return null;
      return { kind, ...on, into: forShares ? company : null, sharesPerShare: shares, cashPerShare: cash };
    }
    case 'spin-off': {
      const shares = textOf(draft.sharesPerShare);
      if (symbol === '' || shares === null) return null;
      return { kind, ...on, spun: company, sharesPerShare: shares, costFraction: draft.costFraction };
    }
  }
}

function textOf(value: number | null): string | null {
  return value === null ? null : decimalText(value);
}
