import type { Instrument, InstrumentKind, Portfolio } from '../../../shared/model/portfolio';

import type { ReferenceData } from '../../../shared/model/reference';
import { invariant } from '../../../shared/result/invariant';
import type { Problem } from '../../../shared/result/problem';
import type { ImportFile } from './importFile';
import { instrumentKindOf, type NamedRow } from './instrumentKind';
import { InstrumentMatch, instrumentKey } from './instrumentMatch';
import { namedRows, tellingRow } from './proposedInstruments';

/** The user's word on an instrument of the files. */
export interface InstrumentChoice {
  readonly symbol: string;
  readonly currency: string;
  readonly kind: InstrumentKind;
  /** The instrument of the document that it is. */
  readonly sameAs: string | null;
}

interface Surroundings {
  readonly document: Portfolio;
  readonly reference: ReferenceData;
  readonly newId: () => string;
}

/**
 * Why the user's word on instruments cannot be taken.
 *
 * @param choices - The user's word.
 * @param document - The open portfolio.
 * @returns `unknown-id`, or `instrument-other-currency`: amounts of one would stand under the other's currency.
 */
export function choiceProblem(choices: readonly InstrumentChoice[], document: Portfolio): Problem | null {
  const byId = new Map(document.instruments.map((instrument) => [instrument.id, instrument]));
  for (const { symbol, currency, sameAs } of choices) {
    if (sameAs === null) continue;
    const same = byId.get(sameAs);
    if (same === undefined) return { code: 'unknown-id', what: 'instrument' };
    if (same.currency !== currency)
      return { code: 'instrument-other-currency', symbol, file: currency, held: same.currency };
  }
  return null;
}

/** Instruments by symbol and currency: those of the document keep their identity, others are made once. */
export class InstrumentTable {
  readonly added: Instrument[] = [];
  readonly #match: InstrumentMatch;
  readonly #same = new Map<string, Instrument>();
  readonly #kinds: ReadonlyMap<string, InstrumentKind>;
  readonly #rows: ReadonlyMap<string, readonly NamedRow[]>;
  readonly #surroundings: Surroundings;

  constructor(files: readonly ImportFile[], choices: readonly InstrumentChoice[], surroundings: Surroundings) {
    const { instruments } = surroundings.document;
    this.#surroundings = surroundings;
    this.#match = new InstrumentMatch(instruments);
    this.#rows = namedRows(files);
    this.#kinds = new Map(choices.map((choice) => [instrumentKey(choice), choice.kind]));
    const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));
    for (const choice of choices) {
      const same = choice.sameAs === null ? undefined : byId.get(choice.sameAs);
      if (same !== undefined) this.#same.set(instrumentKey(choice), same);
    }
  }

  of(row: NamedRow): Instrument {
    const known = this.#same.get(instrumentKey(row)) ?? this.#match.find(row);
    return known ?? this.#made(row);
  }

  #made(row: NamedRow): Instrument {
    const telling = tellingRow(this.#rows.get(instrumentKey(row)) ?? [row]);
    const { reference, newId } = this.#surroundings;
    const instrument: Instrument = {
      id: newId(),
      symbol: telling.symbol,
      name: (telling.description === '' ? telling.symbol : telling.description).slice(0, 400),
      kind: this.#kinds.get(instrumentKey(row)) ?? instrumentKindOf(telling, reference),
      currency: telling.currency,
      marketCap: null,
      sector: null,
      multiplier: telling.multiplier / telling.pricePer,
    };
    invariant(instrumentKey(instrument) === instrumentKey(row), 'an instrument of another key');
    this.added.push(instrument);
    this.#match.add(instrument);
    return instrument;
  }
}
