import { type KeyboardEvent, type RefObject, useState } from 'react';
import { IconButton } from '../../components/Button';
import { Field } from '../../components/Field';
import styles from './encryption.module.css';

interface PassphraseFieldProps {
  readonly label: string;
  /** The passphrase stays in the field: it is read when it is needed and taken out afterwards. */
  readonly field: RefObject<HTMLInputElement | null>;
  /** Whether it is made up here or asked for; password managers go by it. */
  readonly purpose: 'new' | 'present';
  readonly hint?: string;
  readonly error?: string | undefined;
  /** Something was typed; the text is for a look at it, not for keeping. */
  readonly onType?: (text: string) => void;
}

const MOST_CHARACTERS = 1000;

/** A line for a passphrase: hidden until it is revealed, with a word where Caps Lock is on. Pasting is welcome. */
export function PassphraseField({ label, field, purpose, hint, error, onType }: PassphraseFieldProps) {
  const [revealed, setRevealed] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const look = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <>
          <span className={styles['secret']}>
            <input
              {...control}
              ref={field}
              className={styles['secretInput']}
              type={revealed ? 'text' : 'password'}
              autoComplete={purpose === 'new' ? 'new-password' : 'current-password'}
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              maxLength={MOST_CHARACTERS}
              onChange={(event) => onType?.(event.target.value)}
              onKeyDown={look}
              onKeyUp={look}
              onBlur={() => setCapsLock(false)}
            />
            <IconButton
              icon={revealed ? 'eyeOff' : 'eye'}
              label={revealed ? `Hide: ${label}` : `Show: ${label}`}
              aria-pressed={revealed}
              onClick={() => setRevealed(!revealed)}
            />
          </span>
          <span className={styles['capsLock']} role="status">
            {capsLock ? 'Caps Lock is on.' : ''}
          </span>
        </>
      )}
    </Field>
  );
}
