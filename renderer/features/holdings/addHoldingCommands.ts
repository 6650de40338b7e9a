import type { DocumentCommand } from '../../../shared/model/command';
import type { IsoDate } from '../../../shared/model/isoDate';
import type { Instrument, InstrumentKind, Portfolio } from '../../../shared/model/portfolio';
import { decimalText } from '../../components/decimalText';

/** Value per unit of price where it is not 1: an option is for 100 shares, a bond is priced per 100. */
const MULTIPLIERS: Partial<Record<InstrumentKind, number>> = { option: 100, bond: 0.01 };

/** A holding as the form has it. */
export interface TypedHolding {
  readonly symbol: string;
  readonly accountName: string;
  readonly kind: InstrumentKind;
  readonly quantity: number | null;
  readonly price: number | null;
  /** Total, in the base currency. */
  readonly cost: number | null;
}

/** The commands that add a typed holding: its account where the name is new, then the holding itself. */
export function addHoldingCommands(typed: TypedHolding, document: Portfolio, today: IsoDate): DocumentCommand[] {
  const accountName = typed.accountName.trim();
  const known = document.accounts.find(({ name }) => name === accountName);
  const account = known ?? { id: newId(), name: accountName, kind: 'unknown' as const };
  const instrument = instrumentOf(typed, document);
  const addHolding: DocumentCommand = {
    name: 'addHolding',
    instrument,
    holding: {
      id: newId(),
      accountId: account.id,
      instrumentId: instrument.id,
      quantity: decimalText(typed.quantity ?? 0),
      filePrice: typed.price === null ? null : decimalText(typed.price),
      fileValue: null,
      filePriceDate: typed.price === null ? null : today,
      costBasis: typed.cost === null ? null : decimalText(typed.cost),
      lots: [],
      importId: null,
      note: '',
    },
  };
  return known === undefined ? [{ name: 'addAccount', account }, addHolding] : [addHolding];
}

/** The document's own instrument of that symbol, else a new one of which nothing else is known. */
function instrumentOf(typed: TypedHolding, document: Portfolio): Instrument {
  const symbol = typed.symbol.trim().toUpperCase();
  const known = document.instruments.find((instrument) => instrument.symbol === symbol);
  return (
    known ?? {
      id: newId(),
      symbol,
      name: symbol,
      kind: typed.kind,
      currency: document.baseCurrency,
      marketCap: null,
      sector: null,
      multiplier: MULTIPLIERS[typed.kind] ?? 1,
    }
  );
}

function newId(): string {
  return crypto.randomUUID();
}
