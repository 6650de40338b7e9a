import { rm } from 'node:fs/promises';
import { invariant } from '../../../shared/result/invariant';
import type { Problem } from '../../../shared/result/problem';
import { fail, ok, type Result } from '../../../shared/result/result';
import { systemCodeOf } from '../../durable/systemCode';
import { type DocumentCodec, plainCodec } from '../../portfolio/documentCodec';
import type { KeepingPlaces } from '../../portfolio/keepingPlaces';
import type { PortfolioStore } from '../../portfolio/portfolioStore';
import { createSealedCodec, isSealedCodec, type PortfolioKey } from '../../portfolio/sealedCodec';
import { Turns } from '../../portfolio/turns';
import { createDataKey, type DataKey } from '../../sealing/dataKey';
import { recoveryWordsOf } from '../../sealing/recoveryKey';
import { unwrapKey, wrapKey } from '../../sealing/wrappedKey';
import type { Keyring } from '../keyring';
import { sealedHeaderAt } from './fileKeys';
import type { MarketPlaces } from './marketPlaces';
import { copySeries } from './moveMarket';
import type { RememberedKeys } from './rememberedKeys';
import { openEverything, type RewritingScene, sealEverything } from './rewriting';

/** What encryption works with. */
export interface EncryptionParts {
  readonly store: PortfolioStore;
  readonly keyring: Keyring;
  readonly remembered: RememberedKeys;
  readonly markets: MarketPlaces;
  readonly keeping: KeepingPlaces;
  /** Paths of the portfolio files that are known here. */
  readonly knownFiles: () => Promise<readonly string[]>;
  readonly onProgress: (done: number, total: number) => void;
  /** scrypt's N of new wrappings; the house's own where not given. */
  readonly cost?: number;
}

/** Encryption of the open portfolio: put on, taken off, and its passphrase changed. One change at a time. */
export class Encryption {
  readonly #parts: EncryptionParts;
  readonly #turns = new Turns();

  constructor(parts: EncryptionParts) {
    this.#parts = parts;
  }

  /** The key of the open document; null where it is plain or none is open. */
  get openKey(): DataKey | null {
    return this.#portfolioKey?.key ?? null;
  }

  /** Problems: `portfolio-encrypted`, those of saving. Notes: what could not be rewritten yet. */
  enable(passphrase: string): Promise<Result<null>> {
    return this.exclusively(() => this.#enable(passphrase));
  }

  /** Problems: `portfolio-not-encrypted`, `passphrase-wrong`, those of saving. Then everything is as it was. */
  disable(passphrase: string): Promise<Result<null>> {
    return this.exclusively(() => this.#disable(passphrase));
  }

  /**
   * Changes the passphrase: the key stays, so copies made before open with the passphrase of their time - unless `rekey`
   * asks for everything to be encrypted anew. Problems: as `disable`.
   */
  changePassphrase(present: string, next: string, rekey: boolean): Promise<Result<null>> {
    return this.exclusively(() => this.#changePassphrase(present, next, rekey));
  }

  /** The open portfolio's key as words. Problems: as `disable`. */
  async recoveryWords(passphrase: string): Promise<Result<readonly string[]>> {
    const proven = await this.#proven(passphrase);
    return proven.ok ? ok(recoveryWordsOf(proven.value.key)) : proven;
  }

  /**
   * Goes on where a crash, or a disk that was not there, left copies that stand otherwise than their portfolio. Within
   * the task of `exclusively` that opened it.
   */
  async finish(): Promise<readonly Problem[]> {
    const present = this.#portfolioKey;
    if (present === null || !present.rewriting) return [];
    const finished = await this.#finishWith(present, this.#scene());
    return finished.ok ? (finished.notes ?? []) : [finished.problem];
  }

  /** Runs a task while no change of encryption is under way: opening and locking wait for their turn. */
  exclusively<T>(task: () => Promise<T>): Promise<T> {
    return this.#turns.take(task);
  }

  async #enable(passphrase: string): Promise<Result<null>> {
    const state = this.#parts.store.state();
    if (!state.ok) return state;
    if (this.#portfolioKey !== null) return fail({ code: 'portfolio-encrypted' });
    const key = createDataKey();
    const wrapped = await wrapKey(key, passphrase, this.#parts.cost);
    return this.#changeTo({ key, wrapped, former: [], rewriting: true });
  }

  async #disable(passphrase: string): Promise<Result<null>> {
    const present = await this.#proven(passphrase);
    if (!present.ok) return present;
    const { markets, keyring, remembered } = this.#parts;
    const { key } = present.value;
    // Says that copies may be mixed now: if this ends half-way, whoever opens the file next seals them again.
    const scene = this.#scene();
    const begun = await this.#recode(createSealedCodec({ ...present.value, rewriting: true }), scene);
    if (!begun.ok) return begun;
    const opened = await openEverything(present.value, scene);
    if (!opened.ok) return opened;
    const plain = await this.#recode(plainCodec, scene);
    if (!plain.ok) return plain;
    // What was saved in between is still sealed: its key is known only as long as this runs.
    const rest = await openEverything(present.value, scene);
    if (rest.ok) await this.#leaveLibrary(key.keyId, scene);
    await remembered.forget(key.keyId);
    keyring.forgetAllBut(null);
    markets.forgetAllBut(null);
    return rest.ok ? ok(null, rest.value.notes) : rest;
  }

  async #changePassphrase(present: string, next: string, rekey: boolean): Promise<Result<null>> {
    const proven = await this.#proven(present);
    if (!proven.ok) return proven;
    const { keyring, remembered, markets, cost } = this.#parts;
    const { key } = proven.value;
    if (!rekey) {
      const wrapped = await wrapKey(key, next, cost);
      return this.#recode(createSealedCodec({ ...proven.value, wrapped }), this.#scene());
    }
    const fresh = createDataKey();
    const wrapped = await wrapKey(fresh, next, cost);
    const former = [key, ...proven.value.former];
    const changed = await this.#changeTo({ key: fresh, wrapped, former, rewriting: true });
    if (!changed.ok) return changed;
    if ((await remembered.standing(key.keyId)) === 'remembered') {
      await remembered.forget(key.keyId);
      await remembered.remember(fresh);
    }
    keyring.forgetAllBut(fresh.keyId);
    markets.forgetAllBut(fresh.keyId);
    return changed;
  }

  get #portfolioKey(): PortfolioKey | null {
    const codec = this.#parts.store.codec();
    return codec !== null && isSealedCodec(codec) ? codec.portfolioKey : null;
  }

  async #proven(passphrase: string): Promise<Result<PortfolioKey>> {
    const state = this.#parts.store.state();
    if (!state.ok) return state;
    const present = this.#portfolioKey;
    if (present === null) return fail({ code: 'portfolio-not-encrypted' });
    const unwrapped = await unwrapKey(present.wrapped, passphrase);
    return unwrapped.ok ? ok(present) : unwrapped;
  }

  /** The file first: from then on a crash leaves it sealed, with the mark that says what is to be finished. */
  async #changeTo(next: PortfolioKey): Promise<Result<null>> {
    const { keyring, markets } = this.#parts;
    const scene = this.#scene();
    keyring.learn(next.key);
    // Prices first: no report must miss them in between.
    const links = scene.document.series.map(({ seriesId }) => seriesId);
    const copied = await copySeries(links, [markets.libraryOf(this.openKey)], markets.libraryOf(next.key));
    if (!copied.ok) return copied;
    const changed = await this.#recode(createSealedCodec(next), scene);
    return changed.ok ? this.#finishWith(next, scene) : changed;
  }

  async #finishWith(present: PortfolioKey, scene: RewritingScene): Promise<Result<null>> {
    const sealed = await sealEverything(present, scene);
    if (!sealed.ok) return sealed;
    const { complete, notes } = sealed.value;
    if (!complete) return ok(null, notes);
    const done = await this.#recode(createSealedCodec({ ...present, former: [], rewriting: false }), scene);
    if (!done.ok) return done;
    for (const { keyId } of present.former) await this.#leaveLibrary(keyId, scene);
    return ok(null, notes);
  }

  /** Another portfolio may have been opened meanwhile: it is none of this change's. */
  async #recode(codec: DocumentCodec, { path }: RewritingScene): Promise<Result<null>> {
    const { store } = this.#parts;
    return store.fileRevision()?.path === path ? store.recode(codec) : fail({ code: 'unknown-id', what: 'file' });
  }

  #scene(): RewritingScene {
    const { store, keeping, markets, knownFiles, onProgress } = this.#parts;
    const [state, revision] = [store.state(), store.fileRevision()];
    invariant(state.ok && revision !== null, 'only an open portfolio is rewritten');
    const { path } = revision;
    const otherFiles = async (): Promise<readonly string[]> => (await knownFiles()).filter((known) => known !== path);
    return { path, document: state.value.document, keeping, markets, otherFiles, onProgress };
  }

  /** Removes the library of a key that no file here is under any more; one that stays harms no one, it is sealed. */
  async #leaveLibrary(keyId: string, scene: RewritingScene): Promise<void> {
    const { markets, keeping } = this.#parts;
    for (const path of await scene.otherFiles()) {
      const sealed = await sealedHeaderAt(path, keeping);
      if (sealed.ok && sealed.value?.key.keyId === keyId) return;
    }
    try {
      await rm(markets.folderOf(keyId), { recursive: true, force: true });
    } catch (error) {
      if (systemCodeOf(error) === null) throw error;
    }
  }
}
