import { expect, test } from '../support/e2e/ballastTest';
import { savedPortfolio } from '../support/e2e/savedPortfolio';
import { shot } from '../support/e2e/shot';
import { choose, expectSaved, goTo, openSample } from '../support/e2e/steps';

/** Task 7: set and review stops. */

test('sets the missing stops by one rule after a preview, and takes them back', async ({ ballast: { page, home } }) => {
  await openSample(page);
  await choose(page, 'Save as');
  await page.getByRole('dialog', { name: 'Save as' }).getByLabel(/Name/).fill('With stops');
  await page.getByRole('dialog', { name: 'Save as' }).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved as With stops.ballast.')).toBeVisible();
  const before = savedPortfolio(home).stops.length;

  await goTo(page, 'Sizing & stops');
  await page.getByRole('tab', { name: 'Stop board' }).click();
  const board = page.getByRole('table', { name: 'Stop board' });
  await expect(board.getByRole('row', { name: /^GSWJ/ })).toContainText('Breached');
  await shot(page, 'stop-board');
  await page.getByRole('checkbox', { name: 'Only those without a stop' }).check();
  await expect(board.getByText('No stop', { exact: true }).first()).toBeVisible();
  await expect(board.getByText('Breached')).toHaveCount(0);
  await page.getByRole('button', { name: /^Select the \d+ shown$/ }).click();
  await page.getByRole('button', { name: 'Apply a rule…' }).click();

  const rule = page.getByRole('dialog', { name: /^Apply a stop rule to \d+ holdings$/ });
  await rule.getByLabel('Stop rule').selectOption({ label: 'Chandelier exit' });
  await expect(rule.getByLabel('Multiple of ATR')).toHaveValue('3');
  await expect(rule.getByRole('checkbox', { name: /^Never looser/ })).toBeChecked();
  const openRisk = rule.getByRole('term').filter({ hasText: 'Total open risk' }).locator('..');
  await expect(openRisk).toContainText(/\$[\d,]+ → \$[\d,]+/);
  await expect(rule.getByRole('table', { name: 'Levels before and after' }).getByRole('row')).not.toHaveCount(1);
  await shot(page, 'stops-preview');
  const leaveOut = rule.getByRole('button', { name: /^Leave (it|them) out$/ });
  if (await leaveOut.isVisible()) await leaveOut.click();
  await rule.getByRole('button', { name: /^Set \d+ stops$/ }).click();
  await expect(rule).toBeHidden();

  const coverage = page.getByRole('button', { name: /^Stop coverage/ });
  await page.getByRole('tab', { name: 'Coverage' }).click();
  await expectSaved(page);
  const set = savedPortfolio(home).stops;
  expect(set.length).toBeGreaterThan(before);
  expect(set.slice(before).map(({ rule: { method }, ratchet }) => [method, ratchet])).toEqual(
    set.slice(before).map(() => ['chandelier', true]),
  );
  const raised = percent(await coverage.innerText());
  await shot(page, 'stops-coverage');
  await page.getByRole('status').getByRole('button', { name: 'Undo stops' }).click();
  await expect.poll(async () => percent(await coverage.innerText())).toBeLessThan(raised);
  await expectSaved(page);
  expect(savedPortfolio(home).stops).toHaveLength(before);
});

function percent(text: string): number {
  return Number(text.replace('%', ''));
}
