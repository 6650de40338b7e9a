import { ToggleGroup } from 'radix-ui';
import { formatValue } from '../../shared/messages/formatValue';
import { useFormat } from '../api/format';
import styles from './FilterChips.module.css';

interface FilterChip<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly count: number;
}

interface FilterChipsProps<Id extends string> {
  /** What is filtered; read out. */
  readonly label: string;
  readonly chips: readonly FilterChip<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

/** Kinds of rows with how many there are of each; one kind is shown. */
export function FilterChips<Id extends string>({ label, chips, value, onChange }: FilterChipsProps<Id>) {
  const format = useFormat();
  return (
    <ToggleGroup.Root
      type="single"
      className={styles['chips']}
      aria-label={label}
      value={value}
      onValueChange={(chosen) => {
        const chip = chips.find(({ id }) => id === chosen);
        if (chip !== undefined) onChange(chip.id);
      }}
    >
      {chips.map(({ id, label: word, count }) => (
        <ToggleGroup.Item key={id} value={id} className={styles['chip']} data-empty={count === 0}>
          {word} <span className={styles['count']}>{formatValue(count, 'count', format)}</span>
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
