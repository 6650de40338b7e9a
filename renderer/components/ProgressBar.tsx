import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  /** What is going on; read out. */
  readonly label: string;
  /** 0 to 1; null where nobody knows how long it takes. */
  readonly fraction: number | null;
}

/** How far something is. */
export function ProgressBar({ label, fraction }: ProgressBarProps) {
  return (
    <progress
      className={styles['bar']}
      aria-label={label}
      max={1}
      {...(fraction === null ? {} : { value: fraction })}
    />
  );
}
