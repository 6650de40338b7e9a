import { expect, test } from '../support/e2e/ballastTest';
import { portfolioFiles } from '../support/e2e/savedPortfolio';
import { shot } from '../support/e2e/shot';
import { choose, goTo, openSample } from '../support/e2e/steps';

/** Task 1: a first look with the sample. */

test('shows the sample from the first page and leaves nothing behind', async ({ ballast: { page, home } }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Your portfolios' })).toContainText('None yet');
  await openSample(page);
  await expect(page.getByRole('banner')).toContainText('Sample – nothing here is yours');
  await expect(page.getByRole('main')).toContainText(/Your \d+ holdings in 2 accounts are worth \$[\d,]+/);
  await page
    .getByRole('table', { name: /^Holdings/ })
    .getByRole('button', { name: 'IWM', exact: true })
    .click();
  const detail = page.getByRole('dialog', { name: /IWM/ });
  await expect(detail).toBeVisible();
  await shot(page, 'holding-detail');
  await page.keyboard.press('Escape');
  await expect(detail).toBeHidden();
  await goTo(page, 'Risk');
  await choose(page, 'Close portfolio');
  await expect(page.getByRole('button', { name: 'Open sample' })).toBeVisible();
  expect(portfolioFiles(home)).toEqual([]);
});
