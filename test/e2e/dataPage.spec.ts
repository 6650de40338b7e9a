import { accessibilityFaults } from '../support/e2e/accessibility';
import { expect, test } from '../support/e2e/ballastTest';
import { savedPortfolio } from '../support/e2e/savedPortfolio';
import { shot } from '../support/e2e/shot';
import { choose, expectSaved, goTo, openSample } from '../support/e2e/steps';

/** Where does each number come from, what is missing, and what can be done about it? */

test.beforeEach(async ({ ballast: { page } }) => {
  await openSample(page);
  await choose(page, 'Save as');
  await page.getByRole('dialog', { name: 'Save as' }).getByLabel(/Name/).fill('Data');
  await page.getByRole('dialog', { name: 'Save as' }).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved as Data.ballast.')).toBeVisible();
});

test('an issue names its step, is set aside with a note, and counts again', async ({ ballast: { page, home } }) => {
  await goTo(page, 'Data');
  const issues = page.getByRole('table', { name: /^What is missing/ });
  await expect(issues.getByRole('row', { name: /The prices of YRWQ have no volume/ })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await shot(page, 'data-issues');
  await issues.getByRole('button', { name: /^Set aside: The prices of YRWQ/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Set aside' });
  await dialog.getByLabel('Note').fill('Not traded any more');
  await dialog.getByRole('button', { name: 'Set aside' }).click();
  await expect(issues.getByRole('row', { name: /YRWQ/ })).toHaveCount(0);
  await expectSaved(page);
  expect(savedPortfolio(home).setAsideIssues).toMatchObject([
    { issueId: 'data-no-volume:YRWQ', note: 'Not traded any more' },
  ]);
  await page.getByRole('radio', { name: /^Set aside 1/ }).click();
  await expect(issues).toContainText('Your note: Not traded any more');
  await issues.getByRole('button', { name: /^Count again/ }).click();
  await expectSaved(page);
  await expect.poll(() => savedPortfolio(home).setAsideIssues).toBeUndefined();
});

test('the step of an issue opens what mends it', async ({ ballast: { page } }) => {
  await goTo(page, 'Data');
  const issues = page.getByRole('table', { name: /^What is missing/ });
  await issues.getByRole('button', { name: /^Add prices: The prices of YRWQ/ }).click();
  await expect(page.getByRole('dialog', { name: 'Add prices' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: /^Old/ }).click();
  await issues.getByRole('button', { name: /^Open the settings/ }).click();
  await expect(page.getByRole('heading', { name: 'Settings', exact: true })).toBeVisible();
});

test('break-points are entered, decide the size classes, and give way to the shipped ones again', async ({
  ballast: { page, home },
}) => {
  await goTo(page, 'Settings');
  const section = page.getByRole('region', { name: 'Russell break-points and events' });
  await section.getByRole('button', { name: 'Add a rank day' }).click();
  const dialog = page.getByRole('dialog', { name: 'Break-points of a rank day' });
  await expect(dialog.getByRole('button', { name: 'Keep' })).toBeDisabled();
  await dialog.getByLabel('Rank day').fill('2026-04-30');
  await dialog.getByLabel(/^Border/).fill('5.4*1000000000');
  await dialog.getByLabel(/^Smallest member of the Russell 2000/).fill('151000000');
  await dialog.getByLabel('Source').fill('FTSE Russell, May 2026');
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect(dialog).toBeHidden();
  await expect(section.getByText('Your own')).toBeVisible();
  await shot(page, 'settings-break-points');
  expect(await accessibilityFaults(page)).toEqual([]);
  await expectSaved(page);
  expect(savedPortfolio(home).referenceEdits?.breakpoints?.at(-1)).toMatchObject({
    rankDay: '2026-04-30',
    border: 5_400_000_000,
    source: 'FTSE Russell, May 2026',
  });
  await goTo(page, 'Exposure');
  await expect(page.getByText(/April 30, 2026|Apr 30, 2026/).first()).toBeVisible();

  await goTo(page, 'Settings');
  await section.getByRole('button', { name: 'Edit December 2026' }).click();
  const event = page.getByRole('dialog', { name: 'December 2026' });
  await event.getByLabel('State').selectOption({ label: 'Confirmed' });
  await event.getByRole('button', { name: 'Keep' }).click();
  await expect(event).toBeHidden();
  for (const own of [1, 0]) {
    await section.getByRole('button', { name: 'Back to the shipped facts' }).first().click();
    await expect(section.getByText('Your own')).toHaveCount(own);
  }
  await expectSaved(page);
  await expect.poll(() => savedPortfolio(home).referenceEdits).toBeUndefined();
});
