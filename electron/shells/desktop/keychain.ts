import type { SafeStorage } from 'electron';
import type { Keychain } from '../../service/encryption/keychain';

type Storage = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>;

/** Backends that are no keychain: the key they use is the same on every computer, or nobody's. */
const NOT_REAL: ReadonlySet<string> = new Set(['basic_text', 'unknown']);

/**
 * The system's keychain as Electron reaches it. On Linux without a password manager there is none: what Electron does
 * then hides nothing, and is never used.
 */
export function createKeychain(storage: Storage, platform: NodeJS.Platform): Keychain {
  return {
    available: async () => {
      if (platform === 'linux' && NOT_REAL.has(storage.getSelectedStorageBackend())) return false;
      return storage.isAsyncEncryptionAvailable();
    },
    seal: (text) => storage.encryptStringAsync(text),
    open: async (sealed) => {
      try {
        const { result, shouldReEncrypt } = await storage.decryptStringAsync(Buffer.from(sealed));
        return { text: result, stale: shouldReEncrypt };
      } catch {
        // Electron gives no code for "sealed by another key" or "the user said no": either costs a passphrase prompt.
        return null;
      }
    },
  };
}
