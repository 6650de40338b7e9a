import { describe, expect, it } from 'vitest';
import { createDataKey, dataKeyOf } from '../../../electron/sealing/dataKey';
import { SCRYPT_COST, unwrapKey, type WrappedKey, wrapKey } from '../../../electron/sealing/wrappedKey';
import { InvariantError } from '../../../shared/result/invariant';
import { expectProblem, obtained } from '../../support/outcome';
import { QUICK_COST } from '../../support/quickCost';
import { SEALING_VECTORS } from '../../support/sealingVectors';

const { key, keyId, passphrase, wrapped } = SEALING_VECTORS;
const [quick, full] = wrapped;

describe('a data key', () => {
  it('is new each time and named by an id that another program derives alike', () => {
    expect(dataKeyOf(Buffer.from(key, 'hex')).keyId).toBe(keyId);
    const keys = new Set(Array.from({ length: 1000 }, () => Buffer.from(createDataKey().bytes).toString('hex')));
    expect(keys.size).toBe(1000);
  });
});

describe('a wrapped key', () => {
  it.each([
    ['the least accepted cost', quick],
    ['the cost new files get', full],
  ])('of another program opens, at %s', async (_, one) => {
    expect(Buffer.from(obtained(await unwrapKey(one, passphrase)).bytes).toString('hex')).toBe(key);
  });

  it('opens with any spelling of the passphrase that looks the same', async () => {
    expect(passphrase.normalize('NFD')).not.toBe(passphrase.normalize('NFKC'));
    for (const form of ['NFC', 'NFD', 'NFKC'] as const) {
      const opened = obtained(await unwrapKey(quick, passphrase.normalize(form)));
      expect(opened.keyId).toBe(keyId);
    }
  });

  it('refuses any other passphrase', async () => {
    for (const other of ['', ` ${passphrase}`, passphrase.toUpperCase(), 'Strasse fine 25 cafe'])
      expectProblem(await unwrapKey(quick, other), { code: 'passphrase-wrong' });
  });

  it('takes a new salt and IV each time and costs what new files should', async () => {
    const one = await wrapKey(dataKeyOf(Buffer.from(key, 'hex')), passphrase);
    const two = await wrapKey(dataKeyOf(Buffer.from(key, 'hex')), passphrase);
    expect(one).toMatchObject({ kdf: 'scrypt', cost: 2 ** 17, blockSize: 8, parallelism: 1 });
    expect(SCRYPT_COST).toBe(2 ** 17);
    expect(Buffer.from(one.salt, 'base64').length).toBe(16);
    expect([one.salt === two.salt, one.iv === two.iv, one.text === two.text]).toEqual([false, false, false]);
  });

  it('that asks for too little or too much work is refused before any of it is done', async () => {
    for (const cost of [2, 2 ** 14, 2 ** 15 - 1, 2 ** 15 + 1, 2 ** 21, 2 ** 31, Number.MAX_SAFE_INTEGER, 0, -1])
      expectProblem(await unwrapKey({ ...quick, cost }, passphrase), { code: 'sealing-refused' });
    expectProblem(await unwrapKey({ ...quick, salt: 'AAEC' }, passphrase), { code: 'sealing-refused' });
  });

  it('is never made at a cost that would not be accepted', async () => {
    await expect(wrapKey(createDataKey(), passphrase, 2 ** 14)).rejects.toThrow(InvariantError);
  });

  it('does not open once any part of it is changed', async () => {
    const flipped = (part: string): string => {
      const bytes = Buffer.from(part, 'base64');
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      return bytes.toString('base64');
    };
    const changes: Partial<WrappedKey>[] = [
      { salt: flipped(quick.salt) },
      { iv: flipped(quick.iv) },
      { text: flipped(quick.text) },
      { text: quick.text.slice(0, 16) },
      { iv: '' },
      { cost: 2 ** 16 },
      { keyId: `${keyId.slice(0, -1)}0` },
    ];
    for (const change of changes)
      expectProblem(await unwrapKey({ ...quick, ...change }, passphrase), { code: 'passphrase-wrong' });
  });

  it('leaves the program free to answer while the work is done', async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    await wrapKey(createDataKey(), passphrase, QUICK_COST);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });
});
