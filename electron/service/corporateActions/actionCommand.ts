import type { StatedAction } from '../../../shared/contract/corporateActionSchemas';
import type { CorporateAction } from '../../../shared/model/corporateAction';
import type { Instrument, Portfolio } from '../../../shared/model/portfolio';
import { unreachable } from '../../../shared/result/invariant';
import { fail, ok, type Result } from '../../../shared/result/result';

type Company = Extract<StatedAction, { kind: 'spin-off' }>['spun'];

/**
 * A stated action with the ids its command needs: companies the document knows keep theirs, new ones and the holdings they
 * bring get fresh ones.
 *
 * @param stated - What the user entered.
 * @param document - The open portfolio.
 * @param newId - Makes a fresh id.
 * @returns The action of a `recordCorporateAction` command. Problem: `unknown-id` for an instrument that is not there.
 */
export function completeAction(
  stated: StatedAction,
  document: Portfolio,
  newId: () => string,
): Result<CorporateAction> {
  const instrument = document.instruments.find(({ id }) => id === stated.instrumentId);
  if (instrument === undefined) return fail({ code: 'unknown-id', what: 'instrument' });
  const held = document.holdings.filter(({ instrumentId }) => instrumentId === instrument.id);
  const companyOf = (company: Company): Instrument => knownOrNew(company, instrument.currency, { document, newId });
  switch (stated.kind) {
    case 'split':
    case 'symbol-change':
      return ok(stated);
    case 'merger': {
      const accounts = new Set(held.map(({ accountId }) => accountId));
      const paysCash = stated.cashPerShare !== null;
      return ok({
        ...stated,
        into: stated.into === null ? null : companyOf(stated.into),
        cashHoldingIds: paysCash ? Array.from(accounts, () => newId()) : [],
        cashInstrument: paysCash ? cashOf(instrument.currency, { document, newId }) : null,
      });
    }
    case 'spin-off':
      return ok({ ...stated, spun: companyOf(stated.spun), holdingIds: held.map(() => newId()) });
    default:
      return unreachable(stated);
  }
}

interface Surroundings {
  readonly document: Portfolio;
  readonly newId: () => string;
}

function knownOrNew({ symbol, name, kind }: Company, currency: string, { document, newId }: Surroundings): Instrument {
  const known = document.instruments.find((each) => each.symbol === symbol && each.currency === currency);
  return known ?? { ...EMPTY, id: newId(), symbol, name: name === '' ? symbol : name, kind, currency };
}

/** The cash the document has in a currency; a new one where it has none. */
function cashOf(currency: string, { document, newId }: Surroundings): Instrument {
  const known = document.instruments.find((each) => each.kind === 'cash' && each.currency === currency);
  return known ?? { ...EMPTY, id: newId(), symbol: 'CASH', name: `Cash ${currency}`, kind: 'cash', currency };
}

const EMPTY = { marketCap: null, sector: null, multiplier: 1 };
