import { useDocument } from '../api/queries';
import { classNames } from '../components/classNames';
import { Icon } from '../components/Icon';
import { useUi } from '../state/useUi';
import { pages } from './pages';
import styles from './Rail.module.css';

/** The pages, by icon and word; narrow it shows the icons only. */
export function Rail() {
  const { page, narrowRail, go, toggleRail } = useUi();
  const open = useDocument()?.ok === true;
  return (
    <nav className={classNames(styles['rail'], narrowRail && styles['narrow'])} aria-label="Pages">
      <p className={styles['brand']}>
        <Mark />
        <span className={styles['word']}>Ballast</span>
      </p>
      <ul className={styles['list']}>
        {pages
          .filter(({ id, when }) => when === 'always' || when === (open ? 'open' : 'closed') || id === page)
          .map(({ id, label, icon }) => (
            <li key={id}>
              <button
                type="button"
                className={styles['item']}
                aria-current={page === id ? 'page' : undefined}
                title={narrowRail ? label : undefined}
                onClick={() => go(id)}
              >
                <Icon name={icon} />
                <span className={styles['word']}>{label}</span>
              </button>
            </li>
          ))}
      </ul>
      <button type="button" className={styles['item']} aria-pressed={narrowRail} onClick={toggleRail}>
        <Icon name="rail" />
        <span className={styles['word']}>{narrowRail ? 'Widen' : 'Narrow'}</span>
      </button>
    </nav>
  );
}

/** A keel with its weight. */
function Mark() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M2 7.5h16c0 4.5-3.2 7.5-8 7.5s-8-3-8-7.5z" fill="var(--accent)" />
      <circle cx="10" cy="16.8" r="2.2" fill="var(--text)" />
      <path d="M10 1.5v6" stroke="var(--text)" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  );
}
