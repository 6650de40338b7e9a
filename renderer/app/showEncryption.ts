import { useUi } from '../state/useUi';

/** Goes to the settings, and there to what they say about encryption. */
export function showEncryption(): void {
  useUi.getState().go('settings');
  // The page is drawn and scrolled to its top first.
  setTimeout(() => document.querySelector<HTMLElement>('[data-encryption]')?.focus(), 50);
}
