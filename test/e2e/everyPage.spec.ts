import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../support/e2e/accessibility';
import { expect, test } from '../support/e2e/ballastTest';
import { shot } from '../support/e2e/shot';
import { goTo, openSample } from '../support/e2e/steps';

/** Every page in both sizes and both themes: nothing hangs over, nothing shuts anybody out, the answer is in view. */

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
const PAGES = ['Holdings', 'Exposure', 'Risk', 'Sizing & stops', 'Liquidity', 'Data', 'Settings'] as const;
/** Where the first thing under the answer is a row of figures, and where a chart follows. */
const WITH_FIGURES: readonly string[] = ['Holdings', 'Exposure', 'Risk', 'Liquidity'];
const WITH_CHART: readonly string[] = ['Exposure', 'Risk', 'Liquidity'];
const TABS: Partial<Record<(typeof PAGES)[number], readonly string[]>> = {
  Risk: ['Contribution', 'Drawdown', 'Correlation', 'Clustering'],
  'Sizing & stops': ['Stop board', 'Coverage'],
};

test('start fits and is accessible', async ({ ballast: { page } }) => {
  await expect(page.getByRole('button', { name: 'Open sample' })).toBeVisible();
  await look(page, 'Start');
});

for (const name of PAGES) {
  test(`${name} fits and is accessible`, async ({ ballast: { page } }) => {
    await openSample(page);
    await goTo(page, name);
    await look(page, name);
    await page.setViewportSize(SIZES[0]);
    await expectAnswerInView(page, name);
    for (const tab of TABS[name] ?? []) {
      await page.getByRole('tab', { name: tab }).click();
      await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
      await look(page, `${name} ${tab}`);
    }
  });
}

test('Risk keeps every table inside its section in a small window', async ({ ballast: { page } }) => {
  await openSample(page);
  await goTo(page, 'Risk');
  await page.setViewportSize({ width: 1024, height: 768 });
  for (const tab of ['Measures', ...(TABS['Risk'] ?? [])]) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('main').locator('section').first()).toBeVisible();
    expect(await tablesBeyondTheirSection(page), tab).toBe(0);
  }
});

/** How many tables reach beyond the section they stand in. */
function tablesBeyondTheirSection(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll('main section table')].filter(
        (table) =>
          table.getBoundingClientRect().right > (table.closest('section')?.getBoundingClientRect().right ?? 0) + 1,
      ).length,
  );
}

async function look(page: Page, name: string): Promise<void> {
  const file = name.replaceAll(/\W+/g, '-');
  await expect(page.getByRole('main').getByRole('status', { name: 'Being computed' })).toHaveCount(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await expect.poll(() => hangsOver(page), `${name} scrolls sideways`).toBe(0);
      await shot(page, `${file}-${colorScheme}-${size.width}`);
    }
    expect(await accessibilityFaults(page), `${name}, ${colorScheme}`).toEqual([]);
  }
}

/** By how many pixels the page, or its main part, is wider than what shows it. */
function hangsOver(page: Page): Promise<number> {
  return page.evaluate(() =>
    [document.documentElement, document.querySelector('main')].reduce(
      (most, element) => Math.max(most, (element?.scrollWidth ?? 0) - (element?.clientWidth ?? 0)),
      0,
    ),
  );
}

/** The answer, the key figures and the first chart stand in the window without scrolling. */
async function expectAnswerInView(page: Page, name: string): Promise<void> {
  const main = page.getByRole('main');
  await main.evaluate((element) => element.scrollTo(0, 0));
  await expect(main.getByRole('paragraph').first()).toBeInViewport({ ratio: 1 });
  if (WITH_FIGURES.includes(name)) {
    await expect(main.getByRole('button', { name: /Explain$/ }).first()).toBeInViewport({ ratio: 1 });
  }
  if (WITH_CHART.includes(name)) await expect(main.getByRole('figure').first()).toBeInViewport({ ratio: 0.95 });
}
