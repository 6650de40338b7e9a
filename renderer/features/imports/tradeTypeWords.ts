import type { TradeType } from '../../../shared/model/tradeType';

/** Every way a row can change a holding, in words. */
export const TRADE_TYPE_WORDS: Record<TradeType, string> = {
  buy: 'Buy',
  sell: 'Sell',
  reinvest: 'Reinvestment',
  buy_open: 'Buy to open',
  buy_to_close: 'Buy to close',
  sell_short: 'Sell short',
  transfer_in: 'Transfer in',
  transfer_out: 'Transfer out',
  switch_in: 'Switch in',
  switch_out: 'Switch out',
  split_add: 'Split',
  stock_dividend: 'Stock dividend',
  merger_in: 'Merger, received',
  merger_out: 'Merger, given',
  spinoff_in: 'Spin-off',
  redemption: 'Redemption',
  exercise: 'Exercise',
  assign: 'Assignment',
  expire: 'Expiry',
};
