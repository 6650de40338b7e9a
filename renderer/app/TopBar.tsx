import { useDocument } from '../api/queries';
import { Button, IconButton } from '../components/Button';
import { Menu } from '../components/Menu';
import type { Command, CommandId } from './commands';
import { DocumentBar } from './DocumentBar';
import { RefreshIndicator } from './RefreshIndicator';
import styles from './TopBar.module.css';
import { PrivacyEye, ThemeToggle, UndoRedo } from './TopBarButtons';

const FILE_MENU: readonly CommandId[] = [
  'new-portfolio',
  'open-portfolio',
  'import-positions',
  'add-prices',
  'refresh-prices',
  'add-holding',
  'save-as',
  'download-copy',
  'export-bundle',
  'open-bundle',
  'close-portfolio',
];

/** What is open, how current and how complete it is, whether it is saved, and the way back. */
export function TopBar({ commands }: { readonly commands: readonly Command[] }) {
  const open = useDocument();
  const find = (id: CommandId) => commands.find((command) => command.id === id);
  const items = FILE_MENU.flatMap((id) => find(id) ?? []).map((command) => ({
    ...command,
    disabled: !command.enabled,
    separated: command.id === 'import-positions' || command.id === 'save-as',
    onSelect: command.run,
  }));
  return (
    <header className={styles['bar']}>
      <Menu trigger={<Button look="quiet">File</Button>} items={items} />
      {open?.ok === true ? <DocumentBar state={open.value} /> : <span className={styles['spring']} />}
      <RefreshIndicator />
      <UndoRedo undo={find('undo')} redo={find('redo')} />
      <PrivacyEye />
      <ThemeToggle />
      <Button look="plain" icon="search" title="Search and commands (Ctrl+K)" onClick={() => find('palette')?.run()}>
        Search
      </Button>
      <IconButton icon="keyboard" label="Keyboard and help (?)" onClick={() => find('help')?.run()} />
    </header>
  );
}
