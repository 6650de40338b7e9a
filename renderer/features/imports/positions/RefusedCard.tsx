import type { ProposedFile } from '../../../../shared/contract/importSchemas';
import { problemSentence } from '../../../../shared/messages/problemSentence';
import { useFormat } from '../../../api/format';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import type { Overlay } from '../../../state/useOverlays';
import { Card } from './Card';
import { ElsewhereOffer } from './ElsewhereOffer';

interface RefusedCardProps {
  readonly entry: Extract<ProposedFile, { status: 'refused' }>;
  readonly onRemove: () => void;
  readonly onElsewhere: (overlay: Overlay) => void;
  /** Null where nothing was said on how to read it. */
  readonly onReadAsFound: (() => void) | null;
}

/** A file that cannot be read: why, and where else it belongs. */
export function RefusedCard({ entry, onRemove, onElsewhere, onReadAsFound }: RefusedCardProps) {
  const format = useFormat();
  return (
    <Card name={entry.fileName} summary={<Badge tone="amber">Not read</Badge>} onRemove={onRemove}>
      <p role="alert">{problemSentence(entry.problem, format)} Nothing was changed.</p>
      {onReadAsFound === null ? null : (
        <div>
          <Button icon="undo" onClick={onReadAsFound}>
            Read it without what was set by hand
          </Button>
        </div>
      )}
      <ElsewhereOffer fileId={entry.fileId} onElsewhere={onElsewhere} />
    </Card>
  );
}
