import { expect, test } from '../support/e2e/ballastTest';
import { shot } from '../support/e2e/shot';
import { expectSaved, goTo, openSample } from '../support/e2e/steps';

/** Task 5: small against large. */

test('opens the holdings behind a size band, each with the market value it rests on', async ({ ballast: { page } }) => {
  await openSample(page);
  await goTo(page, 'Exposure');
  const band = page.getByRole('region', { name: 'Size by Russell rank' });
  await band.getByRole('button', { name: /^Micro \(below Russell 2000\)/ }).click();
  const members = band.getByRole('table', { name: 'Holdings in Micro (below Russell 2000)' });
  const underhill = members.getByRole('row', { name: /^UNHJ/ });
  await expect(underhill).toContainText('Underhill Tooling');
  await expect(underhill).toContainText('Held directly');
  await expect(underhill).toContainText('Nov 18, 2026');
  await expect(underhill).toContainText('invented for the sample');
  await expect(underhill).toContainText(/\d{2,3}/);
  await shot(page, 'exposure-band');
  await members.getByRole('button', { name: 'UNHJ', exact: true }).click();
  await expect(page.getByRole('dialog', { name: /UNHJ/ })).toBeVisible();
  await page.keyboard.press('Escape');

  await band.getByRole('button', { name: /^Small \(Russell 2000 size\)/ }).click();
  await expect(band.getByRole('table').getByRole('row', { name: /^IWM/ })).toContainText('Russell 2000');
});

test('counts by the other size scheme where it is asked to', async ({ ballast: { page } }) => {
  await openSample(page);
  await goTo(page, 'Exposure');
  const answer = page.getByRole('main').getByRole('paragraph').first();
  const before = await answer.textContent();
  await page.getByRole('radio', { name: 'Dollar bands' }).click();
  await expect(page.getByRole('region', { name: 'Size by dollar bands' })).toBeVisible();
  await expect(answer).not.toHaveText(before ?? '');
  await expectSaved(page);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(answer).toHaveText(before ?? '');
});
