import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { encodeDocument } from '../../electron/portfolio/documentBytes';
import { PORTFOLIO_SCHEMA, type Portfolio } from '../../shared/model/portfolio';
import { type Ballast, expect, test } from '../support/e2e/ballastTest';
import { importFixture } from '../support/e2e/importFixture';
import { portfolioFolder } from '../support/e2e/portfolioFolder';
import { savedAnew } from '../support/e2e/savedAnew';
import { portfolioFiles, savedPortfolio } from '../support/e2e/savedPortfolio';
import { shot } from '../support/e2e/shot';
import { goTo, importFile, openHolding, openPortfolio } from '../support/e2e/steps';

/** Task 12: a portfolio file that is broken, missing, or of a newer version when the program starts. */

const FILE = 'My portfolio.ballast';
const QUANTITIES = ['301', '302', '303'] as const;

interface Damage {
  readonly name: string;
  readonly to: (bytes: Buffer) => Buffer;
  /** What is said about what may be missing. */
  readonly missing: RegExp;
}

const DAMAGES: readonly Damage[] = [
  {
    name: 'truncated',
    to: (bytes) => bytes.subarray(0, bytes.length / 2),
    missing: /Nothing that was saved is missing\./,
  },
  {
    name: 'zeroed',
    to: (bytes) => Buffer.alloc(bytes.length),
    missing: /What was changed after \d+:\d\d [AP]M may be missing\./,
  },
  { name: 'bit-flipped', to: withFlippedBit, missing: /Nothing that was saved is missing\./ },
];

for (const { name, to, missing } of DAMAGES)
  test(`opens the newest copy of a ${name} file, says so, and keeps the damaged one`, async ({ ballast }) => {
    const revision = await editedAndEnded(ballast);
    const damaged = to(readFileSync(pathOf(ballast)));
    writeFileSync(pathOf(ballast), damaged);
    await ballast.start();
    await openPortfolio(ballast.page, 'My portfolio');
    const notice = ballast.page.getByText(/The portfolio file was damaged or its last save was incomplete/);
    await expect(notice).toContainText(`(revision ${revision}) is open.`);
    await expect(notice).toContainText(missing);
    await expectQuantity(ballast.page, '303');
    const kept = /The damaged file is kept as (\S.*\S)\.$/.exec((await notice.textContent()) ?? '')?.[1] ?? '';
    expect(readFileSync(join(ballast.home, 'portfolios', kept)).equals(damaged)).toBe(true);
    expect(quantityIn(savedPortfolio(ballast.home))).toBe('303');
    await shot(ballast.page, `recovered-${name}`);

    await ballast.page.getByRole('button', { name: 'See its copies' }).click();
    const copies = ballast.page.getByRole('table', { name: 'Copies of this portfolio' });
    const row = copies.getByRole('row').filter({ hasText: 'Damaged, kept' });
    await expect(row).toBeVisible();
    await shot(ballast.page, `copies-${name}`);
    expect(readFileSync(join(ballast.home, 'portfolios', kept)).equals(damaged)).toBe(true);
  });

test('lists the copies, compares two, restores one, and takes that back', async ({ ballast }) => {
  const revision = await editedAndEnded(ballast);
  // The second copy of the newest is gone, too: the last change is lost, and that is said.
  unlinkSync(join(ballast.home, 'portfolios', `.${FILE}.mirror`));
  writeFileSync(pathOf(ballast), withFlippedBit(readFileSync(pathOf(ballast))));
  await ballast.start();
  const { page } = ballast;
  await openPortfolio(page, 'My portfolio');
  const notice = page.getByText(/The portfolio file was damaged or its last save was incomplete/);
  await expect(notice).toContainText(`(revision ${revision - 1}) is open.`);
  await expect(notice).toContainText(`The last change, revision ${revision}, may be missing.`);
  await expectQuantity(page, '302');

  await page.getByRole('button', { name: 'See its copies' }).click();
  const copies = page.getByRole('table', { name: 'Copies of this portfolio' });
  const earlier = copyRow(copies, revision - 2);
  await expect(earlier).toContainText('Intact');
  await expect(earlier).toContainText(/\d:\d\d/);
  // 500 at $20, 301 at $60, 200 at $40 and $1,000 in cash.
  await expect(earlier).toContainText('37,060.00');
  await expect(earlier.getByRole('cell', { name: '4', exact: true })).toBeVisible();
  await expect(earlier).toContainText(/\d(\.\d)? kB/);
  await earlier.getByRole('checkbox').check();
  await copyRow(copies, revision - 3)
    .getByRole('checkbox')
    .check();
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  const comparison = page.getByRole('dialog', { name: `From revision ${revision - 3} to revision ${revision - 2}` });
  const line = comparison.getByRole('row', { name: /ZZSP/ }).filter({ hasText: 'Quantity' });
  await expect(line).toContainText('100');
  await expect(line).toContainText('301');
  await shot(page, 'copies-compared');
  await comparison.getByRole('button', { name: 'Close' }).last().click();

  await copyRow(copies, revision - 3)
    .getByRole('checkbox')
    .uncheck();
  await page.getByRole('button', { name: 'Restore…' }).click();
  const restore = page.getByRole('dialog', { name: `Restore revision ${revision - 2}` });
  await shot(page, 'copies-restore');
  await savedAfter(page, () => restore.getByRole('button', { name: 'Restore', exact: true }).click());
  expect(quantityIn(savedPortfolio(ballast.home))).toBe('301');
  await savedAfter(page, () =>
    page
      .getByRole('banner')
      .getByRole('button', { name: `Undo restoring revision ${revision - 2}` })
      .click(),
  );
  expect(quantityIn(savedPortfolio(ballast.home))).toBe('302');
  await goTo(page, 'Holdings');
  await expectQuantity(page, '302');
});

for (const place of ['in its place', 'as a new file'] as const)
  test(`brings a missing file back from its copies, ${place}`, async ({ ballast }) => {
    const revision = await editedAndEnded(ballast);
    unlinkSync(pathOf(ballast));
    await ballast.start();
    const { page } = ballast;
    await expect(page.getByRole('region', { name: 'Your portfolios' })).toContainText('No longer there');
    await openPortfolio(page, 'My portfolio');
    await expect(page.getByText(`${FILE} was not opened`)).toBeVisible();
    expect(portfolioFiles(ballast.home), 'nothing is made of a missing file').toEqual([]);
    await shot(page, 'missing-file');
    await page.getByRole('button', { name: 'See its copies' }).click();
    const dialog = page.getByRole('dialog', { name: `Copies of ${FILE}` });
    const copies = dialog.getByRole('table', { name: `Copies of ${FILE}` });
    await copyRow(copies, revision).getByRole('checkbox').check();
    await copyRow(copies, revision - 2)
      .getByRole('checkbox')
      .check();
    await dialog.getByRole('button', { name: 'Compare' }).click();
    const comparison = page.getByRole('dialog', { name: `From revision ${revision - 2} to revision ${revision}` });
    await expect(comparison.getByRole('row', { name: /ZZSP/ }).filter({ hasText: 'Quantity' })).toContainText('303');
    await comparison.getByRole('button', { name: 'Close' }).last().click();
    await copyRow(copies, revision - 2)
      .getByRole('checkbox')
      .uncheck();
    await shot(page, 'missing-file-copies');
    await dialog
      .getByRole('button', { name: place === 'in its place' ? 'Restore in its place' : 'Open as a new file' })
      .click();
    await expectQuantity(page, '303');
    const files = portfolioFiles(ballast.home);
    expect(files).toHaveLength(1);
    if (place === 'in its place') expect(files).toEqual([FILE]);
    expect(quantityIn(savedPortfolio(ballast.home))).toBe('303');
  });

test('refuses a file of a newer version with its reason, and touches nothing', async ({ ballast }) => {
  await editedAndEnded(ballast);
  const stamp = { schema: PORTFOLIO_SCHEMA + 1, revision: 4711, savedAt: '2026-11-20T12:00:00.000Z' };
  writeFileSync(pathOf(ballast), encodeDocument(stamp, { laid: 'out otherwise' }));
  const before = portfolioFolder(ballast.home);
  await ballast.start();
  const { page } = ballast;
  await openPortfolio(page, 'My portfolio');
  await expect(page.getByText(`${FILE} was not opened`)).toBeVisible();
  await expect(page.getByRole('main')).toContainText('was saved by a newer Ballast');
  await expect(page.getByRole('button', { name: 'See its copies' })).toBeHidden();
  await shot(page, 'newer-file');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  expect(portfolioFolder(ballast.home)).toEqual(before);
});

/** A portfolio with three saved edits, and its program gone; answers the newest revision. */
async function editedAndEnded(ballast: Ballast): Promise<number> {
  await importFile(ballast.page, importFixture('schwabPriced.csv'));
  for (const quantity of QUANTITIES)
    await savedAfter(ballast.page, async () => {
      const detail = await openHolding(ballast.page, 'ZZSP');
      await detail.getByLabel('Quantity').fill(quantity);
      await detail.getByLabel('Quantity').blur();
      await ballast.page.keyboard.press('Escape');
      await expect(detail).toBeHidden();
    });
  await ballast.kill();
  const { ballast: header } = JSON.parse(readFileSync(pathOf(ballast), 'utf8')) as { ballast: { rev: number } };
  return header.rev;
}

async function savedAfter(page: Page, act: () => Promise<void>): Promise<void> {
  const untilSaved = await savedAnew(page);
  await act();
  await untilSaved();
}

function pathOf({ home }: Ballast): string {
  return join(home, 'portfolios', FILE);
}

function copyRow(copies: Locator, revision: number): Locator {
  return copies
    .getByRole('row')
    .filter({ has: copies.page().getByRole('cell', { name: String(revision), exact: true }) })
    .filter({ hasNotText: 'Damaged, kept' })
    .first();
}

async function expectQuantity(page: Page, quantity: string): Promise<void> {
  const row = page.getByRole('table', { name: /^Holdings/ }).getByRole('row', { name: /^ZZSP/ });
  const worth = (Number(quantity) * 60).toLocaleString('en-US', { minimumFractionDigits: 2 });
  await expect(row).toContainText(worth);
}

function quantityIn({ holdings, instruments }: Portfolio): string | undefined {
  const instrument = instruments.find(({ symbol }) => symbol === 'ZZSP');
  return holdings.find(({ instrumentId }) => instrumentId === instrument?.id)?.quantity;
}

function withFlippedBit(bytes: Buffer): Buffer {
  const flipped = Buffer.from(bytes);
  const middle = Math.floor(bytes.length / 2);
  flipped.writeUInt8(flipped.readUInt8(middle) ^ 4, middle);
  return flipped;
}
