import type { Result } from '../../shared/result/result';
import type { RefreshReply, RefreshTarget } from './refreshTarget';

/** What the user has set up for a provider. */
export interface ProviderAccess {
  /** Null where none is known. */
  readonly key: string | null;
  /** The user's own address; null where the provider has a fixed one. */
  readonly address: string | null;
}

/** Which form the prices are in; the price reader tells the rest by itself. */
export type PriceText = 'csv' | 'json';

/** Who can be asked for prices: how a request looks, and what a reply means. Pure: it reaches no network. */
export interface PriceProvider {
  /** Stands in the name of the file a reply becomes. */
  readonly label: string;
  /** Milliseconds between the starts of two requests. */
  readonly spacing: number;
  /** Problems: `refresh-symbol-not-offered`, `refresh-no-key`, `refresh-address-invalid`. */
  readonly target: (symbol: string, access: ProviderAccess) => Result<RefreshTarget>;
  /** The form of the prices, or why there are none. Problems: every `refresh-` code a server can cause. */
  readonly interpret: (reply: RefreshReply, asked: AskedSymbol) => Result<PriceText>;
}

/** What a reply is the answer to. */
export interface AskedSymbol {
  readonly symbol: string;
  readonly host: string;
}
