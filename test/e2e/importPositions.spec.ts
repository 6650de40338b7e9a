import { expect, test } from '../support/e2e/ballastTest';
import { dropFiles } from '../support/e2e/dropFiles';
import { importFixture } from '../support/e2e/importFixture';
import { savedPortfolio } from '../support/e2e/savedPortfolio';
import { shot } from '../support/e2e/shot';
import { chooseFiles, confirmImport, expectSaved } from '../support/e2e/steps';

/** Task 2: from a broker file to holdings. */

test('imports a dropped broker file as one step that can be undone and done again', async ({
  ballast: { page, home },
}) => {
  await expect(page.getByRole('button', { name: 'Open sample' })).toBeVisible();
  await dropFiles(page, [importFixture('schwabAllAccounts.csv')]);
  const wizard = page.getByRole('dialog', { name: 'Import broker files' });
  await wizard.getByRole('button', { name: 'Read schwabAllAccounts.csv' }).click();
  const files = wizard.getByRole('region', { name: 'Files' });
  await expect(files).toContainText('Schwab');
  await expect(files).toContainText('Accounts2');
  await expect(files).toContainText('As ofOct 30, 2026');
  for (const [whose, total] of [
    ['Example_Brokerage ...101', '$8,700.00'],
    ['Example_IRA ...202', '$1,300.50'],
    ['schwabAllAccounts.csv', '$10,000.50'],
  ])
    await expect(files).toContainText(`${whose}: file says ${total} – Ballast holds ${total} ✓`);
  // Nothing is asked about: the settings and the instruments are passed over.
  await wizard.getByRole('button', { name: 'Continue to preview' }).click();
  const row = wizard.getByRole('table', { name: 'Rows of the files' }).getByRole('row').filter({ hasText: 'ZZET' });
  await expect(row).toContainText('ETF');
  await shot(page, 'import-preview');
  await confirmImport(wizard, 'Import 6 positions');

  const holdings = page.getByRole('table', { name: /^Holdings/ });
  await expect(holdings).toBeVisible();
  const banner = page.getByRole('status').filter({ hasText: 'imported from schwabAllAccounts.csv' });
  await expect(banner).toContainText('6 positions in 2 accounts');
  await shot(page, 'import-banner');
  await expectSaved(page);
  expect(savedPortfolio(home).holdings).toHaveLength(6);

  await banner.getByRole('button', { name: 'Undo import' }).click();
  await expect(page.getByRole('heading', { name: 'What do you own?' })).toBeVisible();
  await expect(holdings).toBeHidden();
  await expectSaved(page);
  expect(savedPortfolio(home).holdings).toEqual([]);

  await page.getByRole('button', { name: /^Redo/ }).click();
  await expect(holdings).toBeVisible();
  await expectSaved(page);
  expect(savedPortfolio(home).holdings).toHaveLength(6);
});

test('lists what it leaves out by line and reason, and takes the word of the user on a kind', async ({
  ballast: { page, home },
}) => {
  await page.getByRole('button', { name: 'Choose files' }).click();
  const wizard = page.getByRole('dialog', { name: 'Import broker files' });
  await wizard.getByLabel('Name of the new portfolio').fill('From Fidelity');
  await chooseFiles(wizard.getByRole('button', { name: 'Choose files' }), importFixture('fidelityPositions.csv'));
  const files = wizard.getByRole('region', { name: 'Files' });
  await expect(files).toContainText('Fidelity');
  await expect(files).toContainText('Rows skipped1');
  await expect(files).toContainText('As ofOct 30, 2026');
  await wizard.getByRole('button', { name: 'Instruments', exact: true }).click();
  await wizard.getByRole('radio', { name: 'New 2' }).click();
  await wizard.getByLabel('Kind of ZZMC').selectOption({ label: 'ADR' });
  await wizard.getByRole('button', { name: 'Continue to preview' }).click();
  await wizard.getByRole('radio', { name: 'Skipped 1' }).click();
  const skipped = wizard.getByRole('table', { name: 'Rows of the files' }).getByRole('row').nth(1);
  await expect(skipped.getByRole('rowheader')).toHaveText('5 (not read)');
  await expect(skipped).toContainText('Pending activity of');
  await expect(wizard).toContainText('Z00000002: no total stated – Ballast holds $425.00');
  await confirmImport(wizard, 'Import 3 positions');
  await expect(page.getByRole('table', { name: /^Holdings/ })).toBeVisible();
  await expectSaved(page);
  const { name, instruments } = savedPortfolio(home);
  expect(name).toBe('From Fidelity');
  expect(instruments.find(({ symbol }) => symbol === 'ZZMC')?.kind).toBe('adr');
});

test('says so where the total of the file disagrees with its rows', async ({ ballast: { page } }) => {
  await page.getByRole('button', { name: 'Choose files' }).click();
  const wizard = page.getByRole('dialog', { name: 'Import broker files' });
  await chooseFiles(wizard.getByRole('button', { name: 'Choose files' }), importFixture('schwabWrongTotal.csv'));
  await expect(wizard).toContainText('File says $5,630.00 – Ballast holds $5,510.00, which differs: $120.00 less');
  await wizard.getByRole('button', { name: 'Continue to preview' }).click();
  await wizard.getByRole('radio', { name: 'Errors 1' }).click();
  const wrong = wizard.getByRole('table', { name: 'Rows of the files' }).getByRole('row', { name: 'twelve' });
  await expect(wrong.getByRole('rowheader')).toHaveText('6 (not read)');
  await expect(wrong).toContainText('does not hold a number here');
  await shot(page, 'import-total-differs');
});

test('asks which column is what where the headings are strange', async ({ ballast: { page, home } }) => {
  await page.getByRole('button', { name: 'Choose files' }).click();
  const wizard = page.getByRole('dialog', { name: 'Import broker files' });
  await chooseFiles(wizard.getByRole('button', { name: 'Choose files' }), importFixture('strangeHeadings.csv'));
  await wizard.getByRole('button', { name: 'Continue to settings & columns' }).click();
  await wizard.getByLabel('What Thing is').selectOption({ label: 'Symbol' });
  await shot(page, 'import-mapping');
  await wizard.getByLabel('What How many is').selectOption({ label: 'Quantity' });
  await wizard.getByLabel('What Worth today is').selectOption({ label: 'Market value' });
  await wizard.getByLabel('What Paid is').selectOption({ label: 'Cost, total' });
  await wizard.getByRole('button', { name: 'Read with these columns' }).click();
  await expect(wizard).toContainText('This file names no currency.');
  await wizard.getByRole('button', { name: 'USD' }).click();
  await wizard.getByRole('button', { name: 'Continue to instruments' }).click();
  await wizard.getByLabel('Treat all 2 unknown as').selectOption({ label: 'Stock' });
  await wizard.getByLabel('Kind of ZZET').selectOption({ label: 'ETF' });
  await shot(page, 'import-kinds');
  await confirmImport(wizard, 'Import 2 positions');
  await expect(page.getByRole('table', { name: /^Holdings/ })).toBeVisible();
  await expectSaved(page);
  const { holdings, instruments } = savedPortfolio(home);
  expect(holdings[0]).toMatchObject({ quantity: '1200', fileValue: '5100.00', costBasis: '6000.00' });
  expect(instruments.map(({ symbol, kind }) => [symbol, kind])).toEqual([
    ['ZZMC', 'stock'],
    ['ZZET', 'etf'],
  ]);
});

test('asks about dates and numbers that can be read in two ways', async ({ ballast: { page, home } }) => {
  await page.getByRole('button', { name: 'Choose files' }).click();
  const wizard = page.getByRole('dialog', { name: 'Import broker files' });
  await chooseFiles(wizard.getByRole('button', { name: 'Choose files' }), importFixture('readableTwoWays.csv'));
  await wizard.getByRole('button', { name: 'Continue to settings & columns' }).click();
  await expect(wizard).toContainText('Which mark stands before the decimals?');
  await shot(page, 'import-questions');
  await wizard.getByRole('button', { name: 'Comma: 1.234,56' }).click();
  await expect(wizard).toContainText('Every date of this file can be read in two ways.');
  await wizard.getByRole('button', { name: 'Day first: 03/04 is April 3' }).click();
  await confirmImport(wizard, 'Import 2 positions');
  await expect(page.getByRole('table', { name: /^Holdings/ })).toBeVisible();
  await expectSaved(page);
  const [first] = savedPortfolio(home).holdings;
  expect(first).toMatchObject({ quantity: '1200', fileValue: '5100' });
  expect(first?.lots).toMatchObject([{ acquired: '2025-04-03' }]);
});
