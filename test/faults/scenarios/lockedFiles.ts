import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { decodeLockRecord, encodeLockRecord, type LockRecord } from '../../../electron/portfolio/lockRecord';
import { type ChildRun, ending, startProgram } from '../childProcess';
import { found, openWith, outcomeOf, type Scenario, type Scene, save, unlike } from './scene';

/** Has another process take the lock; `release` kills it, and the lock stays behind. */
async function holder({ path, kit }: Scene): Promise<{ readonly release: () => Promise<ChildRun> }> {
  const child = startProgram(kit.program('lockHolder'), [path]);
  const end = ending(child);
  await new Promise<void>((held, failed) => {
    child.stdout?.once('data', () => held());
    child.once('close', () => failed(new Error('the lock was not taken')));
  });
  return {
    release: () => {
      child.kill('SIGKILL');
      return end;
    },
  };
}

/** A lock as another process left it, with something about that process changed. */
async function lockOf(scene: Scene, change: Partial<LockRecord>): Promise<void> {
  const { release } = await holder(scene);
  await release();
  const record = decodeLockRecord(readFileSync(`${scene.path}.lock`));
  if (record === null) throw new Error('the lock holds no record');
  writeFileSync(`${scene.path}.lock`, encodeLockRecord({ ...record, ...change }));
}

const living: Scenario = {
  name: 'a living process holds the lock',
  play: async (scene) => {
    const store = await openWith(scene.path, 2);
    const { release } = await holder(scene);
    const refused = outcomeOf(await save(store, 3));
    const kept = existsSync(`${scene.path}.lock`);
    await release();
    const again = outcomeOf(await store.flush());
    await store.close();
    const wanted = { refused: 'portfolio-in-use', kept: true, again: 'done', afterwards: 3 };
    return unlike(wanted, { refused, kept, again, afterwards: await found(scene.path) });
  },
};

const dead: Scenario = {
  name: 'a process died with the lock in its hand',
  play: async (scene) => {
    const store = await openWith(scene.path, 2);
    await lockOf(scene, {});
    const saved = outcomeOf(await save(store, 3));
    await store.close();
    const wanted = { saved: 'done', lock: false, afterwards: 3 };
    return unlike(wanted, { saved, lock: existsSync(`${scene.path}.lock`), afterwards: await found(scene.path) });
  },
};

const reusedNumber: Scenario = {
  name: 'a dead holder’s process number was given to another process',
  play: async (scene) => {
    const store = await openWith(scene.path, 2);
    await lockOf(scene, { pid: process.ppid });
    const saved = outcomeOf(await save(store, 3));
    await store.close();
    return unlike({ saved: 'done', afterwards: 3 }, { saved, afterwards: await found(scene.path) });
  },
};

const elsewhere: Scenario = {
  name: 'another computer holds the lock',
  play: async (scene) => {
    const store = await openWith(scene.path, 2);
    await lockOf(scene, { host: 'ffffffff' });
    const refused = outcomeOf(await save(store, 3));
    const kept = existsSync(`${scene.path}.lock`);
    await store.close({ discard: true });
    return unlike({ refused: 'portfolio-in-use', kept: true }, { refused, kept });
  },
};

/** Locks of the living, the dead and the distant. */
export const LOCKED_FILES: readonly Scenario[] = [living, dead, reusedNumber, elsewhere];
