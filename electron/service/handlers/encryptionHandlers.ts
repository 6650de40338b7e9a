import type { Handlers } from '../../../shared/contract/channels';
import type { EncryptionState } from '../../../shared/contract/encryptionSchemas';
import { ok, type Result } from '../../../shared/result/result';
import type { ServiceParts } from '../serviceParts';

type EncryptionMethods =
  | Extract<keyof Handlers, `encryption${string}`>
  | 'passphraseChange'
  | 'recoveryKeyShow'
  | 'portfolioUnlock'
  | 'portfolioLock';

/** Encryption of the open portfolio, and the lock before it. Passphrases pass through and are not kept. */
export function encryptionHandlers({
  encryption,
  locking,
  idle,
  files,
}: ServiceParts): Pick<Handlers, EncryptionMethods> {
  /** What was done, with its notes, answered by how things stand now. */
  const standing = async (outcome: Result<null>): Promise<Result<EncryptionState>> => {
    if (!outcome.ok) return outcome;
    const state = await locking.state();
    return state.ok ? ok(state.value, outcome.notes) : state;
  };
  return {
    encryptionState: () => locking.state(),

    encryptionEnable: async ({ passphrase, remember }) => {
      const enabled = await encryption.enable(passphrase);
      if (!enabled.ok || !remember) return standing(enabled);
      const kept = await locking.remember(true);
      return standing(kept.ok ? enabled : ok(null, [...(enabled.notes ?? []), kept.problem]));
    },

    encryptionDisable: async ({ passphrase }) => standing(await encryption.disable(passphrase)),

    passphraseChange: async ({ present, next, rekey }) =>
      standing(await encryption.changePassphrase(present, next, rekey)),

    recoveryKeyShow: async ({ passphrase }) => {
      const words = await encryption.recoveryWords(passphrase);
      return words.ok ? ok({ words: [...words.value] }) : words;
    },

    encryptionAutoLock: async ({ minutes }) => standing(await idle.choose(minutes)),

    encryptionRemember: async ({ remember, passphrase }) => {
      // To forget needs no proof; to remember makes the key usable without one.
      const proven = remember ? await encryption.recoveryWords(passphrase ?? '') : ok(null);
      return standing(proven.ok ? await locking.remember(remember) : proven);
    },

    portfolioUnlock: async ({ fileId, secret, remember }) =>
      files.remembered(await locking.unlock(fileId, secret, remember)),

    portfolioLock: () => locking.lock(),
  };
}
