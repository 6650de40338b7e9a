import { useId } from 'react';
import type { SizingRequest } from '../../../shared/report/sizing';
import { NumberField } from '../../components/NumberField';
import { Segmented } from '../../components/Segmented';
import { Select } from '../../components/Select';
import { TextField } from '../../components/TextField';
import { aboveZero, between, percentFromZero, percentUpTo } from './limits';
import { StopRuleFields } from './StopRuleFields';
import styles from './sizing.module.css';
import type { SizingDraft } from './sizingDraft';
import { classLabel, SIZE_CLASSES } from './sizingWords';

interface SizingFormProps {
  readonly draft: SizingDraft;
  readonly onChange: (draft: SizingDraft) => void;
  /** The document's own share of equity to risk. */
  readonly riskFraction: number;
  readonly symbols: readonly string[];
}

const SIDES = [
  { id: 'long', label: 'Long' },
  { id: 'short', label: 'Short' },
] as const;

const CLASS_CHOICES: readonly {
  readonly value: NonNullable<SizingRequest['assumedClass']> | 'none';
  readonly label: string;
}[] = [{ value: 'none', label: 'None' }, ...SIZE_CLASSES.map((value) => ({ value, label: classLabel(value) }))];

/** What is sized: symbol, entry, stop rule, share of equity at risk, and what else may cap it. */
export function SizingForm({ draft, onChange, riskFraction, symbols }: SizingFormProps) {
  const listId = useId();
  const set = (change: Partial<SizingDraft>) => onChange({ ...draft, ...change });
  return (
    <div className={styles['fields']}>
      <TextField
        label="Symbol"
        value={draft.symbol}
        maxLength={64}
        list={listId}
        onChange={(symbol) => set({ symbol })}
      />
      <div className={styles['side']}>
        <Segmented label="Side" options={SIDES} value={draft.side} onChange={(side) => set({ side })} />
      </div>
      <datalist id={listId}>
        {[...new Set(symbols)].map((symbol) => (
          <option key={symbol} value={symbol} />
        ))}
      </datalist>
      <NumberField
        label="Entry price"
        value={draft.entryPrice}
        placeholder="Last close"
        check={aboveZero}
        onChange={(entryPrice) => set({ entryPrice })}
      />
      <NumberField
        label="Equity at risk, %"
        percent
        value={draft.riskFraction ?? riskFraction}
        check={percentUpTo(0.1)}
        onChange={(value) => set({ riskFraction: value })}
      />
      <StopRuleFields rule={draft.rule} purpose="entry" onChange={(rule) => set({ rule })} />
      <NumberField
        label="Costs, % of price"
        percent
        value={draft.costFraction}
        check={percentFromZero(0.19)}
        onChange={(value) => set({ costFraction: value ?? 0 })}
      />
      <Select
        label="Assumed size class"
        value={draft.assumedClass ?? 'none'}
        choices={CLASS_CHOICES}
        onChange={(value) => set({ assumedClass: value === 'none' ? null : value })}
      />
      <details className={styles['wide']}>
        <summary>Half Kelly ceiling</summary>
        <div className={styles['fields']}>
          <NumberField
            label="Return a year, %"
            percent
            value={draft.meanReturn}
            check={between(-1, 5)}
            onChange={(meanReturn) => set({ meanReturn })}
          />
          <NumberField
            label="Risk-free a year, %"
            percent
            value={draft.riskFreeRate}
            check={between(-0.05, 0.5)}
            onChange={(riskFreeRate) => set({ riskFreeRate })}
          />
        </div>
      </details>
    </div>
  );
}
