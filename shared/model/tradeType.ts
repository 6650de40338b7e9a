import { z } from 'zod';

/** Every way a row can change a holding. */
export const tradeTypeSchema = z.enum([
  'buy',
  'sell',
  'reinvest',
  'buy_open',
  'buy_to_close',
  'sell_short',
  'transfer_in',
  'transfer_out',
  'switch_in',
  'switch_out',
  'split_add',
  'stock_dividend',
  'merger_in',
  'merger_out',
  'spinoff_in',
  'redemption',
  'exercise',
  'assign',
  'expire',
]);

export type TradeType = z.infer<typeof tradeTypeSchema>;
