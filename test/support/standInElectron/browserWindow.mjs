import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { codec } from './codec.mjs';
import { isolatedWorld, mainWorld } from './page.mjs';

const { stringify, parse } = codec();
const WORLD = 'stand-in-preload';

/** An event as Electron hands it to listeners. */
export function cancellable(fields = {}) {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
    ...fields,
  };
}

class WebContents extends EventEmitter {
  static #count = 0;
  id = ++WebContents.#count;
  openHandler = () => ({ action: 'allow' });

  constructor(window, session) {
    super();
    this.session = session;
    const contents = this;
    this.mainFrame = {
      parent: null,
      detached: false,
      isDestroyed: () => window.isDestroyed(),
      get url() {
        return contents.getURL();
      },
      get origin() {
        const { protocol, host } = new URL(contents.getURL());
        return `${protocol}//${host}`;
      },
    };
    this.getURL = () => window.currentUrl();
    this.send = (channel, ...args) => void window.deliver(stringify({ kind: 'event', channel, args }));
    this.getLastWebPreferences = () => window.options.webPreferences;
  }

  setWindowOpenHandler(handler) {
    this.openHandler = handler;
  }
}

/** Windows as pages of one browser context. `world` holds what the stand-in's modules share. */
export function createBrowserWindowClass(world) {
  return class BrowserWindow extends EventEmitter {
    static getAllWindows = () => [...world.windows];
    #destroyed = false;
    #opened;
    #contexts = new Map();

    constructor(options = {}) {
      super();
      if (!world.ready) throw new Error('Cannot create BrowserWindow before app is ready');
      const { contextIsolation, nodeIntegration, sandbox } = options.webPreferences ?? {};
      if (contextIsolation === false || nodeIntegration === true || sandbox === false) {
        throw new Error('stand-in: only isolated, sandboxed pages without Node are supported');
      }
      this.options = options;
      this.visible = options.show !== false;
      this.webContents = new WebContents(this, world.session);
      world.windows.push(this);
      world.app.emit('web-contents-created', cancellable(), this.webContents);
      this.#opened = this.#open(options.webPreferences?.preload);
    }

    async #open(preload) {
      const { width = 800, height = 600 } = this.options;
      this.page = await world.context.newPage();
      await this.page.setViewportSize({ width, height });
      this.cdp = await world.context.newCDPSession(this.page);
      this.cdp.on('Runtime.executionContextCreated', ({ context }) => {
        if (context.name === WORLD) this.#contexts.set(context.auxData.frameId, context.id);
      });
      this.cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
        if (name === '$standInSend') void this.#receive(parse(payload), executionContextId);
      });
      await this.cdp.send('Page.enable');
      await this.cdp.send('Runtime.enable');
      await this.cdp.send('Runtime.addBinding', { name: '$standInSend', executionContextName: WORLD });
      if (preload !== undefined) await this.#addPreload(preload);
      // Its first request has been judged by then.
      this.page.on('popup', (popup) => void popup.close());
      this.page.on('close', () => this.#gone());
    }

    async #addPreload(file) {
      if (!existsSync(file)) throw new Error(`preload not found: ${file}`);
      if (file.endsWith('.mjs')) throw new Error('a sandboxed preload cannot be an ES module');
      const source = readFileSync(file, 'utf8');
      // Top frame only, as Electron does without nodeIntegrationInSubFrames.
      const run = `(${isolatedWorld})(${codec}, function (require, module, exports) {\n${source}\n}, 1)`;
      await this.cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: `if (self === top) (${mainWorld})();` });
      await this.cdp.send('Page.addScriptToEvaluateOnNewDocument', {
        worldName: WORLD,
        source: `if (self === top) ${run};`,
      });
    }

    async #receive({ id, channel, args }, contextId) {
      const event = { sender: this.webContents, senderFrame: this.webContents.mainFrame };
      let reply;
      try {
        reply = { kind: 'reply', id, ok: true, value: await world.invoke(channel, event, args) };
      } catch (error) {
        reply = { kind: 'reply', id, ok: false, value: String(error) };
      }
      await this.deliver(stringify(reply), contextId);
    }

    async deliver(text, contextId = [...this.#contexts.values()].at(-1)) {
      if (contextId === undefined || this.#destroyed) return;
      const expression = `$standInDeliver(${JSON.stringify(text)})`;
      await this.cdp.send('Runtime.evaluate', { contextId, expression });
    }

    async loadURL(url) {
      await this.#opened;
      this.loading = url;
      await this.page.goto(world.addresses.outward(url), { waitUntil: 'domcontentloaded' });
      this.loading = undefined;
      this.emit('ready-to-show', cancellable());
    }

    currentUrl() {
      return this.page === undefined ? '' : world.addresses.inward(this.page.url());
    }

    show() {
      this.visible = true;
    }
    focus() {}
    restore() {}
    isMinimized() {
      return false;
    }
    isDestroyed() {
      return this.#destroyed;
    }

    #gone() {
      if (this.#destroyed) return;
      this.#destroyed = true;
      world.windows.splice(world.windows.indexOf(this), 1);
      this.emit('closed');
      if (world.windows.length === 0) world.app.emit('window-all-closed');
    }
  };
}
