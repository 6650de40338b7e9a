import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../../shared/contract/schemas';

interface MenuSurroundings {
  readonly isMac: boolean;
  /** Tells the page what was chosen. */
  readonly send: (command: MenuCommand) => void;
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** The native menu: the product's own items tell the page what was chosen, the rest are the system's roles. */
export function menuTemplate({ isMac, send }: MenuSurroundings): MenuItemConstructorOptions[] {
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(command),
    // The page handles its keys itself, in both shells alike; the menu only shows them.
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  });
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        item('New portfolio…', 'new-portfolio'),
        item('Open…', 'open-portfolio'),
        item('Save as…', 'save-as'),
        item('Close portfolio', 'close-portfolio'),
        SEPARATOR,
        item('Import broker files…', 'import-positions'),
        item('Add prices…', 'add-prices'),
        SEPARATOR,
        item('Export bundle…', 'export-bundle'),
        item('Open bundle…', 'open-bundle'),
        SEPARATOR,
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item('Undo', 'undo', 'CmdOrCtrl+Z'),
        item('Redo', 'redo', 'Shift+CmdOrCtrl+Z'),
        SEPARATOR,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        SEPARATOR,
        item('Find', 'find', 'CmdOrCtrl+F'),
      ],
    },
    {
      label: '&View',
      submenu: [
        item('Command palette', 'palette', 'CmdOrCtrl+K'),
        item('Hide amounts', 'privacy', 'CmdOrCtrl+Shift+P'),
        SEPARATOR,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        SEPARATOR,
        { role: 'togglefullscreen' },
      ],
    },
    { label: '&Help', submenu: [item('Keyboard and help', 'help'), ...(isMac ? [] : [{ role: 'about' } as const])] },
  ];
}
