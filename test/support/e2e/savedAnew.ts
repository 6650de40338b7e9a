import type { Page } from '@playwright/test';

/**
 * Watches the word for the saved state from now on; what it answers waits until the word was another one and is "Saved"
 * again. So "Saved" is never the one of the change before.
 */
export async function savedAnew(page: Page): Promise<() => Promise<void>> {
  const seen = await page.evaluateHandle(() => {
    const words: string[] = [];
    const note = () => {
      const word = document.querySelector('header [role=status]')?.textContent ?? '';
      if (words.at(-1) !== word) words.push(word);
    };
    note();
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
    return words;
  });
  return async () => {
    await page.waitForFunction((words) => words.length > 1 && words.at(-1) === 'Saved', seen, { timeout: 15_000 });
  };
}
