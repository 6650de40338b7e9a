import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toInspectJson } from '../../../electron/importing/inspectJson';
import { type InspectPricesJson, toInspectPricesJson } from '../../../electron/importing/inspectPricesJson';
import { readBrokerFile } from '../../../electron/importing/readBrokerFile';
import { readPrices } from '../../../electron/importing/readPrices';
import type { Problem } from '../../../shared/result/problem';
import { hasSharedMaterial, sharedMaterial } from '../../support/notRun';
import { type ExpectedImport, importDifferences } from './expectedImport';

/** Every file of `../shared/data/brokers` by name and what must become of it, as `tools/compare_import.py` judges. */
const VERDICTS: Readonly<Record<string, 'exact' | 'refused'>> = {
  'avanza_transactions.csv': 'exact',
  'degiro_account_multilingual.csv': 'exact',
  'degiro_portfolio_eur.csv': 'exact',
  'degiro_transactions_eur.csv': 'exact',
  'disnat_transactions_fr_ca.csv': 'exact',
  'etoro_account_statement.csv': 'exact',
  'etrade.qfx': 'exact',
  'etrade_minimal_utf16le_bom.csv': 'exact',
  'etrade_portfolio_download.csv': 'exact',
  'fidelity_cma_history_footer.csv': 'exact',
  'fidelity_history_all_accounts.csv': 'exact',
  'fidelity_positions_bom.csv': 'exact',
  'fidelity_positions_short_rows.csv': 'exact',
  'fidelity_treasury.ofx': 'exact',
  'freetrade_activity.csv': 'exact',
  'ghostfolio_notok_invalid_currency.csv': 'exact',
  'ghostfolio_notok_invalid_date_yy.csv': 'exact',
  'ghostfolio_notok_invalid_fee.csv': 'exact',
  'ghostfolio_notok_invalid_multi_line.csv': 'exact',
  'ghostfolio_notok_invalid_symbol.csv': 'exact',
  'ghostfolio_sample.csv': 'exact',
  'ghostfolio_sample.json': 'exact',
  'google_finance_portfolio.csv': 'exact',
  'ibkr_activity_multi_currency.csv': 'exact',
  'ibkr_activity_options_short.csv': 'exact',
  'ibkr_flex_trades_dividends.csv': 'exact',
  'ibkr_flex_two_accounts.xml': 'exact',
  'jpmorgan_positions.csv': 'exact',
  'm1_finance_holdings.csv': 'exact',
  'morgan_stanley_withdrawals.csv': 'exact',
  'negative_chase_checking.csv': 'refused',
  'ofx_spec_investment.ofx': 'exact',
  'portfolio_performance_de.csv': 'exact',
  'prices.beancount': 'exact',
  'questrade_activities.csv': 'exact',
  'rabobank_transactions.csv': 'exact',
  'revolut_invest.csv': 'exact',
  'robinhood_activity.csv': 'exact',
  'schwab_lots_SCHA_2020-09-25.csv': 'exact',
  'schwab_positions_all_accounts_2020.csv': 'exact',
  'schwab_positions_lots_2020-09-25.csv': 'exact',
  'schwab_positions_multi_2026.csv': 'exact',
  'schwab_transactions_2023.csv': 'exact',
  'schwab_transactions_brokerage_2020.csv': 'exact',
  'schwab_transactions_with_options_2026.csv': 'exact',
  'sure_trades.csv': 'exact',
  'swissquote_transactions.csv': 'exact',
  'tastytrade_history.csv': 'exact',
  'tdameritrade_transactions.csv': 'exact',
  'traderepublic_transactions.csv': 'exact',
  'trading212_2020.csv': 'exact',
  'trading212_2024.csv': 'exact',
  'trading212_2026.csv': 'exact',
  'trading212_mixed_layouts.csv': 'exact',
  'vanguard_401k.qfx': 'exact',
  'vanguard_ofxdownload.csv': 'exact',
  'vanguard_ofxdownload_2.csv': 'exact',
  'vanguard_roth_ira_sgml.ofx': 'exact',
  'wealthfolio_activities.csv': 'exact',
  'wealthfolio_ai_edge_cases.csv': 'exact',
  'wealthfolio_ai_european.csv': 'exact',
  'wealthfolio_holdings_snapshots.csv': 'exact',
  'wealthsimple_holdings.csv': 'exact',
  'webull_orders.csv': 'exact',
  'xtb_cash_operations.csv': 'exact',
  'yahoo_portfolio.csv': 'exact',
  'zerodha_kite_holdings.csv': 'exact',
};

const present = hasSharedMaterial('every broker file');

describe.runIf(present)('every broker file', () => {
  it('is named here', () => {
    expect(Object.keys(VERDICTS)).toEqual(readdirSync(sharedMaterial('data/brokers')).toSorted());
  });

  it.each(Object.entries(VERDICTS))('%s is %s', (name, verdict) => {
    const expected = expectedFor(name);
    expect(expected.mustReject === true ? 'refused' : 'exact').toBe(verdict);
    const json = inspected(name);
    if (verdict === 'refused') {
      expect(json).toHaveProperty('refused.code');
      return;
    }
    expect(json, JSON.stringify(json).slice(0, 600)).toHaveProperty('positions');
    if ('positions' in json) expect(importDifferences(expected, json)).toEqual([]);
    const closes = 'prices' in json ? json.prices.flatMap(({ firstClose, lastClose }) => [firstClose, lastClose]) : [];
    for (const { close } of expected.prices ?? []) expect(closes).toContain(close);
  });
});

/** As `ballast inspect` does it: prices are read as such. */
function inspected(name: string): ReturnType<typeof toInspectJson> | InspectPricesJson {
  const file = { name, bytes: readFileSync(sharedMaterial(`data/brokers/${name}`)) };
  const outcome = readBrokerFile(file);
  const codeOf = ({ code }: Problem): string => code;
  if (outcome.status !== 'refused' || outcome.problem.code !== 'file-prices') return toInspectJson(outcome, codeOf);
  const prices = readPrices(file);
  return prices.status === 'read' ? toInspectPricesJson(prices, codeOf) : toInspectJson(outcome, codeOf);
}

function expectedFor(name: string): ExpectedImport {
  return JSON.parse(readFileSync(sharedMaterial(`data/expected/${name}.json`), 'utf8'));
}
