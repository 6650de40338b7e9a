import styles from './FilterBox.module.css';
import { Icon } from './Icon';

interface FilterBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Words that rows must hold; Ctrl+F comes here. */
export function FilterBox({ label, value, onChange }: FilterBoxProps) {
  return (
    <span className={styles['box']}>
      <Icon name="search" />
      <input
        type="search"
        data-filter
        className={styles['input']}
        aria-label={label}
        placeholder={label}
        title={`${label} (Ctrl+F)`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onChange('')}
      />
    </span>
  );
}
