import { useDocument } from '../api/queries';
import { RecoveryDialog } from '../features/backups/RecoveryDialog';
import { CorporateActionDialog } from '../features/corporateActions/CorporateActionDialog';
import { AddHoldingDialog } from '../features/holdings/AddHoldingDialog';
import { HoldingDrawer } from '../features/holdings/HoldingDrawer';
import { PositionsWizard } from '../features/imports/positions/PositionsWizard';
import { PricesWizard } from '../features/imports/prices/PricesWizard';
import { ReferenceDialog } from '../features/imports/reference/ReferenceDialog';
import { RefreshDialog } from '../features/refresh/RefreshDialog';
import { useOverlays } from '../state/useOverlays';
import { ChangedElsewhereDialog } from './ChangedElsewhereDialog';
import { CommandPalette } from './CommandPalette';
import type { Command } from './commands';
import { HelpDialog } from './HelpDialog';
import { NewPortfolioDialog } from './NewPortfolioDialog';
import { SaveAsDialog } from './SaveAsDialog';

/** The dialog, wizard or drawer that is asked for. */
export function Overlays({ commands }: { readonly commands: readonly Command[] }) {
  const { overlay, files, fund, holdingId } = useOverlays();
  const open = useDocument();
  return (
    <>
      {overlay === 'palette' ? <CommandPalette commands={commands} /> : null}
      {overlay === 'help' ? <HelpDialog commands={commands} /> : null}
      {overlay === 'new-portfolio' ? <NewPortfolioDialog /> : null}
      {overlay === 'save-as' && open?.ok === true ? <SaveAsDialog name={open.value.document.name} /> : null}
      {overlay === 'import-positions' ? <PositionsWizard files={files} /> : null}
      {overlay === 'import-prices' ? <PricesWizard files={files} /> : null}
      {overlay === 'import-reference' ? <ReferenceDialog files={files} fund={fund} /> : null}
      {overlay === 'refresh-prices' ? <RefreshDialog /> : null}
      {overlay === 'add-holding' ? <AddHoldingDialog /> : null}
      {overlay === 'recovery' ? <RecoveryDialog /> : null}
      {overlay === 'changed-elsewhere' && open?.ok === true ? (
        <ChangedElsewhereDialog name={open.value.document.name} problem={open.value.status.saved.problem} />
      ) : null}
      {overlay === 'corporate-action' && holdingId !== null ? <CorporateActionDialog holdingId={holdingId} /> : null}
      {holdingId === null ? null : <HoldingDrawer key={holdingId} holdingId={holdingId} />}
    </>
  );
}
