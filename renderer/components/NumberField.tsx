import { useState } from 'react';
import { useFormat } from '../api/format';
import { evaluateArithmetic } from './arithmetic';
import { classNames } from './classNames';
import { Field } from './Field';
import styles from './Field.module.css';

interface NumberFieldProps {
  readonly label: string;
  /** Null where nothing is entered. */
  readonly value: number | null;
  /** Called when the field is left or Enter is pressed with something readable in it, or with nothing. */
  readonly onChange: (value: number | null) => void;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  /** Why a number is not accepted; undefined when it is. */
  readonly check?: (value: number) => string | undefined;
  /** Shown and typed as percent, kept as a fraction. */
  readonly percent?: boolean;
  readonly disabled?: boolean;
}

const MOST_DIGITS = 12;

/** A number as the locale writes it, or a small sum (`16.99*1.1`) that is worked out when the field is left. */
export function NumberField({
  label,
  value,
  onChange,
  hint,
  error,
  check,
  percent = false,
  ...rest
}: NumberFieldProps) {
  const { locale } = useFormat();
  const [draft, setDraft] = useState<string | null>(null);
  const [refused, setRefused] = useState<string>();
  return (
    <Field label={label} hint={hint} error={error ?? refused}>
      {(control) => (
        <input
          {...control}
          {...rest}
          className={classNames(styles['control'], styles['number'])}
          inputMode="decimal"
          autoComplete="off"
          value={draft ?? shown()}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => event.key === 'Enter' && commit()}
        />
      )}
    </Field>
  );

  function shown(): string {
    if (value === null) return '';
    const scaled = percent ? value * 100 : value;
    return new Intl.NumberFormat(locale, {
      maximumFractionDigits: percent ? 4 : MOST_DIGITS,
    }).format(Number(scaled.toPrecision(15)));
  }

  function commit(): void {
    if (draft === null) return;
    const text = percent ? draft.replace('%', '') : draft;
    const typed = text.trim() === '' ? null : evaluateArithmetic(text, locale);
    const number = typed === null ? null : typed / (percent ? 100 : 1);
    const problem =
      text.trim() !== '' && number === null ? 'Not a number.' : number === null ? undefined : check?.(number);
    setRefused(problem);
    if (problem !== undefined) return;
    setDraft(null);
    onChange(number);
  }
}
