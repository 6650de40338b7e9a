import { Dialog } from '../components/Dialog';
import { useOverlays } from '../state/useOverlays';
import type { Command } from './commands';
import styles from './HelpDialog.module.css';

const TABLE_KEYS = [
  ['J, K or the arrows', 'Next, previous row'],
  ['Enter', 'Open the row'],
  ['e', 'Explain the figure that has the focus'],
  ['Esc', 'Close what is open'],
] as const;

/** The keys, and where the numbers come from. */
export function HelpDialog({ commands }: { readonly commands: readonly Command[] }) {
  const close = useOverlays((overlays) => overlays.close);
  const keys = commands.flatMap(({ keys: each, label }) => (each === undefined ? [] : [[each, label] as const]));
  return (
    <Dialog title="Keyboard and help" onClose={close}>
      <dl className={styles['keys']}>
        {[...keys, ...TABLE_KEYS].map(([each, label]) => (
          <div key={each} className={styles['line']}>
            <dt>
              <kbd className={styles['key']}>{each}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['note']}>
        Press a figure to see how it is computed, from which data and how old they are. “—” is a figure that cannot be
        computed; point at it for the reason. Everything stays on this computer. Ballast describes and calculates; it
        does not advise.
      </p>
    </Dialog>
  );
}
