import type { PortfolioFile } from '../../../shared/contract/schemas';
import { formatDate } from '../../../shared/messages/formatValue';
import { openRecent } from '../../api/documentActions';
import { useFormat } from '../../api/format';
import { Icon } from '../../components/Icon';
import styles from './start.module.css';

interface RecentFilesProps {
  readonly files: readonly PortfolioFile[];
  readonly folder: string;
}

/** Portfolios opened before and those in the portfolio folder; one that is gone is said to be gone. */
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
                className={styles['file']}
                disabled={!present}
                onClick={() => void openRecent(fileId)}
              >
                <Icon name="file" />
                <span className={styles['fileName']}>{name}</span>
                <span className={styles['faint']}>{fileName}</span>
                <span className={styles['faint']}>
                  {present ? `${modifiedOn === null ? '' : formatDate(modifiedOn, locale)}` : 'No longer there'}
                </span>
                <span className={styles['faint']}>{bytes === null ? '' : sizeText(bytes, locale)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function sizeText(bytes: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(
    Math.max(1, bytes / 1000),
  );
}
