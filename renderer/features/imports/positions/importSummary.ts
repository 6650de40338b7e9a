import type { ImportProposal } from '../../../../shared/contract/importSchemas';
import { problemSentence } from '../../../../shared/messages/problemSentence';
import type { Line } from '../../../../shared/model/proposal';
import type { Format } from '../../../api/format';
import { countText } from '../countText';
import { TRADE_TYPE_WORDS } from '../tradeTypeWords';
import { accountChoice, type ImportChoices, rowKey } from './importChoices';

/** A number of rows that are alike. */
export interface SummaryLine {
  readonly what: string;
  readonly rows: number;
}

/** What an import is about to do. */
export interface ImportSummary {
  readonly sentence: string;
  readonly comesIn: readonly SummaryLine[];
  readonly staysOut: readonly SummaryLine[];
  readonly positions: number;
  readonly trades: number;
}

/**
 * What an import is about to do, with the user's word on it.
 *
 * @param proposal - What the files bring.
 * @param choices - What the user changed about it.
 * @param format - How a reason is written.
 */
export function importSummary(proposal: ImportProposal, choices: ImportChoices, format: Format): ImportSummary {
  const known = new Set(proposal.duplicates.map(({ fileId, line }) => rowKey(fileId, line)));
  const comesIn = new Map<string, number>();
  const staysOut = new Map<string, number>();
  const taken = { positions: 0, trades: 0 };
  const place = (fileId: string, line: Line, what: string): boolean => {
    const key = rowKey(fileId, line);
    const out = known.has(key) ? 'On record already' : choices.leftOut.has(key) ? 'Left out by you' : null;
    count(out === null ? comesIn : staysOut, out ?? what);
    return out === null;
  };
  for (const entry of proposal.files) {
    if (entry.status !== 'read') continue;
    const { fileId, file } = entry;
    const held = file.kind === 'lots' ? 'Lots held' : 'Positions held';
    for (const { line } of file.positions) if (place(fileId, line, held)) taken.positions += 1;
    for (const { line, type } of file.trades) if (place(fileId, line, TRADE_TYPE_WORDS[type])) taken.trades += 1;
    // One sentence stands for all rows with the same kind of reason.
    const sentences = new Map(file.skipped.map(({ reason }) => [reason.code, problemSentence(reason, format)]));
    for (const { reason } of file.skipped) count(staysOut, sentences.get(reason.code) ?? reason.code);
    if (file.cashLines.length > 0) count(staysOut, MONEY_ONLY, file.cashLines.length);
  }
  return {
    sentence: sentenceOf(proposal, choices, taken),
    comesIn: lines(comesIn),
    staysOut: lines(staysOut),
    ...taken,
  };
}

const MONEY_ONLY = 'Money only: the row changes no holding.';

function count(counts: Map<string, number>, what: string, rows = 1): void {
  counts.set(what, (counts.get(what) ?? 0) + rows);
}

/** The most frequent first. */
function lines(counts: ReadonlyMap<string, number>): SummaryLine[] {
  return [...counts].map(([what, rows]) => ({ what, rows })).sort((left, right) => right.rows - left.rows);
}

interface Taken {
  readonly positions: number;
  readonly trades: number;
}

/** "6 positions in 2 accounts come in; 2 holdings are added, 1 changes, 1 goes." */
function sentenceOf(proposal: ImportProposal, choices: ImportChoices, { positions, trades }: Taken): string {
  const what = [
    ...(positions > 0 ? [countText(positions, 'position')] : []),
    ...(trades > 0 ? [countText(trades, 'trade')] : []),
  ].join(' and ');
  if (what === '') return 'Nothing comes in: every row is on record already or left out.';
  const into = countText(proposal.accounts.length, 'account');
  return `${what} in ${into} ${positions + trades === 1 ? 'comes' : 'come'} in.${changesText(proposal, choices)}`;
}

function changesText({ accounts, differences }: ImportProposal, choices: ImportChoices): string {
  const replaced = new Set(
    accounts
      .map((account) => accountChoice(account, choices))
      .filter(({ accountId, replace }) => accountId !== null && replace)
      .map(({ text }) => text),
  );
  const of = differences.filter(({ account }) => replaced.has(account));
  if (of.length === 0) return '';
  const added = of.filter(({ before }) => before === null).length;
  const removed = of.filter(({ after }) => after === null).length;
  const parts = [
    added > 0 ? `${countText(added, 'holding')} added` : '',
    of.length - added - removed > 0 ? `${of.length - added - removed} changed` : '',
    removed > 0 ? `${removed} gone` : '',
  ];
  return ` Against what is held now: ${parts.filter(Boolean).join(', ')}.`;
}
