import type { EventOf, Topic } from '../../shared/contract/channels';
import type { Keychain } from './encryption/keychain';
import type { Log } from './log';
import type { StartRefreshChild } from './refresh/refreshChild';

/** What a shell gives the service: places, workers, clock, dialogs. The service knows no shell. */
export interface ServiceOptions {
  readonly shell: 'desktop' | 'browser';
  readonly version: string;
  readonly folders: {
    /** The app's own data: recent files, price library, sample, log. */
    readonly app: string;
    /** Where portfolios are listed and made. */
    readonly portfolios: string;
  };
  /** Built worker entries. */
  readonly workers: { readonly engine: string; readonly imports: string };
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Null where the shell has no dialogs. */
  readonly dialogs: {
    readonly openPortfolio: () => Promise<string | null>;
    readonly savePortfolio: (suggestedName: string) => Promise<string | null>;
    readonly chooseFolder: () => Promise<string | null>;
    readonly openBundle: () => Promise<string | null>;
    readonly saveBundle: (suggestedName: string) => Promise<string | null>;
  } | null;
  /** The system's store of secrets; null or absent where the shell has none that is real. */
  readonly keychain?: Keychain | null;
  /** How this shell starts the price-refresh process; absent where it starts none. */
  readonly startRefresh?: StartRefreshChild;
  /** How much guessing one passphrase costs, as scrypt counts it; the house's own cost where not given. */
  readonly passphraseCost?: number;
  readonly emit: <T extends Topic>(topic: T, event: EventOf<T>) => void;
  readonly log: Log;
}
