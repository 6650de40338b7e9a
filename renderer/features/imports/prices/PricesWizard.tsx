import { useState } from 'react';
import { counted } from '../../../../shared/messages/counted';
import { api } from '../../../api/ballastApi';
import { edited } from '../../../api/documentActions';
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
import { answersWith, type FixChoices } from './fixChoices';
import { PriceFileProblems } from './PriceFileProblems';
import { PricesSummary } from './PricesSummary';
import { SeriesStep } from './SeriesStep';
import { Storing } from './Storing';

const NO_FIXES: FixChoices = {};
const SENTENCE =
  'Drop price files or a whole folder: Yahoo, Stooq, Alpha Vantage, Investing.com or any CSV with a date and a close, one file per symbol or several symbols in one. They are read and shown first; nothing changes before you confirm.';

/** From price files to series: matched with holdings, issues fixed at the user's word, imported as one step that can be undone. */
export function PricesWizard({ files }: { readonly files: readonly File[] }) {
  const close = useOverlays((overlays) => overlays.close);
  const [choices, setChoices] = useState<SeriesChoices>({});
  const [storing, setStoring] = useState(false);
  const state = useProposal(
    files,
    ({ fileIds, answers }, fixes) => api.pricesPropose({ fileIds, answers: answersWith(answers, fixes) }),
    NO_FIXES,
  );
  const proposal = state.proposal?.ok === true ? state.proposal.value : null;
  const accept = proposal === null ? [] : acceptance(proposal, choices);
  const stop = () => {
    state.stop();
    void api.pricesCancel({ proposalId: null });
  };
  const leave = () => {
    if (state.busy) stop();
    if (proposal !== null) void api.pricesCancel({ proposalId: proposal.proposalId });
    close();
  };
  const confirm = async () => {
    if (proposal === null) return;
    setStoring(true);
    const outcome = edited(await api.pricesConfirm({ proposalId: proposal.proposalId, accept }));
    setStoring(false);
    if (!outcome.ok) return;
    const { revision } = outcome.value.status;
    const text = `${counted(accept.length, 'price series', 'price series')} imported; every figure is computed anew.`;
    useNotices.getState().showBanner({ text, undoLabel: 'Undo import', revision });
    close();
  };
  const fixing = { fixes: state.extra, onFixes: state.refine, busy: state.busy };
  const choosers = (
    <>
      <FileButton
        label="Choose files"
        multiple
        primary={proposal === null}
        accept=".csv,.txt,.json,.beancount,text/csv"
        onFiles={state.add}
      />
      <FileButton label="Choose a folder" folder onFiles={state.add} />
    </>
  );
  return (
    <Dialog
      title="Add prices"
      size="large"
      onClose={leave}
      footer={
        <>
          <Button onClick={leave}>Cancel</Button>
          <Button look="primary" disabled={accept.length === 0 || state.busy || storing} onClick={() => void confirm()}>
            {accept.length === 0 ? 'Accept' : `Accept ${accept.length} series`}
          </Button>
        </>
      }
    >
      {state.proposal?.ok === false ? (
        <ErrorState problem={state.proposal.problem} title="Nothing was imported" />
      ) : null}
      {state.files.length === 0 && !state.busy ? (
        <DropZone sentence={SENTENCE} onFiles={state.add}>
          {choosers}
        </DropZone>
      ) : null}
      {state.busy ? <Reading progress={state.progress} onStop={stop} slim={proposal !== null} /> : null}
      {state.files.length > 0 && !state.busy && state.proposal === undefined ? (
        <div className={styles['choices']}>
          <p>The reading was stopped; nothing was changed.</p>
          <Button onClick={state.again}>Read {counted(state.files.length, 'file')}</Button>
        </div>
      ) : null}
      {storing ? <Storing progress={state.progress} /> : null}
      {proposal === null ? null : (
        <>
          <PricesSummary proposal={proposal} choices={choices} {...fixing} />
          <PriceFileProblems proposal={proposal} onAnswer={state.answer} />
          {proposal.series.length === 0 ? null : (
            <SeriesStep proposal={proposal} choices={choices} onChange={setChoices} {...fixing} />
          )}
          <div className={styles['bar']}>{choosers}</div>
        </>
      )}
      <BenchmarkHint arriving={accept.map(({ symbol }) => symbol)} />
    </Dialog>
  );
}
