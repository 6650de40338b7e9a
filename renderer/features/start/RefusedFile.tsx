import type { PortfolioFile } from '../../../shared/contract/schemas';
import type { Problem } from '../../../shared/result/problem';
import { Button } from '../../components/Button';
import { ErrorState } from '../../components/ErrorState';
import { useOpening } from '../../state/useOpening';
import { useOverlays } from '../../state/useOverlays';
import styles from './start.module.css';

/** The portfolio that did not open: why, and the way to what is kept of it. */
export function RefusedFile({ files }: { readonly files: readonly PortfolioFile[] }) {
  const { refused, clear } = useOpening();
  const show = useOverlays((overlays) => overlays.show);
  if (refused === null) return null;
  const name = files.find(({ fileId }) => fileId === refused.fileId)?.fileName ?? 'The portfolio';
  return (
    <ErrorState
      title={`${name} was not opened`}
      problem={refused.problem}
      action={
        <div className={styles['other']}>
          {refused.fileId !== null && mayHaveCopies(refused.problem) ? (
            <Button icon="copies" onClick={() => show('recovery')}>
              See its copies
            </Button>
          ) : null}
          <Button look="quiet" onClick={clear}>
            Dismiss
          </Button>
        </div>
      }
    />
  );
}

/** A file of a newer version or of another program is as its owner wants it: nothing is offered that would touch it. */
function mayHaveCopies(problem: Problem): boolean {
  switch (problem.code) {
    case 'portfolio-not-found':
      return problem.backups > 0;
    case 'portfolio-damaged':
    case 'portfolio-unreadable':
    case 'portfolio-in-use':
      return true;
    default:
      return false;
  }
}
