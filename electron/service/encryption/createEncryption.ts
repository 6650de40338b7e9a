import type { EngineHost } from '../../engine/engineHost';
import type { Clock } from '../../portfolio/clock';
import type { KeepingPlaces } from '../../portfolio/keepingPlaces';
import type { PortfolioStore } from '../../portfolio/portfolioStore';
import type { Keyring } from '../keyring';
import type { PortfolioFiles } from '../portfolioFiles';
import type { ServiceOptions } from '../serviceOptions';
import { AutoLock } from './autoLock';
import { AutoLockSetting } from './autoLockSetting';
import { Encryption } from './encryption';
import { IdleWatch } from './idleWatch';
import { Locking } from './locking';
import type { MarketPlaces } from './marketPlaces';
import { RememberedKeys } from './rememberedKeys';

/** What encryption is put together from. */
export interface EncryptionSurroundings {
  readonly options: ServiceOptions;
  readonly clock: Clock;
  readonly store: PortfolioStore;
  readonly keyring: Keyring;
  readonly keeping: KeepingPlaces;
  readonly markets: MarketPlaces;
  readonly files: PortfolioFiles;
  readonly engine: EngineHost;
  /** Lets go of whatever else is known of the portfolio. */
  readonly onLocked: () => void;
  /** Ids that stand for paths. */
  readonly idOf: (path: string) => string;
}

/** Encryption as the handlers use it. */
export interface EncryptionSide {
  readonly encryption: Encryption;
  readonly locking: Locking;
  readonly idle: IdleWatch;
}

/** Puts encryption, the lock and its watch together. */
export function createEncryption(surroundings: EncryptionSurroundings): EncryptionSide {
  const { options, clock, store, keyring, keeping, markets, files, engine, idOf } = surroundings;
  const remembered = new RememberedKeys(options.folders.app, options.keychain ?? null, keeping.disk);
  const encryption = new Encryption({
    store,
    keyring,
    remembered,
    markets,
    keeping,
    ...(options.passphraseCost === undefined ? {} : { cost: options.passphraseCost }),
    knownFiles: () => files.paths(),
    onProgress: (done, total) => options.emit('progress', { task: 'encryption', done, total }),
  });
  const setting = new AutoLockSetting(options.folders.app, keeping.disk);
  const locking = new Locking({
    store,
    keyring,
    remembered,
    markets,
    keeping,
    encryption,
    setting,
    idOf,
    pathOf: (fileId) => files.pathOf(fileId),
    endEngine: () => engine.close(),
    onLocked: (fileId) => {
      surroundings.onLocked();
      options.emit('locked', { fileId });
    },
  });
  const autoLock = new AutoLock(clock, async () => (await locking.lock()).ok);
  return { encryption, locking, idle: new IdleWatch(autoLock, setting, locking) };
}
