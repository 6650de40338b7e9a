import type { ProposedFile } from '../../../../shared/contract/importSchemas';
import { problemSentence } from '../../../../shared/messages/problemSentence';
import { useFormat } from '../../../api/format';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { Card } from './Card';

interface RefusedCardProps {
  readonly entry: Extract<ProposedFile, { status: 'refused' }>;
  readonly onRemove: () => void;
  readonly onElsewhere: () => void;
}

/** A file that cannot be read: why, and where else it belongs. */
export function RefusedCard({ entry, onRemove, onElsewhere }: RefusedCardProps) {
  const format = useFormat();
  return (
    <Card name={entry.fileName} summary={<Badge tone="amber">Not read</Badge>} onRemove={onRemove}>
      <p role="alert">{problemSentence(entry.problem, format)} Nothing was changed.</p>
      {entry.problem.code === 'file-prices' ? (
        <div>
          <Button icon="data" onClick={onElsewhere}>
            Add as prices
          </Button>
        </div>
      ) : null}
    </Card>
  );
}
