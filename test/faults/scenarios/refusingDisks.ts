import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DiskError } from '../../../electron/durable/systemCode';
import { eventsOf, runProgram } from '../childProcess';
import { newStore } from '../subject/newStore';
import { firstDocument } from '../subject/numberedEdit';
import { inMemoryMount } from './inMemoryMount';
import {
  bytesOf,
  closedWith,
  found,
  impatientDisk,
  openWith,
  outcomeOf,
  type Scenario,
  type Scene,
  save,
  unlike,
} from './scene';

/** A user without rights of any kind. */
const NOBODY = 65_534;

const readOnlyRemount: Scenario = {
  name: 'the file system becomes read-only under an open file',
  needs: 'root',
  play: ({ folder, path }) =>
    inMemoryMount(folder, '8m', async (remount) => {
      const store = await openWith(path, 2);
      remount('ro');
      const refused = outcomeOf(await save(store, 3));
      const meanwhile = await found(path);
      remount('rw');
      const again = outcomeOf(await store.flush());
      await store.close();
      const wanted = { refused: 'portfolio-not-saved', meanwhile: 2, again: 'done', afterwards: 3 };
      return unlike(wanted, { refused, meanwhile, again, afterwards: await found(path) });
    }),
};

const fullDisk: Scenario = {
  name: 'the disk is full, then has room again',
  needs: 'root',
  play: ({ folder, path }) =>
    inMemoryMount(folder, '256k', async () => {
      const store = await openWith(path, 2);
      const ballast = join(folder, 'ballast');
      spawnSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=1k']);
      const refused = outcomeOf(await save(store, 3));
      const meanwhile = await found(path);
      rmSync(ballast);
      const again = outcomeOf(await store.flush());
      await store.close();
      const wanted = { refused: 'portfolio-not-saved', meanwhile: 2, again: 'done', afterwards: 3 };
      return unlike(wanted, { refused, meanwhile, again, afterwards: await found(path) });
    }),
};

/** The file, or its folder, may not be changed by anyone until the mark is taken off. */
function immutable(name: string, marked: (scene: Scene) => string): Scenario {
  return {
    name,
    needs: 'root',
    play: async (scene) => {
      const store = await openWith(scene.path, 2);
      const mark = marked(scene);
      const marking = spawnSync('chattr', ['+i', mark], { encoding: 'utf8' });
      if (marking.status !== 0) throw new Error(`the file system knows no such mark: ${marking.stderr}`);
      let refused = '';
      let meanwhile: number | string = '';
      try {
        refused = outcomeOf(await save(store, 3));
        meanwhile = await found(scene.path);
      } finally {
        spawnSync('chattr', ['-i', mark]);
      }
      const again = outcomeOf(await store.flush());
      await store.close();
      const wanted = { refused: 'portfolio-not-saved', meanwhile: 2, again: 'done', afterwards: 3 };
      return unlike(wanted, { refused, meanwhile, again, afterwards: await found(scene.path) });
    },
  };
}

const unreadable: Scenario = {
  name: 'the file belongs to another user and may not be read',
  needs: 'root',
  play: async ({ folder, path, kit }) => {
    await closedWith(path, 2);
    chmodSync(folder, 0o777);
    const before = [bytesOf(path), readdirSync(folder).length];
    const run = await runProgram(kit.program('writer'), [path, '1', '1'], { user: NOBODY });
    const said = eventsOf(run.output)[0] ?? {};
    const wanted = { event: 'refused', problem: { code: 'portfolio-unreadable', systemCode: 'EACCES' }, left: before };
    return unlike(wanted, { ...said, left: [bytesOf(path), readdirSync(folder).length] });
  },
};

const readableOnly: Scenario = {
  name: 'this user may read the file and not its folder’s names change',
  needs: 'root',
  play: async ({ folder, path, kit }) => {
    await closedWith(path, 2);
    chmodSync(folder, 0o755);
    chmodSync(path, 0o644);
    const before = bytesOf(path);
    const run = await runProgram(kit.program('writer'), [path, '1', '1'], { user: NOBODY });
    const events = eventsOf(run.output).map(({ event }) => event);
    const wanted = { events: ['opened', 'intent', 'not-saved', 'done'], bytes: before };
    return unlike(wanted, { events, bytes: bytesOf(path) });
  },
};

const failingReads: Scenario = {
  name: 'reading fails for want of handles, by a bad sector, or a stale mount: that is no damage',
  play: async ({ folder, path }) => {
    await closedWith(path, 2);
    const before = readdirSync(folder).sort();
    const answers: string[] = [];
    for (const code of ['EMFILE', 'EIO', 'ESTALE']) {
      const readFile = (): Promise<never> => Promise.reject(new DiskError(code, 'set by the scenario'));
      answers.push(String(await found(path, { ...impatientDisk, readFile })));
    }
    const wanted = { answers: Array(3).fill('portfolio-unreadable'), before, afterwards: 2 };
    return unlike(wanted, { answers, before: readdirSync(folder).sort(), afterwards: await found(path) });
  },
};

const withoutLinks: Scenario = {
  name: 'the file system has no hard links',
  play: async ({ path }) => {
    const link = (): Promise<never> => Promise.reject(new DiskError('EPERM', 'set by the scenario'));
    const disk = { ...impatientDisk, link };
    const store = await openWith(path, 3, disk);
    await store.close();
    writeFileSync(path, bytesOf(path).slice(0, 500), 'latin1');
    const recovered = await found(path, disk);
    return unlike({ recovered: true }, { recovered: recovered === 3 || recovered === 2 });
  },
};

const longestName: Scenario = {
  name: 'the name is as long as the file system allows',
  play: async ({ folder }) => {
    const path = join(folder, `${'n'.repeat(255 - '.ballast'.length)}.ballast`);
    const store = newStore({ disk: impatientDisk });
    const made = await store.create(path, firstDocument());
    if (!made.ok) return unlike({ left: [] }, { left: existsSync(path) ? ['the file'] : readdirSync(folder) });
    const saved = outcomeOf(await save(store, 1));
    await store.close();
    return unlike({ saved: 'done', afterwards: 1 }, { saved, afterwards: await found(path) });
  },
};

/** Disks that refuse, run full, or can do less than usual. */
export const REFUSING_DISKS: readonly Scenario[] = [
  readOnlyRemount,
  fullDisk,
  immutable('the file is marked as not to be changed', ({ path }) => path),
  immutable('the folder is marked as not to be changed', ({ folder }) => folder),
  unreadable,
  readableOnly,
  failingReads,
  withoutLinks,
  longestName,
];
