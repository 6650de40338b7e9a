import { app, dialog, protocol } from 'electron';
import { createFileLog } from '../../service/log';
import { createBugReport } from '../page/bugReport';
import { userFolders } from '../page/userFolders';
import { lockAllContents } from './lockdown';
import { SCHEME_PRIVILEGES } from './protocol';
import { runDesktop } from './runDesktop';
import { APP_SCHEME, refusedSwitch } from './securityPolicy';

/** Entry of the desktop shell: what has to be settled before Electron is ready. Touches no file before it holds the lock. */

const folders = userFolders();
// The lock is one per user data folder.
app.setPath('userData', folders.app);
const refused = refusedSwitch(app.isPackaged, (name) => app.commandLine.hasSwitch(name));

if (!app.requestSingleInstanceLock()) {
  app.exit(0);
} else if (refused !== null) {
  process.stderr.write(`Ballast does not run with the switch --${refused}.\n`);
  app.exit(1);
} else {
  app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: SCHEME_PRIVILEGES }]);
  lockAllContents();
  start();
}

function start(): void {
  const log = createFileLog(folders.app, Date.now);
  const reportBug = createBugReport(log);
  const tell = (error: unknown): void => {
    const reference = reportBug(error);
    dialog.showErrorBox('Ballast', `Ballast met an error of its own and has to end (reference ${reference}).`);
  };
  process.on('uncaughtException', (error) => {
    tell(error);
    // Not exit: what is open is saved on the way out.
    app.quit();
  });
  // Not awaited at the top level: Electron becomes ready only after this module has run to its end.
  app
    .whenReady()
    .then(() => runDesktop({ folders, log, reportBug, built: import.meta.dirname }))
    .catch((error: unknown) => {
      tell(error);
      app.exit(1);
    });
}
