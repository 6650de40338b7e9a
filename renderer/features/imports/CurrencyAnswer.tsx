import { useState } from 'react';
import { Button } from '../../components/Button';
import { Select } from '../../components/Select';
import styles from './imports.module.css';

const NONE = '';

/** Any currency there is: the file names none, and nobody but the user knows. */
export function CurrencyAnswer({ onAnswer }: { readonly onAnswer: (currency: string) => void }) {
  const [currency, setCurrency] = useState(NONE);
  const names = new Intl.DisplayNames(navigator.language, { type: 'currency' });
  return (
    <div className={styles['choices']}>
      <Select
        bare
        label="Another currency"
        value={currency}
        choices={[
          { value: NONE, label: 'Another currency' },
          ...Intl.supportedValuesOf('currency').map((code) => ({
            value: code,
            label: `${code} – ${names.of(code) ?? code}`,
          })),
        ]}
        onChange={setCurrency}
      />
      <Button disabled={currency === NONE} onClick={() => onAnswer(currency)}>
        {currency === NONE ? 'Use it' : `Use ${currency}`}
      </Button>
    </div>
  );
}
