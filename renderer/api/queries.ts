import type { DocumentState } from '../../shared/contract/schemas';
import type { RiskReport } from '../../shared/report/riskReport';
import type { Result } from '../../shared/result/result';
import { useUi } from '../state/useUi';
import { api } from './ballastApi';
import { type AppState, useSession } from './session';
import { useQuery } from './useQuery';

/** Version, today, recent files and what is open. */
export function useAppState(): Result<AppState> | undefined {
  return useSession((session) => session.appState);
}

/** The open document with its file name and save state. */
export function useDocument(): Result<DocumentState> | undefined {
  return useSession((session) => session.document);
}

/** Names the state of everything a derived answer depends on; null while no document is open. */
export function useRevisionKey(): string | null {
  return useSession(({ document, epoch }) =>
    document?.ok === true ? `${epoch}:${document.value.status.revision}` : null,
  );
}

/** The whole risk report of the open document for the selected accounts. */
export function useReport(): Result<RiskReport> | undefined {
  const revision = useRevisionKey();
  const accountIds = useUi((ui) => ui.accountIds);
  const key = revision === null ? null : `report:${revision}:${accountIds?.join(',') ?? 'all'}`;
  return useQuery(key, () =>
    api.reportGet({ selection: { accountIds: accountIds === null ? null : [...accountIds] } }),
  );
}

/** Stored prices of one symbol; null asks nothing. */
export function useSeries(symbol: string | null) {
  const revision = useRevisionKey();
  const key = revision === null || symbol === null ? null : `series:${revision}:${symbol}`;
  return useQuery(key, () => api.seriesGet({ symbol: symbol ?? '' }));
}
