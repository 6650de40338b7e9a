import { beforeEach, describe, expect, it } from 'vitest';
import { AutoLock } from '../../../../electron/service/encryption/autoLock';
import { HandClock } from '../../portfolio/handClock';

const MINUTE = 60_000;
let clock = new HandClock();
let locks = 0;
let canLock = true;
let autoLock: AutoLock;

beforeEach(() => {
  clock = new HandClock();
  locks = 0;
  canLock = true;
  autoLock = new AutoLock(clock, async () => {
    locks += 1;
    return canLock;
  });
});

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('locking by itself', () => {
  it('waits for as many minutes without use as the user chose', async () => {
    autoLock.watch(5);
    clock.pass(5 * MINUTE - 1);
    expect(locks).toBe(0);
    clock.pass(1);
    expect(locks).toBe(1);
  });

  it('counts from the last use', async () => {
    autoLock.watch(5);
    for (let minute = 0; minute < 20; minute++) {
      clock.pass(MINUTE);
      await autoLock.used();
    }
    expect(locks).toBe(0);
    clock.pass(5 * MINUTE);
    expect(locks).toBe(1);
  });

  it('never locks where the user wants none, or no longer', async () => {
    clock.pass(1000 * MINUTE);
    autoLock.watch(1);
    autoLock.watch(null);
    clock.pass(1000 * MINUTE);
    await autoLock.used();
    expect([locks, clock.waiting]).toEqual([0, 0]);
  });

  it('tries again where the last edit could not be saved', async () => {
    canLock = false;
    autoLock.watch(1);
    clock.pass(MINUTE);
    await settled();
    expect(locks).toBe(1);
    canLock = true;
    clock.pass(MINUTE);
    expect(locks).toBeGreaterThan(1);
  });

  it('does not take the first click after a night for use', async () => {
    // A sleeping computer runs no timers: only the time of day has moved on.
    let slept = 0;
    const clockOfDay = { now: () => clock.now() + slept, after: clock.after.bind(clock) };
    const sleeping = new AutoLock(clockOfDay, async () => {
      locks += 1;
      return true;
    });
    sleeping.watch(10);
    slept = 60 * MINUTE;
    await sleeping.used();
    expect(locks).toBe(1);
  });

  it('asks for one lock at a time', async () => {
    let finish = (): void => undefined;
    const slow = new AutoLock(clock, () => {
      locks += 1;
      return new Promise((resolve) => {
        finish = () => resolve(true);
      });
    });
    slow.watch(1);
    clock.pass(3 * MINUTE);
    expect(locks).toBe(1);
    finish();
  });
});
