import type { ImportProposal } from '../../../shared/contract/importSchemas';
import { type Decimal, decimalsAgree, sumDecimals } from '../../../shared/model/decimal';
import type { Portfolio } from '../../../shared/model/portfolio';
import type { ImportFile } from './importFile';
import { instrumentKey } from './instrumentMatch';
import type { NamedAccount } from './proposedAccounts';

/**
 * What a positions file would change in the accounts that already hold something: quantity before and after per symbol.
 *
 * @param files - Files that were read.
 * @param accounts - Where their accounts go.
 * @param document - The open portfolio.
 * @returns One line per account and symbol that is added, gone or changed, in order of symbol; those that stay are left out.
 */
export function positionDifferences(
  files: readonly ImportFile[],
  accounts: readonly NamedAccount[],
  document: Portfolio,
): ImportProposal['differences'] {
  const instruments = new Map(document.instruments.map((instrument) => [instrument.id, instrument]));
  return accounts.flatMap(({ text, accountId, rows, replaces }) => {
    if (accountId === null || rows === 0 || replaces === 0) return [];
    const held = document.holdings.filter((holding) => holding.accountId === accountId);
    const before = quantities(
      held.map(({ instrumentId, quantity }) => {
        const { symbol = instrumentId, currency = '' } = instruments.get(instrumentId) ?? {};
        return { symbol, currency, quantity };
      }),
    );
    const named = files.flatMap((file) => file.positions).filter((row) => (row.account ?? '') === text);
    const after = quantities(named);
    return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
      const [earlier, later] = [before.get(key), after.get(key)];
      if (earlier !== undefined && later !== undefined && decimalsAgree(earlier.quantity, later.quantity, '0'))
        return [];
      const symbol = (later ?? earlier)?.symbol ?? key;
      return [{ account: text, symbol, before: earlier?.quantity ?? null, after: later?.quantity ?? null }];
    });
  });
}

interface Held {
  readonly symbol: string;
  readonly currency: string;
  readonly quantity: Decimal;
}

/** Quantities by instrument: a broker may list one name in two rows. */
function quantities(rows: readonly Held[]): ReadonlyMap<string, Held> {
  const held = new Map<string, Held>();
  for (const row of rows) {
    const before = held.get(instrumentKey(row));
    const quantity = before === undefined ? row.quantity : sumDecimals([before.quantity, row.quantity]);
    held.set(instrumentKey(row), { ...(before ?? row), quantity });
  }
  return held;
}
