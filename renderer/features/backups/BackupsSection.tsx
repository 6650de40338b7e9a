import { useBackups } from '../../api/backups';
import { useDocument } from '../../api/queries';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { Section } from '../../components/Page';
import { ResultView } from '../../components/ResultView';
import { useUi } from '../../state/useUi';
import { Copies } from './Copies';
import { SafetyCopies } from './SafetyCopies';

const TABLE_HEIGHT = 320;

/** Every earlier state of the open portfolio that is kept, and the copies on another disk. */
export function BackupsSection() {
  const open = useDocument()?.ok === true;
  const backups = useBackups();
  const go = useUi((ui) => ui.go);
  return (
    <>
      <Section title="Files and backups">
        {open ? (
          <ResultView result={backups} height={TABLE_HEIGHT}>
            {(value) => <Copies backups={value} />}
          </ResultView>
        ) : (
          <EmptyState
            title="No portfolio is open"
            sentence="Of an open portfolio this shows every state that is kept: when it was saved, what was in it, and the way back to it."
            action={<Button onClick={() => go('start')}>Open a portfolio</Button>}
          />
        )}
      </Section>
      {open && backups?.ok === true ? <SafetyCopies safety={backups.value.safety} /> : null}
    </>
  );
}
