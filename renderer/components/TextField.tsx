import { Field } from './Field';
import styles from './Field.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly lines?: number;
  readonly onBlur?: () => void;
  /** Suggestions the user may take or ignore. */
  readonly list?: string;
}

/** A line of text, or several. */
export function TextField({ label, hint, error, value, onChange, lines = 1, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) =>
        lines > 1 ? (
          <textarea
            {...control}
            {...rest}
            rows={lines}
            className={styles['control']}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...control}
            {...rest}
            className={styles['control']}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            autoComplete="off"
            spellCheck={false}
          />
        )
      }
    </Field>
  );
}
