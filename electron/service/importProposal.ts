import type { ImportProposal } from '../../shared/contract/importSchemas';
import { type Decimal, decimalsAgree, sumDecimals } from '../../shared/model/decimal';
import type { Account, Portfolio } from '../../shared/model/portfolio';
import type { PositionRow, PositionsFile } from '../../shared/model/proposal';
import type { ReferenceData } from '../../shared/model/reference';
import type { Problem } from '../../shared/result/problem';
import { instrumentKindOf } from './instrumentKind';

/** Money agrees within half a cent, the rounding of a file's own total. */
const TOLERANCE: Decimal = '0.005';

/**
 * Whether a file speaks for an account that an earlier file of the same import speaks for: both would count.
 *
 * @param file - The file in question.
 * @param earlier - Files before it.
 * @returns `file-account-twice` with the first such account, or null.
 */
export function accountTwice(file: PositionsFile, earlier: readonly PositionsFile[]): Problem | null {
  for (const other of earlier) {
    const taken = new Set(other.positions.map((row) => row.account));
    const clash = file.positions.find((row) => taken.has(row.account));
    if (clash !== undefined)
      return { code: 'file-account-twice', account: clash.account ?? '', otherFile: other.fileName };
  }
  return null;
}

/**
 * The accounts a set of files names, matched with those of the document by name.
 *
 * @param files - Files that were read.
 * @param document - The open portfolio.
 * @returns One line per distinct account text, in order of appearance.
 */
export function proposedAccounts(files: readonly PositionsFile[], document: Portfolio): ImportProposal['accounts'] {
  const texts = new Map<string, number>();
  for (const row of files.flatMap((file) => file.positions))
    texts.set(row.account ?? '', (texts.get(row.account ?? '') ?? 0) + 1);
  return [...texts].map(([text, rows]) => {
    const name = text === '' ? 'Account' : text;
    const account = document.accounts.find((candidate) => candidate.name === name);
    return {
      text,
      accountId: account?.id ?? null,
      name,
      kind: account?.kind ?? accountKindOf(text),
      rows,
      replaces: document.holdings.filter((holding) => holding.accountId === account?.id).length,
    };
  });
}

/**
 * The instruments a set of files names, with the kind Ballast would give each.
 *
 * @param files - Files that were read.
 * @param surroundings - Document and tables.
 * @returns One line per symbol; `unknown` ones need the user's word.
 */
export function proposedInstruments(
  files: readonly PositionsFile[],
  surroundings: { readonly document: Portfolio; readonly reference: ReferenceData },
): ImportProposal['instruments'] {
  const rows = new Map<string, PositionRow>();
  for (const row of files.flatMap((file) => file.positions)) if (!rows.has(row.symbol)) rows.set(row.symbol, row);
  return [...rows.values()].map((row) => {
    const known = surroundings.document.instruments.find((instrument) => instrument.symbol === row.symbol);
    const kind = known?.kind ?? instrumentKindOf(row, surroundings.reference);
    return {
      symbol: row.symbol,
      name: known?.name ?? (row.description === '' ? row.symbol : row.description),
      kind,
      status: known !== undefined ? 'known' : kind === 'unknown' ? 'unknown' : 'new',
    };
  });
}

/**
 * The reconcile lines: what each file states against what Ballast would hold from it.
 *
 * @param files - Files that were read.
 * @returns One line per file and currency; `stated` is null where the file gives no total, or has several currencies.
 */
export function reconcileLines(files: readonly PositionsFile[]): ImportProposal['reconcile'] {
  return files.flatMap((file) => {
    const currencies = [...new Set(file.positions.map((row) => row.currency))];
    return currencies.map((currency) => {
      const held = sumDecimals(
        file.positions.flatMap((row) =>
          row.currency === currency && row.marketValue !== null ? [row.marketValue] : [],
        ),
      );
      const stated = currencies.length === 1 ? file.totals.marketValue : null;
      return {
        fileName: file.fileName,
        currency,
        stated,
        held,
        agrees: stated === null ? null : decimalsAgree(stated, held, TOLERANCE),
      };
    });
  });
}

function accountKindOf(text: string): Account['kind'] {
  if (/\b(ira|roth|401\s?\(?k\)?|403\s?\(?b\)?|hsa|sep|pension|retirement|rollover)\b/i.test(text.replaceAll('_', ' ')))
    return 'retirement';
  return /\b(individual|brokerage|joint|tod|taxable)\b/i.test(text.replaceAll('_', ' ')) ? 'taxable' : 'unknown';
}
