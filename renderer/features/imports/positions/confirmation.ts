import type { RequestOf } from '../../../../shared/contract/channels';
import type { ImportProposal } from '../../../../shared/contract/importSchemas';
import type { InstrumentKind } from '../../../../shared/model/portfolio';

export type ProposedAccount = ImportProposal['accounts'][number];
export type ProposedInstrument = ImportProposal['instruments'][number];

export interface AccountChoice {
  readonly accountId: string | null;
  readonly name: string;
  readonly kind: ProposedAccount['kind'];
  readonly replace: boolean;
}

/** What the user changed about a proposal; what is not here stands as proposed. */
export interface PositionChoices {
  /** By the file's text for the account. */
  readonly accounts: Readonly<Record<string, AccountChoice>>;
  /** By symbol. */
  readonly kinds: Readonly<Record<string, InstrumentKind>>;
}

/** The choice for an account: the user's, else the file's account as a whole replaces the one of that name. */
export function accountChoice(account: ProposedAccount, choices: PositionChoices): AccountChoice {
  const { accountId, name, kind } = account;
  return choices.accounts[account.text] ?? { accountId, name, kind, replace: true };
}

/** What an instrument is imported as: the user's word, else what the file tells. */
export function kindOf({ symbol, kind }: ProposedInstrument, choices: PositionChoices): InstrumentKind {
  return choices.kinds[symbol] ?? kind;
}

/** The kind all of them have; null where they differ. */
export function commonKind(
  instruments: readonly ProposedInstrument[],
  choices: PositionChoices,
): InstrumentKind | null {
  const [first, ...others] = new Set(instruments.map((instrument) => kindOf(instrument, choices)));
  return first === undefined || others.length > 0 ? null : first;
}

/** The choices with one kind for all of them. */
export function withCommonKind(
  instruments: readonly ProposedInstrument[],
  kind: InstrumentKind,
  choices: PositionChoices,
): PositionChoices {
  const kinds = Object.fromEntries(instruments.map(({ symbol }) => [symbol, kind]));
  return { ...choices, kinds: { ...choices.kinds, ...kinds } };
}

/** The request that imports a proposal with the user's word on it. */
export function confirmation(proposal: ImportProposal, choices: PositionChoices): RequestOf<'importConfirm'> {
  return {
    proposalId: proposal.proposalId,
    accounts: proposal.accounts.map((account) => ({ text: account.text, ...accountChoice(account, choices) })),
    instruments: proposal.instruments
      .filter(({ status }) => status !== 'known')
      .map((instrument) => ({ symbol: instrument.symbol, kind: kindOf(instrument, choices) })),
  };
}

/** What an import brought, for the banner. */
export function bannerText(proposal: ImportProposal): string {
  const { positions, accounts, files } = proposal;
  const names = files.map((entry) => (entry.status === 'read' ? entry.file.fileName : entry.fileName));
  const from = names.length === 1 ? names[0] : `${names.length} files`;
  return `${counted(positions, 'position')} in ${counted(accounts.length, 'account')} imported from ${from}.`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
