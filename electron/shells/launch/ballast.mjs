// @ts-check
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { OUT } from './places.mjs';
import { isNodeRecentEnough } from './policy.mjs';
import { runToEnd } from './runToEnd.mjs';

/**
 * `npm run --silent ballast -- …`: builds if needed, saying so on standard error only, and runs the command line. Standard
 * output and the exit code are the command's own.
 */
process.exitCode = await run();

async function run() {
  if (!isNodeRecentEnough(process.versions.node)) return refuse('Ballast needs Node 20.19 or newer.');
  const unbuilt = await ensureBuilt(() => console.error('Building Ballast (only after its sources changed) …'));
  if (unbuilt !== null) return refuse(unbuilt);
  return (await runToEnd(process.execPath, [join(OUT, 'main/cli.js'), ...process.argv.slice(2)], callersFolder())).code;
}

/** npm runs scripts in the checkout; the file names the user wrote are relative to where the user stands. */
function callersFolder() {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return script === 'ballast' && folder !== undefined ? folder : process.cwd();
}

/** @type {(sentence: string) => number} */
function refuse(sentence) {
  console.error(sentence);
  return 1;
}
