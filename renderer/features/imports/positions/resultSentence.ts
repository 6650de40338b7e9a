import type { ImportProposal, ImportResult } from '../../../../shared/contract/importSchemas';
import { countText } from '../countText';

/** What an import brought, for its result and the banner: "6 positions in 2 accounts imported from positions.csv." */
export function resultSentence(result: ImportResult, { files, accounts }: ImportProposal): string {
  const trades = Object.values(result.trades).reduce((total, count) => total + count, 0);
  const what = [
    ...(result.positions > 0 || trades === 0 ? [countText(result.positions, 'position')] : []),
    ...(trades > 0 ? [countText(trades, 'trade')] : []),
  ].join(' and ');
  const names = files.map((entry) => (entry.status === 'read' ? entry.file.fileName : entry.fileName));
  const from = names.length === 1 ? names[0] : countText(names.length, 'file');
  return `${what} in ${countText(accounts.length, 'account')} imported from ${from}.`;
}
