import { formatDate } from '../../../shared/messages/formatValue';
import { megabytes } from '../../../shared/messages/megabytes';
import { problemSentence } from '../../../shared/messages/problemSentence';
import { openBundle, useBundles } from '../../api/bundles';
import { useFormat } from '../../api/format';
import { Icon } from '../../components/Icon';
import styles from './start.module.css';

/** Bundles in the portfolio folder, for those too large to be chosen in the page; nothing where there are none. */
export function Bundles() {
  const bundles = useBundles();
  const format = useFormat();
  if (bundles === undefined) return null;
  if (!bundles.ok) return <p role="alert">{problemSentence(bundles.problem, format)}</p>;
  if (bundles.value.length === 0) return null;
  return (
    <section className={styles['recent']} aria-label="Bundles">
      <h2>Bundles</h2>
      <p className={styles['faint']}>A portfolio with its prices. Opening one makes a portfolio of its own.</p>
      <ul className={styles['files']}>
        {bundles.value.map(({ fileId, fileName, modifiedOn, bytes }) => (
          <li key={fileId}>
            <button type="button" className={styles['file']} onClick={() => void openBundle(fileId)}>
              <Icon name="file" />
              <span className={styles['fileName']}>{fileName.replace(/\.ballast-bundle$/, '')}</span>
              <span className={styles['faint']}>{fileName}</span>
              <span className={styles['faint']}>{formatDate(modifiedOn, format.locale)}</span>
              <span className={styles['faint']}>{megabytes(Math.max(bytes, 1_048_576), format)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
