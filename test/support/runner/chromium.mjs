// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { run, runTool } from './runTool.mjs';

const DEBIAN_PATH = '/usr/bin/chromium';
const INSTALL_LIMIT = 300_000;
const START_LIMIT = 20_000;

const HOW =
  'No Chromium was found and none could be installed, so the end-to-end tests did not run: install Chromium and set ' +
  'CHROMIUM_PATH to its program, or run `npx playwright install chromium` with a connection.';

/**
 * The Chromium to test in: the one named or present, else Playwright's download, else, as root with apt, Debian's.
 *
 * @returns {Promise<{ ok: true, path: string } | { ok: false, sentence: string }>}
 */
export async function chromiumPath() {
  const present = firstPresent();
  if (present !== null) return { ok: true, path: present };
  console.log("No Chromium here; trying Playwright's download.");
  await runTool('playwright', ['install', 'chromium'], { limitMilliseconds: INSTALL_LIMIT });
  const downloaded = firstPresent();
  if (downloaded !== null) return { ok: true, path: downloaded };
  if (isRoot() && existsSync('/usr/bin/apt-get')) {
    console.log("The download did not work; installing Debian's package.");
    await apt(['update']);
    await apt(['install', '--yes', '--no-install-recommends', 'chromium']);
  }
  const installed = firstPresent();
  return installed === null ? { ok: false, sentence: HOW } : { ok: true, path: installed };
}

/** @returns {string | null} */
function firstPresent() {
  const candidates = [process.env['CHROMIUM_PATH'], DEBIAN_PATH, chromium.executablePath()];
  return candidates.find((path) => path !== undefined && existsSync(path) && starts(path)) ?? null;
}

/**
 * A download without its system libraries is there and does not start.
 *
 * @param {string} path
 */
function starts(path) {
  return spawnSync(path, ['--version'], { timeout: START_LIMIT }).status === 0;
}

/** @param {string[]} parameters */
function apt(parameters) {
  return run('apt-get', parameters, {
    environment: { DEBIAN_FRONTEND: 'noninteractive' },
    limitMilliseconds: INSTALL_LIMIT,
  });
}

function isRoot() {
  return process.getuid?.() === 0;
}
