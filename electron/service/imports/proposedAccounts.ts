import type { ImportProposal } from '../../../shared/contract/importSchemas';
import type { IsoDate } from '../../../shared/model/isoDate';
import type { Account, Holding, Portfolio } from '../../../shared/model/portfolio';
import type { ImportFile } from './importFile';

/** Which account of the document a file's text goes into, where the user has said so. */
export type AccountWishes = Readonly<Record<string, string | null>>;

/** An account of the files before what there is to know about it was looked at. */
export type NamedAccount = Omit<ImportProposal['accounts'][number], 'notes'>;

/**
 * The accounts a set of files names, matched with those of the document by name.
 *
 * @param files - Files that were read.
 * @param document - The open portfolio.
 * @param wishes - The user's word on some of them; goes before the name.
 * @returns One line per distinct account text, in order of appearance.
 */
export function proposedAccounts(
  files: readonly ImportFile[],
  document: Portfolio,
  wishes: AccountWishes = {},
): readonly NamedAccount[] {
  return [...countedTexts(files)].map(([text, { rows, trades, asOf }]) => {
    const name = text === '' ? 'Account' : text;
    const account = Object.hasOwn(wishes, text)
      ? document.accounts.find((candidate) => candidate.id === wishes[text])
      : document.accounts.find((candidate) => candidate.name === name);
    const held = document.holdings.filter((holding) => holding.accountId === account?.id);
    return {
      text,
      accountId: account?.id ?? null,
      name,
      kind: account?.kind ?? accountKindOf(text),
      rows,
      trades,
      holds: held.length,
      replaces: rows === 0 ? 0 : held.length,
      activity: isBuilt(document, held) ? 'holdings' : 'lots',
      dated: latest(held.map((holding) => holding.filePriceDate)),
      asOf,
    };
  });
}

/** Whether trades alone built what an account holds. */
function isBuilt(document: Portfolio, held: readonly Holding[]): boolean {
  const activity = new Set(document.imports.filter(({ kind }) => kind === 'activity').map(({ id }) => id));
  return held.length > 0 && held.every(({ importId }) => importId !== null && activity.has(importId));
}

interface Counted {
  readonly rows: number;
  readonly trades: number;
  readonly asOf: IsoDate | null;
}

function countedTexts(files: readonly ImportFile[]): ReadonlyMap<string, Counted> {
  const texts = new Map<string, Counted>();
  const none: Counted = { rows: 0, trades: 0, asOf: null };
  for (const file of files) {
    for (const { account } of file.positions) {
      const { rows, trades, asOf } = texts.get(account ?? '') ?? none;
      texts.set(account ?? '', { rows: rows + 1, trades, asOf: latest([asOf, file.asOf]) });
    }
    for (const { account } of file.trades) {
      const { rows, trades, asOf } = texts.get(account ?? '') ?? none;
      texts.set(account ?? '', { rows, trades: trades + 1, asOf });
    }
  }
  return texts;
}

function latest(days: readonly (IsoDate | null)[]): IsoDate | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}

function accountKindOf(text: string): Account['kind'] {
  if (/\b(ira|roth|401\s?\(?k\)?|403\s?\(?b\)?|hsa|sep|pension|retirement|rollover)\b/i.test(text.replaceAll('_', ' ')))
    return 'retirement';
  return /\b(individual|brokerage|joint|tod|taxable)\b/i.test(text.replaceAll('_', ' ')) ? 'taxable' : 'unknown';
}
