import { classNames } from './classNames';
import type { ControlProps } from './Field';
import { Field } from './Field';
import styles from './Field.module.css';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
  readonly hint?: string;
  /** In a table the header is the label: the control's own is read out only. */
  readonly bare?: boolean;
}

/** One of a few. The platform's own control: it works with keyboard and screen reader everywhere. */
export function Select<T extends string>({ label, hint, bare = false, ...rest }: SelectProps<T>) {
  if (bare) return <NativeSelect {...rest} className={styles['compact']} control={{ 'aria-label': label }} />;
  return (
    <Field label={label} hint={hint}>
      {(control) => <NativeSelect {...rest} control={control} />}
    </Field>
  );
}

interface NativeSelectProps<T extends string> {
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
  readonly control: ControlProps | { readonly 'aria-label': string };
  readonly className?: string | undefined;
}

function NativeSelect<T extends string>({ value, choices, onChange, control, className }: NativeSelectProps<T>) {
  return (
    <select
      {...control}
      className={classNames(styles['control'], className)}
      value={value}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.target.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
