import { basename } from 'node:path';
import type { DocumentState } from '../../shared/contract/schemas';
import { ok, type Result } from '../../shared/result/result';
import { nodeDisk } from '../durable/disk';
import type { KeepingPlaces } from '../portfolio/keepingPlaces';
import { PortfolioStore } from '../portfolio/portfolioStore';
import type { DataKey } from '../sealing/dataKey';
import { keyBehind, sealedHeaderAt } from './encryption/fileKeys';
import { Keyring } from './keyring';

/** Where a command finds things, and whom it asks. */
export interface CommandSurroundings {
  readonly appFolder: string;
  /** The passphrase of an encrypted portfolio, by the name of its file; null where nobody can be asked. */
  readonly passphrase: (fileName: string) => Promise<Result<string | null>>;
}

/** A store for one command, and the key of the portfolio it opens. */
export interface CommandStore {
  readonly store: PortfolioStore;
  /** Null for a plain portfolio. */
  readonly key: () => DataKey | null;
  /** Problems: those of the store; `portfolio-locked` where no passphrase was given, `passphrase-wrong`. */
  readonly open: (path: string) => Promise<Result<DocumentState>>;
}

/** A store that asks for the passphrase of an encrypted portfolio. */
export function createCommandStore({ appFolder, passphrase }: CommandSurroundings): CommandStore {
  const keyring = new Keyring(() => null);
  const keeping: KeepingPlaces = { disk: nodeDisk, appFolder, safetyFolder: null };
  const store = new PortfolioStore({ codecs: keyring, keeping });
  let key: DataKey | null = null;

  const keyOf = async (path: string): Promise<Result<DataKey | null>> => {
    const sealed = await sealedHeaderAt(path, keeping);
    if (!sealed.ok || sealed.value === null) return sealed.ok ? ok(null) : sealed;
    const typed = await passphrase(basename(path));
    // Without one the store says that the portfolio is locked.
    if (!typed.ok || typed.value === null) return typed.ok ? ok(null) : typed;
    return keyBehind({ passphrase: typed.value }, sealed.value);
  };

  return {
    store,
    key: () => key,
    open: async (path) => {
      const found = await keyOf(path);
      if (!found.ok) return found;
      key = found.value;
      if (key !== null) keyring.learn(key);
      return store.open(path);
    },
  };
}
