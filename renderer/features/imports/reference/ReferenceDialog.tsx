import { useState } from 'react';
import type { ReferenceProposal } from '../../../../shared/contract/referenceSchemas';
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
import { FactsList } from './FactsList';
import { FileProblems } from './FileProblems';
import { TableCard } from './TableCard';
import { confirmation, factsToTake, type TableChoices } from './tableChoices';

interface ReferenceDialogProps {
  readonly files: readonly File[];
  /** Symbol of the fund the files are meant for. */
  readonly fund: string | null;
}

const SENTENCE =
  'Drop a fund’s holdings file (iShares, Vanguard, SPDR, Invesco or any CSV with weights), a stock screener file, fundamentals, or economic and factor series. They are read and shown first; nothing changes before you confirm.';

/** From files of reference data to tables the figures use: read, checked, attached as one step that can be undone. */
export function ReferenceDialog({ files, fund }: ReferenceDialogProps) {
  const close = useOverlays((overlays) => overlays.close);
  const [choices, setChoices] = useState<TableChoices>({});
  const [taking, setTaking] = useState(true);
  const state = useProposal(files, (request) => api.referencePropose({ ...request, fund }), null);
  const proposal = state.proposal?.ok === true ? state.proposal.value : null;
  const tables = proposal === null ? null : confirmation(proposal, choices);
  const confirm = async () => {
    if (proposal === null || tables === null) return;
    const { proposalId } = proposal;
    const outcome = edited(await api.referenceConfirm({ proposalId, tables, facts: taking }));
    if (!outcome.ok) return;
    const { revision } = outcome.value.status;
    const text = `${counted(tables.length, 'table')} attached; every figure is computed anew.`;
    useNotices.getState().showBanner({ text, undoLabel: 'Undo import', revision });
    close();
  };
  const chooser = (
    <FileButton
      label="Choose files"
      multiple
      primary={proposal === null}
      accept=".csv,.txt,text/csv"
      onFiles={state.add}
    />
  );
  return (
    <Dialog
      title={fund === null ? 'Attach reference data' : `Attach the holdings of ${fund}`}
      size="large"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button look="primary" disabled={tables === null || state.busy} onClick={() => void confirm()}>
            Attach
          </Button>
        </>
      }
    >
      {state.proposal?.ok === false ? (
        <ErrorState problem={state.proposal.problem} title="Nothing was attached" />
      ) : null}
      {state.files.length === 0 && !state.busy ? (
        <DropZone sentence={SENTENCE} onFiles={state.add}>
          {chooser}
        </DropZone>
      ) : null}
      {state.busy ? <Reading progress={state.progress} /> : null}
      {proposal === null || state.busy ? null : (
        <>
          <FileProblems proposal={proposal} onAnswer={state.answer} />
          <Tables proposal={proposal} choices={choices} onChange={setChoices} />
          {tables === null && proposal.tables.length > 0 ? (
            <p role="note">Say what is asked for above, and it can be attached.</p>
          ) : null}
          <FactsList facts={factsToTake(proposal, choices)} taken={taking} onTaken={setTaking} />
          <div className={styles['bar']}>{chooser}</div>
        </>
      )}
    </Dialog>
  );
}

interface TablesProps {
  readonly proposal: ReferenceProposal;
  readonly choices: TableChoices;
  readonly onChange: (choices: TableChoices) => void;
}

function Tables({ proposal, choices, onChange }: TablesProps) {
  return proposal.tables.map((table) => (
    <TableCard
      key={table.key}
      table={table}
      choices={choices}
      onChange={(change) => onChange({ ...choices, [table.key]: { ...choices[table.key], ...change } })}
    />
  ));
}
