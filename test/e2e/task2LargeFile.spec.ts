import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e/ballastTest';
import { savedPortfolio } from '../support/e2e/savedPortfolio';
import { chooseFiles, expectSaved } from '../support/e2e/steps';
import { csvFile, goToStep, openWizard } from '../support/e2e/wizard';

/** Ten thousand rows: progress, a way to stop, a page that goes on drawing, and a table that scrolls. */

const ROWS = 10_000;
const SYMBOLS = 40;
/** Two computers on one core drop frames, too: what is ruled out is a page that stands still while it reads. */
const STANDSTILL = 1500;
const PATIENT = { timeout: 60_000 };

test('reads ten thousand trades while the page goes on, can be stopped, and takes them back', async ({
  ballast: { page, home },
}) => {
  test.setTimeout(180_000);
  const file = csvFile('tenThousand.csv', activityOf(ROWS));
  await page.getByRole('button', { name: 'Choose files' }).click();
  const wizard = page.getByRole('dialog', { name: 'Import broker files' });
  await chooseFiles(wizard.getByRole('button', { name: 'Choose files' }), file);
  await expect(wizard.getByRole('progressbar')).toBeVisible();
  await wizard.getByRole('button', { name: 'Stop reading' }).click();
  await expect(wizard.getByRole('progressbar')).toBeHidden();
  // Nothing is lost by it: the file is there to be read.
  const again = wizard.getByRole('button', { name: 'Read tenThousand.csv' });
  await expect(again).toBeVisible();

  const gaps = await watchFrames(page);
  const started = Date.now();
  await again.click();
  await expect(wizard.getByRole('region', { name: 'Files' })).toContainText('Trades10,000', PATIENT);
  const read = Date.now() - started;
  await goToStep(wizard, 'Preview');
  await expect(wizard.getByRole('radio', { name: 'Valid 10,000' })).toBeVisible(PATIENT);
  expect(await wizard.getByRole('row').count(), 'only rows in view are drawn').toBeLessThan(100);
  await wizard.getByRole('table').press('End');
  await wizard.getByRole('searchbox').fill('ZZ39');
  await expect(wizard.getByRole('row').filter({ hasText: 'ZZ39' }).first()).toBeVisible();
  await goToStep(wizard, 'Import');
  const confirmed = Date.now();
  await wizard.getByRole('button', { name: 'Import 10,000 trades' }).click();
  await expect(wizard.getByRole('status')).toContainText('10,000 trades in 1 account imported', PATIENT);
  const imported = Date.now() - confirmed;
  const longest = Math.max(...(await gaps()));
  process.stdout.write(
    `ten thousand trades: read in ${read} ms, imported in ${imported} ms, longest gap between frames ${Math.round(longest)} ms\n`,
  );
  expect(longest).toBeGreaterThan(0);
  expect(longest).toBeLessThan(STANDSTILL);

  await expectSaved(page);
  expect(savedPortfolio(home).trades).toHaveLength(ROWS);
  await wizard.getByRole('button', { name: 'Undo import' }).click();
  await expect(wizard.getByRole('status')).toContainText('The import is undone');
  await wizard.getByRole('button', { name: 'Done' }).click();
  await expectSaved(page);
  expect(savedPortfolio(home).trades ?? []).toEqual([]);
});

test('keeps what was read when another file is stopped', async ({ ballast: { page } }) => {
  const wizard = await openWizard(page, csvFile('first.csv', activityOf(3)));
  await chooseFiles(wizard.getByRole('button', { name: 'Add another file' }), csvFile('second.csv', activityOf(ROWS)));
  await wizard.getByRole('button', { name: 'Stop reading' }).click();
  await expect(wizard.getByRole('progressbar')).toBeHidden();
  const files = wizard.getByRole('region', { name: 'Files' });
  await expect(files).toContainText('first.csv');
  await expect(files).not.toContainText('second.csv');
  await expect(wizard.getByRole('button', { name: /^Continue/ })).toBeEnabled();
});

/** Purchases on working days from 2000 on, the oldest first. */
function activityOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const day = new Date(Date.UTC(2000, 0, 3 + Math.floor(index / 2)));
    const date = `${day.getUTCMonth() + 1}/${day.getUTCDate()}/${day.getUTCFullYear()}`;
    const symbol = `ZZ${String(index % SYMBOLS).padStart(2, '0')}`;
    const quantity = 1 + (index % 97);
    const price = (10 + (index % 13)).toFixed(2);
    return `${date},Buy,${symbol},EXAMPLE COMPANY ${symbol},${quantity},$${price},,-$${(quantity * Number(price)).toFixed(2)},Example_Brokerage`;
  });
  return ['Date,Action,Symbol,Description,Quantity,Price,Fees & Comm,Amount,Account', ...lines, ''].join('\n');
}

/** Notes the milliseconds between frames from now on; called, it gives them. */
async function watchFrames(page: Page): Promise<() => Promise<number[]>> {
  const noted = await page.evaluateHandle(() => {
    const gaps: number[] = [];
    let last = performance.now();
    const frame = (now: number) => {
      gaps.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    return gaps;
  });
  return () => noted.jsonValue();
}
