/**
 * A stand-in for Electron's main-process module, for machines where the runtime cannot be installed: it runs the built main
 * process in Node and its pages in an ordinary Chromium. It proves the wiring of main, preload, protocol, policy headers
 * and messages. It does not prove the real sandbox, fuses, native menus and dialogs, or Electron's own limits on messages.
 */
import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { createAddresses } from './addresses.mjs';
import { cancellable, createBrowserWindowClass } from './browserWindow.mjs';
import { answerControl } from './control.mjs';

const BROWSER = process.env.CHROMIUM_PATH ?? (existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined);
const DEBUGGING_PORT = process.env.STAND_IN_DEBUGGING_PORT;
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(DEBUGGING_PORT === undefined ? [] : [`--remote-debugging-port=${DEBUGGING_PORT}`]),
];

const schemes = new Map();
const privileged = new Map();
const handlers = new Map();
const record = {
  opened: [],
  refusedNavigations: [],
  refusedRequests: [],
  switches: {},
  menu: null,
  session: {},
  paths: {},
};
/** What the modules of the stand-in share. */
const world = {
  ready: false,
  windows: [],
  record,
  addresses: createAddresses((scheme) => privileged.has(scheme)),
  async invoke(channel, event, args) {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return handler(event, ...args);
  },
};

class App extends EventEmitter {
  isPackaged = process.env.STAND_IN_PACKAGED === '1';
  commandLine = {
    appendSwitch: (name, value = '') => {
      record.switches[name] = value;
    },
    hasSwitch: (name) => process.argv.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`)),
  };
  // As in Electron, `ready` comes only after the main module has run to its end.
  #ready = new Promise((resolve, reject) => setImmediate(() => this.#boot().then(resolve, reject)));

  async #boot() {
    world.browser = await chromium.launch({ ...(BROWSER && { executablePath: BROWSER }), args: ARGS });
    world.context = await world.browser.newContext({ viewport: null });
    await world.context.route('**/*', answerRequest);
    world.browser.on('disconnected', () => process.exit());
    world.ready = true;
    this.emit('ready', {});
  }
  whenReady() {
    return this.#ready;
  }
  setPath(name, path) {
    record.paths[name] = path;
  }
  getVersion() {
    return process.env.STAND_IN_VERSION ?? '0.0.0';
  }
  requestSingleInstanceLock() {
    record.askedForLock = true;
    return process.env.STAND_IN_SECOND !== '1';
  }
  enableSandbox() {
    if (world.ready) throw new Error('app.enableSandbox() should be called before app is ready');
    record.sandboxEnabled = true;
  }
  quit() {
    const event = cancellable();
    this.emit('before-quit', event);
    if (!event.defaultPrevented) this.exit(0);
  }
  exit(code = 0) {
    process.exitCode = code;
    if (world.browser === undefined) process.exit(code);
    world.browser.close().finally(() => process.exit(code));
  }
}

/** Every request of every page: as in Electron, navigation is judged first, then the session's filter. */
async function answerRequest(route) {
  const request = route.request();
  const url = world.addresses.inward(request.url());
  if (!mayNavigate(request, url)) {
    record.refusedNavigations.push(url);
    return route.abort('aborted');
  }
  if (!(await passesFilter(url))) {
    record.refusedRequests.push(url);
    return route.abort('blockedbyclient');
  }
  const handler = schemes.get(new URL(url).protocol.slice(0, -1));
  if (handler === undefined) return route.abort('internetdisconnected');
  const answer = await handler(new Request(url, { method: request.method() }));
  const headers = Object.fromEntries(answer.headers);
  return route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) });
}

/** Asks the shell about a window its page wants; the stand-in itself opens none. */
function mayOpen(url) {
  const { action } = world.windows[0].webContents.openHandler({ url, frameName: '', features: '' });
  if (action !== 'deny') throw new Error('stand-in: a page cannot be given windows of its own');
  record.opened.push({ url, action });
  return false;
}

/** Playwright has no frame yet for the first request of a new window, and throws. */
function frameOf(request) {
  try {
    return request.frame();
  } catch {
    return null;
  }
}

function passesFilter(url) {
  const filter = record.session.onBeforeRequest;
  if (filter === undefined) return true;
  return new Promise((resolve) => filter({ url }, ({ cancel = false }) => resolve(!cancel)));
}

function mayNavigate(request, url) {
  if (!request.isNavigationRequest()) return true;
  const frame = frameOf(request);
  const window = world.windows.find(({ page }) => page === frame?.page());
  if (window === undefined) return mayOpen(url);
  if (window.loading === url) return true;
  const isMainFrame = frame === window.page.mainFrame();
  const event = cancellable({ url, isMainFrame });
  if (isMainFrame) window.webContents.emit('will-navigate', event);
  window.webContents.emit('will-frame-navigate', event);
  return !event.defaultPrevented;
}

/** Keeps what was set, by its name without `set`, so that a test can ask for it. */
const keep = (name) => (value) => {
  record.session[name] = value;
};

const defaultSession = Object.assign(new EventEmitter(), {
  setPermissionRequestHandler: keep('permissionRequest'),
  setPermissionCheckHandler: keep('permissionCheck'),
  setDevicePermissionHandler: keep('devicePermission'),
  setDisplayMediaRequestHandler: keep('displayMedia'),
  setSpellCheckerEnabled: keep('spellChecker'),
  setSpellCheckerDictionaryDownloadURL: keep('dictionaryUrl'),
  setProxy: async (proxy) => keep('proxy')(proxy),
  webRequest: {
    onBeforeRequest(filter, listener) {
      record.session.filter = filter;
      record.session.onBeforeRequest = listener;
    },
  },
});

export const app = new App();
world.app = app;
world.session = defaultSession;
export const BrowserWindow = createBrowserWindowClass(world);
export const session = { defaultSession };
export const protocol = {
  registerSchemesAsPrivileged(list) {
    if (world.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of list) privileged.set(scheme, privileges);
  },
  handle(scheme, handler) {
    if (schemes.has(scheme)) throw new Error(`Already handled: ${scheme}`);
    schemes.set(scheme, handler);
  },
};
export const ipcMain = {
  handle(channel, handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
};
const answers = () => JSON.parse(process.env.STAND_IN_DIALOGS ?? '{}');
export const dialog = {
  showOpenDialog: async () => answers().open ?? { canceled: true, filePaths: [] },
  showSaveDialog: async () => answers().save ?? { canceled: true, filePath: '' },
  showErrorBox: (title, content) => process.stderr.write(`${title}: ${content}\n`),
};
export const Menu = {
  buildFromTemplate: (template) => template,
  setApplicationMenu: (menu) => {
    record.menu = menu;
  },
};
export const nativeTheme = { shouldUseDarkColors: false };
export const powerMonitor = new EventEmitter();
/** A process of Node's in place of Electron's; what it is started with and what it can be told is the same. */
export const utilityProcess = {
  fork(file, args, { env, execArgv }) {
    const stdio = ['ignore', 'ignore', 'ignore', 'ipc'];
    const child = fork(file, args, { env, execArgv, stdio, serialization: 'advanced' });
    return Object.assign(child, { postMessage: (message) => child.send(message) });
  },
};
/** As on a Linux without a password manager: there is no keychain, and what it would seal is hidden from nobody. */
export const safeStorage = {
  getSelectedStorageBackend: () => 'basic_text',
  isAsyncEncryptionAvailable: async () => true,
  encryptStringAsync: async () => {
    throw new Error('a keychain that hides nothing is not to be used');
  },
  decryptStringAsync: async () => {
    throw new Error('a keychain that hides nothing is not to be used');
  },
};

answerControl(world, { app, handlers, powerMonitor, privileged });
