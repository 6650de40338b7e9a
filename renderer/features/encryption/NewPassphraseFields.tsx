import { useFormat } from '../../api/format';
import { classNames } from '../../components/classNames';
import styles from './encryption.module.css';
import { PassphraseField } from './PassphraseField';
import type { PassphraseStrength } from './passphraseStrength';
import { strengthText } from './strengthText';
import { LEAST_CHARACTERS, type NewPassphrase } from './useNewPassphrase';

/** A passphrase typed twice, with what it would take to guess it. */
export function NewPassphraseFields({ passphrase }: { readonly passphrase: NewPassphrase }) {
  return (
    <>
      <PassphraseField
        label="New passphrase"
        purpose="new"
        field={passphrase.first}
        hint={`At least ${LEAST_CHARACTERS} characters; spaces and pasting are fine.`}
        error={passphrase.firstError}
        onType={passphrase.look}
      />
      {passphrase.strength === null ? null : <StrengthNote strength={passphrase.strength} />}
      <PassphraseField
        label="The same again"
        purpose="new"
        field={passphrase.second}
        error={passphrase.secondError}
        onType={passphrase.look}
      />
    </>
  );
}

const STEPS = { easy: 1, fair: 2, strong: 3 } as const;

function StrengthNote({ strength }: { readonly strength: PassphraseStrength }) {
  const { locale } = useFormat();
  const { word, sentence, advice } = strengthText(strength, locale);
  const filled = STEPS[strength.grade];
  return (
    <div className={styles['strength']} role="status">
      <p className={styles['strengthWord']}>
        <span className={styles['steps']} aria-hidden="true">
          {[1, 2, 3].map((step) => (
            <span key={step} className={classNames(styles['step'], step <= filled && styles['filled'])} />
          ))}
        </span>
        {word}
      </p>
      <p>{sentence}</p>
      <p className={styles['faint']}>{advice}</p>
    </div>
  );
}
