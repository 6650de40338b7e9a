import type { PortfolioFile } from '../../../shared/contract/schemas';
import { formatBytes } from '../../../shared/messages/formatBytes';
import { formatDate } from '../../../shared/messages/formatValue';
import { openRecent } from '../../api/documentActions';
import { useFormat } from '../../api/format';
import { classNames } from '../../components/classNames';
import { Icon } from '../../components/Icon';
import styles from './start.module.css';

interface RecentFilesProps {
  readonly files: readonly PortfolioFile[];
  readonly folder: string;
}

/** Portfolios opened before and those in the folder; one that is gone is said to be gone, and may still have copies. */
export function RecentFiles({ files, folder }: RecentFilesProps) {
  const { locale } = useFormat();
  return (
    <section className={styles['recent']} aria-label="Your portfolios">
      <h2>Your portfolios</h2>
      {files.length === 0 ? (
        <p className={styles['faint']}>None yet. New ones are kept in {folder}.</p>
      ) : (
        <ul className={styles['files']}>
          {files.map(({ fileId, name, fileName, modifiedOn, bytes, present }) => (
            <li key={fileId}>
              <button
                type="button"
                className={classNames(styles['file'], !present && styles['gone'])}
                onClick={() => void openRecent(fileId)}
              >
                <Icon name="file" />
                <span className={styles['fileName']}>{name}</span>
                <span className={styles['faint']}>{fileName}</span>
                <span className={styles['faint']}>
                  {present ? `${modifiedOn === null ? '' : formatDate(modifiedOn, locale)}` : 'No longer there'}
                </span>
                <span className={styles['faint']}>{bytes === null ? '' : formatBytes(bytes, locale)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
