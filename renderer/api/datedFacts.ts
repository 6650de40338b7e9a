import type { DatedFacts } from '../../shared/contract/datedFactsSchemas';
import type { Result } from '../../shared/result/result';
import { api } from './ballastApi';
import { applyCommand } from './documentActions';
import { useRevisionKey } from './queries';
import { useQuery } from './useQuery';

export type BreakpointRow = DatedFacts['breakpoints']['rows'][number];
export type ReconstitutionEvent = DatedFacts['events']['rows'][number];

/** Break-points and events of the open portfolio; nothing is asked where none is open. */
export function useDatedFacts(): Result<DatedFacts> | undefined {
  const revision = useRevisionKey();
  return useQuery(revision === null ? null : `dated-facts:${revision}`, () => api.datedFactsGet({}));
}

/** Puts break-points in place of the shipped ones; null brings those back. */
export function editBreakpoints(breakpoints: BreakpointRow[] | null) {
  return applyCommand({ name: 'editReference', breakpoints });
}

/** Puts events in place of the shipped ones; null brings those back. */
export function editEvents(events: ReconstitutionEvent[] | null) {
  return applyCommand({ name: 'editReference', events });
}
