import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CODE_LIFETIME_MS, createLaunchCodes } from '../../../../electron/shells/browser/launchCode';
import { createEventLog } from '../../../../electron/shells/browser/longPoll';
import { openCommand, openInBrowser, redirectPage } from '../../../../electron/shells/browser/openInBrowser';
import { startBrowserServer } from '../../../../electron/shells/browser/server';
import { createSessions, IDLE_LOCK_MS } from '../../../../electron/shells/browser/session';
import { createTabWatch, GONE_AFTER_MS } from '../../../../electron/shells/browser/tabWatch';
import { ok } from '../../../../shared/result/result';

function clock(): { now: () => number; pass: (ms: number) => void } {
  let at = 1_000_000;
  return {
    now: () => at,
    pass: (ms) => {
      at += ms;
    },
  };
}

describe('launch codes', () => {
  it('are valid until used', () => {
    const codes = createLaunchCodes(clock().now);
    const code = codes.issue();
    expect(codes.redeem(code)).toBe('accepted');
    expect(codes.redeem(code)).toBe('spent');
  });

  it('are valid for ten minutes', () => {
    const { now, pass } = clock();
    const codes = createLaunchCodes(now);
    const first = codes.issue();
    pass(CODE_LIFETIME_MS - 1);
    expect(codes.redeem(first)).toBe('accepted');
    const second = codes.issue();
    pass(CODE_LIFETIME_MS);
    expect(codes.redeem(second)).toBe('spent');
  });

  it('are 256 bits and never the same', () => {
    const codes = createLaunchCodes(clock().now);
    const issued = Array.from({ length: 100 }, () => codes.issue());
    expect(new Set(issued).size).toBe(100);
    for (const code of issued) expect(Buffer.from(code, 'base64url')).toHaveLength(32);
  });

  it('count guesses, but not a code that was once ours', () => {
    const codes = createLaunchCodes(clock().now);
    const old = codes.issue();
    codes.issue();
    for (let attempt = 0; attempt < 20; attempt += 1) expect(codes.redeem(old)).toBe('spent');
    for (let attempt = 0; attempt < 4; attempt += 1) expect(codes.redeem(`guess ${attempt}`)).toBe('wrong');
    expect(codes.guessed).toBe(false);
    expect(codes.redeem('')).toBe('wrong');
    expect(codes.guessed).toBe(true);
  });

  it('admit nobody before one was issued', () => {
    expect(createLaunchCodes(clock().now).redeem('')).toBe('wrong');
  });
});

describe('sessions', () => {
  it('admit their token and no other', () => {
    const sessions = createSessions(clock().now);
    const token = sessions.open();
    expect(sessions.admit(token, 'work')).toBe(true);
    expect(sessions.admit(`${token}x`, 'work')).toBe(false);
    expect(sessions.admit('', 'work')).toBe(false);
    expect(sessions.admit(null, 'work')).toBe(false);
  });

  it('lock after half an hour without work, even while the page waits for events', () => {
    const { now, pass } = clock();
    const sessions = createSessions(now);
    const [busy, idle] = [sessions.open(), sessions.open()];
    pass(IDLE_LOCK_MS - 1);
    expect(sessions.admit(busy, 'work')).toBe(true);
    expect(sessions.admit(idle, 'wait')).toBe(true);
    pass(1);
    expect(sessions.admit(idle, 'wait')).toBe(false);
    expect(sessions.admit(busy, 'wait')).toBe(true);
    expect(sessions.lockIdle()).toBe(1);
    expect(sessions.lockIdle()).toBe(0);
    expect(sessions.count).toBe(1);
  });
});

describe('the watch over tabs', () => {
  it('never ends the program before a first tab came', () => {
    const { now, pass } = clock();
    const tabs = createTabWatch(now);
    pass(24 * 3_600_000);
    expect(tabs.allGone()).toBe(false);
  });

  it('ends it a minute after the last tab was closed', () => {
    const { now, pass } = clock();
    const tabs = createTabWatch(now);
    tabs.seen();
    const [first, second] = [tabs.waiting(), tabs.waiting()];
    pass(10 * GONE_AFTER_MS);
    first();
    first();
    expect(tabs.allGone()).toBe(false);
    second();
    pass(GONE_AFTER_MS - 1);
    expect(tabs.allGone()).toBe(false);
    pass(1);
    expect(tabs.allGone()).toBe(true);
  });

  it('waits for the user again after a lock', () => {
    const { now, pass } = clock();
    const tabs = createTabWatch(now);
    const leave = tabs.waiting();
    tabs.forget();
    leave();
    pass(24 * 3_600_000);
    expect(tabs.allGone()).toBe(false);
  });
});

describe('the event log', () => {
  const patient = (): AbortSignal => new AbortController().signal;

  it('answers a waiting tab at once, and each tab what it has not seen', async () => {
    const log = createEventLog();
    const waiting = log.wait(0, patient());
    log.append('progress', { task: 'report', done: 1, total: 3 });
    log.append('progress', { task: 'report', done: 2, total: 3 });
    expect((await waiting).next).toBe(2);
    const { events, next } = await log.wait(1, patient());
    expect(events).toEqual([{ topic: 'progress', event: { task: 'report', done: 2, total: 3 } }]);
    expect(next).toBe(2);
  });

  it('answers with nothing when the wait ends', async () => {
    const gone = new AbortController();
    const waiting = createEventLog().wait(0, gone.signal);
    gone.abort();
    expect(await waiting).toEqual({ events: [], next: 0 });
    expect(await createEventLog().wait(0, gone.signal)).toEqual({ events: [], next: 0 });
  });

  it('keeps the newest event of every topic however many others follow', async () => {
    const log = createEventLog();
    log.append('menu', { command: 'help' });
    for (let done = 0; done < 1000; done += 1) log.append('progress', { task: 'report', done, total: 1000 });
    const { events, next } = await log.wait(0, patient());
    expect(events).toHaveLength(256);
    expect(events[0]).toEqual({ topic: 'menu', event: { command: 'help' } });
    expect(events.at(-1)).toEqual({ topic: 'progress', event: { task: 'report', done: 999, total: 1000 } });
    expect(next).toBe(1001);
  });
});

describe('the life of the server', () => {
  it('locks an idle tab and goes on, then ends a minute after the next one is gone', async () => {
    const { now, pass } = clock();
    const seen: string[] = [];
    let wake = (): void => {};
    const happens = (): Promise<void> =>
      new Promise((resolve) => {
        wake = resolve;
      });
    const note = (what: string): void => {
      seen.push(what);
      wake();
    };
    const server = await startBrowserServer({
      files: new Map(),
      dispatch: async () => ok({}),
      now,
      log: () => {},
      report: () => note('bug'),
      onLock: () => note('locked'),
      onEnd: note,
    });
    const open = async (): Promise<void> => {
      const code = server.launchAddress().split('#c=')[1] ?? '';
      const headers = { origin: server.origin, 'content-type': 'application/json' };
      const answer = await fetch(`${server.origin}/api/session`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ code }),
      });
      expect(answer.status).toBe(200);
    };
    await open();
    pass(IDLE_LOCK_MS);
    await happens();
    expect(seen).toEqual(['locked']);
    await open();
    pass(GONE_AFTER_MS);
    await happens();
    expect(seen).toEqual(['locked', 'tabs-gone']);
    await server.close();
  });
});

describe('opening the browser', () => {
  it('needs a display on Linux', () => {
    expect(openCommand({ platform: 'linux', environment: {} })).toBeNull();
    expect(openCommand({ platform: 'linux', environment: { DISPLAY: '' } })).toBeNull();
    expect(openCommand({ platform: 'linux', environment: { WAYLAND_DISPLAY: 'wayland-0' } })).toEqual(['xdg-open']);
    expect(openCommand({ platform: 'darwin', environment: {} })).toEqual(['open']);
    expect(openCommand({ platform: 'win32', environment: {} })).toEqual(['cmd', '/c', 'start', '']);
  });

  it('leads there by a page, so that the code never stands in a command line', () => {
    const page = redirectPage('http://127.0.0.1:1/#c=a"&b');
    expect(page).toContain('content="0;url=http://127.0.0.1:1/#c=a&quot;&amp;b"');
  });

  describe.runIf(process.platform === 'linux')('on Linux', () => {
    const path = process.env['PATH'];
    let folder = '';
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'ballast-open-'));
      process.env['PATH'] = folder;
    });
    afterEach(() => {
      process.env['PATH'] = path;
      rmSync(folder, { recursive: true });
    });
    const open = (script: string | null): Promise<(() => void) | null> => {
      if (script !== null) writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
      return openInBrowser('http://127.0.0.1:1/#c=x', { platform: 'linux', environment: { DISPLAY: ':0' } });
    };

    it('hands over a file only the user can read, and takes it away again', async () => {
      const remove = await open(`echo "$@" > ${folder}/arguments`);
      const file = readFileSync(join(folder, 'arguments'), 'utf8').trim();
      expect(file).not.toContain('#c=');
      expect(readFileSync(file, 'utf8')).toBe(redirectPage('http://127.0.0.1:1/#c=x'));
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
      remove?.();
      expect(existsSync(file)).toBe(false);
    });

    it.each([
      ['is missing', null],
      ['finds no browser', 'exit 3'],
    ])('says so when the program that opens it %s', async (_name, script) => {
      expect(await open(script)).toBeNull();
    });
  });
});
