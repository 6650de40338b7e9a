/**
 * The two halves of a context bridge, each run in the page by its source text before any script of the page. They talk by
 * DOM events, the only thing two worlds of one page share.
 */

/** Main world: builds what the preload exposes, as frozen copies whose functions call back into the other world. */
export function mainWorld() {
  const callbacks = new Map();
  const pending = new Map();
  let count = 0;
  let returned;
  const outward = (argument) => {
    if (typeof argument !== 'function') return argument;
    count += 1;
    callbacks.set(count, argument);
    return { $callback: count };
  };
  const inward = ({ type, value }) => {
    if (type === 'error') throw new Error(value);
    if (type === 'function') return (...args) => call(value, args);
    if (type === 'promise') return new Promise((resolve, reject) => pending.set(value, { resolve, reject }));
    return value;
  };
  const call = (id, args) => {
    returned = undefined;
    window.dispatchEvent(new CustomEvent('stand-in:call', { detail: { id, args: args.map(outward) } }));
    return inward(returned);
  };
  const build = ({ type, value }) => {
    if (type === 'function') return (...args) => call(value, args);
    if (type !== 'object') return value;
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, build(item)])));
  };
  window.addEventListener('stand-in:return', ({ detail }) => {
    returned = detail;
  });
  window.addEventListener('stand-in:settle', ({ detail: { id, ok, value } }) => {
    const { resolve, reject } = pending.get(id);
    pending.delete(id);
    if (ok) resolve(value);
    else reject(new Error(value));
  });
  window.addEventListener('stand-in:callback', ({ detail: { id, args } }) => callbacks.get(id)(...args));
  window.addEventListener('stand-in:expose', ({ detail: { key, shape } }) => {
    Object.defineProperty(window, key, { value: build(shape), enumerable: true, configurable: false, writable: false });
  });
}

/** Isolated world: what a sandboxed preload finds, and the preload itself. */
export function isolatedWorld(codec, preload, windowId) {
  const { stringify, parse } = codec();
  const functions = new Map();
  const pending = new Map();
  const listeners = new Map();
  let count = 0;
  const fire = (name, detail) => window.dispatchEvent(new CustomEvent(name, { detail }));
  const register = (run) => {
    count += 1;
    functions.set(count, run);
    return count;
  };
  const shapeOf = (value) => {
    if (typeof value === 'function') return { type: 'function', value: register(value) };
    if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) {
      return { type: 'value', value };
    }
    const entries = Object.entries(value).map(([key, item]) => [key, shapeOf(item)]);
    return { type: 'object', value: Object.fromEntries(entries) };
  };
  const inward = (argument) =>
    argument?.$callback === undefined
      ? argument
      : (...args) => fire('stand-in:callback', { id: argument.$callback, args });
  const settle = (promise) => {
    count += 1;
    const id = count;
    fire('stand-in:return', { type: 'promise', value: id });
    promise.then(
      (value) => fire('stand-in:settle', { id, ok: true, value }),
      (error) => fire('stand-in:settle', { id, ok: false, value: String(error?.message ?? error) }),
    );
  };
  window.addEventListener('stand-in:call', ({ detail: { id, args } }) => {
    try {
      const result = functions.get(id)(...args.map(inward));
      if (typeof result === 'function') fire('stand-in:return', { type: 'function', value: register(result) });
      else if (typeof result?.then === 'function') settle(result);
      else fire('stand-in:return', { type: 'value', value: result });
    } catch (error) {
      fire('stand-in:return', { type: 'error', value: String(error?.message ?? error) });
    }
  });
  const post = (message) => globalThis.$standInSend(stringify({ windowId, ...message }));
  globalThis.$standInDeliver = (text) => {
    const message = parse(text);
    if (message.kind === 'event') {
      for (const listener of listeners.get(message.channel) ?? []) listener({ sender: ipcRenderer }, ...message.args);
      return;
    }
    const { resolve, reject, channel } = pending.get(message.id);
    pending.delete(message.id);
    if (message.ok) resolve(message.value);
    else reject(new Error(`Error invoking remote method '${channel}': ${message.value}`));
  };
  const ipcRenderer = {
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        count += 1;
        pending.set(count, { resolve, reject, channel });
        post({ kind: 'invoke', id: count, channel, args });
      }),
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    off(channel, listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((each) => each !== listener),
      );
      return ipcRenderer;
    },
  };
  const contextBridge = { exposeInMainWorld: (key, api) => fire('stand-in:expose', { key, shape: shapeOf(api) }) };
  const require = (id) => {
    if (id === 'electron') return { contextBridge, ipcRenderer };
    throw new Error(`module not found: ${id} (sandboxed preload)`);
  };
  const module = { exports: {} };
  preload(require, module, module.exports);
}
