import type { ReactNode } from 'react';
import { IconButton } from '../../../components/Button';
import styles from '../imports.module.css';

interface CardProps {
  readonly name: string;
  readonly summary: ReactNode;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** One file of an import, with the way to leave it out. */
export function Card({ name, summary, onRemove, children }: CardProps) {
  return (
    <div className={styles['card']}>
      <div className={styles['cardHeading']}>
        <strong title={name}>{name}</strong>
        <span className={styles['summary']}>{summary}</span>
        <IconButton icon="close" label={`Leave out ${name}`} onClick={onRemove} />
      </div>
      {children}
    </div>
  );
}
