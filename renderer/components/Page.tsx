import type { ReactNode } from 'react';
import styles from './Page.module.css';

interface PageProps {
  readonly title: string;
  /** The one or two sentences the page exists for. */
  readonly answer: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One screen: its name, its answer, then figures, charts and tables. */
export function Page({ title, answer, actions, children }: PageProps) {
  return (
    <div className={styles['page']}>
      <header className={styles['header']}>
        <div className={styles['heading']}>
          <h1>{title}</h1>
          {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
        </div>
        {answer}
      </header>
      {children}
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a page on its own surface. */
export function Section({ title, actions, children }: SectionProps) {
  return (
    <section className={styles['section']} aria-label={title}>
      <div className={styles['sectionHeading']}>
        <h2>{title}</h2>
        {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}
