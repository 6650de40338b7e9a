import { beforeEach, describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../../electron/durable/disk';
import { AutoLock } from '../../../../electron/service/encryption/autoLock';
import { AutoLockSetting } from '../../../../electron/service/encryption/autoLockSetting';
import { IdleWatch } from '../../../../electron/service/encryption/idleWatch';
import type { Handlers, Method } from '../../../../shared/contract/channels';
import { ok } from '../../../../shared/result/result';
import { obtained } from '../../../support/outcome';
import { temporaryFolders } from '../../durable/temporaryFolder';
import { HandClock } from '../../portfolio/handClock';

const newFolder = temporaryFolders();
const MINUTE = 60_000;
let clock = new HandClock();
let folder = '';
let open = true;
let locks = 0;
let settled = 0;
let idle: IdleWatch;
let handlers: Handlers;

beforeEach(() => {
  clock = new HandClock();
  folder = newFolder();
  open = true;
  locks = 0;
  settled = 0;
  const autoLock = new AutoLock(clock, async () => {
    locks += 1;
    open = false;
    return true;
  });
  const locking = {
    get isOpen() {
      return open;
    },
    settle: () => {
      settled += 1;
    },
  };
  idle = new IdleWatch(autoLock, new AutoLockSetting(folder, nodeDisk), locking);
  const answer = async () => ok({ open });
  const names: Method[] = ['appState', 'encryptionState', 'documentApply', 'portfolioClose'];
  // What the handlers answer is not looked at here.
  handlers = idle.watched(Object.fromEntries(names.map((name) => [name, answer])) as unknown as Handlers);
});

const ask = (method: Method): Promise<unknown> => handlers[method]({} as never);

describe('watching for use', () => {
  it('locks an encrypted portfolio a quarter of an hour after the last request of the user', async () => {
    await ask('documentApply');
    clock.pass(14 * MINUTE);
    await ask('documentApply');
    clock.pass(14 * MINUTE);
    expect(locks).toBe(0);
    clock.pass(MINUTE);
    expect(locks).toBe(1);
  });

  it('does not take what a page asks by itself for use', async () => {
    await ask('documentApply');
    for (let minute = 0; minute < 15; minute++) {
      clock.pass(MINUTE);
      await ask('appState');
      await ask('encryptionState');
    }
    expect(locks).toBe(1);
  });

  it('goes by the minutes the user chose, at once and after a restart', async () => {
    await ask('documentApply');
    obtained(await idle.choose(2));
    clock.pass(2 * MINUTE);
    expect(locks).toBe(1);
    expect(await new AutoLockSetting(folder, nodeDisk).minutes()).toBe(2);
    open = true;
    obtained(await idle.choose(null));
    clock.pass(600 * MINUTE);
    expect(locks).toBe(1);
  });

  it('leaves a plain portfolio alone', async () => {
    open = false;
    await ask('documentApply');
    clock.pass(600 * MINUTE);
    expect(locks).toBe(0);
  });

  it('answers a request that comes too late by what a lock leaves', async () => {
    await ask('documentApply');
    // The timers of a sleeping computer stand still: only the time of day has moved on.
    const late = clock.now() + 60 * MINUTE;
    clock.now = () => late;
    expect(await ask('documentApply')).toEqual(ok({ open: false }));
    expect(locks).toBe(1);
  });

  it('drops keys only after what may have opened or closed a document', async () => {
    await ask('documentApply');
    expect(settled).toBe(0);
    await ask('portfolioClose');
    expect(settled).toBe(1);
  });
});
