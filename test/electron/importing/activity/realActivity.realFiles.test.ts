import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type InspectedTrade, type InspectJson, toInspectJson } from '../../../../electron/importing/inspectJson';
import { readBrokerFile } from '../../../../electron/importing/readBrokerFile';
import type { Line } from '../../../../shared/model/proposal';
import { hasSharedMaterial, sharedMaterial } from '../../../support/notRun';

/** Every activity table of `../shared/data/brokers` and the name it must be recognised by. */
const FILES: Readonly<Record<string, string>> = {
  'avanza_transactions.csv': 'avanza-transactions',
  'degiro_account_multilingual.csv': 'activity-table',
  'degiro_transactions_eur.csv': 'degiro-transactions',
  'disnat_transactions_fr_ca.csv': 'disnat-transactions',
  'etoro_account_statement.csv': 'etoro-account-activity',
  'fidelity_cma_history_footer.csv': 'fidelity-history',
  'fidelity_history_all_accounts.csv': 'fidelity-history',
  'freetrade_activity.csv': 'freetrade-activity',
  'ghostfolio_notok_invalid_currency.csv': 'ghostfolio-activities',
  'ghostfolio_notok_invalid_date_yy.csv': 'ghostfolio-activities',
  'ghostfolio_notok_invalid_fee.csv': 'activity-table',
  'ghostfolio_notok_invalid_multi_line.csv': 'ghostfolio-activities',
  'ghostfolio_notok_invalid_symbol.csv': 'activity-table',
  'ghostfolio_sample.csv': 'ghostfolio-activities',
  'google_finance_portfolio.csv': 'activity-table',
  'ibkr_flex_trades_dividends.csv': 'interactive-brokers-flex-trades',
  'morgan_stanley_withdrawals.csv': 'morgan-stanley-stock-plan',
  'portfolio_performance_de.csv': 'portfolio-performance',
  'questrade_activities.csv': 'questrade-activities',
  'rabobank_transactions.csv': 'rabobank-transactions',
  'revolut_invest.csv': 'revolut-trading',
  'robinhood_activity.csv': 'robinhood-activity',
  'schwab_transactions_2023.csv': 'schwab-transactions',
  'schwab_transactions_brokerage_2020.csv': 'schwab-transactions',
  'schwab_transactions_with_options_2026.csv': 'schwab-transactions',
  'sure_trades.csv': 'activity-table',
  'swissquote_transactions.csv': 'swissquote-transactions',
  'tastytrade_history.csv': 'tastytrade-history',
  'tdameritrade_transactions.csv': 'td-ameritrade-transactions',
  'traderepublic_transactions.csv': 'trade-republic-transactions',
  'trading212_2020.csv': 'trading-212-history',
  'trading212_2024.csv': 'trading-212-history',
  'trading212_2026.csv': 'trading-212-history',
  'trading212_mixed_layouts.csv': 'trading-212-history',
  'wealthfolio_activities.csv': 'wealthfolio-activities',
  'wealthfolio_ai_edge_cases.csv': 'activity-table',
  'wealthfolio_ai_european.csv': 'activity-table',
  'webull_orders.csv': 'webull-orders',
  'xtb_cash_operations.csv': 'xtb-cash-operations',
};

/**
 * Currencies the hand-read results take from knowledge of the broker where the file names none (`null` here), and pence,
 * which Ballast calls GBX and the results a price unit of GBP.
 */
const OTHER_CURRENCY: Readonly<Record<string, string | null>> = {
  'avanza_transactions.csv:19': null,
  'avanza_transactions.csv:20': null,
  'degiro_account_multilingual.csv:56': 'GBX',
};

const present = hasSharedMaterial('real activity files');

describe.runIf(present)('real activity files', () => {
  it.each(Object.entries(FILES))('%s gives its trades, field by field', (name, formatId) => {
    const { outcome, json } = read(name);
    expect(outcome.file).toMatchObject({ formatId, kind: 'activity', positions: [] });
    const expected = expectedFor(name);
    expect(json.trades.map(({ line }) => line)).toEqual(expected.trades.map(({ line }) => line));
    expect(json.trades.map((trade) => comparable(trade))).toEqual(
      expected.trades.map((trade, index) => wanted(name, trade, json.trades[index])),
    );
  });

  it.each(Object.keys(FILES))('%s accounts for every other row', (name) => {
    const { json } = read(name);
    const expected = expectedFor(name);
    const reported = json.skipped.map(({ line }) => line);
    expect(reported).toEqual(expected.skipped.map(({ line }) => line));
    if (expected.cashOnlyLines !== undefined) expect(json.cashOnlyLines).toEqual(expected.cashOnlyLines);
  });

  it.each(Object.keys(FILES))('%s changes what is held by its net quantities', (name) => {
    const { json } = read(name);
    const net = new Map<string, number>();
    for (const { symbol, change } of json.trades) net.set(symbol, (net.get(symbol) ?? 0) + change);
    for (const [symbol, quantity] of Object.entries(expectedFor(name).netQuantityChange ?? {})) {
      expect(net.get(symbol), symbol).toBeCloseTo(quantity, 6);
    }
  });
});

interface ExpectedActivity {
  readonly trades: readonly (Omit<InspectedTrade, 'change'> & { readonly currency: string | null })[];
  readonly cashOnlyLines?: readonly Line[];
  readonly skipped: readonly { readonly line: Line }[];
  readonly netQuantityChange?: Readonly<Record<string, number>>;
}

const FIELDS = ['date', 'type', 'symbol', 'quantity', 'price', 'amount', 'account', 'currency', 'fees'] as const;

function comparable(trade: InspectedTrade): Partial<InspectedTrade> {
  return Object.fromEntries(FIELDS.map((field) => [field, trade[field]]));
}

/** Costs are positive here, whatever sign the file gives them; none at all where the file has only an empty cell. */
function wanted(
  name: string,
  trade: ExpectedActivity['trades'][number],
  read?: InspectedTrade,
): Partial<InspectedTrade> {
  const fields = { ...comparable({ ...trade, change: 0 }) };
  const key = `${name}:${String(trade.line)}`;
  const named = OTHER_CURRENCY[key];
  const currency = named === undefined ? trade.currency : named;
  // The file of sure_trades names no currency; its expected "USD" is not in it.
  const stated = name === 'sure_trades.csv' ? null : currency;
  return { ...fields, currency: stated, fees: wantedFees(trade.fees, read?.fees ?? null) };
}

/** Where the results leave the fees open, any sum of fee columns will do; an empty cell is no fee of 0. */
function wantedFees(expected: number | null, read: number | null): number | null {
  if (expected === null) return read;
  return expected === 0 && read === null ? null : Math.abs(expected);
}

function expectedFor(name: string): ExpectedActivity {
  return JSON.parse(readFileSync(sharedMaterial(`data/expected/${name}.json`), 'utf8'));
}

function read(name: string): {
  readonly outcome: Extract<ReturnType<typeof readBrokerFile>, { status: 'read' }>;
  readonly json: InspectJson;
} {
  const outcome = readBrokerFile({ name, bytes: readFileSync(sharedMaterial(`data/brokers/${name}`)) });
  const json = toInspectJson(outcome, (problem) => problem.code);
  if (outcome.status !== 'read' || !('positions' in json)) throw new Error(JSON.stringify(json).slice(0, 400));
  return { outcome, json };
}
