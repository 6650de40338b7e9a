import type { RequestOf } from '../../../../shared/contract/channels';
import type { ImportProposal, ProposedFile } from '../../../../shared/contract/importSchemas';
import type { InstrumentKind } from '../../../../shared/model/portfolio';
import type { Line } from '../../../../shared/model/proposal';

export type ProposedAccount = ImportProposal['accounts'][number];
export type ProposedInstrument = ImportProposal['instruments'][number];
export type ReadFile = Extract<ProposedFile, { status: 'read' }>;

type Confirmation = RequestOf<'importConfirm'>;
type AccountConfirmation = Confirmation['accounts'][number];
type FileRow = Confirmation['skip'][number];

/** What the user says about an account; what is not here stands as proposed. */
export type AccountWord = Partial<Pick<AccountConfirmation, 'name' | 'kind' | 'replace' | 'activity'>>;

/** What the user says about an instrument. */
export interface InstrumentWord {
  readonly kind?: InstrumentKind;
  /** The instrument of the document it is; null for one of its own. */
  readonly sameAs?: string | null;
}

/** What the user changed about a proposal; what is not here stands as proposed. */
export interface ImportChoices {
  /** By the file's text for the account. */
  readonly accounts: Readonly<Record<string, AccountWord>>;
  /** By `instrumentKey`. */
  readonly instruments: Readonly<Record<string, InstrumentWord>>;
  /** Rows that are left out, by `rowKey`. */
  readonly leftOut: ReadonlyMap<string, FileRow>;
}

/** Everything as it is proposed. */
export const NO_CHOICES: ImportChoices = { accounts: {}, instruments: {}, leftOut: new Map() };

/** Names an instrument within a proposal: a symbol can stand for two of them in two currencies. */
export function instrumentKey({ symbol, currency }: Pick<ProposedInstrument, 'symbol' | 'currency'>): string {
  return `${symbol} ${currency}`;
}

/** Names a row within a proposal. */
export function rowKey(fileId: string, line: Line): string {
  return `${fileId} ${lineText(line)}`;
}

/** Where a row stands in its file, as text. */
export function lineText(line: Line): string {
  return typeof line === 'number' ? String(line) : `${line[0]}–${line[1]}`;
}

/** An account as it will be imported: a file's account as a whole replaces the one of that name; what trades do is as proposed. */
export function accountChoice(account: ProposedAccount, choices: ImportChoices): AccountConfirmation {
  const { text, accountId, name, kind, activity } = account;
  return { text, accountId, name, kind, replace: true, activity, ...choices.accounts[text] };
}

/** An instrument as it will be imported. */
export function instrumentChoice(instrument: ProposedInstrument, choices: ImportChoices): Required<InstrumentWord> {
  return {
    kind: instrument.kind,
    sameAs: instrument.instrumentId,
    ...choices.instruments[instrumentKey(instrument)],
  };
}

/** The choices with one more word on an account. */
export function withAccount(choices: ImportChoices, text: string, word: AccountWord): ImportChoices {
  return { ...choices, accounts: { ...choices.accounts, [text]: { ...choices.accounts[text], ...word } } };
}

/** The choices with the same word on some instruments. */
export function withInstruments(
  choices: ImportChoices,
  instruments: readonly ProposedInstrument[],
  word: InstrumentWord,
): ImportChoices {
  const said = instruments.map((instrument) => {
    const key = instrumentKey(instrument);
    return [key, { ...choices.instruments[key], ...word }] as const;
  });
  return { ...choices, instruments: { ...choices.instruments, ...Object.fromEntries(said) } };
}

/** The choices with some rows left out, or all of them taken again. */
export function withRows(choices: ImportChoices, rows: readonly FileRow[], leftOut: boolean): ImportChoices {
  const next = new Map(choices.leftOut);
  for (const { fileId, line } of rows) {
    if (leftOut) next.set(rowKey(fileId, line), { fileId, line });
    else next.delete(rowKey(fileId, line));
  }
  return { ...choices, leftOut: next };
}

/** The kind all of them have; null where they differ. */
export function commonKind(instruments: readonly ProposedInstrument[], choices: ImportChoices): InstrumentKind | null {
  const [first, ...others] = new Set(instruments.map((instrument) => instrumentChoice(instrument, choices).kind));
  return first === undefined || others.length > 0 ? null : first;
}

/** The request that imports a proposal with the user's word on it. */
export function confirmation(proposal: ImportProposal, choices: ImportChoices): Confirmation {
  const files = new Set(proposal.files.map(({ fileId }) => fileId));
  return {
    proposalId: proposal.proposalId,
    accounts: proposal.accounts.map((account) => accountChoice(account, choices)),
    instruments: proposal.instruments.map((instrument) => {
      const { symbol, currency } = instrument;
      return { symbol, currency, ...instrumentChoice(instrument, choices) };
    }),
    // A file that was taken out again took its rows with it.
    skip: [...choices.leftOut.values()].filter(({ fileId }) => files.has(fileId)),
  };
}
