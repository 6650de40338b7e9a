import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { type RunningShell, type StartShell, startInBrowser, startInElectron } from './shells';
import { createWatch } from './watch';

export { expect } from '@playwright/test';

/** Ballast as a user has it: a home folder of its own, a program that runs on it, and its page. */
export interface Ballast {
  /** The page of the program that runs now. */
  readonly page: Page;
  /** Holds `app` (settings, prices, log) and `portfolios`. */
  readonly home: string;
  /** Ends the program as a power cut would; its page stays as it was. */
  kill(): Promise<void>;
  /** Starts it again on the same home, in a page of its own. */
  start(): Promise<void>;
}

/**
 * A test with Ballast running, in Electron with `BALLAST_E2E_SHELL=electron`, else in a Chromium. Whatever the test is
 * about, afterwards: no page complained, nobody but its own program was asked anything, and the program ended by itself
 * when it was asked to.
 */
export const test = base.extend<{ ballast: Ballast }>({
  ballast:
    process.env['BALLAST_E2E_SHELL'] === 'electron'
      ? ({ locale, timezoneId }, use) =>
          withBallast((home, listenTo) => startInElectron(home, listenTo, { locale, timezoneId }), use)
      : ({ context }, use) =>
          withBallast((home, listenTo) => {
            listenTo(context);
            return startInBrowser(home, context);
          }, use),
});

async function withBallast(startShell: StartShell, use: (ballast: Ballast) => Promise<void>): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'ballast-e2e-'));
  const watch = createWatch();
  const own: string[] = [];
  const start = async () => {
    const shell = await startShell(home, watch.listenTo);
    own.push(shell.own);
    return shell;
  };
  let shell: RunningShell = await start();
  try {
    await use({
      get page() {
        return shell.page;
      },
      home,
      async kill() {
        watch.stopListening();
        await shell.kill();
      },
      async start() {
        // The page that lost its program would go on asking for it.
        if (!shell.page.isClosed()) await shell.page.close();
        shell = await start();
      },
    });
    watch.expectQuiet(own);
  } finally {
    watch.stopListening();
    expect(await shell.stop()).toBe(0);
    rmSync(home, { recursive: true, force: true });
  }
}
