import type { InstrumentKind } from '../model/portfolio';
import type { DataIssue } from '../report/dataIssue';
import type { DataScene } from './dataIssues';
import { foundIssue } from './foundIssue';

const UNTAXED: readonly InstrumentKind[] = ['cash', 'money-market', 'index-future'];
const LOT = { area: 'lots', fix: 'import-activity', weight: 'missing' } as const;

/**
 * What is not known of accounts and lots: kind of account, cost, days of acquisition.
 *
 * @param scene - Document, tables and day; not modified.
 * @returns Accounts in their order, then holdings in theirs. Days of acquisition are not asked of retirement accounts.
 *
 * Method: O(accounts + holdings).
 */
export function accountIssues({ document }: DataScene): DataIssue[] {
  const instruments = new Map(document.instruments.map((instrument) => [instrument.id, instrument]));
  const accounts = new Map(document.accounts.map((account) => [account.id, account]));
  const ofAccounts = document.accounts
    .filter(({ kind }) => kind === 'unknown')
    .map(({ name }) =>
      foundIssue(
        { code: 'data-account-kind', account: name },
        { area: 'accounts', fix: 'edit-account', weight: 'missing', about: name },
      ),
    );
  const ofHoldings = document.holdings.flatMap((holding): DataIssue[] => {
    const instrument = instruments.get(holding.instrumentId);
    const account = accounts.get(holding.accountId);
    if (instrument === undefined || account === undefined || UNTAXED.includes(instrument.kind)) return [];
    const facts = { ...LOT, about: `${account.name}:${instrument.symbol}`, holdingId: holding.id };
    const named = { symbol: instrument.symbol, account: account.name };
    if (holding.costBasis === null) return [foundIssue({ code: 'data-no-cost', ...named }, facts)];
    const undated = holding.lots.length === 0 || holding.lots.some(({ acquired }) => acquired === null);
    return undated && account.kind !== 'retirement' ? [foundIssue({ code: 'data-no-lot-dates', ...named }, facts)] : [];
  });
  return [...ofAccounts, ...ofHoldings];
}
