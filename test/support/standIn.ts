import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from '@playwright/test';

const ROOT = resolve(import.meta.dirname, '../..');
const REGISTER = resolve(import.meta.dirname, 'standInElectron/register.mjs');
export const BUILT_MAIN = resolve(ROOT, 'out/main/main.js');
export const BUILT_PRELOAD = resolve(ROOT, 'out/preload/preload.cjs');

/** What a program said on its way out. */
export interface Ended {
  readonly code: number | null;
  readonly errors: string;
}

/** The built desktop shell, running on the stand-in for Electron. */
export interface StandIn {
  readonly page: Page;
  /** Asks the stand-in itself; see standInElectron/control.mjs for the commands. */
  ask<T>(command: string, parameters?: object): Promise<T>;
  quit(): Promise<Ended>;
}

/** Starts the built main process and waits for its window. `home` becomes BALLAST_HOME. */
export async function startStandIn(home: string): Promise<StandIn> {
  const port = await freePort();
  const { child, ended } = spawnMain(home, { STAND_IN_DEBUGGING_PORT: String(port) });
  const ask = asker(child);
  const { browser, page } = await connect(port, ended);
  return {
    page,
    ask,
    async quit() {
      if (child.exitCode === null) child.stdin?.write(`${JSON.stringify({ id: 0, command: 'quit' })}\n`);
      const end = await ended;
      await browser.close();
      return end;
    },
  };
}

/** A request of the contract, made by the page. */
export async function callFromPage(page: Page, method: string, request: object): Promise<unknown> {
  return page.evaluate(
    ([name, asked]) => {
      const bridge = Reflect.get(globalThis, 'ballast') as Record<string, (request: object) => Promise<unknown>>;
      return bridge[name]?.(asked);
    },
    [method, request] as const,
  );
}

/** Runs the built main process to its end, for starts that must not get as far as a window. */
export function runMainToEnd(
  home: string,
  environment: Record<string, string>,
  args: readonly string[],
): Promise<Ended> {
  return spawnMain(home, environment, args).ended;
}

function spawnMain(
  home: string,
  environment: Record<string, string>,
  args: readonly string[] = [],
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, ['--import', REGISTER, BUILT_MAIN, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...environment, BALLAST_HOME: home },
  });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += String(chunk);
  });
  return { child, ended: new Promise((done) => child.once('close', (code) => done({ code, errors }))) };
}

interface Reply {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

function asker(child: ChildProcess): StandIn['ask'] {
  const waiting = new Map<number, (reply: Reply) => void>();
  let count = 0;
  if (child.stdout === null) throw new Error('the stand-in has no output');
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('STAND_IN ')) return;
    const reply = JSON.parse(line.slice('STAND_IN '.length)) as Reply;
    waiting.get(reply.id)?.(reply);
  });
  return <T>(command: string, parameters: object = {}) => {
    count += 1;
    const id = count;
    child.stdin?.write(`${JSON.stringify({ id, command, ...parameters })}\n`);
    return new Promise<T>((done, failed) => {
      waiting.set(id, ({ value, error }) => (error === undefined ? done(value as T) : failed(new Error(error))));
    });
  };
}

/** The window is a page of the stand-in's Chromium; it is there a second or two after the program has started. */
async function connect(port: number, ended: Promise<Ended>): Promise<{ browser: Browser; page: Page }> {
  let end: Ended | undefined;
  void ended.then((value) => {
    end = value;
  });
  for (let attempt = 0; attempt < 150 && end === undefined; attempt += 1) {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`).catch(() => null);
    const page = browser
      ?.contexts()
      .flatMap((context) => context.pages())
      .find((each) => each.url().startsWith('https://'));
    if (browser !== null && page !== undefined) {
      await page.waitForLoadState();
      return { browser, page };
    }
    await browser?.close();
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(
    `the stand-in opened no window: ${end === undefined ? 'no answer' : `exit ${end.code}\n${end.errors}`}`,
  );
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
