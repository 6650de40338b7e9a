import type { DocumentState } from '../../shared/contract/schemas';
import { fail, type Result } from '../../shared/result/result';
import { useExplain } from '../state/useExplain';
import { useNotices } from '../state/useNotices';
import { useOverlays } from '../state/useOverlays';
import { useUi } from '../state/useUi';
import { type LockedFile, useUnlock } from '../state/useUnlock';
import { forgetQueries } from './queryCache';
import { useSession } from './session';

/** The portfolio was locked: the page drops the document and everything that was computed of it. */
export function becomeLocked(fileId: string): void {
  useUnlock.getState().ask({ fileId, reason: 'locked' });
  useOverlays.setState({ overlay: null, files: [], holdingId: null });
  useExplain.getState().close();
  useNotices.setState({ toasts: [], banner: null });
  useSession.setState(({ epoch }) => ({
    document: fail({ code: 'portfolio-locked', fileId }),
    epoch: epoch + 1,
  }));
  forgetQueries();
}

/** Whether a portfolio did not open because its key is missing: then it is asked for, and nothing else is to be said. */
export function asksToUnlock(outcome: Result<DocumentState>): boolean {
  if (outcome.ok || outcome.problem.code !== 'portfolio-locked' || outcome.problem.fileId === null) return false;
  useUnlock.getState().ask({ fileId: outcome.problem.fileId, reason: 'opening' });
  return true;
}

/** Turns away from a locked portfolio: to what is open still, or to the other files. */
export function leaveLocked({ reason }: LockedFile): void {
  if (reason === 'locked') useUi.setState({ page: 'start', accountIds: null });
  useUnlock.getState().done();
}
