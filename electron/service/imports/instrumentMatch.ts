import type { Instrument } from '../../../shared/model/portfolio';
import { symbolKey } from '../../../shared/model/symbolKey';

/** What tells instruments apart: symbol, however it is written, and currency. */
interface Listed {
  readonly symbol: string;
  readonly currency: string;
}

/** One text per instrument a file can name. */
export function instrumentKey({ symbol, currency }: Listed): string {
  return `${currency} ${symbolKey(symbol)}`;
}

/** Instruments by symbol and currency, an exact symbol before another way to write it. */
export class InstrumentMatch {
  readonly #exact = new Map<string, Instrument>();
  readonly #alike = new Map<string, Instrument>();
  readonly #currencies = new Map<string, string>();

  constructor(instruments: readonly Instrument[]) {
    for (const instrument of instruments) this.add(instrument);
  }

  add(instrument: Instrument): void {
    const { symbol, currency } = instrument;
    this.#exact.set(`${currency} ${symbol}`, instrument);
    // The first of two that are written alike: a document of old may hold both.
    if (!this.#alike.has(instrumentKey(instrument))) this.#alike.set(instrumentKey(instrument), instrument);
    if (!this.#currencies.has(symbolKey(symbol))) this.#currencies.set(symbolKey(symbol), currency);
  }

  find(listed: Listed): Instrument | undefined {
    return this.#exact.get(`${listed.currency} ${listed.symbol}`) ?? this.#alike.get(instrumentKey(listed));
  }

  /** A currency in which a symbol is known; null for an unknown one. */
  currencyOf(symbol: string): string | null {
    return this.#currencies.get(symbolKey(symbol)) ?? null;
  }
}
