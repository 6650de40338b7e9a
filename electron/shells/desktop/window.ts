import { BrowserWindow, nativeTheme } from 'electron';
import { windowOptions } from './windowOptions';

/** Makes the one window; its page counts among our own while it lives, and it shows itself once it has something to show. */
export function openWindow(preload: string, isPackaged: boolean, ownContents: Set<number>): BrowserWindow {
  const window = new BrowserWindow(windowOptions({ preload, isPackaged, isDark: nativeTheme.shouldUseDarkColors }));
  const { id } = window.webContents;
  ownContents.add(id);
  window.once('ready-to-show', () => window.show());
  window.once('closed', () => ownContents.delete(id));
  reviveOnce(window);
  return window;
}

/** A page whose process died is loaded again, the document being safe on this side; one that keeps dying is left alone. */
function reviveOnce(window: BrowserWindow): void {
  window.webContents.once('render-process-gone', () => {
    if (!window.isDestroyed()) window.webContents.reload();
  });
}
