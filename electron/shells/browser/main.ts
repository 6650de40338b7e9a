import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDispatcher } from '../../service/dispatch';
import { createFileLog } from '../../service/log';
import { forkRefresh } from '../../service/refresh/forkRefresh';
import { createService } from '../../service/service';
import { createBugReport } from '../page/bugReport';
import { once } from '../page/once';
import { readPageFiles } from '../page/pageFiles';
import { userFolders } from '../page/userFolders';
import { openInBrowser } from './openInBrowser';
import { type BrowserServer, startBrowserServer } from './server';

/** The browser shell: the same page and service as the desktop shell, on a loopback address. */

type Ending = 'asked' | 'tabs-gone' | 'codes-guessed' | 'bug';

const FAREWELLS: Readonly<Record<Ending, string>> = {
  asked: 'Ballast has ended; everything is saved.',
  'tabs-gone': 'The last Ballast tab was closed, so Ballast has ended; everything is saved.',
  'codes-guessed': 'Ballast has ended because wrong launch codes were sent to it five times; everything is saved.',
  bug: 'Ballast has ended because of an error of its own.',
};

const folders = userFolders();
const log = createFileLog(folders.app, Date.now);
const reportBug = createBugReport(log);
/** Machine mode: one line a test or a script can read, and no browser is opened. */
const printsForMachines = process.env['BALLAST_PRINT_URL'] === '1';
const built = import.meta.dirname;

let server: BrowserServer | null = null;
let removeRedirect: (() => void) | null = null;

const service = await createService({
  shell: 'browser',
  version: versionOf(join(built, '../../package.json')),
  folders,
  workers: { engine: join(built, 'engineWorker.js'), imports: join(built, 'importWorker.js') },
  now: Date.now,
  startRefresh: () => forkRefresh(join(built, 'refreshProcess.js')),
  dialogs: null,
  emit: (topic, event) => server?.emit(topic, event),
  log,
});

const end = once(async (ending: Ending) => {
  await server?.close();
  removeRedirect?.();
  try {
    const { rescuedAs } = await service.close();
    say(rescuedAs === null ? FAREWELLS[ending] : rescueText(rescuedAs));
  } catch (error) {
    say(`Ballast has ended, but could not save its last changes (reference ${reportBug(error)}).`);
    process.exit(1);
  }
  process.exit(ending === 'asked' || ending === 'tabs-gone' ? 0 : 1);
});

process.on('uncaughtException', (error) => {
  say(`Ballast met an error of its own (reference ${reportBug(error)}).`);
  void end('bug');
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end('asked'));

const started = await startBrowserServer({
  files: readPageFiles(join(built, '../renderer')),
  dispatch: createDispatcher(service.handlers, log),
  now: Date.now,
  log,
  report: reportBug,
  onLock: () => say('Ballast was not used for 30 minutes and is locked. Press Enter for a new address.'),
  onEnd: (reason) => void end(reason),
});
server = started;

const address = started.launchAddress();
if (printsForMachines) printAddress(address);
else await openOrPrint(address);
process.stdin.on('data', () => printAddress(started.launchAddress()));
// A terminal that goes away mid-read says so here; SIGHUP ends the program.
process.stdin.on('error', reportBug);

async function openOrPrint(address: string): Promise<void> {
  removeRedirect = await openInBrowser(address);
  if (removeRedirect !== null) say('Ballast opens in your browser.');
  // Where nobody can press Enter, the address must stand here even if a browser seems to open.
  if (removeRedirect === null || !process.stdin.isTTY) printAddress(address);
  if (process.stdin.isTTY) say('Press Enter for an address to open yourself or in another tab, Ctrl+C to end.');
}

function rescueText(name: string): string {
  return `Ballast has ended. The last changes could not be saved in their place; they are in "${name}".`;
}

function printAddress(address: string): void {
  if (printsForMachines) console.log(`BALLAST_URL ${address}`);
  else
    console.log(`Open this address in a browser on this computer (it works once, for 10 minutes):\n\n  ${address}\n`);
}

function say(sentence: string): void {
  if (printsForMachines) console.error(sentence);
  else console.log(sentence);
}

function versionOf(packageFile: string): string {
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { readonly version: string };
  return version;
}
