import { unreachable } from '../result/invariant';
import { fail, ok, type Result } from '../result/result';
import { applyMerger } from './applyMerger';
import { applySpinOff } from './applySpinOff';
import { applySplit } from './applySplit';
import type { DocumentCommand } from './command';
import type { CorporateAction } from './corporateAction';
import { decimalSchema } from './decimal';
import type { CorporateActionRecord, Holding, Portfolio } from './portfolio';

type RecordCommand = Extract<DocumentCommand, { name: 'recordCorporateAction' }>;

/**
 * The document after a corporate action: holdings, lots, stops and the price links move together. Answers "what does this
 * split, merger, spin-off or new symbol make of what I hold?".
 *
 * @param portfolio - The document before; not modified.
 * @param command - The action, the id of its record, and price links that were restated for it; not modified.
 * @returns The document after. Problems: `unknown-id` for an instrument or series the document does not hold;
 *   `request-invalid` when a new id is taken, too few are given or a quantity leaves the range; `duplicate-name` for a symbol that is taken.
 *
 * Method: one pure function per kind; total cost is never changed by a split or a symbol, and moves with the shares in a
 * merger for shares and a spin-off (26 USC 354, 355, 358). O(holdings).
 */
export function recordCorporateAction(portfolio: Portfolio, command: RecordCommand): Result<Portfolio> {
  const { action, recordId, recordedOn, series } = command;
  const instrument = portfolio.instruments.find(({ id }) => id === action.instrumentId);
  if (instrument === undefined) return fail({ code: 'unknown-id', what: 'instrument' });
  const recorded = portfolio.corporateActions ?? [];
  if (recorded.some(({ id }) => id === recordId)) return fail({ code: 'request-invalid', path: 'recordId' });
  const incoming = new Map(series.map((link) => [link.symbol, link]));
  if ([...incoming.keys()].some((symbol) => !portfolio.series.some((link) => link.symbol === symbol)))
    return fail({ code: 'unknown-id', what: 'series' });
  const priced = { ...portfolio, series: portfolio.series.map((link) => incoming.get(link.symbol) ?? link) };
  const changed = changedBy(priced, action);
  if (!changed.ok) return changed;
  if (!changed.value.holdings.every(isEnterable)) return fail({ code: 'request-invalid', path: 'action' });
  const record: CorporateActionRecord = {
    id: recordId,
    recordedOn,
    symbol: instrument.symbol,
    ...factsOf(action),
  };
  return ok({ ...changed.value, corporateActions: [...recorded, record] });
}

/** A ratio of millions can make more shares than a document can hold. */
function isEnterable({ quantity, filePrice }: Holding): boolean {
  return [quantity, filePrice ?? '0'].every((text) => decimalSchema.safeParse(text).success);
}

function changedBy(portfolio: Portfolio, action: CorporateAction): Result<Portfolio> {
  switch (action.kind) {
    case 'split':
      return ok(applySplit(portfolio, action));
    case 'symbol-change':
      return changeSymbol(portfolio, action);
    case 'merger':
      return applyMerger(portfolio, action);
    case 'spin-off':
      return applySpinOff(portfolio, action);
    default:
      return unreachable(action);
  }
}

/** The prices stay with the company: their link takes the new symbol, unless one stands there already. */
function changeSymbol(
  portfolio: Portfolio,
  { instrumentId, symbol, instrumentName }: Extract<CorporateAction, { kind: 'symbol-change' }>,
): Result<Portfolio> {
  const before = portfolio.instruments.find(({ id }) => id === instrumentId);
  if (before === undefined) return fail({ code: 'unknown-id', what: 'instrument' });
  const taken = portfolio.instruments.some(
    (other) => other.id !== instrumentId && other.symbol === symbol && other.currency === before.currency,
  );
  if (taken) return fail({ code: 'duplicate-name' });
  const instruments = portfolio.instruments.map((instrument) =>
    instrument.id === instrumentId ? { ...instrument, symbol, name: instrumentName ?? instrument.name } : instrument,
  );
  const hasPrices = portfolio.series.some((link) => link.symbol === symbol);
  const series = portfolio.series.map((link) =>
    link.symbol === before.symbol && !hasPrices ? { ...link, symbol } : link,
  );
  return ok({ ...portfolio, instruments, series });
}

function factsOf(
  action: CorporateAction,
): Pick<CorporateActionRecord, 'kind' | 'effectiveOn' | 'instrumentId' | 'terms'> {
  const { kind, effectiveOn, instrumentId } = action;
  const common = { kind, effectiveOn, instrumentId };
  switch (action.kind) {
    case 'split':
      return { ...common, terms: { newShares: action.newShares, oldShares: action.oldShares } };
    case 'symbol-change':
      return { ...common, terms: { symbol: action.symbol } };
    case 'merger': {
      const { into, sharesPerShare, cashPerShare } = action;
      return { ...common, terms: { into: into?.symbol ?? null, sharesPerShare, cashPerShare } };
    }
    case 'spin-off': {
      const { spun, sharesPerShare, costFraction } = action;
      return { ...common, terms: { spun: spun.symbol, sharesPerShare, costFraction } };
    }
    default:
      return unreachable(action);
  }
}
