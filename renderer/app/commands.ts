import { useMemo } from 'react';
import type { MenuCommand } from '../../shared/contract/schemas';
import { exportBundle, openBundleByDialog } from '../api/bundles';
import { closePortfolio, downloadCopy, openByDialog, redo, undo } from '../api/documentActions';
import { lockNow, useEncryption } from '../api/encryption';
import { useAppState, useDocument } from '../api/queries';
import { useRefreshHost } from '../api/refresh';
import { useSession } from '../api/session';
import type { IconName } from '../components/Icon';
import { useNotices } from '../state/useNotices';
import { useOverlays } from '../state/useOverlays';
import { useUi } from '../state/useUi';
import { savedText } from './savedText';
import { showEncryption } from './showEncryption';

/** The native menu's commands and those it has no line for. */
export type CommandId =
  | MenuCommand
  | 'refresh-prices'
  | 'add-holding'
  | 'download-copy'
  | 'save'
  | 'lock-now'
  | 'encryption'
  | 'theme-light'
  | 'theme-dark'
  | 'theme-system';

export interface Command {
  readonly id: CommandId;
  readonly label: string;
  readonly icon: IconName;
  /** Keys as pressed on this page, e.g. `Ctrl+Shift+P`; Cmd stands for Ctrl on a Mac. */
  readonly keys?: string;
  readonly enabled: boolean;
  run(): void;
}

/** Everything that can be asked for by menu, palette or keys, in one list: what each means is said once. */
export function useCommands(): readonly Command[] {
  const session = useDocument();
  const appState = useAppState();
  const open = session?.ok === true;
  const canUndo = open && session.value.status.undo !== null;
  const canRedo = open && session.value.status.redo !== null;
  const encrypted = useEncryption(({ state }) => state?.ok === true && state.value.encrypted);
  const refreshOn = useRefreshHost() !== null;
  const desktop = appState?.ok === true && appState.value.shell === 'desktop';
  return useMemo(
    () => [
      ...fileCommands(open, desktop),
      ...editCommands(open, canUndo, canRedo),
      ...refreshCommands(open, refreshOn),
      ...lockCommands(open, encrypted),
      ...viewCommands(),
    ],
    [open, desktop, canUndo, canRedo, refreshOn, encrypted],
  );
}

function fileCommands(open: boolean, desktop: boolean): Command[] {
  const { show } = useOverlays.getState();
  const openBundle = desktop ? () => void openBundleByDialog() : () => useUi.getState().go('start');
  const openOther = desktop ? () => void openByDialog() : () => useUi.getState().go('start');
  return [
    command('new-portfolio', 'New portfolio', 'plus', () => show('new-portfolio')),
    command('open-portfolio', desktop ? 'Open a file' : 'Open another portfolio', 'folder', openOther),
    command('import-positions', 'Import broker files', 'file', () => show('import-positions')),
    command('add-prices', 'Add prices', 'data', () => show('import-prices'), { enabled: open }),
    command('add-holding', 'Type a holding', 'holdings', () => show('add-holding')),
    command('export-bundle', 'Export bundle', 'down', () => void exportBundle(), { enabled: open }),
    command('open-bundle', 'Open bundle', 'folder', openBundle),
    command('save-as', 'Save as', 'copy', () => show('save-as'), { enabled: open }),
    command('download-copy', 'Download a copy', 'down', () => void downloadCopy(), { enabled: open }),
    command('close-portfolio', 'Close portfolio', 'close', () => void closePortfolio(), { enabled: open }),
  ];
}

function editCommands(open: boolean, canUndo: boolean, canRedo: boolean): Command[] {
  return [
    command('undo', 'Undo', 'undo', () => void undo(), { keys: 'Ctrl+Z', enabled: canUndo }),
    command('redo', 'Redo', 'redo', () => void redo(), { keys: 'Ctrl+Shift+Z', enabled: canRedo }),
    command('save', 'Save', 'saved', saySaved, { keys: 'Ctrl+S', enabled: open }),
    command('find', 'Find in this table', 'search', focusFilter, { keys: 'Ctrl+F', enabled: open }),
  ];
}

/** While it is off there is nothing to ask for: Settings is where it is switched on. */
function refreshCommands(open: boolean, on: boolean): Command[] {
  const run = () => useOverlays.getState().show('refresh-prices');
  return on ? [command('refresh-prices', 'Refresh prices', 'refresh', run, { enabled: open })] : [];
}

function lockCommands(open: boolean, encrypted: boolean): Command[] {
  return [
    command('lock-now', 'Lock now', 'lock', () => void lockNow(), { enabled: open && encrypted }),
    command('encryption', 'Encryption', 'lock', showEncryption, { enabled: open }),
  ];
}

function viewCommands(): Command[] {
  const { show } = useOverlays.getState();
  const ui = useUi.getState();
  return [
    command('palette', 'Search and commands', 'search', () => show('palette'), { keys: 'Ctrl+K' }),
    command('privacy', 'Hide or show amounts', 'eye', ui.togglePrivacy, { keys: 'Ctrl+Shift+P' }),
    command('theme-light', 'Light appearance', 'sun', () => ui.setTheme('light')),
    command('theme-dark', 'Dark appearance', 'moon', () => ui.setTheme('dark')),
    command('theme-system', 'Appearance of the system', 'system', () => ui.setTheme('system')),
    command('help', 'Keyboard and help', 'keyboard', () => show('help'), { keys: '?' }),
  ];
}

function command(
  id: CommandId,
  label: string,
  icon: IconName,
  run: () => void,
  more: { readonly keys?: string; readonly enabled?: boolean } = {},
): Command {
  return { id, label, icon, run, enabled: true, ...more };
}

/** Every change is saved at once; the keys people press all the same answer with what is true. */
function saySaved(): void {
  const { document: open } = useSession.getState();
  if (open?.ok !== true) return;
  const { sentence, tone } = savedText(open.value.status.saved);
  useNotices.getState().say(sentence, tone);
}

function focusFilter(): void {
  document.querySelector<HTMLInputElement>('[data-filter]')?.select();
}
