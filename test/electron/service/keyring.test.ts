import { beforeEach, describe, expect, it } from 'vitest';
import { plainCodec } from '../../../electron/portfolio/documentCodec';
import { decodeEnvelope, type FileHeader } from '../../../electron/portfolio/documentEnvelope';
import { createSealedCodec, isSealedCodec, type SealedCodec } from '../../../electron/portfolio/sealedCodec';
import { createDataKey, type DataKey } from '../../../electron/sealing/dataKey';
import { wrapKey } from '../../../electron/sealing/wrappedKey';
import { Keyring } from '../../../electron/service/keyring';
import { invariant } from '../../../shared/result/invariant';
import { examplePortfolio } from '../../shared/model/examplePortfolio';
import { expectProblem, obtained } from '../../support/outcome';
import { QUICK_COST } from '../../support/quickCost';

const STAMP = { schema: 1, revision: 3, savedAt: '2026-11-20T12:00:00.000Z' };
const PATH = '/somewhere/Mine.ballast';
let keyring = new Keyring((path) => `id of ${path}`);
let key: DataKey;

beforeEach(() => {
  keyring = new Keyring((path) => `id of ${path}`);
  key = createDataKey();
});

async function codecWith(passphrase: string, former: readonly DataKey[] = []): Promise<SealedCodec> {
  const wrapped = await wrapKey(key, passphrase, QUICK_COST);
  return createSealedCodec({ key, wrapped, former, rewriting: former.length > 0 });
}

function headerIn(codec: SealedCodec): FileHeader {
  return obtained(decodeEnvelope(codec.encode(STAMP, examplePortfolio()))).header;
}

describe('the keyring', () => {
  it('reads plain files without a key and names a sealed one it has no key for', async () => {
    const plain = obtained(decodeEnvelope(plainCodec.encode(STAMP, examplePortfolio()))).header;
    expect(obtained(keyring.codecFor(plain, PATH))).toBe(plainCodec);
    expectProblem(keyring.codecFor(headerIn(await codecWith('one')), PATH), {
      code: 'portfolio-locked',
      fileId: `id of ${PATH}`,
    });
  });

  it('writes with the passphrase that stands in the file, not with the one it learned the key by', async () => {
    keyring.learn(key);
    const changed = await codecWith('changed elsewhere');
    const codec = obtained(keyring.codecFor(headerIn(changed), PATH));
    invariant(isSealedCodec(codec), 'a sealed file has a sealed codec');
    expect(codec.portfolioKey.wrapped).toEqual(changed.portfolioKey.wrapped);
  });

  it('learns the former keys of a file whose copies are still being rewritten', async () => {
    const former = createDataKey();
    keyring.learn(key);
    obtained(keyring.codecFor(headerIn(await codecWith('one', [former])), PATH));
    expect(keyring.keyOf(former.keyId)).toEqual(former);
  });

  it('locks what it forgets', async () => {
    const codec = await codecWith('one');
    keyring.learn(key);
    keyring.forgetAllBut(key.keyId);
    expect(keyring.codecFor(headerIn(codec), PATH).ok).toBe(true);
    keyring.forgetAllBut(null);
    expect(keyring.codecFor(headerIn(codec), PATH).ok).toBe(false);
    expect(keyring.keyOf(key.keyId)).toBeNull();
  });

  it('refuses a way of sealing that it does not know', () => {
    const header = { format: 1, schema: 1, revision: 1, savedAt: STAMP.savedAt, bytes: 2, sealed: { cipher: 'rot13' } };
    expectProblem(keyring.codecFor(header, PATH), { code: 'sealing-refused' });
  });
});
