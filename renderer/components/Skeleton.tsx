import styles from './states.module.css';

interface SkeletonProps {
  readonly height: number;
  readonly width?: number | string;
}

/** Holds the place of what is being computed, so that nothing jumps when it arrives. */
export function Skeleton({ height, width = '100%' }: SkeletonProps) {
  return <span className={styles['skeleton']} style={{ height, width }} aria-hidden="true" />;
}
