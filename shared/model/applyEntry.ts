import { fail, ok, type Result } from '../result/result';
import type { Account, Instrument, Portfolio } from './portfolio';

/**
 * The document with accounts added; one step of several commands.
 *
 * @param portfolio - The document before; not modified.
 * @param accounts - New ones, ids made by the caller; may be empty.
 * @returns The document after. Problems: `request-invalid` for an id that is taken or given twice, `duplicate-name` for
 *   a name that is.
 */
export function addAccounts(portfolio: Portfolio, accounts: readonly Account[]): Result<Portfolio> {
  if (accounts.length === 0) return ok(portfolio);
  const all = [...portfolio.accounts, ...accounts];
  if (repeated(all.map((account) => account.id))) return fail({ code: 'request-invalid', path: 'accounts.id' });
  if (repeated(all.map((account) => account.name))) return fail({ code: 'duplicate-name' });
  return ok({ ...portfolio, accounts: all });
}

/**
 * The document with instruments added; one step of several commands.
 *
 * @param portfolio - The document before; not modified.
 * @param instruments - New ones, ids made by the caller; may be empty.
 * @returns The document after. Problems: `request-invalid` for an id that is taken or given twice, `duplicate-name` for
 *   a second instrument of one symbol and currency: its facts would stand in two places.
 */
export function addInstruments(portfolio: Portfolio, instruments: readonly Instrument[]): Result<Portfolio> {
  if (instruments.length === 0) return ok(portfolio);
  const all = [...portfolio.instruments, ...instruments];
  if (repeated(all.map((instrument) => instrument.id)))
    return fail({ code: 'request-invalid', path: 'instruments.id' });
  if (repeated(all.map(({ symbol, currency }) => `${currency} ${symbol}`))) return fail({ code: 'duplicate-name' });
  return ok({ ...portfolio, instruments: all });
}

/**
 * Whether a text occurs twice.
 *
 * @param texts - In any order; not modified.
 * @returns True when at least two are equal.
 */
export function repeated(texts: readonly string[]): boolean {
  return new Set(texts).size < texts.length;
}

/**
 * A record with the fields that a change states; what it leaves undefined stays as it was.
 *
 * @param record - Before; not modified.
 * @param changes - The fields to replace; null is a value, undefined is none.
 * @returns A new record.
 */
export function statedFields<T extends object>(record: T, changes: { readonly [K in keyof T]?: T[K] | undefined }): T {
  const stated = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...record, ...Object.fromEntries(stated) };
}
