import { create } from 'zustand';
import type { RequestOf, ResponseOf } from '../../shared/contract/channels';
import { ok, type Result } from '../../shared/result/result';
import { useNotices } from '../state/useNotices';
import { api } from './ballastApi';
import { said } from './documentActions';
import { sentenceOf } from './sentenceOf';
import { useSession } from './session';
import { useQuery } from './useQuery';

/** Who is asked for prices, what would be sent, and how far it is. */
export type RefreshState = ResponseOf<'refreshState'>;
/** What a refresh came to. */
export type RefreshResult = NonNullable<RefreshState['result']>;

interface Refresh {
  /** Undefined until the program has answered. */
  readonly state: Result<RefreshState> | undefined;
  /** Counts what may have added requests to the list. */
  readonly version: number;
}

/** The price refresh as the program last described it. A key passes through this file; nothing here keeps one. */
export const useRefresh = create<Refresh>(() => ({ state: undefined, version: 0 }));

/** Asks again: which symbols would be sent depends on the open portfolio. */
export async function loadRefresh(): Promise<void> {
  adopt(await api.refreshState({}));
}

/** Hears of every step, and asks anew whenever another portfolio opens. */
export function followRefresh(): () => void {
  const ends = [
    api.onRefreshChanged((status) =>
      useRefresh.setState(({ state, version }) => ({
        state: state?.ok === true ? ok({ ...state.value, ...status }) : state,
        version: version + 1,
      })),
    ),
    useSession.subscribe((session, before) => {
      if (session.epoch !== before.epoch) void loadRefresh();
    }),
  ];
  void loadRefresh();
  return () => {
    for (const end of ends) end();
  };
}

/** The server that may be asked for prices; null while the refresh is off. */
export function useRefreshHost(): string | null {
  return useRefresh(({ state }) => (state?.ok === true ? state.value.host : null));
}

/** Takes other settings; what could not be kept is said. */
export async function configureRefresh(change: RequestOf<'refreshConfigure'>): Promise<Result<RefreshState>> {
  const outcome = await api.refreshConfigure(change);
  if (!outcome.ok) return outcome;
  adopt(outcome);
  for (const note of outcome.notes ?? []) useNotices.getState().say(sentenceOf(note), 'problem');
  return outcome;
}

/** Starts asking for exactly these symbols. */
export async function startRefresh(request: RequestOf<'refreshStart'>): Promise<Result<unknown>> {
  const outcome = await api.refreshStart(request);
  if (outcome.ok) await loadRefresh();
  return outcome;
}

export async function cancelRefresh(): Promise<void> {
  said(await api.refreshCancel({}));
}

/** Takes the prices that came, as files; the program lets go of the rest. Null where they are gone: the reason is said. */
export async function takeRefreshed(result: RefreshResult): Promise<readonly File[] | null> {
  const files: File[] = [];
  for (const { fileId } of result.files) {
    const taken = said(await api.refreshTake({ fileId }));
    if (!taken.ok) return null;
    files.push(new File([new Uint8Array(taken.value.bytes)], taken.value.fileName));
  }
  await cancelRefresh();
  return files;
}

/** Every request since the program was started, newest first. */
export function useRefreshRequests(): Result<ResponseOf<'refreshRequests'>> | undefined {
  const version = useRefresh((refresh) => refresh.version);
  return useQuery(`refresh-requests:${version}`, () => api.refreshRequests({}));
}

function adopt(state: Result<RefreshState>): void {
  useRefresh.setState(({ version }) => ({ state, version: version + 1 }));
}
