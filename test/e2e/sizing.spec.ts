import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/e2e/ballastTest';
import { shot } from '../support/e2e/shot';
import { goTo, openSample } from '../support/e2e/steps';

/** Task 6: how many shares fit. */

const CEILINGS = [
  'Money at risk',
  'Daily range (Turtle N)',
  'Volatility target',
  'Weight limit of the size class',
  'Exit within the set days',
  'Open risk of the portfolio',
];

test('gives the shares by every ceiling and names the one that decides', async ({ ballast: { page } }) => {
  const worksheet = await sizeUp(page, 'UNHJ');
  const ceilings = worksheet.getByRole('table', { name: 'Ceilings on the number of shares' });
  for (const name of CEILINGS) await expect(ceilings.getByRole('rowheader', { name })).toBeVisible();
  const deciding = ceilings.getByRole('row', { name: /– decides/ });
  await expect(deciding).toHaveCount(1);
  const [name = ''] = (await deciding.getByRole('rowheader').innerText()).split(' – ');
  await expect(worksheet).toContainText(`${name} is the smallest ceiling:`);
  const shares = await ceilings.getByRole('row').getByRole('cell').nth(0).innerText();
  expect(shares).toMatch(/^[\d,]+$/);
  await shot(page, 'sizing-worksheet');
});

test('moves the level with the rule, and the shares with the share of equity at risk', async ({
  ballast: { page },
}) => {
  const worksheet = await sizeUp(page, 'NHVQ');
  const level = fact(page, 'Stop level');
  const first = await level.innerText();
  await page.getByLabel('Stop rule').selectOption({ label: 'Trailing percent' });
  await expect(level).not.toHaveText(first);
  await page.getByLabel('Stop rule').selectOption({ label: 'Typed level' });
  await page.getByLabel('Stop level').fill('100*2');
  await page.getByLabel('Stop level').press('Enter');
  await expect(level).toHaveText('$200.00');
  const risk = worksheet
    .getByRole('row', { name: /^Money at risk/ })
    .getByRole('cell')
    .first();
  const before = await risk.innerText();
  await page.getByLabel('Equity at risk, %').fill('2');
  await page.getByLabel('Equity at risk, %').press('Enter');
  await expect(risk).not.toHaveText(before);
});

test('says why there is no answer for a symbol it has no prices of', async ({ ballast: { page } }) => {
  const worksheet = await sizeUp(page, 'NOSUCH');
  const unknown = worksheet.getByText(/^Unknown: /).first();
  await expect(worksheet).toContainText('—');
  await expect(unknown).toBeAttached();
  expect(await unknown.innerText()).toMatch(/price/);
  await shot(page, 'sizing-unknown-symbol');
});

async function sizeUp(page: Page, symbol: string): Promise<Locator> {
  await openSample(page);
  await goTo(page, 'Sizing & stops');
  await page.getByLabel('Symbol').fill(symbol);
  const worksheet = page.getByRole('region', { name: `Worksheet for ${symbol}` });
  await expect(worksheet).toBeVisible();
  return worksheet;
}

/** The value beside a name in the list of what the worksheet rests on. */
function fact(page: Page, name: string): Locator {
  const list = page.getByRole('region', { name: 'What it rests on' });
  return list.getByRole('term').filter({ hasText: name }).locator('..').getByRole('definition');
}
