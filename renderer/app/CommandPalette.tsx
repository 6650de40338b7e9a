import { useId, useMemo, useState } from 'react';
import { useDocument } from '../api/queries';
import { Dialog } from '../components/Dialog';
import { Icon, type IconName } from '../components/Icon';
import { useOverlays } from '../state/useOverlays';
import { useUi } from '../state/useUi';
import styles from './CommandPalette.module.css';
import type { Command } from './commands';
import { pages } from './pages';

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly icon: IconName;
  run(): void;
}

const MOST_SHOWN = 12;

/** One box for pages, commands and holdings by symbol or name. */
export function CommandPalette({ commands }: { readonly commands: readonly Command[] }) {
  const close = useOverlays((overlays) => overlays.close);
  const entries = useEntries(commands);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const found = entries.filter(({ label, detail }) => matches(`${label} ${detail}`, text)).slice(0, MOST_SHOWN);
  const run = (entry: Entry | undefined) => {
    if (entry === undefined) return;
    close();
    entry.run();
  };
  return (
    <Dialog title="Search and commands" size="small" onClose={close}>
      <input
        className={styles['box']}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={found[chosen] === undefined ? undefined : `${listId}-${chosen}`}
        aria-label="Page, command or symbol"
        placeholder="Page, command or symbol"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (step !== 0) {
            event.preventDefault();
            setChosen((chosen + step + found.length) % Math.max(1, found.length));
          }
          if (event.key === 'Enter') {
            // Else the same key would press the button that has the focus in what opens.
            event.preventDefault();
            run(found[chosen]);
          }
        }}
      />
      <div id={listId} role="listbox" aria-label="Matches" className={styles['list']}>
        {found.map((entry, index) => (
          <button
            key={entry.id}
            id={`${listId}-${index}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={styles['entry']}
            onClick={() => run(entry)}
          >
            <Icon name={entry.icon} />
            <span>{entry.label}</span>
            <span className={styles['detail']}>{entry.detail}</span>
          </button>
        ))}
      </div>
      {found.length === 0 ? <p className={styles['detail']}>Nothing has these letters.</p> : null}
    </Dialog>
  );
}

function useEntries(commands: readonly Command[]): readonly Entry[] {
  const open = useDocument();
  return useMemo(() => {
    const { go } = useUi.getState();
    const { openHolding } = useOverlays.getState();
    const pageEntries = pages
      .filter(({ when }) => open?.ok === true || when !== 'open')
      .map(({ id, label, icon }) => ({ id, label, icon, detail: 'Page', run: () => go(id) }));
    const commandEntries = commands
      .filter(({ enabled, id }) => enabled && id !== 'palette')
      .map(({ id, label, icon, keys, run }) => ({ id, label, icon, detail: keys ?? 'Command', run }));
    if (open?.ok !== true) return [...pageEntries, ...commandEntries];
    const { holdings, instruments } = open.value.document;
    const holdingEntries = holdings.flatMap(({ id, instrumentId }) => {
      const instrument = instruments.find((candidate) => candidate.id === instrumentId);
      if (instrument === undefined) return [];
      const { symbol, name } = instrument;
      return [{ id, label: symbol, detail: name, icon: 'holdings' as const, run: () => openHolding(id) }];
    });
    return [...pageEntries, ...commandEntries, ...holdingEntries];
  }, [commands, open]);
}

function matches(candidate: string, text: string): boolean {
  const lower = candidate.toLocaleLowerCase();
  return text
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}
