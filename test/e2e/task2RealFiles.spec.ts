import { readFileSync } from 'node:fs';
import type { Portfolio } from '../../shared/model/portfolio';
import { expect, test } from '../support/e2e/ballastTest';
import { savedPortfolio } from '../support/e2e/savedPortfolio';
import { expectSaved } from '../support/e2e/steps';
import { goToStep, openWizard } from '../support/e2e/wizard';
import { hasSharedMaterial, sharedMaterial } from '../support/notRun';

/** Task 2 with three real files each of what is held, what happened, and statements: in through the screen, and back. */

interface Row {
  readonly symbol: string;
  readonly quantity: number;
}

interface Expected {
  readonly positions?: readonly Row[];
  readonly trades?: readonly (Row & { readonly date: string })[];
}

const FILES = [
  'schwab_positions_multi_2026.csv',
  'fidelity_positions_bom.csv',
  'etrade_portfolio_download.csv',
  'schwab_transactions_with_options_2026.csv',
  'fidelity_history_all_accounts.csv',
  'robinhood_activity.csv',
  'vanguard_roth_ira_sgml.ofx',
  'etrade.qfx',
  'ofx_spec_investment.ofx',
];

const present = hasSharedMaterial('task 2 with real files') ? FILES : [];

for (const file of present) {
  test(`takes ${file} in as its hand-read result says, and back`, async ({ ballast: { page, home } }) => {
    const expected = JSON.parse(readFileSync(sharedMaterial(`data/expected/${file}.json`), 'utf8')) as Expected;
    const wizard = await openWizard(page, sharedMaterial(`data/brokers/${file}`));
    await goToStep(wizard, 'Import');
    await wizard.getByRole('button', { name: /^Import \d/ }).click();
    await expect(wizard.getByRole('button', { name: 'Undo import' })).toBeEnabled();
    await expectSaved(page);
    const after = savedPortfolio(home);
    const { positions = [], trades = [] } = expected;
    expect(heldIn(after)).toEqual(sorted(positions));
    if (positions.length === 0)
      expect(tradesIn(after)).toEqual(trades.map(({ symbol, date }) => `${date} ${symbol}`).sort());
    await wizard.getByRole('button', { name: 'Undo import' }).click();
    await expect(wizard.getByRole('status')).toContainText('The import is undone');
    await wizard.getByRole('button', { name: 'Done' }).click();
    await expectSaved(page);
    const { accounts, holdings, instruments, trades: left = [], imports } = savedPortfolio(home);
    expect({ accounts, holdings, instruments, left, imports }).toEqual({
      accounts: [],
      holdings: [],
      instruments: [],
      left: [],
      imports: [],
    });
  });
}

function heldIn({ holdings, instruments }: Portfolio): readonly string[] {
  const symbolOf = new Map(instruments.map(({ id, symbol }) => [id, symbol]));
  return sorted(
    holdings.map(({ instrumentId, quantity }) => ({
      symbol: symbolOf.get(instrumentId) ?? '',
      quantity: Number(quantity),
    })),
  );
}

function sorted(rows: readonly Row[]): readonly string[] {
  return rows.map(({ symbol, quantity }) => `${symbol} ${quantity}`).sort();
}

function tradesIn({ trades = [], instruments }: Portfolio): readonly string[] {
  const symbolOf = new Map(instruments.map(({ id, symbol }) => [id, symbol]));
  return trades.map(({ date, instrumentId }) => `${date} ${symbolOf.get(instrumentId)}`).sort();
}
