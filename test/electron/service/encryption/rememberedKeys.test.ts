import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../../electron/durable/disk';
import { createDataKey } from '../../../../electron/sealing/dataKey';
import type { Keychain } from '../../../../electron/service/encryption/keychain';
import { RememberedKeys } from '../../../../electron/service/encryption/rememberedKeys';
import { expectProblem, obtained } from '../../../support/outcome';
import { temporaryFolders } from '../../durable/temporaryFolder';
import { MemoryKeychain } from './memoryKeychain';

const newFolder = temporaryFolders();
let folder = '';
let keychain = new MemoryKeychain();
const key = createDataKey();

beforeEach(() => {
  folder = newFolder();
  keychain = new MemoryKeychain();
});

const keys = (of: Keychain | null = keychain): RememberedKeys => new RememberedKeys(folder, of, nodeDisk);

describe('remembering a key on this computer', () => {
  it('gives it back after a restart, and holds nothing readable of it', async () => {
    obtained(await keys().remember(key));
    expect(await keys().standing(key.keyId)).toBe('remembered');
    expect(await keys().recall(key.keyId)).toEqual(key);
    const file = readFileSync(join(folder, 'remembered.json'), 'utf8');
    expect(file).not.toContain(Buffer.from(key.bytes).toString('base64'));
  });

  it('is offered only where there is a real keychain', async () => {
    expect(await keys(null).standing(key.keyId)).toBe('not-available');
    expectProblem(await keys(null).remember(key), { code: 'not-remembered' });
    keychain.real = false;
    expect(await keys().standing(key.keyId)).toBe('not-available');
    expectProblem(await keys().remember(key), { code: 'not-remembered' });
    expect(await keys().recall(key.keyId)).toBeNull();
  });

  it('costs only a question for the passphrase once the keychain is another one', async () => {
    obtained(await keys().remember(key));
    expect(await keys(new MemoryKeychain()).recall(key.keyId)).toBeNull();
    expect(await keys(null).recall(key.keyId)).toBeNull();
  });

  it.each(['', '{}', '{"format":1,"keys":[{"keyId":"00","sealed":"AAAA"}]}', '\0\0\0'])(
    'costs only that once its file is damaged: %j',
    async (text) => {
      writeFileSync(join(folder, 'remembered.json'), text);
      expect(await keys().recall(key.keyId)).toBeNull();
      obtained(await keys().remember(key));
      expect(await keys().recall(key.keyId)).toEqual(key);
    },
  );

  it('never takes another key for the one asked for', async () => {
    obtained(await keys().remember(key));
    const path = join(folder, 'remembered.json');
    const otherId = createDataKey().keyId;
    writeFileSync(path, readFileSync(path, 'utf8').replace(key.keyId, otherId));
    expect(await keys().recall(otherId)).toBeNull();
  });

  it('seals it anew when the system asks for that', async () => {
    obtained(await keys().remember(key));
    const before = readFileSync(join(folder, 'remembered.json'), 'utf8');
    keychain.stale = true;
    expect(await keys().recall(key.keyId)).toEqual(key);
    expect(readFileSync(join(folder, 'remembered.json'), 'utf8')).not.toBe(before);
    keychain.stale = false;
    expect(await keys().recall(key.keyId)).toEqual(key);
  });

  it('refuses a keychain that does not give back what it took', async () => {
    keychain.forgetful = true;
    expectProblem(await keys().remember(key), { code: 'not-remembered' });
  });

  it('forgets one key and keeps the others', async () => {
    const other = createDataKey();
    obtained(await keys().remember(key));
    obtained(await keys().remember(other));
    obtained(await keys().forget(key.keyId));
    expect(await keys().recall(key.keyId)).toBeNull();
    expect(await keys().recall(other.keyId)).toEqual(other);
    expect(await keys().standing(key.keyId)).toBe('available');
  });
});
