import { createCipheriv, hkdfSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createByteSealer, isSealed } from '../../../electron/sealing/byteSealer';
import { InvariantError } from '../../../shared/result/invariant';
import { expectProblem, obtained } from '../../support/outcome';

const KEY = Uint8Array.from({ length: 32 }, (_, index) => index);
const BYTES = new TextEncoder().encode('260 shares of ZZSECRET at 41.27');
const sealer = createByteSealer(KEY, 'import-archive');
/** Magic, IV, tag. */
const PRELUDE = 8 + 12 + 16;
const DERIVED_BY_PYTHON = '6b6b10b4cd8541328859da8ee809cff7e979a3adecb50b88d8e4754b18dee32c';

describe('sealing bytes', () => {
  it('gives back what was sealed, however short or long', () => {
    for (const bytes of [new Uint8Array(), Uint8Array.of(0), BYTES, new Uint8Array(3_000_000).fill(7)])
      expect(Buffer.from(obtained(sealer.open(sealer.seal(bytes)))).equals(bytes)).toBe(true);
  });

  it('leaves nothing of the content readable and marks the file as sealed', () => {
    const sealed = sealer.seal(BYTES);
    expect(Buffer.from(sealed).includes('ZZSECRET')).toBe(false);
    expect(sealed.length).toBe(BYTES.length + PRELUDE);
    expect([isSealed(sealed), isSealed(BYTES), isSealed(sealed.subarray(0, 7))]).toEqual([true, false, false]);
  });

  it('takes a fresh IV each time', () => {
    const ivs = new Set<string>();
    for (let count = 0; count < 10_000; count++)
      ivs.add(Buffer.from(sealer.seal(BYTES).subarray(8, 20)).toString('hex'));
    expect(ivs.size).toBe(10_000);
  });

  it('refuses every single flipped bit and every shorter file', () => {
    const sealed = sealer.seal(BYTES);
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const flipped = Buffer.from(sealed);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expectProblem(sealer.open(flipped), { code: 'sealed-damaged' });
    }
    for (let length = 0; length < sealed.length; length++)
      expectProblem(sealer.open(sealed.subarray(0, length)), { code: 'sealed-damaged' });
    expectProblem(sealer.open(Buffer.concat([sealed, Buffer.of(0)])), { code: 'sealed-damaged' });
  });

  it('opens with no other key and for no other purpose', () => {
    const sealed = sealer.seal(BYTES);
    const otherKey = Uint8Array.from(KEY, (byte, index) => (index === 31 ? byte ^ 1 : byte));
    expectProblem(createByteSealer(otherKey, 'import-archive').open(sealed), { code: 'sealed-damaged' });
    expectProblem(createByteSealer(KEY, 'undo-journal').open(sealed), { code: 'sealed-damaged' });
  });

  it('is AES-256-GCM under a key derived by HKDF-SHA-256, with magic and purpose as additional data', () => {
    const key = Buffer.from(hkdfSync('sha256', KEY, '', 'ballast import-archive', 32));
    // RFC 5869 by another program: python3 -c "import hmac,hashlib" extract-then-expand over the same inputs.
    expect(key.toString('hex')).toBe(DERIVED_BY_PYTHON);
    const iv = Buffer.alloc(12, 5);
    const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: 16 });
    cipher.setAAD(Buffer.from('BLSEAL01import-archive'));
    const text = Buffer.concat([cipher.update(BYTES), cipher.final()]);
    const file = Buffer.concat([Buffer.from('BLSEAL01'), iv, cipher.getAuthTag(), text]);
    expect(Buffer.from(obtained(sealer.open(file))).equals(BYTES)).toBe(true);
  });

  it('takes no key of another length: a bug of the caller', () => {
    expect(() => createByteSealer(KEY.subarray(1), 'import-archive')).toThrow(InvariantError);
  });
});
