import { readFileSync } from 'node:fs';
import { expect, test } from '../support/e2e/ballastTest';
import { importFixture } from '../support/e2e/importFixture';
import { portfolioFiles, savedBytes } from '../support/e2e/savedPortfolio';
import { shot } from '../support/e2e/shot';
import { choose, chooseFiles, expectSaved } from '../support/e2e/steps';

/** Files that cannot be read say why, and change nothing. */

const text = (content: string) => Buffer.from(content);

const REFUSED = [
  { name: 'empty.csv', buffer: text(''), sentence: 'The file is empty' },
  {
    name: 'picture.csv',
    buffer: Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex'),
    sentence: 'The file holds no readable text',
  },
  {
    name: 'signIn.csv',
    buffer: text('<!doctype html>\n<html><head><title>Sign in</title></head><body>Please sign in</body></html>\n'),
    sentence: 'The file is a web page and not a table',
  },
  {
    name: 'headerOnly.csv',
    buffer: text('Symbol,Description,Quantity,Price,Market Value\n'),
    sentence: 'The file has a header and no rows under it',
  },
  {
    name: 'schwabHeaderOnly.csv',
    buffer: readFileSync(importFixture('schwabHeaderOnly.csv')),
    sentence: 'The file has a header and no rows under it',
  },
  {
    name: 'workbook.csv',
    buffer: Buffer.concat([Buffer.from('504b0304140006000800', 'hex'), text('[Content_Types].xml xl/workbook.xml')]),
    sentence: 'The file is a spreadsheet',
  },
  {
    name: 'openQuote.csv',
    buffer: text('Symbol,Quantity,Price\nZZMC,"1200,4.25\nZZET,40,81.50\n'),
    sentence: 'A quotation mark opened on line 2 is never closed',
  },
  {
    name: 'prices.csv',
    buffer: readFileSync(importFixture('yahooClassic.csv')),
    sentence: 'The file holds prices and not positions',
  },
];

test('refuses what is not a positions file in a sentence, and leaves the portfolio as it was', async ({
  ballast: { page, home },
}) => {
  await page.getByRole('button', { name: 'Start typing' }).click();
  const form = page.getByRole('dialog', { name: 'Type a holding' });
  await form.getByLabel('Symbol').fill('ZZMC');
  await form.getByLabel('Quantity').fill('100+50');
  await form.getByLabel('Price').fill('4.25');
  await form.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByText('ZZMC added.')).toBeVisible();
  await form.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('table', { name: /^Holdings/ })).toContainText('ZZMC');
  await expectSaved(page);
  const before = savedBytes(home);

  for (const { name, buffer, sentence } of REFUSED) {
    await test.step(name, async () => {
      await choose(page, 'Import broker files');
      const wizard = page.getByRole('dialog', { name: 'Import broker files' });
      await chooseFiles(wizard.getByRole('button', { name: 'Choose files' }), { name, mimeType: 'text/csv', buffer });
      await expect(wizard.getByRole('alert')).toContainText(sentence);
      await expect(wizard.getByRole('alert')).toContainText('Nothing was changed.');
      await expect(wizard.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
      await shot(page, `refused-${name.replace('.csv', '')}`);
      await wizard.getByRole('button', { name: 'Cancel' }).click();
      await expect(wizard).toBeHidden();
      await expectSaved(page);
      expect(savedBytes(home).equals(before)).toBe(true);
    });
  }
});

test('makes no portfolio of a file that was read and not imported', async ({ ballast: { page, home } }) => {
  await page.getByRole('button', { name: 'Choose files' }).click();
  const wizard = page.getByRole('dialog', { name: 'Import broker files' });
  await chooseFiles(wizard.getByRole('button', { name: 'Choose files' }), importFixture('schwabPriced.csv'));
  await wizard.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(wizard.getByRole('button', { name: 'Import 4 positions' })).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(wizard).toBeHidden();
  await expect(page.getByRole('button', { name: 'Open sample' })).toBeVisible();
  expect(portfolioFiles(home)).toEqual([]);
});
