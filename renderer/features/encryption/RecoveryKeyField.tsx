import type { RefObject } from 'react';
import { Field } from '../../components/Field';
import styles from './encryption.module.css';

/** Where the words of a recovery key are typed, in their order. */
export function RecoveryKeyField({ field }: { readonly field: RefObject<HTMLTextAreaElement | null> }) {
  return (
    <Field label="Recovery key" hint="All its words in their order. Numbers and capitals do not matter.">
      {(control) => (
        <textarea
          {...control}
          ref={field}
          className={styles['words']}
          rows={5}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
    </Field>
  );
}
