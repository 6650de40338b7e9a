import { join } from 'node:path';
import type { Disk } from '../../durable/disk';
import type { EngineMarket } from '../../engine/engineJob';
import { MARKET_PURPOSE } from '../../market/libraryPlace';
import { MarketLibrary } from '../../market/marketLibrary';
import { createByteSealer } from '../../sealing/byteSealer';
import type { DataKey } from '../../sealing/dataKey';

interface Market {
  readonly library: MarketLibrary;
  readonly engine: EngineMarket;
}

/**
 * The libraries of market data: one for all plain portfolios, and one for each key, below the first and sealed. A library
 * goes by key and not by portfolio, because a copy saved under another name is opened by the same key.
 */
export class MarketPlaces {
  readonly shared: MarketLibrary;
  readonly #folder: string;
  readonly #disk: Disk;
  readonly #sharedEngine: EngineMarket;
  readonly #sealed = new Map<string, Market>();

  constructor(folder: string, disk: Disk) {
    this.#folder = folder;
    this.#disk = disk;
    this.shared = new MarketLibrary(folder, disk);
    this.#sharedEngine = { folder, key: null };
  }

  /** The library of a portfolio under this key, the shared one where it is plain; the same object until it is forgotten. */
  libraryOf(key: DataKey | null): MarketLibrary {
    return key === null ? this.shared : this.#marketOf(key).library;
  }

  /** The same place as the engine takes it. */
  engineMarketOf(key: DataKey | null): EngineMarket {
    return key === null ? this.#sharedEngine : this.#marketOf(key).engine;
  }

  /** Where the library of a key is. */
  folderOf(keyId: string): string {
    return join(this.#folder, `sealed-${keyId}`);
  }

  /** Drops every sealed library but one: they hold their keys. */
  forgetAllBut(keyId: string | null): void {
    for (const known of this.#sealed.keys()) if (known !== keyId) this.#sealed.delete(known);
  }

  #marketOf(key: DataKey): Market {
    const known = this.#sealed.get(key.keyId);
    if (known !== undefined) return known;
    const folder = this.folderOf(key.keyId);
    const library = new MarketLibrary(folder, this.#disk, createByteSealer(key.bytes, MARKET_PURPOSE));
    const market = { library, engine: { folder, key: key.bytes } };
    this.#sealed.set(key.keyId, market);
    return market;
  }
}
