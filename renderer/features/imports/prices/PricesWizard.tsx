import { useState } from 'react';
import { api } from '../../../api/ballastApi';
import { edited } from '../../../api/documentActions';
import { useDocument } from '../../../api/queries';
import { Button } from '../../../components/Button';
import { Dialog } from '../../../components/Dialog';
import { DropZone } from '../../../components/DropZone';
import { ErrorState } from '../../../components/ErrorState';
import { FileButton } from '../../../components/FileButton';
import { useNotices } from '../../../state/useNotices';
import { useOverlays } from '../../../state/useOverlays';
import styles from '../imports.module.css';
import { Reading } from '../Reading';
import { useProposal } from '../useProposal';
import { acceptance, type SeriesChoices } from './acceptance';
import { BenchmarkHint } from './BenchmarkHint';
import { PriceFileProblems } from './PriceFileProblems';
import { SeriesStep } from './SeriesStep';

/** From price files to series: matched with holdings, gaps and jumps listed, imported as one step that can be undone. */
export function PricesWizard({ files }: { readonly files: readonly File[] }) {
  const close = useOverlays((overlays) => overlays.close);
  const open = useDocument();
  const [choices, setChoices] = useState<SeriesChoices>({});
  const state = useProposal(files, (request) => api.pricesPropose(request), null);
  const proposal = state.proposal?.ok === true ? state.proposal.value : null;
  const accept = proposal === null ? [] : acceptance(proposal, choices);
  const confirm = async () => {
    if (proposal === null) return;
    const outcome = edited(await api.pricesConfirm({ proposalId: proposal.proposalId, accept }));
    if (!outcome.ok) return;
    const { revision } = outcome.value.status;
    const text = `${accept.length} price series imported; every figure is computed anew.`;
    useNotices.getState().showBanner({ text, undoLabel: 'Undo import', revision });
    close();
  };
  const choosers = (
    <>
      <FileButton
        label="Choose files"
        multiple
        primary={proposal === null}
        accept=".csv,.txt,text/csv"
        onFiles={state.add}
      />
      <FileButton label="Choose a folder" folder onFiles={state.add} />
    </>
  );
  return (
    <Dialog
      title="Add prices"
      size="large"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button look="primary" disabled={accept.length === 0 || state.busy} onClick={() => void confirm()}>
            {accept.length === 0 ? 'Accept' : `Accept ${accept.length} series`}
          </Button>
        </>
      }
    >
      {state.proposal?.ok === false ? (
        <ErrorState problem={state.proposal.problem} title="Nothing was imported" />
      ) : null}
      {state.files.length === 0 && !state.busy ? (
        <DropZone
          sentence="Drop price files or a whole folder: Yahoo, Stooq or any CSV with a date and a close, one file per symbol or several symbols in one. They are read and shown first; nothing changes before you confirm."
          onFiles={state.add}
        >
          {choosers}
        </DropZone>
      ) : null}
      {state.busy && proposal === null ? <Reading progress={state.progress} /> : null}
      {proposal === null ? null : (
        <>
          <PriceFileProblems proposal={proposal} onAnswer={state.answer} />
          {proposal.series.length === 0 ? null : (
            <SeriesStep proposal={proposal} choices={choices} onChange={setChoices} />
          )}
          <div className={styles['bar']}>{choosers}</div>
        </>
      )}
      <BenchmarkHint
        symbols={[
          ...(open?.ok === true ? open.value.document.series.map(({ symbol }) => symbol) : []),
          ...accept.map(({ symbol }) => symbol),
        ]}
      />
    </Dialog>
  );
}
