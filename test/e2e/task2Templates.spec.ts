import type { Locator } from '@playwright/test';
import { expect, test } from '../support/e2e/ballastTest';
import { importFixture } from '../support/e2e/importFixture';
import { savedPortfolio } from '../support/e2e/savedPortfolio';
import { chooseFiles, confirmImport, expectSaved } from '../support/e2e/steps';
import { csvFile, goToStep, lookAtStep, openWizard } from '../support/e2e/wizard';

/** Task 2 with a file nobody knows: mapped once, saved as a template, offered for the next one, shared as a file. */

const NAME = 'Strange broker';
/** The same headings in another order, a month later. */
const NEXT = 'How many,Paid,Thing,Worth today\n1300,6500.00,ZZMC,5200.00\n50,3800.00,ZZET,4000.00\n';

test('reads the next file of an unknown broker by the template that was saved from the first', async ({
  ballast: { page, home },
}) => {
  const first = await openWizard(page, importFixture('strangeHeadings.csv'));
  await mapColumns(first);
  await lookAtStep(page, 'columns');
  await first.getByRole('tab', { name: 'Templates' }).click();
  await first.getByLabel('Name of the template').fill(NAME);
  await first.getByRole('button', { name: 'Save as template' }).click();
  await expect(page.getByText(`Template “${NAME}” saved.`)).toBeVisible();
  await expect(first.getByRole('table', { name: 'Saved templates' })).toContainText('Thing · How many');
  await lookAtStep(page, 'templates');
  await first.getByRole('button', { name: 'Cancel' }).click();

  const second = await openWizard(page, csvFile('next.csv', NEXT));
  await second.getByRole('button', { name: `Use template “${NAME}”` }).click();
  await expect(second.getByRole('region', { name: 'Files' })).toContainText(`with your template “${NAME}”`);
  await goToStep(second, 'Settings');
  await expect(second).toContainText(`Read with your template “${NAME}”.`);
  await goToStep(second, 'Instruments');
  await second.getByLabel('Treat all 2 unknown as').selectOption({ label: 'Stock' });
  await confirmImport(second, 'Import 2 positions');
  await expectSaved(page);
  const [holding] = savedPortfolio(home).holdings;
  expect(holding).toMatchObject({ quantity: '1300', fileValue: '5200.00', costBasis: '6500.00' });
});

test('shares a template as a file, deletes it, and takes it in again', async ({ ballast: { page } }) => {
  const wizard = await openWizard(page, importFixture('strangeHeadings.csv'));
  await mapColumns(wizard);
  await wizard.getByRole('tab', { name: 'Templates' }).click();
  await wizard.getByLabel('Name of the template').fill(NAME);
  await wizard.getByRole('button', { name: 'Save as template' }).click();
  const saved = wizard.getByRole('table', { name: 'Saved templates' });
  const download = page.waitForEvent('download');
  await saved.getByRole('button', { name: `Share as a file: ${NAME}` }).click();
  const path = await (await download).path();
  await saved.getByRole('button', { name: `Delete ${NAME}` }).click();
  await saved.getByRole('button', { name: `Delete ${NAME} for good` }).click();
  await expect(wizard).toContainText('No template is saved yet.');

  const load = wizard.getByRole('button', { name: 'Load a template file' });
  await chooseFiles(load, csvFile('noTemplate.json', '{"format":"other"}'));
  await expect(page.getByText('The file is no template of Ballast')).toBeVisible();
  await expect(wizard).toContainText('No template is saved yet.');
  await chooseFiles(load, path);
  await expect(saved).toContainText(NAME);
});

async function mapColumns(wizard: Locator): Promise<void> {
  await wizard.getByRole('button', { name: 'Continue to settings & columns' }).click();
  await wizard.getByLabel('What Thing is').selectOption({ label: 'Symbol' });
  await wizard.getByLabel('What How many is').selectOption({ label: 'Quantity' });
  await wizard.getByLabel('What Worth today is').selectOption({ label: 'Market value' });
  await wizard.getByLabel('What Paid is').selectOption({ label: 'Cost, total' });
  await wizard.getByRole('button', { name: 'Read with these columns' }).click();
  await wizard.getByRole('button', { name: 'USD' }).click();
  await expect(wizard.getByRole('button', { name: 'Continue to instruments' })).toBeEnabled();
}
