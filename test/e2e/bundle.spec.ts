import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../support/e2e/accessibility';
import { type Ballast, expect, test } from '../support/e2e/ballastTest';
import { shot } from '../support/e2e/shot';
import { choose, chooseFiles, openSample } from '../support/e2e/steps';

/** A portfolio with its prices in one file, from one computer to another. */

const BUNDLE = '.ballast-bundle';

/** What the Holdings page says it is all worth. */
async function worth(page: Page): Promise<string> {
  const sentence = page
    .getByRole('main')
    .getByText(/are worth \$[\d,]+/)
    .first();
  await expect(sentence).toBeVisible();
  return (await sentence.textContent()) ?? '';
}

/** Exports the open portfolio; the download, as the browser keeps it. */
async function exported({ page }: Ballast): Promise<{ name: string; path: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), choose(page, 'Export bundle')]);
  await expect(page.getByText(/holds this portfolio and \d+ price series/)).toBeVisible();
  return { name: download.suggestedFilename(), path: await download.path() };
}

/** The program on a computer that has seen none of this. */
async function onAnotherComputer(ballast: Ballast): Promise<void> {
  await choose(ballast.page, 'Close portfolio');
  await ballast.kill();
  for (const name of readdirSync(ballast.home)) rmSync(join(ballast.home, name), { recursive: true });
  await ballast.start();
}

test.describe('a bundle', () => {
  test('carries the sample to another computer, with the same totals', async ({ ballast }, info) => {
    await openSample(ballast.page);
    const before = await worth(ballast.page);
    const { name, path } = await exported(ballast);
    const kept = info.outputPath(name);
    copyFileSync(path, kept);
    await onAnotherComputer(ballast);
    await expect(ballast.page.getByRole('region', { name: 'Bundles' })).toBeHidden();
    await chooseFiles(ballast.page.getByRole('button', { name: 'Open a bundle' }), kept);
    expect(await worth(ballast.page)).toBe(before);
  });

  test('is opened from the list of the portfolio folder', async ({ ballast }) => {
    await openSample(ballast.page);
    const before = await worth(ballast.page);
    await exported(ballast);
    await choose(ballast.page, 'Close portfolio');
    const bundles = ballast.page.getByRole('region', { name: 'Bundles' });
    await expect(bundles).toBeVisible();
    await shot(ballast.page, 'start-bundles');
    expect(await accessibilityFaults(ballast.page)).toEqual([]);
    await bundles.getByRole('button', { name: /Sample/ }).click();
    expect(await worth(ballast.page)).toBe(before);
  });

  test('is refused when it is damaged, and nothing is made of it', async ({ ballast }, info) => {
    await openSample(ballast.page);
    const { path } = await exported(ballast);
    const bytes = readFileSync(path);
    bytes[bytes.length - 10] = (bytes.at(-10) ?? 0) ^ 1;
    const torn = info.outputPath(`Torn${BUNDLE}`);
    writeFileSync(torn, bytes);
    await onAnotherComputer(ballast);
    await chooseFiles(ballast.page.getByRole('button', { name: 'Open a bundle' }), torn);
    await expect(ballast.page.getByText(/bundle is damaged or incomplete/)).toBeVisible();
    await expect(ballast.page.getByRole('region', { name: 'Your portfolios' })).toContainText('None yet');
  });
});
