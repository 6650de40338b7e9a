import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../../electron/shells/desktop/menuTemplate';
import { webPreferences, windowOptions } from '../../../../electron/shells/desktop/windowOptions';
import { menuCommandSchema } from '../../../../shared/contract/schemas';

describe('the window', () => {
  it('writes out every security setting', () => {
    expect(webPreferences('/built/preload.cjs', true)).toEqual({
      preload: '/built/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      enableWebSQL: false,
      safeDialogs: true,
      devTools: false,
    });
  });

  it('has developer tools in a checkout only', () => {
    expect(webPreferences('p', true).devTools).toBe(false);
    expect(webPreferences('p', false).devTools).toBe(true);
  });

  it('stays hidden until it has something to show, on the background of its theme', () => {
    const light = windowOptions({ preload: 'p', isPackaged: true, isDark: false });
    const dark = windowOptions({ preload: 'p', isPackaged: true, isDark: true });
    expect(light).toMatchObject({ show: false, width: 1280, height: 800, minWidth: 960, minHeight: 640 });
    expect(dark.backgroundColor).not.toBe(light.backgroundColor);
  });
});

describe('the menu', () => {
  const sent: string[] = [];
  const items = menuTemplate({ isMac: false, send: (command) => sent.push(command) }).flatMap(({ submenu }) =>
    Array.isArray(submenu) ? submenu : [],
  );

  it('offers every command of the contract exactly once', () => {
    for (const item of items) Reflect.apply(item.click ?? (() => {}), undefined, []);
    expect([...sent].sort()).toEqual([...menuCommandSchema.options].sort());
  });

  it('shows the keys of the page without taking them from it', () => {
    const withKeys = items.filter(({ accelerator }) => accelerator !== undefined);
    expect(withKeys.length).toBeGreaterThan(0);
    expect(withKeys.filter(({ registerAccelerator }) => registerAccelerator !== false)).toEqual([]);
  });

  it('has no way to the developer tools or to a reload', () => {
    const roles = items.map(({ role }) => role);
    for (const role of ['toggleDevTools', 'reload', 'forceReload']) expect(roles).not.toContain(role);
  });

  it('begins with the application menu where the system has one', () => {
    expect(menuTemplate({ isMac: true, send: () => {} })[0]).toEqual({ role: 'appMenu' });
  });
});
