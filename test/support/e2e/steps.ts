import type { FileChooser, Locator, Page } from '@playwright/test';
import { expect } from './ballastTest';

/** What users do again and again, in their words: by role and label, never by how the page is built. */

export type PageName = 'Holdings' | 'Exposure' | 'Risk' | 'Sizing & stops' | 'Liquidity' | 'Data' | 'Settings';

export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open sample' }).click();
  await expect(page.getByRole('table', { name: /^Holdings/ })).toBeVisible();
}

export async function goTo(page: Page, name: PageName): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** An item of the File menu. */
export async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Presses a button that opens the system's file chooser, and chooses. */
export async function chooseFiles(button: Locator, files: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
  const opened = button.page().waitForEvent('filechooser');
  await button.click();
  await (await opened).setFiles(files);
}

/** Says that it is saved, which it says only once it is on the disk. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
}

/** Of the portfolios the start page lists. */
export async function openPortfolio(page: Page, name: string): Promise<void> {
  const files = page.getByRole('region', { name: 'Your portfolios' });
  await files.getByRole('button', { name: new RegExp(`^${name}`) }).click();
}

/** The detail of a holding, from the Holdings page. */
export async function openHolding(page: Page, symbol: string): Promise<Locator> {
  await page
    .getByRole('table', { name: /^Holdings/ })
    .getByRole('button', { name: symbol, exact: true })
    .click();
  return page.getByRole('dialog', { name: new RegExp(`^${symbol}`) });
}

/** A wizard with files that were read: straight to its last step, confirmed and closed. */
export async function confirmImport(wizard: Locator, label: string | RegExp = /^Import \d/): Promise<void> {
  await wizard.getByRole('button', { name: 'Import', exact: true }).click();
  await wizard.getByRole('button', { name: label }).click();
  await wizard.getByRole('button', { name: 'Done' }).click();
  await expect(wizard).toBeHidden();
}

/** From the start page: a broker file becomes a new portfolio, as it is proposed. */
export async function importFile(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: 'Choose files' }).click();
  const wizard = page.getByRole('dialog', { name: 'Import broker files' });
  await chooseFiles(wizard.getByRole('button', { name: 'Choose files' }), path);
  await confirmImport(wizard);
  await expect(page.getByRole('table', { name: /^Holdings/ })).toBeVisible();
  await expectSaved(page);
}
