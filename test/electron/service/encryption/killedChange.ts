import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/**
 * A process of its own that changes the encryption of a portfolio and kills itself before the nth file is named, linked
 * or removed. Ends with code 0 when the change was done before that.
 * Words: home, engine worker, import worker, `enable`, `disable` or `rekey`, n.
 */

const [home = '', engine = '', imports = '', change = '', count = ''] = process.argv.slice(2);
let left = Number.POSITIVE_INFINITY;

/** Dies in place of the call that is one too many. */
function counted<A extends unknown[], R>(call: (...parts: A) => R): (...parts: A) => R {
  return (...parts) => {
    left -= 1;
    if (left < 0) process.kill(process.pid, 'SIGKILL');
    return call(...parts);
  };
}

// Before the first module takes these functions for its own.
Object.assign(fs, { rename: counted(fs.rename), link: counted(fs.link), unlink: counted(fs.unlink) });
syncBuiltinESMExports();
const { CANARIES, EncryptedSession } = await import('./encryptedSession');

const { passphrase } = CANARIES;
const session = new EncryptedSession(home, { engine, imports });
await session.start();
const fileId = await session.fileId();
if (change === 'enable') await session.ask('portfolioOpen', { fileId });
else await session.ask('portfolioUnlock', { fileId, secret: { passphrase }, remember: false });
left = Number(count);
if (change === 'enable') await session.ask('encryptionEnable', { passphrase, remember: false });
if (change === 'disable') await session.ask('encryptionDisable', { passphrase });
if (change === 'rekey')
  await session.ask('passphraseChange', { present: passphrase, next: `${passphrase} anew`, rekey: true });
left = Number.POSITIVE_INFINITY;
await session.close();
process.exit(0);
