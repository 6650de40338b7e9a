import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e/ballastTest';
import { importFixture } from '../support/e2e/importFixture';
import { shot } from '../support/e2e/shot';
import { goTo, importFile, type PageName } from '../support/e2e/steps';

/** A portfolio without prices: what cannot be computed is a dash with its reason, never a number. */

test('shows a dash with its reason for every figure that needs prices', async ({ ballast: { page } }) => {
  await importFile(page, importFixture('schwabPriced.csv'));
  const volatility = page.getByRole('button', { name: /^Volatility, a year: / }).first();
  await expect(volatility).toHaveText('—');
  const reason = await volatility.getAttribute('title');
  expect(reason).toMatch(/price|return/);
  await volatility.hover();
  await volatility.click();
  await expect(page.getByRole('dialog').getByText(reason ?? '', { exact: true })).toBeVisible();
  await shot(page, 'unknown-explained');
  await page.keyboard.press('Escape');

  const row = page.getByRole('table', { name: /^Holdings/ }).getByRole('row', { name: /^ZZLG/ });
  await expect(row).toContainText('8,000.00');
  await expect(row.getByText(/^Unknown: .*price/).first()).toBeAttached();

  for (const name of ['Exposure', 'Risk', 'Sizing & stops', 'Liquidity', 'Data'] as const) {
    await goTo(page, name);
    await expectNoInventedNumber(page, name);
    await shot(page, `without-prices-${name.replaceAll(/\W+/g, '-')}`);
  }
});

/** No figure says NaN, infinity or undefined, and each dash among the figures has a reason. */
async function expectNoInventedNumber(page: Page, name: PageName): Promise<void> {
  await expect(page.getByRole('main'), name).not.toContainText(/NaN|Infinity|∞|undefined|null/);
  for (const figure of await page
    .getByRole('main')
    .getByRole('button', { name: /Explain$/ })
    .all()) {
    if ((await figure.innerText()) !== '—') continue;
    expect((await figure.getAttribute('title'))?.length, name).toBeGreaterThan(20);
  }
}
