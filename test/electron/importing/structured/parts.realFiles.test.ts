import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasSharedMaterial, sharedMaterial } from '../../../support/notRun';
import { readingSummary } from './readingSummary';

/** What happened, in files whose expected results are about what is held: how many trades and other entries they list. */
const COUNTS: readonly (readonly [name: string, trades: number, cash: number])[] = [
  ['etrade.qfx', 2, 2],
  ['fidelity_treasury.ofx', 2, 1],
  ['ofx_spec_investment.ofx', 1, 1],
  ['vanguard_401k.qfx', 5, 0],
  ['vanguard_roth_ira_sgml.ofx', 1, 0],
  ['ibkr_flex_two_accounts.xml', 2, 2],
  ['ibkr_activity_multi_currency.csv', 1, 0],
];

describe.runIf(hasSharedMaterial('the other part of real broker files'))('the other part of', () => {
  it.each(COUNTS)('%s has %i trades and %i entries of money', (name, trades, cash) => {
    const bytes = readFileSync(sharedMaterial(`data/brokers/${name}`));
    const summary = readingSummary(bytes, { part: 'activity' });
    expect(summary.positions).toBeUndefined();
    expect(summary.trades).toHaveLength(trades);
    expect(summary.cash ?? 0).toBe(cash);
    const entries = trades + cash;
    // Read for its holdings, the same file reports each of these entries as left out.
    const leftOut = readingSummary(bytes).skipped?.filter((row) => row.endsWith(' row-transaction'));
    expect(leftOut).toHaveLength(entries);
  });
});
