import { z } from 'zod';
import { decimalSchema } from './decimal';
import { isoDateSchema } from './isoDate';
import { currencySchema, symbolSchema } from './portfolio';
import { tradeTypeSchema } from './tradeType';

/**
 * What happened in an account: the rows of an activity file. Trades change a holding; cash lines (dividends, fees,
 * deposits) do not and are only counted.
 */

/** 1-based physical line of the file, or the first and last line of a record with line breaks inside quotes. */
export const lineSchema = z.union([z.int().min(1), z.tuple([z.int().min(1), z.int().min(1)])]);

/** A trade as the file states it. */
export const tradeRowSchema = z.strictObject({
  line: lineSchema,
  /** Exactly the text of the file; null when it names none. */
  account: z.string().nullable(),
  date: isoDateSchema,
  type: tradeTypeSchema,
  symbol: symbolSchema,
  description: z.string(),
  /** As the file prints it: some brokers print sales as negative, some do not. */
  quantity: decimalSchema,
  /** What the row does to the holding: negative for what leaves; 0 for what is no holding, e.g. a contract for difference. */
  change: decimalSchema,
  price: decimalSchema.nullable(),
  /** Money of the row as the file prints it; sign as in the file. */
  amount: decimalSchema.nullable(),
  /** Costs of the trade, positive; null where the file names none, or several in different currencies. */
  fees: decimalSchema.nullable(),
  /** Currency of the price; null where the file names none: that of the instrument or the account, which the user states. */
  currency: currencySchema.nullable(),
  /** Currency of amount and fees, where the account is kept in another one; null where the file names none. */
  amountCurrency: currencySchema.nullable(),
  /** What is traded, as far as the file says. */
  kind: z.enum(['equity', 'etf', 'fund', 'bond', 'option', 'future', 'crypto', 'other']),
  /** Shares per contract: 100 for a listed option. */
  multiplier: z.number().positive(),
  /** Units the price is quoted per: 100 for a bond. */
  pricePer: z.number().positive(),
});

/** A row that changes no holding: dividend, fee, interest, deposit. */
export const cashLineSchema = z.strictObject({
  line: lineSchema,
  /** The start of the row as the file has it. */
  text: z.string().max(200),
});

export type TradeRow = z.infer<typeof tradeRowSchema>;
export type CashLine = z.infer<typeof cashLineSchema>;
