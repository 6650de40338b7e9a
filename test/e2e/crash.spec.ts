import type { Page } from '@playwright/test';
import type { Portfolio } from '../../shared/model/portfolio';
import { type Ballast, expect, test } from '../support/e2e/ballastTest';
import { importFixture } from '../support/e2e/importFixture';
import { positionsCsv } from '../support/e2e/positionsCsv';
import { savedAnew } from '../support/e2e/savedAnew';
import { savedPortfolio } from '../support/e2e/savedPortfolio';
import { choose, chooseFiles, confirmImport, goTo, importFile, openHolding, openPortfolio } from '../support/e2e/steps';

/**
 * The promise of the word "Saved": a change, "Saved" on the screen, the program killed that instant, started again, and
 * the change is there. A few rounds by default; `BALLAST_CRASH_ROUNDS=200` for the long run.
 */

const ROUNDS = Number(process.env['BALLAST_CRASH_ROUNDS'] ?? 5);
const LONGEST_ROUND = 30_000;
/** A long run says how far it is. */
const TOLD_EVERY = 20;

/** A change as a user makes it, and where it is seen afterwards: in the file, and on the page. */
interface Change {
  /** What has to be saved before. */
  readonly prepare?: (page: Page, round: number) => Promise<void>;
  readonly make: (page: Page, round: number) => Promise<void>;
  readonly inFile: (document: Portfolio, round: number) => unknown;
  readonly onPage: (page: Page, round: number) => Promise<void>;
}

const CHANGES: Readonly<Record<string, Change>> = {
  note: {
    make: (page, round) => fillIn(page, 'ZZLG', { label: 'Note', text: `Round ${round}` }),
    inFile: (document, round) => holdingOf(document, 'ZZLG')?.note === `Round ${round}`,
    onPage: (page, round) => expectFilledIn(page, 'ZZLG', { label: 'Note', text: `Round ${round}` }),
  },
  quantity: {
    make: (page, round) => fillIn(page, 'ZZSP', { label: 'Quantity', text: String(300 + round) }),
    inFile: (document, round) => holdingOf(document, 'ZZSP')?.quantity === String(300 + round),
    onPage: (page, round) => expectFilledIn(page, 'ZZSP', { label: 'Quantity', text: String(300 + round) }),
  },
  stop: {
    make: setStop,
    inFile: (document, round) =>
      document.stops.some(
        ({ holdingId, level }) => level === stopLevel(round) && holdingId === holdingOf(document, 'ZZGP')?.id,
      ),
    onPage: async (page, round) => {
      await goTo(page, 'Sizing & stops');
      await page.getByRole('tab', { name: 'Stop board' }).click();
      const row = page.getByRole('table', { name: 'Stop board' }).getByRole('row', { name: /ZZGP/ });
      await expect(row).toContainText(stopLevel(round).toFixed(2));
    },
  },
  import: {
    make: importAgain,
    inFile: (document, round) => holdingOf(document, 'ZZLG')?.quantity === String(200 + round),
    onPage: (page, round) => expectFilledIn(page, 'ZZLG', { label: 'Quantity', text: String(200 + round) }),
  },
  undo: {
    prepare: (page, round) => fillIn(page, 'ZZSP', { label: 'Quantity', text: String(900_000 + round) }),
    make: async (page) => {
      await page.getByRole('button', { name: 'Undo change of a holding' }).click();
      await expect(page.getByRole('button', { name: 'Redo change of a holding' })).toBeEnabled();
    },
    inFile: (document, round) => holdingOf(document, 'ZZSP')?.quantity !== String(900_000 + round),
    onPage: async (page, round) => {
      const detail = await openHolding(page, 'ZZSP');
      await expect(detail.getByLabel('Quantity')).not.toHaveValue(shown(String(900_000 + round)));
    },
  },
};

test(`has every change it called saved after each of ${ROUNDS} crashes`, async ({ ballast }) => {
  expect(ROUNDS, 'BALLAST_CRASH_ROUNDS').toBeGreaterThan(0);
  test.setTimeout(30_000 + ROUNDS * LONGEST_ROUND);
  await importFile(ballast.page, importFixture('schwabPriced.csv'));
  const names = Object.keys(CHANGES);
  let kept = 0;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const name = names[(round - 1) % names.length] ?? '';
    await test.step(`round ${round}: ${name}`, () => crashAfter(ballast, name, round), { timeout: LONGEST_ROUND });
    kept += 1;
    if (kept % TOLD_EVERY === 0 || kept === ROUNDS) process.stdout.write(`crash rounds: ${kept} of ${ROUNDS} kept\n`);
  }
});

async function crashAfter(ballast: Ballast, name: string, round: number): Promise<void> {
  const change = CHANGES[name];
  if (change === undefined) throw new Error(`no change is called ${name}`);
  if (change.prepare !== undefined) await saved(ballast.page, round, change.prepare);
  await saved(ballast.page, round, change.make);
  await ballast.kill();
  expect(change.inFile(savedPortfolio(ballast.home), round), `${name} in the file`).toBe(true);
  await ballast.start();
  await openPortfolio(ballast.page, 'My portfolio');
  await expect(ballast.page.getByRole('table', { name: /^Holdings/ })).toBeVisible();
  await change.onPage(ballast.page, round);
  await ballast.page.keyboard.press('Escape');
  await goTo(ballast.page, 'Holdings');
}

/** Does something, and waits until the page says that this is saved. */
async function saved(page: Page, round: number, change: Change['make']): Promise<void> {
  const untilSaved = await savedAnew(page);
  await change(page, round);
  await untilSaved();
}

interface Entry {
  readonly label: string;
  readonly text: string;
}

async function fillIn(page: Page, symbol: string, { label, text }: Entry): Promise<void> {
  const detail = await openHolding(page, symbol);
  await detail.getByLabel(label).fill(text);
  await detail.getByLabel(label).blur();
  await page.keyboard.press('Escape');
  await expect(detail).toBeHidden();
}

async function expectFilledIn(page: Page, symbol: string, { label, text }: Entry): Promise<void> {
  const detail = await openHolding(page, symbol);
  await expect(detail.getByLabel(label)).toHaveValue(label === 'Note' ? text : shown(text));
}

async function setStop(page: Page, round: number): Promise<void> {
  await goTo(page, 'Sizing & stops');
  await page.getByRole('tab', { name: 'Stop board' }).click();
  const row = page.getByRole('table', { name: 'Stop board' }).getByRole('row', { name: /ZZGP/ });
  await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Apply a rule…' }).click();
  const rule = page.getByRole('dialog', { name: 'Apply a stop rule to 1 holding' });
  await rule.getByLabel('Stop rule').selectOption({ label: 'Typed level' });
  await rule.getByLabel('Stop level').fill(String(stopLevel(round)));
  await rule.getByRole('checkbox', { name: /^Never looser/ }).uncheck();
  await rule.getByRole('button', { name: 'Set 1 stop' }).click();
  await expect(rule).toBeHidden();
}

async function importAgain(page: Page, round: number): Promise<void> {
  await choose(page, 'Import broker files');
  const wizard = page.getByRole('dialog', { name: 'Import broker files' });
  await chooseFiles(wizard.getByRole('button', { name: 'Choose files' }), {
    name: `round${round}.csv`,
    mimeType: 'text/csv',
    buffer: positionsCsv({ ZZLG: String(200 + round) }),
  });
  await confirmImport(wizard, 'Import 4 positions');
}

function holdingOf({ holdings, instruments }: Portfolio, symbol: string) {
  const instrument = instruments.find((each) => each.symbol === symbol);
  return holdings.find(({ instrumentId }) => instrumentId === instrument?.id);
}

function stopLevel(round: number): number {
  return 10 + (round % 500) / 100;
}

/** A whole number as a field shows it. */
function shown(text: string): string {
  return Number(text).toLocaleString('en-US');
}
