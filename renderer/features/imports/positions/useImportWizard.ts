import { useEffect, useMemo, useRef, useState } from 'react';
import type { ImportProposal } from '../../../../shared/contract/importSchemas';
import { mapResult } from '../../../../shared/result/result';
import { api } from '../../../api/ballastApi';
import { edited, newPortfolio } from '../../../api/documentActions';
import { useFormat } from '../../../api/format';
import { useDocument } from '../../../api/queries';
import { useFreeName } from '../../../api/useFreeName';
import { guessCurrency } from '../../../components/CurrencyField';
import { useNotices } from '../../../state/useNotices';
import { useUi } from '../../../state/useUi';
import { useProposal } from '../useProposal';
import { listOf } from './InstrumentsStep';
import {
  confirmation,
  type ImportChoices,
  instrumentChoice,
  NO_CHOICES,
  type ProposedInstrument,
} from './importChoices';
import { importSummary } from './importSummary';
import type { Imported } from './ResultPage';
import { resultSentence } from './resultSentence';
import { type StepId, stepAfter, stepBefore, wizardSteps } from './wizardSteps';

/** What is said beside files and answers: saved templates by file, accounts of the portfolio by the files' texts. */
interface Beside {
  readonly templates: Record<string, string>;
  readonly accounts: Record<string, string | null>;
}

const NOTHING_BESIDE: Beside = { templates: {}, accounts: {} };

/**
 * All that the wizard remembers from its first step to its last: going back loses nothing.
 *
 * @param files - Files that came with the request to open it.
 */
export function useImportWizard(files: readonly File[]) {
  const open = useDocument();
  const format = useFormat();
  const isOpen = open?.ok === true;
  const [target, setTarget] = useState({ name: useFreeName(), currency: guessCurrency() });
  const [choices, setChoices] = useState<ImportChoices>(NO_CHOICES);
  const [wanted, setStep] = useState<StepId>('files');
  const [imported, setImported] = useState<Imported | null>(null);
  const [confirming, setConfirming] = useState(false);
  // Without an open portfolio its name and currency are asked before the files are read.
  const [ready] = useState(() => (isOpen ? files : []));
  const reading = useProposal(ready, (request, beside) => api.importPropose({ ...request, ...beside }), NOTHING_BESIDE);
  // Files dropped on the open wizard join those that are there.
  const taken = useRef(files);
  useEffect(() => {
    if (taken.current === files) return;
    taken.current = files;
    if (isOpen) reading.add(files);
  });
  const proposal = reading.proposal?.ok === true ? reading.proposal.value : null;
  const summary = useMemo(
    () => (proposal === null ? null : importSummary(proposal, choices, format)),
    [proposal, choices, format],
  );
  const facts = {
    read: count(proposal?.files, ({ status }) => status === 'read'),
    asking: count(proposal?.files, ({ status }) => status === 'questions'),
    toFix: count(proposal?.instruments, (each) => listOf(each) === 'fix' && isUnplaced(each, choices)),
    ready: proposal?.ready === true,
  };
  // An answer can close the step that is shown: a file that is read no more has no preview.
  const reachable = wizardSteps(facts, wanted).some(({ id, state }) => id === wanted && state !== 'closed');
  const step = reachable ? wanted : 'files';
  const steps = wizardSteps(facts, step);

  const confirm = async () => {
    if (proposal === null || summary === null) return;
    setConfirming(true);
    // Only now: a file that brings nothing leaves no empty portfolio behind.
    const possible = isOpen || (await newPortfolio(target.name, target.currency)).ok;
    const outcome = possible ? await importConfirmed(proposal, choices) : null;
    setConfirming(false);
    if (outcome?.ok !== true) return;
    const { imported: result, status } = outcome.value;
    const sentence = resultSentence(result, proposal);
    useNotices.getState().showBanner({ text: sentence, undoLabel: 'Undo import', revision: status.revision });
    useUi.getState().go('holdings');
    setImported({ result, revision: status.revision, sentence, staysOut: summary.staysOut });
  };

  return {
    isOpen,
    reading,
    proposal,
    summary,
    choices,
    setChoices,
    target,
    setTarget,
    step,
    steps,
    go: setStep,
    next: stepAfter(step, steps),
    back: stepBefore(step, steps),
    setTemplate: (fileId: string, templateId: string | null) =>
      reading.refine(withTemplate(reading.extra, fileId, templateId)),
    /** Forgets every word of the user on how a file is read. */
    readAsFound: (fileId: string) => reading.setAnswers(fileId, {}, withTemplate(reading.extra, fileId, null)),
    isReadByHand: (fileId: string) =>
      Object.keys(reading.answers[fileId] ?? {}).length > 0 || reading.extra.templates[fileId] !== undefined,
    setAccount: (text: string, accountId: string | null) =>
      reading.refine({ ...reading.extra, accounts: { ...reading.extra.accounts, [text]: accountId } }),
    confirm,
    confirming,
    imported,
  };
}

function withTemplate(beside: Beside, fileId: string, templateId: string | null): Beside {
  const { [fileId]: _, ...others } = beside.templates;
  return { ...beside, templates: templateId === null ? others : { ...others, [fileId]: templateId } };
}

function count<T>(list: readonly T[] | undefined, holds: (each: T) => boolean): number {
  return (list ?? []).filter(holds).length;
}

/** Still without a kind, and not said to be one of the portfolio's. */
function isUnplaced(instrument: ProposedInstrument, choices: ImportChoices): boolean {
  const { kind, sameAs } = instrumentChoice(instrument, choices);
  return sameAs === null && (kind === 'unknown' || instrument.heldIn !== null);
}

/** Imports, and takes the document over; a refusal is said where the user looks. */
async function importConfirmed(proposal: ImportProposal, choices: ImportChoices) {
  const outcome = await api.importConfirm(confirmation(proposal, choices));
  edited(mapResult(outcome, ({ imported: _, ...state }) => state));
  return outcome;
}
