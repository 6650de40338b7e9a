import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { _electron, type BrowserContext, type Page } from '@playwright/test';
import { startServer } from './browserServer';

const ROOT = resolve(import.meta.dirname, '../../..');
const ELECTRON = resolve(ROOT, 'node_modules/electron');

/** A shell that runs, with the page it shows. */
export interface RunningShell {
  readonly page: Page;
  /** How every address of the shell's own begins. */
  readonly own: string;
  /** Asks it to end, and waits until it has: with the exit code, everything is on the disk. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/** Starts a shell on a home folder; the context of its page is handed over before anything is loaded, where that can be. */
export type StartShell = (home: string, watch: (context: BrowserContext) => void) => Promise<RunningShell>;

/** The browser shell, shown in a new page of the context. */
export async function startInBrowser(home: string, context: BrowserContext): Promise<RunningShell> {
  const { address, stop, kill } = await startServer(home);
  const page = await context.newPage();
  await page.goto(address);
  return { page, own: `${new URL(address).origin}/`, stop, kill };
}

/** The desktop shell in the real Electron; only where its runtime is present. */
export async function startInElectron(
  home: string,
  watch: (context: BrowserContext) => void,
  place: { readonly locale?: string | undefined; readonly timezoneId?: string | undefined },
): Promise<RunningShell> {
  const program = await _electron.launch({
    executablePath: resolve(ELECTRON, 'dist', readFileSync(resolve(ELECTRON, 'path.txt'), 'utf8').trim()),
    args: [ROOT],
    env: { ...environment(), BALLAST_HOME: home },
    ...(place.locale === undefined ? {} : { locale: place.locale }),
    ...(place.timezoneId === undefined ? {} : { timezoneId: place.timezoneId }),
    colorScheme: 'light',
  });
  watch(program.context());
  const main = program.process();
  const ended = new Promise<number | null>((done) => main.once('exit', done));
  const page = await program.firstWindow();
  return {
    page,
    own: `${new URL(page.url()).protocol}//${new URL(page.url()).host}/`,
    stop: async () => {
      await program.close();
      return ended;
    },
    kill: async () => {
      main.kill('SIGKILL');
      await ended;
    },
  };
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
