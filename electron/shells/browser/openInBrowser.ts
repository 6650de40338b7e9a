import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** A program that finds no browser says so sooner. */
const PATIENCE_MS = 3000;

/** The program that opens a file with the user's browser, or null where there is no screen to open it on. */
export function openCommand({ platform, environment }: Surroundings): readonly [string, ...string[]] | null {
  if (platform === 'darwin') return ['open'];
  // `start` takes its first quoted argument for a window title.
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  const hasDisplay = [environment['DISPLAY'], environment['WAYLAND_DISPLAY']].some((value) => (value ?? '') !== '');
  return hasDisplay ? ['xdg-open'] : null;
}

/** The page that leads to an address: a file only this user can read, so that `ps` shows no code. */
export function redirectPage(address: string): string {
  const escaped = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html><meta charset="utf-8"><title>Ballast</title><meta http-equiv="refresh" content="0;url=${escaped}"><a href="${escaped}">Open Ballast</a>\n`;
}

/**
 * Opens an address in the user's browser through a redirect file.
 *
 * @returns A function that removes the file again, or null when nothing could be opened: then print the address.
 */
export async function openInBrowser(
  address: string,
  surroundings: Surroundings = { platform: process.platform, environment: process.env },
): Promise<(() => void) | null> {
  const command = openCommand(surroundings);
  if (command === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'ballast-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const file = join(folder, 'open-ballast.html');
  writeFileSync(file, redirectPage(address), { mode: 0o600, flag: 'wx' });
  if (await starts(command, file)) return remove;
  remove();
  return null;
}

/** Whether the program took the file: it may end at once, or stay as long as the browser does. */
function starts([program, ...leading]: readonly [string, ...string[]], file: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, [...leading, file], { stdio: 'ignore', detached: true });
    const patience = setTimeout(() => resolve(true), PATIENCE_MS);
    const settle = (started: boolean): void => {
      clearTimeout(patience);
      resolve(started);
    };
    child.once('error', () => settle(false));
    child.once('exit', (code) => settle(code === 0));
    child.unref();
  });
}
