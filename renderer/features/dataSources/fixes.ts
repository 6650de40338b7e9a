import type { DataFix, DataIssue } from '../../../shared/report/dataIssue';
import { useOverlays } from '../../state/useOverlays';
import { useUi } from '../../state/useUi';

/** Where the kinds of accounts are set; an issue about one leads there. */
export const ACCOUNTS_ID = 'data-accounts';

/** What the button beside an issue says. */
export const FIX_LABELS: Record<DataFix, string> = {
  'add-prices': 'Add prices',
  'edit-holding': 'Open the holding',
  'attach-holdings': 'Attach holdings file',
  'import-facts': 'Import a file',
  'import-activity': 'Import activity',
  'edit-account': 'Say its kind',
  'edit-reference': 'Open the settings',
};

const STEPS: Record<DataFix, (issue: DataIssue) => void> = {
  'add-prices': () => useOverlays.getState().show('import-prices'),
  'attach-holdings': () => useOverlays.getState().show('import-reference'),
  'import-facts': () => useOverlays.getState().show('import-reference'),
  'import-activity': () => useOverlays.getState().show('import-positions'),
  'edit-holding': ({ holdingId }) => useOverlays.getState().openHolding(holdingId),
  'edit-account': () => document.getElementById(ACCOUNTS_ID)?.querySelector('select')?.focus(),
  'edit-reference': () => useUi.getState().go('settings'),
};

/** Takes the user to the one step that mends an issue. */
export function startFix(issue: DataIssue): void {
  STEPS[issue.fix](issue);
}
