import { formatDate } from '../../../shared/messages/formatValue';
import { chooseSafetyFolder, clearSafetyFolder, makeSafetyCopy, type SafetyState } from '../../api/backups';
import { useFormat } from '../../api/format';
import { sentenceOf } from '../../api/sentenceOf';
import { Button } from '../../components/Button';
import { Icon } from '../../components/Icon';
import { Section } from '../../components/Page';
import { useNotices } from '../../state/useNotices';
import styles from './backups.module.css';

/** A copy a week in a folder of the user's choice: the copies beside the file share its disk. */
export function SafetyCopies({ safety }: { readonly safety: SafetyState }) {
  const { label, choosable } = safety;
  return (
    <Section
      title="Safety copies"
      actions={
        <>
          {label === null ? null : <Button onClick={() => void copyNow()}>Copy now</Button>}
          {choosable ? (
            <Button icon="folder" onClick={() => void chooseSafetyFolder()}>
              {label === null ? 'Choose a folder' : 'Choose another folder'}
            </Button>
          ) : null}
          {label === null ? null : (
            <Button look="quiet" onClick={() => void clearSafetyFolder()}>
              Stop
            </Button>
          )}
        </>
      }
    >
      <p className={styles['soft']}>
        The copies above are on the same disk as the portfolio. Once a week Ballast can put one into a folder that you
        choose, on another disk at best.
      </p>
      {label === null ? null : <SafetyFacts safety={safety} label={label} />}
      {choosable ? null : (
        <p className={styles['soft']}>
          A browser cannot hand over a folder. In a terminal:{' '}
          <code className={styles['command']}>ballast safety-folder</code> and the folder; with{' '}
          <code className={styles['command']}>--none</code> instead it ends.
        </p>
      )}
    </Section>
  );
}

function SafetyFacts({ safety, label }: { readonly safety: SafetyState; readonly label: string }) {
  const { locale } = useFormat();
  const { lastCopyOn, problem } = safety;
  return (
    <>
      <dl className={styles['facts']}>
        <dt>Folder</dt>
        <dd>{label}</dd>
        <dt>Last copy</dt>
        <dd>{lastCopyOn === null ? 'None yet' : formatDate(lastCopyOn, locale)}</dd>
      </dl>
      {problem === null ? null : (
        <p className={styles['problem']}>
          <Icon name="warning" />
          <span>{sentenceOf(problem)}</span>
        </p>
      )}
    </>
  );
}

async function copyNow(): Promise<void> {
  const outcome = await makeSafetyCopy();
  if (outcome.ok && outcome.value.problem === null) useNotices.getState().say('A safety copy was made.');
}
