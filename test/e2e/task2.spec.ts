import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/e2e/ballastTest';
import { importFixture } from '../support/e2e/importFixture';
import { savedPortfolio } from '../support/e2e/savedPortfolio';
import { confirmImport, expectSaved } from '../support/e2e/steps';
import { csvFile, goToStep, lookAtStep, openWizard } from '../support/e2e/wizard';

/** Task 2: bring in broker files, with our own invented ones. */

const ACTIVITY_HEADING = 'Date,Action,Symbol,Description,Quantity,Price,Fees & Comm,Amount,Account';

const ACTIVITY = `${ACTIVITY_HEADING}
03/02/2026,Buy,ZZMC,ZEBRA MICRO CORP,700,$5.00,$1.00,-$3501.00,Example_Brokerage ...101
03/16/2026,Buy,ZZMC,ZEBRA MICRO CORP,500,$5.00,,-$2500.00,Example_Brokerage ...101
03/16/2026,Buy,ZZMC,ZEBRA MICRO CORP,500,$5.00,,-$2500.00,Example_Brokerage ...101
05/04/2026,Sell,ZZMC,ZEBRA MICRO CORP,500,$6.00,,$3000.00,Example_Brokerage ...101
06/01/2026,Cash Dividend,ZZET,EXAMPLE SMALL CAP ETF,,,,$12.00,Example_Brokerage ...101
`;

const OFX = `OFXHEADER:100
DATA:OFXSGML
VERSION:102
SECURITY:NONE
ENCODING:USASCII
CHARSET:1252
COMPRESSION:NONE
OLDFILEUID:NONE
NEWFILEUID:NONE

<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20261030120000<LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1>
<INVSTMTMSGSRSV1><INVSTMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS>
<INVSTMTRS><DTASOF>20261030<CURDEF>USD<INVACCTFROM><BROKERID>example.invalid<ACCTID>900101</INVACCTFROM>
<INVPOSLIST><POSSTOCK><INVPOS><SECID><UNIQUEID>000000101<UNIQUEIDTYPE>CUSIP</SECID><HELDINACCT>CASH<POSTYPE>LONG<UNITS>1200<UNITPRICE>4.25<MKTVAL>5100<DTPRICEASOF>20261030</INVPOS></POSSTOCK></INVPOSLIST>
</INVSTMTRS></INVSTMTTRNRS></INVSTMTMSGSRSV1>
<SECLISTMSGSRSV1><SECLIST><STOCKINFO><SECINFO><SECID><UNIQUEID>000000101<UNIQUEIDTYPE>CUSIP</SECID><SECNAME>ZEBRA MICRO CORP<TICKER>ZZMC</SECINFO></STOCKINFO></SECLIST></SECLISTMSGSRSV1></OFX>
`;

test('takes trades into an account that is held as lots, and brings the document back by undo', async ({
  ballast: { page, home },
}) => {
  await confirmImport(await openWizard(page, importFixture('schwabAllAccounts.csv')), 'Import 6 positions');
  await expectSaved(page);
  const before = savedPortfolio(home);

  const wizard = await openWizard(page, csvFile('activity.csv', ACTIVITY));
  const files = wizard.getByRole('region', { name: 'Files' });
  await expect(files).toContainText('What happenedMar 2, 2026 – May 4, 2026');
  await expect(files).toContainText('Trades4');
  await expect(files).toContainText('Money only1');
  await lookAtStep(page, 'files');
  await goToStep(wizard, 'Preview');
  // A repeated fill of one file is real.
  await expect(wizard.getByRole('radio', { name: 'Valid 4' })).toBeVisible();
  await expect(wizard.getByRole('radio', { name: 'Duplicates 0' })).toBeVisible();
  await lookAtStep(page, 'preview');
  await goToStep(wizard, 'Import');
  await expect(wizard.getByRole('radio', { name: /^Lots for what I hold/ })).toBeChecked();
  await lookAtStep(page, 'import');
  await wizard.getByRole('button', { name: 'Import 4 trades' }).click();
  await expect(wizard.getByRole('status')).toContainText('4 trades in 1 account imported from activity.csv.');
  await lookAtStep(page, 'result');
  await expectSaved(page);
  const { trades = [], holdings } = savedPortfolio(home);
  expect(trades).toHaveLength(4);
  // 700 + 500 + 500 - 500, first in, first out.
  const [held] = holdings.filter(({ quantity }) => quantity === '1200');
  expect(held?.lots.map(({ acquired, quantity }) => [acquired, quantity])).toEqual([
    ['2026-03-02', '200'],
    ['2026-03-16', '500'],
    ['2026-03-16', '500'],
  ]);

  await wizard.getByRole('button', { name: 'Undo import' }).click();
  await expect(wizard.getByRole('status')).toContainText('The import is undone');
  await wizard.getByRole('button', { name: 'Done' }).click();
  await expectSaved(page);
  expect(savedPortfolio(home)).toEqual(before);
});

test('knows the rows of a file that is imported again, and takes only the new ones of a longer one', async ({
  ballast: { page, home },
}) => {
  await confirmImport(await openWizard(page, csvFile('activity.csv', ACTIVITY)), 'Import 4 trades');
  await expectSaved(page);

  const again = await openWizard(page, csvFile('activity.csv', ACTIVITY));
  await expect(again.getByRole('region', { name: 'Files' })).toContainText('On record already4');
  await goToStep(again, 'Preview');
  await expect(again.getByRole('radio', { name: 'Duplicates 4' })).toBeVisible();
  await again.getByRole('button', { name: 'Cancel' }).click();

  const longer = `${ACTIVITY}07/01/2026,Buy,ZZET,EXAMPLE SMALL CAP ETF,10,$80.00,,-$800.00,Example_Brokerage ...101\n`;
  await confirmImport(await openWizard(page, csvFile('longer.csv', longer)), 'Import 1 trade');
  await expectSaved(page);
  expect(savedPortfolio(home).trades).toHaveLength(5);
});

test('holds what a whole history leaves where the user says that it is one', async ({ ballast: { page, home } }) => {
  const wizard = await openWizard(page, csvFile('activity.csv', ACTIVITY));
  await goToStep(wizard, 'Import');
  await wizard.getByRole('radio', { name: /^This is the whole history/ }).check();
  await wizard.getByRole('button', { name: 'Import 4 trades' }).click();
  await expect(wizard.getByRole('status')).toContainText('1 holding added');
  await wizard.getByRole('button', { name: 'Done' }).click();
  await expectSaved(page);
  expect(savedPortfolio(home).holdings.map(({ quantity }) => quantity)).toEqual(['1200']);
});

test('reads an OFX file, leaves a row out at the user’s word, and goes back without losing it', async ({
  ballast: { page, home },
}) => {
  const wizard = await openWizard(page, [
    { name: 'statement.ofx', mimeType: 'application/x-ofx', buffer: Buffer.from(OFX) },
    csvFile(
      'positions.csv',
      'Account,Symbol,Quantity,Price,Market Value,Currency\nOther,ZZET,40,81.50,3260.00,USD\nOther,ZZMC,5,4.25,21.25,USD\n',
    ),
  ]);
  await expect(wizard.getByRole('region', { name: 'Files' })).toContainText('OFX');
  await goToStep(wizard, 'Preview');
  const row = wizard.getByRole('row').filter({ hasText: '21.25' });
  await row.getByRole('button', { name: '3 (leave this row out)' }).click();
  await expect(row).toContainText('Left out');
  await expect(wizard.getByRole('radio', { name: 'Skipped 1' })).toBeVisible();
  await wizard.getByRole('button', { name: 'Back' }).click();
  await goToStep(wizard, 'Import');
  await expect(wizard.getByRole('region', { name: 'Stays out, because' })).toContainText('Left out by you');
  await confirmImport(wizard, 'Import 2 positions');
  await expectSaved(page);
  expect(
    savedPortfolio(home)
      .holdings.map(({ quantity }) => quantity)
      .sort(),
  ).toEqual(['1200', '40']);
});

test('shows what a newer file changes before it does, and warns of an older one', async ({
  ballast: { page, home },
}) => {
  await confirmImport(await openWizard(page, importFixture('schwabAllAccounts.csv')), 'Import 6 positions');
  const newer = schwabFile('11/13/2026', '"ZZMC","ZEBRA MICRO CORP","1,500","$4.00","$6,000.00","$7,200.00","Equity",');
  const wizard = await openWizard(page, csvFile('newer.csv', newer));
  await goToStep(wizard, 'Import');
  const changes = wizard.getByRole('table', { name: 'What changes in Example_Brokerage ...101' });
  await expect(changes.getByRole('row').filter({ hasText: 'ZZMC' }).first()).toContainText('Changed1,2001,500+300');
  await expect(changes.getByRole('row').filter({ hasText: 'ZZET' })).toContainText('Gone');
  await lookAtStep(page, 'differences');
  await confirmImport(wizard);
  await expectSaved(page);
  expect(savedPortfolio(home).holdings.some(({ quantity }) => quantity === '1500')).toBe(true);

  const older = await openWizard(page, importFixture('schwabAllAccounts.csv'));
  await goToStep(older, 'Import');
  await expect(older.getByRole('region', { name: 'Example_Brokerage ...101' })).toContainText(
    'importing it goes back in time',
  );
});

function schwabFile(day: string, row: string): string {
  return `"Positions for All-Accounts as of 05:00 PM ET, ${day}"

"Example_Brokerage ...101"
"Symbol","Description","Qty (Quantity)","Price","Mkt Val (Market Value)","Cost Basis","Security Type",
${row}
"Account Total","","--","--","$6,000.00","$7,200.00","--",
`;
}

test('is done by keys alone', async ({ ballast: { page, home } }) => {
  const wizard = await openWizard(page, csvFile('activity.csv', ACTIVITY));
  await pressUntilFocused(page, wizard.getByRole('button', { name: 'Continue to preview' }));
  await page.keyboard.press('Enter');
  await pressUntilFocused(page, wizard.getByRole('button', { name: '2 (leave this row out)' }));
  await page.keyboard.press('j');
  await expect(wizard.getByRole('button', { name: '3 (leave this row out)' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(wizard.getByRole('button', { name: '3 (take this row again)' })).toBeFocused();
  await pressUntilFocused(page, wizard.getByRole('button', { name: 'Continue to import' }));
  await page.keyboard.press('Enter');
  await pressUntilFocused(page, wizard.getByRole('button', { name: 'Import 3 trades' }));
  await page.keyboard.press('Enter');
  await pressUntilFocused(page, wizard.getByRole('button', { name: 'Done' }));
  await page.keyboard.press('Enter');
  await expect(wizard).toBeHidden();
  await expectSaved(page);
  expect(savedPortfolio(home).trades).toHaveLength(3);
});

/** More than the stops of any step: a table has one, however many rows it has. */
const MOST_STOPS = 40;

async function pressUntilFocused(page: Page, button: Locator): Promise<void> {
  await expect(button).toBeEnabled();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(button).toBeFocused();
}
