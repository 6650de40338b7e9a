import styles from './Shell.module.css';

/** What a tab shows when the program has ended or no longer knows it. */
export function Disconnected() {
  return (
    <main className={styles['starting']}>
      <div className={styles['ended']} role="alert">
        <h1>This tab is no longer connected</h1>
        <p>
          Ballast has ended, or this tab was opened without its start address. Your portfolio is saved as it was last
          shown. Start Ballast again, or press Enter in its terminal, and open the address it prints.
        </p>
      </div>
    </main>
  );
}
