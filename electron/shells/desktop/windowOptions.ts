import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';

/** The page's background before it has drawn: the tokens of renderer/styles/tokens.css. */
const BACKGROUND = { light: '#f6f7f9', dark: '#12171c' } as const;

interface WindowSurroundings {
  readonly preload: string;
  readonly isPackaged: boolean;
  readonly isDark: boolean;
}

/** The window before it is shown. */
export function windowOptions({ preload, isPackaged, isDark }: WindowSurroundings): BrowserWindowConstructorOptions {
  return {
    title: 'Ballast',
    width: 1280,
    height: 800,
    minWidth: 960,
    minHeight: 640,
    show: false,
    backgroundColor: isDark ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: webPreferences(preload, isPackaged),
  };
}

/** Every setting that matters written out: a default can change with the next Electron. */
export function webPreferences(preload: string, isPackaged: boolean): WebPreferences {
  return {
    preload,
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
    devTools: !isPackaged,
  };
}
