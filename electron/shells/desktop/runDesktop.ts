import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  dialog,
  Menu,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  utilityProcess,
} from 'electron';
import type { EventOf, Topic } from '../../../shared/contract/channels';
import { createDispatcher } from '../../service/dispatch';
import type { Log } from '../../service/log';
import { createService, type Service } from '../../service/service';
import type { ReportBug } from '../page/bugReport';
import { readPageFiles } from '../page/pageFiles';
import type { UserFolders } from '../page/userFolders';
import { createFileDialogs } from './dialogs';
import { createEndings } from './endings';
import { createKeychain } from './keychain';
import { lockSession } from './lockdown';
import { menuTemplate } from './menuTemplate';
import { answerMessages, pushEvent } from './messages';
import { answerPageRequest } from './protocol';
import { startUtility } from './refreshUtility';
import { APP_SCHEME, PAGE_URL } from './securityPolicy';
import { openWindow } from './window';

interface DesktopParts {
  readonly folders: UserFolders;
  readonly log: Log;
  readonly reportBug: ReportBug;
  /** Folder of the built main process. */
  readonly built: string;
}

/** Connects the service to one window. Runs once Electron is ready. */
export async function runDesktop({ folders, log, reportBug, built }: DesktopParts): Promise<void> {
  let window: BrowserWindow | null = null;
  const currentWindow = (): BrowserWindow | null => window;
  const push = <T extends Topic>(topic: T, event: EventOf<T>): void => pushEvent(window, topic, event);
  const ownContents = new Set<number>();
  app.on('second-instance', () => bringForward(window));
  app.on('window-all-closed', () => app.quit());

  await lockSession(session.defaultSession);
  const files = readPageFiles(join(built, '../renderer'));
  protocol.handle(APP_SCHEME, (request) => answerPageRequest(files, request));

  // Workers are started from plain files: a packaged program keeps them beside its archive.
  const unpacked = built.replace('app.asar', 'app.asar.unpacked');
  const service = await createService({
    shell: 'desktop',
    version: app.getVersion(),
    folders,
    workers: { engine: join(unpacked, 'engineWorker.js'), imports: join(unpacked, 'importWorker.js') },
    now: Date.now,
    dialogs: createFileDialogs(currentWindow, folders.portfolios),
    startRefresh: () => startUtility(utilityProcess, join(unpacked, 'refreshProcess.js')),
    keychain: createKeychain(safeStorage, process.platform),
    emit: push,
    log,
  });
  answerMessages(createDispatcher(service.handlers, log), ownContents, log);
  endWith(service, reportBug);

  const send = (command: EventOf<'menu'>['command']): void => push('menu', { command });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ isMac: process.platform === 'darwin', send })));
  window = openWindow(join(built, '../preload/preload.cjs'), app.isPackaged, ownContents);
  await window.loadURL(PAGE_URL);
}

/** Lets the program end, and the computer sleep, only after everything is on the disk. */
function endWith(service: Service, reportBug: ReportBug): void {
  const { suspend, beforeQuit } = createEndings({
    service,
    exit: (code) => app.exit(code),
    say: (sentence) => dialog.showErrorBox('Ballast', sentence),
    reportBug,
  });
  powerMonitor.on('suspend', suspend);
  app.on('before-quit', beforeQuit);
}

function bringForward(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
