import { useState } from 'react';
import type { ImportProposal } from '../../../../shared/contract/importSchemas';
import { api } from '../../../api/ballastApi';
import { Button } from '../../../components/Button';
import { Dialog } from '../../../components/Dialog';
import { ErrorState } from '../../../components/ErrorState';
import { Steps } from '../../../components/Steps';
import { useOverlays } from '../../../state/useOverlays';
import { countText } from '../countText';
import styles from '../imports.module.css';
import { Reading } from '../Reading';
import { FileChoice } from './FileChoice';
import { ReconcileLines } from './ReconcileLines';
import { ResultPage } from './ResultPage';
import { useImportWizard } from './useImportWizard';
import { WizardStep } from './WizardStep';

type Wizard = ReturnType<typeof useImportWizard>;

/** From broker files to holdings and trades, step by step, imported as one step that can be undone. */
export function PositionsWizard({ files }: { readonly files: readonly File[] }) {
  // Another import begins with nothing of the one before.
  const [{ run, done }, setRun] = useState<Run>({ run: 0, done: null });
  return (
    <OneImport
      key={run}
      files={files === done ? NO_FILES : files}
      onAnother={() => setRun({ run: run + 1, done: files })}
    />
  );
}

interface Run {
  readonly run: number;
  /** Files an earlier import began with. */
  readonly done: readonly File[] | null;
}

const NO_FILES: readonly File[] = [];

interface OneImportProps {
  readonly files: readonly File[];
  readonly onAnother: () => void;
}

function OneImport({ files, onAnother }: OneImportProps) {
  const close = useOverlays((overlays) => overlays.close);
  const wizard = useImportWizard(files);
  const { reading, proposal, imported } = wizard;
  const leave = () => {
    if (reading.busy) reading.stop();
    if (proposal !== null && imported === null) void api.importCancel({ proposalId: proposal.proposalId });
    close();
  };
  return (
    <Dialog
      title="Import broker files"
      size="wide"
      onClose={leave}
      footer={
        imported === null ? (
          <Footer wizard={wizard} onLeave={leave} />
        ) : (
          <>
            <Button onClick={onAnother}>Import another</Button>
            <Button look="primary" onClick={close}>
              Done
            </Button>
          </>
        )
      }
    >
      {imported === null ? (
        <Contents wizard={wizard} files={files} onLeave={leave} />
      ) : (
        <ResultPage imported={imported} />
      )}
    </Dialog>
  );
}

interface ContentsProps {
  readonly wizard: Wizard;
  readonly files: readonly File[];
  readonly onLeave: () => void;
}

function Contents({ wizard, files, onLeave }: ContentsProps) {
  const { reading, proposal, steps, step, go, isOpen, target, setTarget } = wizard;
  // Files dropped before there was a portfolio, or handed over in vain because its name was taken.
  const waiting =
    reading.files.length > 0
      ? { files: reading.files.map(({ file }) => file), read: reading.again }
      : { files, read: () => reading.add(files) };
  return (
    <>
      {proposal === null ? null : <Steps label="Steps of the import" steps={steps} current={step} onGo={go} />}
      {reading.busy ? <Reading progress={reading.progress} onStop={reading.stop} slim={proposal !== null} /> : null}
      {reading.proposal?.ok === false ? (
        <ErrorState problem={reading.proposal.problem} title="Nothing was imported" />
      ) : null}
      {proposal === null && !reading.busy ? (
        <FileChoice waiting={waiting} onFiles={reading.add} target={isOpen ? null : target} onTarget={setTarget} />
      ) : null}
      {proposal === null ? null : <WizardStep wizard={wizard} proposal={proposal} onLeave={onLeave} />}
    </>
  );
}

interface FooterProps {
  readonly wizard: Wizard;
  readonly onLeave: () => void;
}

function Footer({ wizard, onLeave }: FooterProps) {
  const { reading, proposal, summary, step, steps, go, next, back, confirm, confirming } = wizard;
  const refused = proposal?.files.filter((entry) => entry.status === 'refused') ?? [];
  const idle = proposal !== null && !reading.busy && !confirming;
  return (
    <>
      {proposal === null ? null : (
        <div className={styles['footing']}>
          {step === 'preview' || step === 'import' ? <ReconcileLines lines={proposal.reconcile} short /> : null}
          {idle ? <span className={styles['faint']}>{waitsFor(proposal)}</span> : null}
        </div>
      )}
      {idle && refused.length > 0 && refused.length < proposal.files.length ? (
        <Button onClick={() => reading.remove(refused.map(({ fileId }) => fileId))}>{leaveOutLabel(refused)}</Button>
      ) : null}
      <Button onClick={onLeave}>Cancel</Button>
      {back === null ? null : <Button onClick={() => go(back)}>Back</Button>}
      {step === 'import' && summary !== null ? (
        <Button
          key="import"
          look="primary"
          disabled={!idle || summary.positions + summary.trades === 0}
          onClick={() => void confirm()}
        >
          {importLabel(summary)}
        </Button>
      ) : (
        <Button
          key="continue"
          look="primary"
          disabled={!idle || next === null}
          onClick={() => next !== null && go(next)}
        >
          {next === null ? 'Continue' : `Continue to ${steps.find(({ id }) => id === next)?.label.toLowerCase()}`}
        </Button>
      )}
    </>
  );
}

function leaveOutLabel(refused: readonly { readonly fileName: string }[]): string {
  return refused.length === 1 ? `Leave out ${refused[0]?.fileName}` : `Leave out ${refused.length} files`;
}

function importLabel({ positions, trades }: { readonly positions: number; readonly trades: number }): string {
  const parts = [
    ...(positions > 0 ? [countText(positions, 'position')] : []),
    ...(trades > 0 ? [countText(trades, 'trade')] : []),
  ];
  return ['Import', parts.join(' and ')].filter(Boolean).join(' ');
}

/** Why the import cannot be confirmed yet: it is all files or none. */
function waitsFor({ files, ready }: ImportProposal): string {
  if (ready) return '';
  if (files.some(({ status }) => status === 'questions')) return 'Answer what a file asks, or leave it out.';
  if (files.some(({ status }) => status === 'refused')) return 'Leave out what could not be read.';
  return 'Nothing new was found in it.';
}
