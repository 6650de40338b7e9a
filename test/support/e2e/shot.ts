import { resolve } from 'node:path';
import type { Page } from '@playwright/test';

const FOLDER = resolve(import.meta.dirname, '../../../test-results/screenshots');

/** Keeps what the page shows as `test-results/screenshots/<name>.png`. */
export async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: resolve(FOLDER, `${name}.png`), animations: 'disabled' });
}
