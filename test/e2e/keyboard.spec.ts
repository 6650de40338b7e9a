import { expect, test } from '../support/e2e/ballastTest';
import { shot } from '../support/e2e/shot';
import { expectSaved, goTo, openSample } from '../support/e2e/steps';

/** Without a mouse, and over somebody's shoulder. */

test('finds a page and a holding by the palette, and takes back and repeats by keys', async ({ ballast: { page } }) => {
  await openSample(page);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search and commands' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('liq');
  await shot(page, 'palette');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Liquidity' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('underhill');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /UNHJ/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await goTo(page, 'Exposure');
  await page.getByRole('radio', { name: 'Dollar bands' }).click();
  await expect(page.getByRole('region', { name: 'Size by dollar bands' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('region', { name: 'Size by Russell rank' })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('region', { name: 'Size by dollar bands' })).toBeVisible();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard and help' });
  await expect(help).toContainText('Ctrl+K');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expectSaved(page);
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved. Every change is saved by itself.')).toBeVisible();
});

test('walks the rows of a table, opens one and finds in it', async ({ ballast: { page } }) => {
  await openSample(page);
  const symbols = page
    .getByRole('table', { name: /^Holdings/ })
    .getByRole('rowheader')
    .getByRole('button');
  await symbols.first().focus();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(symbols.nth(2)).toBeFocused();
  await page.keyboard.press('k');
  await expect(symbols.nth(1)).toBeFocused();
  await page.keyboard.press('k');
  const name = await symbols.first().innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: new RegExp(`^${name}`) })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('underhill');
  await expect(symbols).toHaveText(['UNHJ']);
  const volatility = page.getByRole('button', { name: /^Volatility, a year: / }).first();
  await volatility.focus();
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog', { name: /^Volatility/ })).toContainText('How it is computed');
});

test('hides amounts everywhere and shows none of them on hover', async ({ ballast: { page } }) => {
  await openSample(page);
  const main = page.getByRole('main');
  const amount = /\d{1,3},\d{3}|\$\s?\d/;
  await expect(main).toContainText(amount);
  await page.getByRole('button', { name: 'Hide amounts (Ctrl+Shift+P)' }).click();
  for (const name of ['Holdings', 'Exposure', 'Sizing & stops', 'Liquidity'] as const) {
    await goTo(page, name);
    await expect(main, name).not.toContainText(/\$\d[\d,]*[.,]\d/);
  }
  await goTo(page, 'Holdings');
  const table = page.getByRole('table', { name: /^Holdings/ });
  await expect(table).not.toContainText(amount);
  const value = table.getByRole('row', { name: /^NHVQ/ }).getByRole('cell').nth(1);
  await value.hover();
  await expect(table).not.toContainText(amount);
  const titles = await page.getByTitle(amount).all();
  expect(await Promise.all(titles.map((each) => each.getAttribute('title')))).toEqual([]);
  await shot(page, 'amounts-hidden');
  await page.keyboard.press('Control+Shift+p');
  await expect(table).toContainText(amount);
});
