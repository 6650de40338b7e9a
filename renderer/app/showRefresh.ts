import { useUi } from '../state/useUi';

/** Goes to the settings, and there to what they say about asking for prices. */
export function showRefresh(): void {
  useUi.getState().go('settings');
  // The page is drawn and scrolled to its top first.
  setTimeout(() => document.querySelector<HTMLElement>('[data-refresh]')?.focus(), 50);
}
