import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { callFromPage, startStandIn } from '../support/standIn';

/** The end of the desktop shell, and a computer that goes to sleep, on the stand-in for Electron. */

test('the desktop shell ends only after everything is on the disk', async () => {
  const home = mkdtempSync(join(tmpdir(), 'ballast-desktop-'));
  const shell = await startStandIn(home);
  const made = await callFromPage(shell.page, 'portfolioNew', { name: 'Kept', baseCurrency: 'USD' });
  expect(made).toMatchObject({ ok: true });
  expect(await shell.quit()).toMatchObject({ code: 0 });
  const files = readdirSync(join(home, 'portfolios')).filter((name) => !name.startsWith('.'));
  expect(files.map((name) => readFileSync(join(home, 'portfolios', name), 'utf8')).join()).toContain('Kept');
  rmSync(home, { recursive: true, force: true });
});

test('the desktop shell saves an edit when the computer sleeps, and another when it ends at once', async () => {
  const home = mkdtempSync(join(tmpdir(), 'ballast-desktop-'));
  const shell = await startStandIn(home);
  await callFromPage(shell.page, 'portfolioNew', { name: 'First', baseCurrency: 'USD' });
  const rename = (portfolioName: string) =>
    callFromPage(shell.page, 'documentApply', { command: { name: 'renamePortfolio', portfolioName } });
  const onDisk = (): string => readFileSync(join(home, 'portfolios', 'First.ballast'), 'utf8');
  await rename('Before sleep');
  await shell.ask('suspend');
  await expect.poll(onDisk).toContain('Before sleep');
  await rename('At the end');
  expect(await shell.quit()).toMatchObject({ code: 0 });
  expect(onDisk()).toContain('At the end');
  rmSync(home, { recursive: true, force: true });
});
