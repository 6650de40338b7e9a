import { useState } from 'react';
import type { Holding } from '../../../shared/model/portfolio';
import { applyCommand } from '../../api/documentActions';
import { decimalText, decimalValue } from '../../components/decimalText';
import { NumberField } from '../../components/NumberField';
import { TextField } from '../../components/TextField';
import { useUi } from '../../state/useUi';
import styles from './holdings.module.css';

interface HoldingFormProps {
  readonly holding: Holding;
  readonly currency: string;
}

/** What was entered about the position; each field is applied when it is left, and can be undone. */
export function HoldingForm({ holding, currency }: HoldingFormProps) {
  const [note, setNote] = useState(holding.note);
  const privacy = useUi((ui) => ui.privacy);
  const edit = (change: { quantity?: string; filePrice?: string | null; costBasis?: string | null; note?: string }) =>
    void applyCommand({ name: 'editHolding', holdingId: holding.id, ...change });
  if (privacy) return <p className={styles['faint']}>Amounts are hidden; show them to edit the position.</p>;
  return (
    <section className={styles['part']} aria-label="Position">
      <h3>Position</h3>
      <div className={styles['form']}>
        <NumberField
          label="Quantity"
          value={decimalValue(holding.quantity)}
          check={(value) => (value === 0 ? 'A holding of nothing is removed, not set to 0.' : undefined)}
          onChange={(value) => value !== null && edit({ quantity: decimalText(value) })}
        />
        <NumberField
          label={`Total cost, ${currency}`}
          value={decimalValue(holding.costBasis)}
          hint="Leave empty where it is not known."
          onChange={(value) => edit({ costBasis: value === null ? null : decimalText(value) })}
        />
        <NumberField
          label={`Price in the file, ${currency}`}
          value={decimalValue(holding.filePrice)}
          hint="Imported prices replace it."
          onChange={(value) => edit({ filePrice: value === null ? null : decimalText(value) })}
        />
        <div className={styles['wide']}>
          <TextField
            label="Note"
            lines={2}
            maxLength={4000}
            value={note}
            onChange={setNote}
            onBlur={() => note !== holding.note && edit({ note })}
          />
        </div>
      </div>
    </section>
  );
}
