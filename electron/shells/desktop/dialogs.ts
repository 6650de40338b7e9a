import { join } from 'node:path';
import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';

/** The file dialogs the service asks for; paths stay on this side, the page is given an id. */
export interface FileDialogs {
  openPortfolio(): Promise<string | null>;
  savePortfolio(suggestedName: string): Promise<string | null>;
}

const FILTERS = [{ name: 'Ballast portfolio', extensions: ['ballast', 'json'] }];

export function createFileDialogs(window: () => BrowserWindow | null, portfoliosFolder: string): FileDialogs {
  return {
    async openPortfolio() {
      const options: OpenDialogOptions = {
        title: 'Open portfolio',
        defaultPath: portfoliosFolder,
        filters: FILTERS,
        properties: ['openFile'],
      };
      const parent = window();
      const { filePaths } = await (parent === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(parent, options));
      return filePaths[0] ?? null;
    },
    async savePortfolio(suggestedName) {
      const options: SaveDialogOptions = {
        title: 'Save portfolio as',
        defaultPath: join(portfoliosFolder, suggestedName),
        filters: FILTERS,
      };
      const parent = window();
      const { filePath } = await (parent === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(parent, options));
      return filePath === '' ? null : filePath;
    },
  };
}
