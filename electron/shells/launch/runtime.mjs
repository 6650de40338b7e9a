// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ATTEMPT, ELECTRON } from './places.mjs';
import { runtimeProgram } from './policy.mjs';

const LIMIT_SECONDS = 60;

/**
 * The installed runtime's program, or null. Looks at files only: requiring the package `electron` would fetch it.
 *
 * @returns {string | null}
 */
export function installedRuntime() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const program = join(override ?? join(ELECTRON, 'dist'), runtimeProgram(process.platform));
  if (!existsSync(program)) return null;
  // Written last: without it the runtime was not unpacked to its end.
  return override !== undefined || existsSync(join(ELECTRON, 'path.txt')) ? program : null;
}

/**
 * Fetches the runtime with the package's own installer, which checks its sum. Says how long it takes, and gives up after
 * a minute.
 *
 * @returns {Promise<string | null>} Null when it is there; else the reason in a few words.
 */
export async function fetchRuntime() {
  const installer = join(ELECTRON, 'install.js');
  if (!existsSync(installer)) return 'Ballast is not installed yet, run "npm ci" first';
  const child = spawn(process.execPath, [installer], { stdio: 'ignore' });
  const progress = showProgress();
  let isTooSlow = false;
  const limit = setTimeout(() => {
    isTooSlow = true;
    child.kill('SIGKILL');
  }, LIMIT_SECONDS * 1000);
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', resolve);
  });
  clearTimeout(limit);
  progress.end();
  if (isTooSlow) return `${LIMIT_SECONDS} seconds were not enough`;
  return code === 0 && installedRuntime() !== null ? null : 'the download failed';
}

/** @returns {string | null} Day of the last attempt that failed. */
export function lastFailedDay() {
  return existsSync(ATTEMPT) ? readFileSync(ATTEMPT, 'utf8').trim() : null;
}

/** @type {(day: string) => void} */
export function rememberFailedDay(day) {
  writeFileSync(ATTEMPT, `${day}\n`);
}

/** One line that counts the seconds; where nobody watches it, it is written once. */
function showProgress() {
  const text = 'Fetching the Electron runtime (this once, over 100 MB)';
  if (!process.stdout.isTTY) {
    console.log(`${text} …`);
    return { end() {} };
  }
  let seconds = 0;
  const show = () => process.stdout.write(`\r${text}: ${seconds} s of at most ${LIMIT_SECONDS} s `);
  show();
  const counting = setInterval(() => {
    seconds += 1;
    show();
  }, 1000);
  return {
    end() {
      clearInterval(counting);
      process.stdout.write('\n');
    },
  };
}
