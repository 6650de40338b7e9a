import { expect, test } from '../support/e2e/ballastTest';
import { savedPortfolio } from '../support/e2e/savedPortfolio';
import { shot } from '../support/e2e/shot';
import { choose, expectSaved, goTo, openHolding, openSample } from '../support/e2e/steps';

/** Splits, mergers and new symbols on holdings, lots, stops and prices; undone as one step. */

test.beforeEach(async ({ ballast: { page } }) => {
  await openSample(page);
  await choose(page, 'Save as');
  await page.getByRole('dialog', { name: 'Save as' }).getByLabel(/Name/).fill('Actions');
  await page.getByRole('dialog', { name: 'Save as' }).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved as Actions.ballast.')).toBeVisible();
});

test('records a split after showing it, restates the prices, and takes it back', async ({
  ballast: { page, home },
}) => {
  await expect.poll(() => savedPortfolio(home).name).toBe('Actions');
  const before = savedPortfolio(home);
  await goTo(page, 'Holdings');
  await openHolding(page, 'NHVQ');
  await page.getByRole('button', { name: /^Split, merger/ }).click();
  const dialog = page.getByRole('dialog', { name: 'What happened to NHVQ' });
  await dialog.getByLabel('New shares').fill('4');
  await dialog.getByLabel('New shares').press('Enter');
  const changes = dialog.getByRole('table', { name: /^What changes/ });
  await expect(changes.getByRole('row', { name: /110 440/ })).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: 'Divide the stored prices before that day' })).toBeChecked();
  await shot(page, 'corporate-action-split');
  await dialog.getByRole('button', { name: 'Record' }).click();
  await expect(page.getByText('Split recorded for NHVQ.')).toBeVisible();
  await expectSaved(page);

  const after = savedPortfolio(home);
  const holdingOf = (portfolio: typeof after) => {
    const instrument = portfolio.instruments.find(({ symbol }) => symbol === 'NHVQ');
    return portfolio.holdings.find(({ instrumentId }) => instrumentId === instrument?.id);
  };
  const seriesOf = (portfolio: typeof after) => portfolio.series.find(({ symbol }) => symbol === 'NHVQ')?.seriesId;
  expect(holdingOf(after)).toMatchObject({ quantity: '440', costBasis: holdingOf(before)?.costBasis });
  expect(seriesOf(after)).not.toBe(seriesOf(before));
  expect(after.corporateActions).toMatchObject([{ kind: 'split', symbol: 'NHVQ', terms: { newShares: '4' } }]);
  // The worth of the holding is what it was: four times the shares at a quarter of the price.
  await page.getByRole('button', { name: 'Close' }).first().click();
  await expect(page.getByRole('row', { name: /^NHVQ/ })).toContainText('31,614.00');

  await page.getByRole('status').getByRole('button', { name: 'Undo', exact: true }).click();
  await expectSaved(page);
  await expect.poll(() => savedPortfolio(home)).toEqual(before);
});

test('gives a merger for cash to the cash of the account', async ({ ballast: { page, home } }) => {
  await goTo(page, 'Holdings');
  await openHolding(page, 'NHVQ');
  await page.getByRole('button', { name: /^Split, merger/ }).click();
  const dialog = page.getByRole('dialog', { name: 'What happened to NHVQ' });
  await dialog.getByRole('radio', { name: 'Merger' }).click();
  await dialog.getByLabel(/^Cash received/).fill('12.5');
  await dialog.getByLabel(/^Cash received/).press('Enter');
  await expect(dialog.getByRole('row', { name: /CASH/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Record' }).click();
  await expect(page.getByText('Merger recorded for NHVQ.')).toBeVisible();
  await expectSaved(page);
  const after = savedPortfolio(home);
  const gone = after.instruments.find(({ symbol }) => symbol === 'NHVQ');
  expect(after.holdings.filter(({ instrumentId }) => instrumentId === gone?.id)).toEqual([]);
  await goTo(page, 'Data');
  await expect(page.getByRole('table', { name: 'Corporate actions on record' })).toContainText(
    '12.5 in cash for each share',
  );
});
