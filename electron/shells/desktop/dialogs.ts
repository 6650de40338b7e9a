import { join } from 'node:path';
import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';

/** The file dialogs the service asks for; paths stay on this side, the page is given an id. */
export interface FileDialogs {
  openPortfolio(): Promise<string | null>;
  savePortfolio(suggestedName: string): Promise<string | null>;
  /** A folder for safety copies. */
  chooseFolder(): Promise<string | null>;
  openBundle(): Promise<string | null>;
  saveBundle(suggestedName: string): Promise<string | null>;
}

const FILTERS = [{ name: 'Ballast portfolio', extensions: ['ballast', 'json'] }];
const BUNDLE_FILTERS = [{ name: 'Ballast bundle', extensions: ['ballast-bundle'] }];

export function createFileDialogs(window: () => BrowserWindow | null, portfoliosFolder: string): FileDialogs {
  const ask = async (options: OpenDialogOptions): Promise<string | null> => {
    const parent = window();
    const { filePaths } = await (parent === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(parent, options));
    return filePaths[0] ?? null;
  };
  const askWhere = async (options: SaveDialogOptions): Promise<string | null> => {
    const parent = window();
    const { filePath } = await (parent === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(parent, options));
    return filePath === '' ? null : filePath;
  };
  const inFolder = (name: string): string => join(portfoliosFolder, name);
  const openFile = { defaultPath: portfoliosFolder, properties: ['openFile' as const] };
  return {
    openPortfolio: () => ask({ ...openFile, title: 'Open portfolio', filters: FILTERS }),
    savePortfolio: (suggestedName) =>
      askWhere({ title: 'Save portfolio as', defaultPath: inFolder(suggestedName), filters: FILTERS }),
    chooseFolder: () => ask({ title: 'Folder for safety copies', properties: ['openDirectory', 'createDirectory'] }),
    openBundle: () => ask({ ...openFile, title: 'Open bundle', filters: BUNDLE_FILTERS }),
    saveBundle: (suggestedName) =>
      askWhere({ title: 'Export bundle', defaultPath: inFolder(suggestedName), filters: BUNDLE_FILTERS }),
  };
}
