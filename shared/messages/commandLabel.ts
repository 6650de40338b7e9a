import type { CommandSummary } from '../model/command';
import type { StepName } from '../model/commandSummary';
import { invariant } from '../result/invariant';
import { counted } from './counted';

const LABELS: Record<StepName, (count: number) => string> = {
  renamePortfolio: () => 'new portfolio name',
  addAccount: () => 'new account',
  editAccount: () => 'change of an account',
  addHolding: () => 'new holding',
  editHolding: () => 'change of a holding',
  removeHoldings: (count) => `removal of ${counted(count, 'holding')}`,
  editInstrument: () => 'change of an instrument',
  setStops: (count) => `stop for ${counted(count, 'holding')}`,
  clearStops: (count) => `removal of ${counted(count, 'stop')}`,
  importPositions: (count) => `import of ${counted(count, 'position')}`,
  importActivity: (count) => `import of ${counted(count, 'trade')}`,
  importFiles: (count) => `import of ${counted(count, 'file')}`,
  importPrices: (count) => `import of ${counted(count, 'price series', 'price series')}`,
  linkRecords: (count) => `import of ${counted(count, 'reference table')}`,
  unlinkRecords: (count) => `removal of ${counted(count, 'reference table')}`,
  removeSeries: (count) => `removal of ${counted(count, 'price series', 'price series')}`,
  recordCorporateAction: () => 'corporate action',
  removeImport: () => 'removal of an import',
  setAsideIssue: () => 'change of a data issue',
  editReference: () => 'change of break-points or events',
  editSettings: () => 'change of settings',
  setBaseCurrency: () => 'change of base currency',
  changedElsewhere: (count) => `${counted(count, 'change')} made elsewhere`,
  reload: () => 'reload of the file',
  lastChanges: (count) => (count === 1 ? 'last change' : `last ${count} changes`),
  restoreRevision: (revision) => `restoring revision ${revision.toLocaleString('en-GB')}`,
};

/**
 * What an undo or redo would take back or repeat, to stand behind the word "Undo".
 *
 * @param summary - Which command or other change, and how many things it concerned.
 * @returns Lower-case words. Example: `{ name: 'importPositions', count: 38 }` is `"import of 38 positions"`.
 * @throws InvariantError for a change that does not exist.
 */
export function commandLabel(summary: CommandSummary): string {
  invariant(isStepName(summary.name), 'unknown command name');
  return LABELS[summary.name](summary.count);
}

function isStepName(name: string): name is StepName {
  return Object.hasOwn(LABELS, name);
}
