import type { DataIssue } from '../../shared/report/dataIssue';
import { mapResult, type Result } from '../../shared/result/result';
import { api } from './ballastApi';
import { applyCommand, edited } from './documentActions';
import { useAppState, useRevisionKey } from './queries';
import { useQuery } from './useQuery';

/** What is missing, old or doubtful in the data of the open portfolio; nothing is asked where none is open. */
export function useDataIssues(): Result<readonly DataIssue[]> | undefined {
  const revision = useRevisionKey();
  const answer = useQuery(revision === null ? null : `data-issues:${revision}`, () => api.dataIssuesGet({}));
  return answer === undefined ? undefined : mapResult(answer, ({ issues }) => issues);
}

/** Sets an issue aside with a note, or lets it count again; null until the user's day is known. */
export function useSetAside(): ((issueId: string, note: string | null) => void) | null {
  const appState = useAppState();
  if (appState?.ok !== true) return null;
  const setOn = appState.value.today;
  return (issueId, note) => void applyCommand({ name: 'setAsideIssue', issueId, note, setOn });
}

/** Takes back what an import brought; what it had replaced does not come back, but undo of this step does. */
export async function removeImport(importId: string): Promise<void> {
  edited(await api.importRemove({ importId }));
}
