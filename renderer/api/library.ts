import { create } from 'zustand';
import type { ResponseOf } from '../../shared/contract/channels';
import { counted } from '../../shared/messages/counted';
import type { Result } from '../../shared/result/result';
import { useNotices } from '../state/useNotices';
import { api } from './ballastApi';
import { said } from './documentActions';
import { useRevisionKey } from './queries';
import { useQuery } from './useQuery';

/** How large the library of prices is, and whether it is whole. */
export type LibraryState = ResponseOf<'libraryState'>;

/** Counts the checks: each may have made something again. */
const useChecks = create<{ readonly count: number }>(() => ({ count: 0 }));

/** The library of the open portfolio; the user's own where none is open. */
export function useLibraryState(): Result<LibraryState> | undefined {
  const revision = useRevisionKey();
  const { count } = useChecks();
  return useQuery(`library:${revision}:${count}`, () => api.libraryState({}));
}

/** Compares every byte with its checksum, makes again what can be made, and says what was found. */
export async function checkLibrary(): Promise<void> {
  const outcome = said(await api.libraryCheck({}));
  useChecks.setState(({ count }) => ({ count: count + 1 }));
  if (!outcome.ok) return;
  const { library, repaired } = outcome.value;
  useNotices.getState().say(checkedText(library.damaged ?? 0, repaired), library.damaged ? 'problem' : 'plain');
}

function checkedText(damaged: number, repaired: number): string {
  const again = `${counted(repaired, 'file')} ${repaired === 1 ? 'was' : 'were'} damaged and made again from the import files.`;
  if (damaged === 0) return repaired === 0 ? 'Everything is whole.' : again;
  const left = `${counted(damaged, 'file')} ${damaged === 1 ? 'is' : 'are'} damaged; import the prices again.`;
  return repaired === 0 ? left : `${again} ${left}`;
}
