// Looks at every page of the built program in a real Chromium: `node test/support/uiHarness/shots.mjs <built> <into>`.
// <built> is a folder with main/ and renderer/ of a build, <into> receives the pictures. Says what the console and axe say.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const [built = 'out', into = join(tmpdir(), 'ballast-shots'), only = ''] = process.argv.slice(2);
const PAGES = ['Holdings', 'Exposure', 'Risk', 'Sizing & stops', 'Liquidity', 'Data'];
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

mkdirSync(into, { recursive: true });
const shell = spawn(process.execPath, [resolve(built, 'main/browser.js')], {
  env: { ...process.env, BALLAST_PRINT_URL: '1', BALLAST_HOME: mkdtempSync(join(tmpdir(), 'ballast-home-')) },
  stdio: ['pipe', 'pipe', 'inherit'],
});
const address = await new Promise((found) => {
  createInterface({ input: shell.stdout }).on('line', (line) => {
    if (line.startsWith('BALLAST_URL ')) found(line.slice('BALLAST_URL '.length));
  });
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: SIZES[0], locale: 'en-US' });
page.on('console', (message) => message.type() !== 'info' && console.log('console:', message.text()));
page.on('pageerror', (error) => console.log('page error:', error.message));
try {
  await page.goto(address);
  await page.getByRole('button', { name: 'Open sample' }).waitFor();
  await look('Start');
  await page.getByRole('button', { name: 'Open sample' }).click();
  await page.getByRole('heading', { name: 'Holdings' }).waitFor();
  for (const name of PAGES.filter((each) => each.startsWith(only))) {
    await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
    await page.waitForTimeout(1200);
    await look(name);
  }
} finally {
  await browser.close();
  shell.kill();
}

async function look(name) {
  for (const theme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await page.waitForTimeout(250);
      await page.screenshot({ path: join(into, `${name.replaceAll(/\W+/g, '-')}-${theme}-${size.width}.png`) });
    }
    await checkAccess(`${name}, ${theme}`);
  }
  await page.setViewportSize(SIZES[0]);
}

async function checkAccess(name) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  for (const { id, nodes } of violations)
    console.log(`axe, ${name}: ${id} at ${nodes.map(({ target }) => target).join(' | ')}`);
}
