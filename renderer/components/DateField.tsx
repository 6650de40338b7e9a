import { useState } from 'react';
import { isDay } from './isDay';
import { TextField } from './TextField';

interface DateFieldProps {
  readonly label: string;
  /** A day, or null where none is known. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly hint?: string;
  /** Whether the field may be left empty. */
  readonly optional?: boolean;
}

/** A day as files write it. What is no day is said under the field and not handed on. */
export function DateField({ label, value, onChange, hint, optional = false }: DateFieldProps) {
  const [typed, setTyped] = useState(value ?? '');
  const acceptable = isDay(typed) || (optional && typed === '');
  return (
    <TextField
      label={label}
      value={typed}
      placeholder="2026-06-30"
      {...(hint === undefined ? {} : { hint })}
      error={acceptable ? undefined : 'A day is written 2026-06-30.'}
      onChange={(text) => {
        setTyped(text);
        if (isDay(text)) onChange(text);
        else if (optional && text === '') onChange(null);
      }}
    />
  );
}
