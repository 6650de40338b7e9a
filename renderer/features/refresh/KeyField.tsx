import type { RefObject } from 'react';
import { Field } from '../../components/Field';
import styles from './refresh.module.css';

interface KeyFieldProps {
  /** The key stays in the field and is read once, when it is saved. */
  readonly field: RefObject<HTMLInputElement | null>;
  /** Whether one is known already; it is never shown. */
  readonly known: boolean;
  readonly onType: (text: string) => void;
}

/** A line for the user's key at a provider. */
export function KeyField({ field, known, onType }: KeyFieldProps) {
  return (
    <Field label={known ? 'Another key' : 'Your key'} hint="The key your account at the provider shows.">
      {(control) => (
        <input
          {...control}
          ref={field}
          className={styles['key']}
          type="password"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          onChange={(event) => onType(event.target.value.trim())}
        />
      )}
    </Field>
  );
}
