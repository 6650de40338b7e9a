import type { FileChooser, Locator, Page } from '@playwright/test';
import { accessibilityFaults } from './accessibility';
import { expect } from './ballastTest';
import { shot } from './shot';
import { choose, chooseFiles } from './steps';

type Files = Parameters<FileChooser['setFiles']>[0];

/** A text as a file to be chosen. */
export function csvFile(name: string, text: string) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** The wizard with these files handed over, from the start page or from the menu of an open portfolio. */
export async function openWizard(page: Page, files: Files): Promise<Locator> {
  const start = page.getByRole('button', { name: 'Choose files' });
  if (await start.isVisible()) await start.click();
  else await choose(page, 'Import broker files');
  const wizard = page.getByRole('dialog', { name: 'Import broker files' });
  await chooseFiles(wizard.getByRole('button', { name: 'Choose files' }), files);
  await expect(wizard.getByRole('region', { name: 'Files' })).toBeVisible();
  return wizard;
}

/** Goes to a step of the wizard by its button. */
export async function goToStep(wizard: Locator, name: 'Files' | 'Settings' | 'Instruments' | 'Preview' | 'Import') {
  await wizard
    .getByRole('list', { name: 'Steps of the import' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
}

/** A picture of a step, and that nobody is shut out of it. */
export async function lookAtStep(page: Page, name: string): Promise<void> {
  await shot(page, `task2-${name}`);
  expect(await accessibilityFaults(page), name).toEqual([]);
}
