import { useOverlays } from '../state/useOverlays';
import { Button } from './Button';
import { EmptyState } from './EmptyState';
import { Page } from './Page';

interface NoHoldingsPageProps {
  readonly title: string;
  /** What the page will answer once there are holdings. */
  readonly sentence: string;
}

/** A page before the first holding: what it will answer, and the one thing to do. */
export function NoHoldingsPage({ title, sentence }: NoHoldingsPageProps) {
  const show = useOverlays((overlays) => overlays.show);
  return (
    <Page title={title} answer={null}>
      <EmptyState
        title="Nothing to measure yet"
        sentence={sentence}
        action={
          <Button look="primary" onClick={() => show('import-positions')}>
            Import broker files
          </Button>
        }
      />
    </Page>
  );
}
