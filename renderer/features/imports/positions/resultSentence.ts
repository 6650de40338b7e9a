import type { ImportProposal, ImportResult } from '../../../../shared/contract/importSchemas';
import { counted } from '../../../../shared/messages/counted';

/** What an import brought, for its result and the banner: "6 positions in 2 accounts imported from positions.csv." */
export function resultSentence(result: ImportResult, { files, accounts }: ImportProposal): string {
  const trades = Object.values(result.trades).reduce((total, count) => total + count, 0);
  const what = [
    ...(result.positions > 0 || trades === 0 ? [counted(result.positions, 'position')] : []),
    ...(trades > 0 ? [counted(trades, 'trade')] : []),
  ].join(' and ');
  const names = files.map((entry) => (entry.status === 'read' ? entry.file.fileName : entry.fileName));
  const from = names.length === 1 ? names[0] : counted(names.length, 'file');
  return `${what} in ${counted(accounts.length, 'account')} imported from ${from}.`;
}
