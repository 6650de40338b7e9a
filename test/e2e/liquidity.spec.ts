import { expect, test } from '../support/e2e/ballastTest';
import { shot } from '../support/e2e/shot';
import { goTo, openSample } from '../support/e2e/steps';

/** The exit, normally and in a crisis. */

test('turns every figure of the page with the crisis switch, and names what needs more than ten days', async ({
  ballast: { page },
}) => {
  await openSample(page);
  await goTo(page, 'Liquidity');
  const figures = ['Sold within one day', 'Sold within ten days', 'Cost of leaving, one way'].map((name) =>
    page.getByRole('main').getByRole('button', { name: new RegExp(`^${name}: .*Explain$`) }),
  );
  const texts = () => Promise.all(figures.map((figure) => figure.innerText()));
  const days = page.getByRole('table', { name: /^Exit per holding/ }).getByRole('row', { name: /^UNHJ/ });
  const normal = await texts();
  const normalRow = await days.innerText();
  await shot(page, 'liquidity-normal');

  await page.getByRole('radio', { name: 'Crisis' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Liquidity in a crisis' })).toBeVisible();
  const crisis = await texts();
  expect(crisis.filter((text, index) => text === normal[index])).toEqual([]);
  await expect(days).not.toHaveText(normalRow);
  const slow = page.getByRole('table', { name: 'Holdings that need more than ten days' });
  await expect(slow.getByRole('row', { name: /^UNHJ/ })).toBeVisible();
  for (const row of await slow
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .all()) {
    expect(Number((await row.getByRole('cell').last().innerText()).replace(',', ''))).toBeGreaterThan(10);
  }
  await shot(page, 'liquidity-crisis');

  await page.getByRole('radio', { name: 'Normal market' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Liquidity', exact: true })).toBeVisible();
  expect(await texts()).toEqual(normal);
});
