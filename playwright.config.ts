import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const chromium = process.env['CHROMIUM_PATH'] ?? (existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined);

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/playwright',
  // In Electron only what a user does: how the shells are built was tested beside it, and a dialog of the system, which asks
  // where a bundle goes, cannot be answered.
  testIgnore:
    process.env['BALLAST_E2E_SHELL'] === 'electron'
      ? [
          'browserShell.spec.ts',
          'desktopStandIn.spec.ts',
          'desktopEndings.spec.ts',
          'bundle.spec.ts',
          'twoShellsEdits.spec.ts',
        ]
      : [],
  workers: 1,
  timeout: 60_000,
  reporter: process.env['CI']
    ? [['list'], ['json', { outputFile: 'test-results/e2e.json' }]]
    : [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    locale: 'en-US',
    timezoneId: 'America/New_York',
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
