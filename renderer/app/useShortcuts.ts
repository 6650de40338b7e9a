import { useEffect } from 'react';
import { api } from '../api/ballastApi';
import type { Command } from './commands';

/** Keys a text field has its own use for. */
const LEFT_TO_FIELDS: ReadonlySet<string> = new Set(['undo', 'redo', 'help']);

/** Runs the commands by their keys and by the native menu. A dialog that is open keeps its keys to itself. */
export function useShortcuts(commands: readonly Command[]): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commands.find(({ keys }) => keys !== undefined && keys === keysOf(event));
      if (command === undefined || (isField(event.target) && LEFT_TO_FIELDS.has(command.id))) return;
      if (document.querySelector('dialog[open]') !== null && command.id !== 'privacy') return;
      event.preventDefault();
      if (command.enabled) command.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [commands]);
  useEffect(
    () =>
      api.onMenu(({ command: id }) => {
        const command = commands.find((candidate) => candidate.id === id);
        if (command?.enabled === true) command.run();
      }),
    [commands],
  );
}

function keysOf(event: KeyboardEvent): string {
  if (event.key === '?') return '?';
  if (!event.ctrlKey && !event.metaKey) return event.key;
  return `Ctrl+${event.shiftKey ? 'Shift+' : ''}${event.key.toUpperCase()}`;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
