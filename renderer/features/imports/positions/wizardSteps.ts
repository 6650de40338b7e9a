import type { Step } from '../../../components/Steps';

export type StepId = 'files' | 'settings' | 'instruments' | 'preview' | 'import';

const ORDER: readonly { readonly id: StepId; readonly label: string }[] = [
  { id: 'files', label: 'Files' },
  { id: 'settings', label: 'Settings & columns' },
  { id: 'instruments', label: 'Instruments' },
  { id: 'preview', label: 'Preview' },
  { id: 'import', label: 'Import' },
];

/** What the steps depend on. */
export interface StepFacts {
  /** Files that were read, files that ask, files whose text can be looked at. */
  readonly read: number;
  readonly asking: number;
  /** Instruments only the user can place. */
  readonly toFix: number;
  /** Nothing is left to ask, so that the import can be confirmed. */
  readonly ready: boolean;
}

/**
 * The steps as they stand: which can be gone to, which have nothing to ask.
 *
 * @param facts - Counts of the proposal.
 * @param current - The step that is shown; those before it with nothing left to ask are done.
 */
export function wizardSteps(facts: StepFacts, current: StepId): Step<StepId>[] {
  const at = ORDER.findIndex(({ id }) => id === current);
  return ORDER.map(({ id, label }, index) => {
    const step = { id, label, ...stateOf(id, facts) };
    return step.state === 'open' && step.note === undefined && index < at ? { ...step, state: 'done' } : step;
  });
}

/** The next step with something to ask; null where none can be gone to yet. */
export function stepAfter(current: StepId, steps: readonly Step<StepId>[]): StepId | null {
  const at = steps.findIndex(({ id }) => id === current);
  return steps.slice(at + 1).find(({ state }) => state === 'open')?.id ?? null;
}

/** The step one came from, as far as it had something to show. */
export function stepBefore(current: StepId, steps: readonly Step<StepId>[]): StepId | null {
  const at = steps.findIndex(({ id }) => id === current);
  return steps.slice(0, Math.max(0, at)).findLast(({ state }) => state === 'done' || state === 'open')?.id ?? null;
}

function stateOf(id: StepId, facts: StepFacts): Pick<Step<StepId>, 'state' | 'note'> {
  switch (id) {
    case 'files':
      return { state: 'open' };
    case 'settings':
      if (facts.read + facts.asking === 0) return { state: 'closed' };
      return facts.asking === 0 ? { state: 'passed' } : { state: 'open', note: `${facts.asking} to answer` };
    case 'instruments':
      if (facts.read === 0) return { state: 'closed' };
      return facts.toFix === 0 ? { state: 'passed' } : { state: 'open', note: `${facts.toFix} to check` };
    case 'preview':
      return { state: facts.read === 0 ? 'closed' : 'open' };
    case 'import':
      return { state: facts.ready ? 'open' : 'closed' };
  }
}
