import styles from './encryption.module.css';

const COVERED = [
  'the portfolio file',
  'its backups and damaged copies',
  'the undo steps kept beside it',
  'imported files that are kept',
  'its own library of prices',
] as const;

const NOT_COVERED = [
  'file names, sizes and times',
  'reports and files you export or download',
  'what is in memory while the portfolio is open',
  'anything another program run by you could read while it is unlocked',
] as const;

/** What encryption covers, and what it does not. */
export function ScopeList() {
  return (
    <div className={styles['scope']}>
      <Part title="What encryption covers" lines={COVERED} />
      <Part title="What it does not cover" lines={NOT_COVERED} />
    </div>
  );
}

function Part({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
