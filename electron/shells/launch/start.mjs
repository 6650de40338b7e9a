// @ts-check
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { OUT, ROOT } from './places.mjs';
import {
  chooseShell,
  couldNotStart,
  couldNotStartSentence,
  fetchFailedSentence,
  isNodeRecentEnough,
} from './policy.mjs';
import { runToEnd } from './runToEnd.mjs';
import { fetchRuntime, installedRuntime, lastFailedDay, rememberFailedDay } from './runtime.mjs';

/**
 * `npm start [-- --browser]`: builds if needed and opens the desktop shell; where that cannot be, says why in one sentence
 * and opens the browser shell.
 */
process.exitCode = await start();

async function start() {
  if (!isNodeRecentEnough(process.versions.node)) return refuse(`Ballast needs Node 20.19 or newer.`);
  const today = localDay();
  const choice = chooseShell({
    args: process.argv.slice(2),
    platform: process.platform,
    environment: process.env,
    hasRuntime: installedRuntime() !== null,
    failedOn: lastFailedDay(),
    today,
  });
  if (choice.shell === 'none') return refuse(choice.sentence ?? '');
  const unbuilt = await ensureBuilt(() => console.log('Building Ballast (only after its sources changed) …'));
  if (unbuilt !== null) return refuse(unbuilt);
  if (choice.sentence !== null) console.log(choice.sentence);
  if (choice.shell === 'browser') return runBrowserShell();
  const reason = choice.fetchFirst ? await fetchRuntime() : null;
  const runtime = installedRuntime();
  if (reason === null && runtime !== null) return runDesktopShell(runtime);
  rememberFailedDay(today);
  console.log(fetchFailedSentence(reason ?? 'it is incomplete'));
  return runBrowserShell();
}

/** @type {(runtime: string) => Promise<number>} */
async function runDesktopShell(runtime) {
  const end = await runToEnd(runtime, [ROOT]);
  if (!couldNotStart(end)) return end.code;
  console.log(couldNotStartSentence(end.code));
  return runBrowserShell();
}

async function runBrowserShell() {
  return (await runToEnd(process.execPath, [join(OUT, 'main/browser.js')])).code;
}

/** @type {(sentence: string) => number} */
function refuse(sentence) {
  console.error(sentence);
  return 1;
}

function localDay() {
  const now = new Date();
  const two = (/** @type {number} */ part) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
