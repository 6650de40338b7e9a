import { describe, expect, it } from 'vitest';
import { actionMeaning, beginsWithTrade } from '../../../../electron/importing/activity/actionWords';

describe('what a word says happened', () => {
  it.each([
    ['Buy', 'buy'],
    ['BOUGHT', 'buy'],
    ['Market buy', 'buy'],
    ['BUY - MARKET', 'buy'],
    ['Kauf', 'buy'],
    ['Achat', 'buy'],
    ['Koop Fondsen', 'buy'],
    ['Acquisto', 'buy'],
    ['Compra', 'buy'],
    ['Köp', 'buy'],
    ['Køb', 'buy'],
    ['Ações/ETF compra', 'buy'],
    ['SOLD', 'sell'],
    ['Verkauf', 'sell'],
    ['Vente', 'sell'],
    ['Verkoop', 'sell'],
    ['Vendita', 'sell'],
    ['Venta', 'sell'],
    ['Venda', 'sell'],
    ['Sälj', 'sell'],
    ['SÅLT', 'sell'],
    ['Position closed', 'sell'],
    ['STO', 'sell_short'],
    ['SELL_TO_OPEN', 'sell_short'],
    ['Bought To Cover', 'buy_to_close'],
    ['BUY_TO_CLOSE', 'buy_to_close'],
    ['YOU BOUGHT OPENING TRANSACTION CALL (ZZQ)', 'buy_open'],
    ['Sell to Close', 'sell'],
    ['OEXP', 'expire'],
    ['Assigned', 'assign'],
    ['Exchange or Exercise', 'exercise'],
    ['Reinvest Shares', 'reinvest'],
    ['DRIP', 'reinvest'],
    ['Stock Dividend', 'stock_dividend'],
    ['Stock Split', 'split'],
    ['Spin-off', 'spinoff_in'],
    ['Stock Merger', 'merger'],
    ['REDEMPTION PAYOUT EXAMPLE CITY BDS', 'redemption'],
    ['Einlieferung', 'transfer_in'],
    ['Auslieferung', 'transfer_out'],
    ['TFI', 'transfer_in'],
    ['Security Transfer', 'transfer'],
    ['Övrigt', 'other'],
    ['MONTHLY_STATEMENT', 'statement'],
    ['Qualified Dividend', 'cash'],
    ['DIVIDENDE SOCIÉTÉ FIDUCIE', 'cash'],
    ['Ränta', 'cash'],
    ['Zinsen', 'cash'],
    ['Dividendbelasting', 'cash'],
    ['Quellensteuer', 'cash'],
    ['Storting / opname', 'cash'],
    ['Versement', 'cash'],
    ['MoneyLink Transfer', 'cash'],
    ['Forex credit', 'cash'],
    ['Swap', 'cash'],
  ] as const)('%s is %s', (text, meaning) => {
    expect(actionMeaning(text)).toBe(meaning);
  });

  it.each(['', '<invalid>', 'Xyzzy', '12.50', 'ORDER', 'Trade'])('%j is not guessed', (text) => {
    expect(actionMeaning(text)).toBeNull();
  });

  it('goes by the beginning where the security is named, too', () => {
    expect(actionMeaning('YOU BOUGHT PROSPECTUS UNDER SEPARATE COVER DIVIDEND INTEREST MERGER FUND')).toBe('buy');
    expect(actionMeaning('DIVIDEND RECEIVED BUY AND SELL HOLDINGS INC (ZZBS)')).toBe('cash');
  });

  it('tells a description of a trade from a name that holds such a word', () => {
    expect(beginsWithTrade('Purchase ZZTOP INC')).toBe(true);
    expect(beginsWithTrade('You bought 10 ZZTOP')).toBe(true);
    expect(beginsWithTrade('Best Buy Co')).toBe(false);
    expect(beginsWithTrade('Dividend ZZTOP INC')).toBe(false);
  });
});
