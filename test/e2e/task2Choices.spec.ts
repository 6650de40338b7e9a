import { expect, test } from '../support/e2e/ballastTest';
import { dropFiles } from '../support/e2e/dropFiles';
import { importFixture } from '../support/e2e/importFixture';
import { savedPortfolio } from '../support/e2e/savedPortfolio';
import { confirmImport, expectSaved } from '../support/e2e/steps';
import { csvFile, goToStep, openWizard } from '../support/e2e/wizard';

/** Task 2, where the user knows better than the file: how it is read, where it goes, what it is. */

const SEMICOLONS = 'Symbol;Quantity;Market Value;Currency\nZZMC;1,200;5,100.00;USD\nZZET;40;3,260.00;USD\n';

test('says how a file was read, takes another word for it, and finds out again', async ({ ballast: { page } }) => {
  const wizard = await openWizard(page, csvFile('semicolons.csv', SEMICOLONS));
  await goToStep(wizard, 'Settings');
  const line = wizard.getByText(/^Semicolon · UTF-8 .* heading on line 1 · all found out from the file$/);
  await line.click();
  await wizard.getByLabel('Order in dates').selectOption('dmy');
  await expect(wizard.getByText(/31\/03\/2026 is day first .* · 1 set by hand$/)).toBeVisible();
  await wizard.getByLabel('Order in dates').selectOption('automatic');
  await expect(line).toBeVisible();
  await wizard.getByLabel('Decimal mark').selectOption({ label: 'comma' });
  await expect(wizard.getByRole('alert')).toContainText('Nothing was changed.');
  await wizard.getByRole('button', { name: 'Read it without what was set by hand' }).click();
  await goToStep(wizard, 'Settings');
  await expect(line).toBeVisible();
  await wizard.getByRole('tab', { name: 'Lines as they are' }).click();
  const lines = wizard.getByRole('list', { name: 'First lines of semicolons.csv' });
  await expect(lines.getByRole('listitem')).toHaveText(
    SEMICOLONS.trim()
      .split('\n')
      .map((text, at) => `${at + 1}${text}`),
  );
  await expect(wizard.getByRole('button', { name: /^Continue/ })).toBeEnabled();
});

test('puts an account of the file into the one the user names, and shows what that changes', async ({
  ballast: { page, home },
}) => {
  await confirmImport(await openWizard(page, importFixture('schwabAllAccounts.csv')), 'Import 6 positions');
  await expectSaved(page);
  const text = 'Account,Symbol,Quantity,Price,Market Value,Currency\nRenamed,ZZMC,1300,4.25,5525.00,USD\n';
  const wizard = await openWizard(page, csvFile('renamed.csv', text));
  await goToStep(wizard, 'Import');
  const account = wizard.getByRole('region', { name: 'Renamed' });
  await expect(account.getByLabel('Name of the new account')).toHaveValue('Renamed');
  await account.getByLabel('Goes into').selectOption({ label: 'Example_IRA ...202' });
  const changes = account.getByRole('table', { name: /^What changes in/ });
  await expect(changes.getByRole('row').filter({ hasText: 'ZZMC' })).toContainText('Changed3001,300+1,000');
  await expect(changes.getByRole('row').filter({ hasText: 'CASH' })).toContainText('Gone');
  await account.getByRole('checkbox', { name: /^Replace its 2 holdings/ }).uncheck();
  await expect(changes).toBeHidden();
  await account.getByRole('checkbox', { name: /^Replace its 2 holdings/ }).check();
  await confirmImport(wizard, 'Import 1 position');
  await expectSaved(page);
  const { accounts, holdings } = savedPortfolio(home);
  expect(accounts.map(({ name }) => name)).toEqual(['Example_Brokerage ...101', 'Example_IRA ...202']);
  const retirement = accounts.find(({ kind }) => kind === 'retirement')?.id;
  expect(holdings.filter(({ accountId }) => accountId === retirement).map(({ quantity }) => quantity)).toEqual([
    '1300',
  ]);
});

test('takes two spellings for one instrument, and says which', async ({ ballast: { page, home } }) => {
  const file = (symbol: string) =>
    csvFile(
      'classes.csv',
      `Account,Symbol,Quantity,Price,Market Value,Currency,Type\nA,${symbol},10,5.00,50.00,USD,Stock\n`,
    );
  await confirmImport(await openWizard(page, file('ZZK.B')), 'Import 1 position');
  await expectSaved(page);
  const wizard = await openWizard(page, file('ZZK-B'));
  await goToStep(wizard, 'Instruments');
  await expect(wizard.getByRole('row').filter({ hasText: 'ZZK-B' })).toContainText('Known as ZZK.B');
  await confirmImport(wizard, 'Import 1 position');
  await expectSaved(page);
  expect(savedPortfolio(home).instruments.map(({ symbol }) => symbol)).toEqual(['ZZK.B']);
});

test('hands a file of prices over to the price import', async ({ ballast: { page } }) => {
  await confirmImport(await openWizard(page, importFixture('schwabPriced.csv')), 'Import 4 positions');
  const wizard = await openWizard(page, importFixture('yahooClassic.csv'));
  await expect(wizard.getByRole('alert')).toContainText('The file holds prices and not positions');
  await wizard.getByRole('button', { name: 'Add as prices' }).click();
  await expect(wizard).toBeHidden();
  await expect(page.getByRole('dialog', { name: 'Add prices' })).toContainText('yahooClassic.csv');
});

test('asks for the currency of trades that name none, and takes any', async ({ ballast: { page, home } }) => {
  const text = 'Date,Action,Ticker,Units,Price per unit\n2026-03-02,Buy,ZZMC,10,5.00\n2026-04-02,Buy,ZZMC,5,6.00\n';
  const wizard = await openWizard(page, csvFile('noCurrency.csv', text));
  await wizard.getByRole('button', { name: 'Continue to settings & columns' }).click();
  await expect(wizard).toContainText('This file names no currency.');
  await wizard.getByLabel('Another currency').selectOption('SEK');
  await wizard.getByRole('button', { name: 'Use SEK' }).click();
  await confirmImport(wizard, 'Import 2 trades');
  await expectSaved(page);
  expect(savedPortfolio(home).trades?.map(({ currency }) => currency)).toEqual(['SEK', 'SEK']);
});

test('takes a file that is dropped on the open wizard beside those that are there', async ({ ballast: { page } }) => {
  await confirmImport(await openWizard(page, importFixture('schwabPriced.csv')), 'Import 4 positions');
  const wizard = await openWizard(page, csvFile('semicolons.csv', SEMICOLONS));
  await dropFiles(page, [importFixture('strangeHeadings.csv')]);
  const files = wizard.getByRole('region', { name: 'Files' });
  await expect(files).toContainText('strangeHeadings.csv');
  await expect(files).toContainText('semicolons.csv');
});

test('hides the amounts of a file where amounts are hidden', async ({ ballast: { page } }) => {
  await page.getByRole('button', { name: 'Hide amounts (Ctrl+Shift+P)' }).click();
  const wizard = await openWizard(page, importFixture('schwabWrongTotal.csv'));
  const amount = /\$\d|5,100|1,200/;
  await expect(wizard.getByRole('region', { name: 'Files' })).not.toContainText(amount);
  for (const step of ['Settings', 'Preview', 'Import'] as const) {
    await goToStep(wizard, step);
    await expect(wizard.getByRole('region', { name: new RegExp(`^${step}`) }), step).not.toContainText(amount);
  }
  await goToStep(wizard, 'Preview');
  await wizard.getByRole('radio', { name: /^Errors/ }).click();
  await expect(wizard.getByRole('row', { name: 'twelve' })).toBeHidden();
});
