import type { ReactNode } from 'react';
import { type GenerationRow, useComparison } from '../../api/backups';
import { useFormat } from '../../api/format';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { ResultView } from '../../components/ResultView';
import { ComparisonView } from './ComparisonView';
import { generationName } from './generationWords';

/** Two copies, the earlier one first. */
export type Pair = readonly [earlier: GenerationRow, later: GenerationRow];

interface CompareDialogProps {
  /** Null for the open portfolio. */
  readonly fileId: string | null;
  readonly pair: Pair;
  readonly onClose: () => void;
  /** What can be done with one of them. */
  readonly actions?: ReactNode;
}

/** What changed from one copy to the other. */
export function CompareDialog({ fileId, pair: [earlier, later], onClose, actions }: CompareDialogProps) {
  const format = useFormat();
  const request = { fileId, first: earlier.generationId, second: later.generationId };
  const [before, after] = [generationName(earlier, format), generationName(later, format)];
  return (
    <Dialog
      title={`From ${before} to ${after}`}
      onClose={onClose}
      footer={
        <>
          {actions}
          <Button onClick={onClose}>Close</Button>
        </>
      }
    >
      <ResultView result={useComparison(request)}>
        {({ differences }) => <ComparisonView differences={differences} before={before} after={after} />}
      </ResultView>
    </Dialog>
  );
}

/** Puts the earlier copy first, by revision: clocks are set back. */
export function inOrder(one: GenerationRow, other: GenerationRow): Pair {
  const later = (one.revision ?? 0) - (other.revision ?? 0) || (one.savedAt ?? 0) - (other.savedAt ?? 0);
  // The file itself is the end of the way wherever both hold the same revision.
  return later > 0 || (later === 0 && one.kind === 'current') ? [other, one] : [one, other];
}
