import { describe, expect, it } from 'vitest';
import { createKeychain } from '../../../../electron/shells/desktop/keychain';

type Storage = Parameters<typeof createKeychain>[0];
type Backend = ReturnType<Storage['getSelectedStorageBackend']>;

/** Electron's storage as far as the keychain asks: it turns texts round. */
function storageOf(change: Partial<Storage> = {}): Storage {
  const turned = (text: string): string => [...text].reverse().join('');
  return {
    isAsyncEncryptionAvailable: async () => true,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptStringAsync: async (text) => Buffer.from(turned(text)),
    decryptStringAsync: async (bytes) => ({ result: turned(bytes.toString()), shouldReEncrypt: false }),
    ...change,
  };
}

describe('the keychain of the desktop', () => {
  it.each<[Backend, boolean]>([
    ['basic_text', false],
    ['unknown', false],
    ['gnome_libsecret', true],
    ['kwallet', true],
    ['kwallet5', true],
    ['kwallet6', true],
  ])('on Linux with %s is there: %s', async (backend, available) => {
    const keychain = createKeychain(storageOf({ getSelectedStorageBackend: () => backend }), 'linux');
    expect(await keychain.available()).toBe(available);
  });

  it('asks other systems only whether encryption is there', async () => {
    for (const platform of ['darwin', 'win32'] as const) {
      const unasked = (): never => {
        throw new Error('only Linux has backends');
      };
      expect(await createKeychain(storageOf({ getSelectedStorageBackend: unasked }), platform).available()).toBe(true);
      const without = storageOf({ isAsyncEncryptionAvailable: async () => false });
      expect(await createKeychain(without, platform).available()).toBe(false);
    }
  });

  it('gives back what it sealed, and says when it should be sealed anew', async () => {
    const keychain = createKeychain(storageOf(), 'darwin');
    const sealed = await keychain.seal('secret');
    expect(Buffer.from(sealed).toString()).toBe('terces');
    expect(await keychain.open(sealed)).toEqual({ text: 'secret', stale: false });
    const rotated = storageOf({ decryptStringAsync: async () => ({ result: 'secret', shouldReEncrypt: true }) });
    expect(await createKeychain(rotated, 'darwin').open(sealed)).toEqual({ text: 'secret', stale: true });
  });

  it('takes a refusal for nothing remembered', async () => {
    const refusing = storageOf({ decryptStringAsync: () => Promise.reject(new Error('Error while decrypting')) });
    expect(await createKeychain(refusing, 'darwin').open(Buffer.from('x'))).toBeNull();
  });
});
