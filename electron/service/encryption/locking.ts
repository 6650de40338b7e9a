import type { EncryptionState } from '../../../shared/contract/encryptionSchemas';
import type { DocumentState } from '../../../shared/contract/schemas';
import { fail, ok, type Result } from '../../../shared/result/result';
import type { KeepingPlaces } from '../../portfolio/keepingPlaces';
import type { PortfolioStore } from '../../portfolio/portfolioStore';
import type { Keyring } from '../keyring';
import type { AutoLockSetting } from './autoLockSetting';
import type { Encryption } from './encryption';
import { keyBehind, sealedHeaderAt, type UnlockSecret } from './fileKeys';
import type { MarketPlaces } from './marketPlaces';
import type { RememberedKeys } from './rememberedKeys';

/** What the lock works with. */
export interface LockingParts {
  readonly store: PortfolioStore;
  readonly keyring: Keyring;
  readonly remembered: RememberedKeys;
  readonly markets: MarketPlaces;
  readonly keeping: KeepingPlaces;
  readonly encryption: Encryption;
  readonly setting: AutoLockSetting;
  readonly idOf: (path: string) => string;
  readonly pathOf: (fileId: string) => string | null;
  /** Ends the engine's worker and drops what it has answered. */
  readonly endEngine: () => Promise<void>;
  readonly onLocked: (fileId: string) => void;
}

/** Opens encrypted portfolios with a passphrase, a recovery key or a remembered key, and locks them again. */
export class Locking {
  readonly #parts: LockingParts;
  /** Keys that were locked here: a remembered key does not open what the user has just locked. */
  readonly #locked = new Set<string>();
  /** The key of the file that waits to be unlocked, if any. */
  #waiting: string | null = null;
  /** Files that are being opened now: their keys are not to be dropped. */
  #opening = 0;

  constructor(parts: LockingParts) {
    this.#parts = parts;
  }

  /**
   * Opens a portfolio file; an encrypted one by the key this computer remembers, if it does. Problems: those of the
   * store; `portfolio-locked` where the key is not known. Notes: copies that still stand otherwise than their portfolio.
   */
  open(path: string): Promise<Result<DocumentState>> {
    return this.#holding(() => this.#open(path));
  }

  /** Problems: `unknown-id`, `passphrase-wrong`, `recovery-key-wrong`, those of opening. */
  unlock(fileId: string, secret: UnlockSecret, remember: boolean): Promise<Result<DocumentState>> {
    return this.#holding(() => this.#unlock(fileId, secret, remember));
  }

  /** Saves, closes, and forgets the key. Problems: `portfolio-not-encrypted`, those of saving: then it stays open. */
  lock(): Promise<Result<{ fileId: string }>> {
    return this.#parts.encryption.exclusively(() => this.#lock());
  }

  /** Whether the open or waiting portfolio is encrypted, and how it is opened here. */
  async state(): Promise<Result<EncryptionState>> {
    const { store, encryption, remembered, setting } = this.#parts;
    const open = store.state();
    if (!open.ok && this.#waiting === null) return fail({ code: 'portfolio-none-open' });
    const keyId = open.ok ? (encryption.openKey?.keyId ?? null) : this.#waiting;
    return ok({
      encrypted: keyId !== null,
      remembering: await remembered.standing(keyId),
      autoLockMinutes: await setting.minutes(),
    });
  }

  /** Remembers the open portfolio's key on this computer, or forgets it. Problems: `portfolio-not-encrypted`, `not-remembered`. */
  async remember(remember: boolean): Promise<Result<null>> {
    const { remembered, encryption } = this.#parts;
    const key = encryption.openKey;
    if (key === null) return fail({ code: 'portfolio-not-encrypted' });
    return remember ? remembered.remember(key) : remembered.forget(key.keyId);
  }

  /** Whether an encrypted portfolio is open. */
  get isOpen(): boolean {
    return this.#parts.encryption.openKey !== null;
  }

  /** Drops every key but that of the document that is open now. */
  settle(): void {
    if (this.#opening > 0) return;
    const { store, keyring, markets, encryption } = this.#parts;
    if (store.codec() !== null) this.#waiting = null;
    const keyId = encryption.openKey?.keyId ?? null;
    keyring.forgetAllBut(keyId);
    markets.forgetAllBut(keyId);
  }

  async #open(path: string): Promise<Result<DocumentState>> {
    const { keeping, keyring, remembered } = this.#parts;
    const sealed = await sealedHeaderAt(path, keeping);
    if (!sealed.ok) return sealed;
    const keyId = sealed.value?.key.keyId ?? null;
    if (keyId !== null && keyring.keyOf(keyId) === null && !this.#locked.has(keyId)) {
      const recalled = await remembered.recall(keyId);
      if (recalled !== null) keyring.learn(recalled);
    }
    return this.#opened(path, keyId);
  }

  async #unlock(fileId: string, secret: UnlockSecret, remember: boolean): Promise<Result<DocumentState>> {
    const { pathOf, keeping, keyring } = this.#parts;
    const path = pathOf(fileId);
    if (path === null) return fail({ code: 'unknown-id', what: 'file' });
    const sealed = await sealedHeaderAt(path, keeping);
    if (!sealed.ok) return sealed;
    if (sealed.value === null) return this.#opened(path, null);
    const key = await keyBehind(secret, sealed.value);
    if (!key.ok) return key;
    keyring.learn(key.value);
    const state = await this.#opened(path, key.value.keyId);
    if (!state.ok || !remember) return state;
    const kept = await this.#parts.remembered.remember(key.value);
    return kept.ok ? state : ok(state.value, [...(state.notes ?? []), kept.problem]);
  }

  async #opened(path: string, keyId: string | null): Promise<Result<DocumentState>> {
    const { store, encryption } = this.#parts;
    const state = await store.open(path);
    if (!state.ok) {
      if (state.problem.code === 'portfolio-locked') this.#waiting = keyId;
      return state;
    }
    this.#waiting = null;
    if (keyId !== null) this.#locked.delete(keyId);
    const left = await encryption.finish();
    return left.length === 0 ? state : ok(state.value, [...(state.notes ?? []), ...left]);
  }

  async #lock(): Promise<Result<{ fileId: string }>> {
    const { store, encryption, idOf, endEngine, onLocked } = this.#parts;
    const [revision, key] = [store.fileRevision(), encryption.openKey];
    if (revision === null) return fail({ code: 'portfolio-none-open' });
    if (key === null) return fail({ code: 'portfolio-not-encrypted' });
    const fileId = idOf(revision.path);
    const closed = await store.close({ because: { code: 'portfolio-locked', fileId } });
    if (!closed.ok) return closed;
    this.#locked.add(key.keyId);
    this.#waiting = key.keyId;
    this.settle();
    await endEngine();
    onLocked(fileId);
    return ok({ fileId });
  }

  async #holding(open: () => Promise<Result<DocumentState>>): Promise<Result<DocumentState>> {
    this.#opening += 1;
    try {
      return await this.#parts.encryption.exclusively(open);
    } finally {
      this.#opening -= 1;
      this.settle();
    }
  }
}
