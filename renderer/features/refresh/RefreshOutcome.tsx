import { counted } from '../../../shared/messages/counted';
import { problemSentence } from '../../../shared/messages/problemSentence';
import { useFormat } from '../../api/format';
import { cancelRefresh, loadRefresh, type RefreshResult, type RefreshState, takeRefreshed } from '../../api/refresh';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { useOverlays } from '../../state/useOverlays';
import { outcomeSentence } from './outcomeSentence';
import styles from './refresh.module.css';

interface RefreshOutcomeProps {
  readonly result: RefreshResult;
  readonly state: RefreshState;
  readonly onClose: () => void;
}

/** What came and what did not. The prices go through the same proposal as files: nothing has changed yet. */
export function RefreshOutcome({ result, state, onClose }: RefreshOutcomeProps) {
  const format = useFormat();
  const show = useOverlays((overlays) => overlays.show);
  const look = async () => {
    const files = await takeRefreshed(result);
    if (files === null) await loadRefresh();
    else show('import-prices', files);
  };
  /** Otherwise the next look would find this outcome instead of the list. */
  const discard = () => {
    void cancelRefresh();
    onClose();
  };
  return (
    <Dialog
      title="Refresh prices"
      onClose={onClose}
      footer={
        <>
          {result.files.length > 0 ? <Button onClick={onClose}>Later</Button> : null}
          <Button onClick={discard}>{result.files.length > 0 ? 'Discard' : 'Close'}</Button>
          {result.files.length > 0 ? (
            <Button look="primary" onClick={() => void look()}>
              Look at {counted(result.files.length, 'answer')}
            </Button>
          ) : null}
        </>
      }
    >
      <p role="status">{outcomeSentence(result, state.host ?? '')}</p>
      {result.failed.length === 0 ? null : (
        <ul className={styles['failed']}>
          {result.failed.map(({ symbol, problem }) => (
            <li key={symbol}>
              <strong>{symbol}</strong> {problemSentence(problem, format)}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
