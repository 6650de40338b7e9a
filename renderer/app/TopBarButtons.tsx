import { commandLabel } from '../../shared/messages/commandLabel';
import type { CommandSummary } from '../../shared/model/command';
import { useDocument } from '../api/queries';
import { IconButton } from '../components/Button';
import { useUi } from '../state/useUi';
import type { Command } from './commands';
import styles from './TopBar.module.css';

interface UndoRedoProps {
  readonly undo: Command | undefined;
  readonly redo: Command | undefined;
}

/** The way back and forth; each says what it would take back. */
export function UndoRedo({ undo, redo }: UndoRedoProps) {
  const open = useDocument();
  const status = open?.ok === true ? open.value.status : null;
  return (
    <span className={styles['pair']}>
      <IconButton
        icon="undo"
        label={named('Undo', status?.undo ?? null)}
        disabled={undo?.enabled !== true}
        onClick={() => undo?.run()}
      />
      <IconButton
        icon="redo"
        label={named('Redo', status?.redo ?? null)}
        disabled={redo?.enabled !== true}
        onClick={() => redo?.run()}
      />
    </span>
  );
}

function named(verb: string, summary: CommandSummary | null): string {
  return summary === null ? verb : `${verb} ${commandLabel(summary)}`;
}

/** Hides amounts and quantities everywhere. */
export function PrivacyEye() {
  const { privacy, togglePrivacy } = useUi();
  return (
    <IconButton
      icon={privacy ? 'eyeOff' : 'eye'}
      label={privacy ? 'Show amounts (Ctrl+Shift+P)' : 'Hide amounts (Ctrl+Shift+P)'}
      aria-pressed={privacy}
      onClick={togglePrivacy}
    />
  );
}

const NEXT_THEME = { system: 'light', light: 'dark', dark: 'system' } as const;
const THEME_ICON = { system: 'system', light: 'sun', dark: 'moon' } as const;
const THEME_WORD = { system: 'of the system', light: 'light', dark: 'dark' } as const;

/** Light, dark, or as the system. */
export function ThemeToggle() {
  const { theme, setTheme } = useUi();
  return (
    <IconButton
      icon={THEME_ICON[theme]}
      label={`Appearance: ${THEME_WORD[theme]}. Change to ${THEME_WORD[NEXT_THEME[theme]]}`}
      onClick={() => setTheme(NEXT_THEME[theme])}
    />
  );
}
