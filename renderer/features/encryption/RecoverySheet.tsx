import { formatDate } from '../../../shared/messages/formatValue';
import { useFormat } from '../../api/format';
import { useAppState, useDocument } from '../../api/queries';
import styles from './encryption.module.css';

/** The words in their order. On paper nothing but them, the file they open and the day. */
export function RecoverySheet({ words }: { readonly words: readonly string[] }) {
  const open = useDocument();
  const appState = useAppState();
  const { locale } = useFormat();
  const today = appState?.ok === true ? formatDate(appState.value.today, locale) : '';
  return (
    <div className={styles['sheet']}>
      <div className={styles['sheetText']}>
        <h2>Ballast recovery key</h2>
        <p>
          {open?.ok === true ? open.value.fileName : ''} · {today}
        </p>
        <p>Whoever has these words can open the portfolio without its passphrase.</p>
      </div>
      <ol className={styles['key']} aria-label="Recovery key">
        {numbered(words).map(({ place, word }) => (
          <li key={place}>
            <span className={styles['number']} aria-hidden="true">
              {place}
            </span>
            {word}
          </li>
        ))}
      </ol>
    </div>
  );
}

function numbered(words: readonly string[]): readonly { readonly place: number; readonly word: string }[] {
  return words.map((word, index) => ({ place: index + 1, word }));
}
