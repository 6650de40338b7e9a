import { useState } from 'react';
import type { ImportProposal } from '../../../../shared/contract/importSchemas';
import { api } from '../../../api/ballastApi';
import { edited, newPortfolio } from '../../../api/documentActions';
import { useDocument } from '../../../api/queries';
import { useFreeName } from '../../../api/useFreeName';
import { Button } from '../../../components/Button';
import { guessCurrency } from '../../../components/CurrencyField';
import { Dialog } from '../../../components/Dialog';
import { ErrorState } from '../../../components/ErrorState';
import { useNotices } from '../../../state/useNotices';
import { useOverlays } from '../../../state/useOverlays';
import { useUi } from '../../../state/useUi';
import styles from '../imports.module.css';
import { Reading } from '../Reading';
import { useProposal } from '../useProposal';
import { AccountsStep } from './AccountsStep';
import { bannerText, confirmation, type PositionChoices } from './confirmation';
import { FileCards } from './FileCards';
import { FileChoice } from './FileChoice';
import { InstrumentsStep } from './InstrumentsStep';
import { PreviewStep } from './PreviewStep';
import { ReconcileLines } from './ReconcileLines';

/** From broker files to holdings: read, asked about, previewed, reconciled, and imported as one step that can be undone. */
export function PositionsWizard({ files }: { readonly files: readonly File[] }) {
  const close = useOverlays((overlays) => overlays.close);
  const open = useDocument();
  const [target, setTarget] = useState({ name: useFreeName(), currency: guessCurrency() });
  const [choices, setChoices] = useState<PositionChoices>({ accounts: {}, kinds: {} });
  // Without an open portfolio its name and currency are asked before the files are read.
  const [ready] = useState(() => (open?.ok === true ? files : []));
  const state = useProposal(ready, (request) => api.importPropose(request));
  const proposal = state.proposal?.ok === true ? state.proposal.value : null;
  // Files dropped before there was a portfolio, or handed over in vain because its name was taken.
  const waiting =
    state.files.length > 0
      ? { files: state.files.map(({ file }) => file), read: state.again }
      : { files, read: () => state.add(files) };
  const leave = () => {
    if (proposal !== null) void api.importCancel({ proposalId: proposal.proposalId });
    close();
  };
  const addAsPrices = (fileId: string) => {
    leave();
    const handed = state.files.filter((each) => each.fileId === fileId);
    useOverlays.getState().show(
      'import-prices',
      handed.map(({ file }) => file),
    );
  };
  const confirm = async () => {
    if (proposal === null) return;
    // Only now: a file that brings nothing leaves no empty portfolio behind.
    if (open?.ok !== true && !(await newPortfolio(target.name, target.currency)).ok) return;
    const outcome = edited(await api.importConfirm(confirmation(proposal, choices)));
    if (!outcome.ok) return;
    const { revision } = outcome.value.status;
    useNotices.getState().showBanner({ text: bannerText(proposal), undoLabel: 'Undo import', revision });
    useUi.getState().go('holdings');
    close();
  };
  return (
    <Dialog
      title="Import positions"
      size="large"
      onClose={leave}
      footer={
        <>
          {proposal === null ? null : <ReconcileLines lines={proposal.reconcile} />}
          {proposal?.ready === false && !state.busy ? (
            <span className={styles['faint']}>{waitsFor(proposal)}</span>
          ) : null}
          <Button onClick={leave}>Cancel</Button>
          <Button look="primary" disabled={proposal?.ready !== true || state.busy} onClick={() => void confirm()}>
            {proposal === null || proposal.positions === 0 ? 'Import' : `Import ${proposal.positions} positions`}
          </Button>
        </>
      }
    >
      {proposal === null && !state.busy ? (
        <FileChoice
          waiting={waiting}
          onFiles={state.add}
          target={open?.ok === true ? null : target}
          onTarget={setTarget}
        />
      ) : null}
      {state.busy && proposal === null ? <Reading progress={state.progress} /> : null}
      {state.proposal?.ok === false ? (
        <ErrorState problem={state.proposal.problem} title="Nothing was imported" />
      ) : null}
      {proposal === null ? null : (
        <>
          <FileCards
            proposal={proposal}
            onAnswer={state.answer}
            onRemove={state.remove}
            onAdd={state.add}
            onPrices={addAsPrices}
          />
          {proposal.positions === 0 ? null : (
            <>
              <AccountsStep proposal={proposal} choices={choices} onChange={setChoices} />
              <InstrumentsStep proposal={proposal} choices={choices} onChange={setChoices} />
              <PreviewStep proposal={proposal} />
            </>
          )}
        </>
      )}
    </Dialog>
  );
}

/** Why the import cannot be confirmed yet: it is all files or none. */
function waitsFor({ files }: ImportProposal): string {
  if (files.some(({ status }) => status === 'questions')) return 'Answer what a file asks, or leave it out.';
  if (files.some(({ status }) => status === 'refused')) return 'Leave out what could not be read.';
  return 'No position was found.';
}
