import { kindChoices } from '../../components/instrumentChoices';
import { isDay } from '../../components/isDay';
import { NumberField } from '../../components/NumberField';
import { Select } from '../../components/Select';
import { TextField } from '../../components/TextField';
import type { ActionDraft } from './actionDraft';
import styles from './corporateActions.module.css';

interface ActionFieldsProps {
  readonly draft: ActionDraft;
  readonly currency: string;
  readonly onChange: (change: Partial<ActionDraft>) => void;
}

const FRACTIONS = [
  { value: 'keep' as const, label: 'Keep fractions of a share' },
  { value: 'paid-out' as const, label: 'The broker paid fractions out' },
];
const positive = (value: number) => (value > 0 ? undefined : 'It must be above zero.');

/** What has to be known of the kind of action that was chosen. */
export function ActionFields({ draft, currency, onChange }: ActionFieldsProps) {
  return (
    <div className={styles['form']}>
      <TextField
        label="First day with it"
        value={draft.effectiveOn}
        placeholder="2026-06-30"
        error={isDay(draft.effectiveOn) ? undefined : 'A day is written 2026-06-30.'}
        onChange={(effectiveOn) => onChange({ effectiveOn })}
      />
      {draft.kind === 'split' ? <SplitFields draft={draft} onChange={onChange} /> : null}
      {draft.kind === 'split' ? null : <CompanyFields draft={draft} onChange={onChange} />}
      {draft.kind === 'merger' || draft.kind === 'spin-off' ? (
        <NumberField
          label="Shares received for each share"
          value={draft.sharesPerShare}
          hint={draft.kind === 'merger' ? 'Empty for cash alone.' : 'One for every four is 1/4.'}
          check={positive}
          onChange={(sharesPerShare) => onChange({ sharesPerShare })}
        />
      ) : null}
      {draft.kind === 'merger' ? (
        <NumberField
          label={`Cash received for each share, ${currency}`}
          value={draft.cashPerShare}
          hint="Empty for shares alone."
          check={positive}
          onChange={(cashPerShare) => onChange({ cashPerShare })}
        />
      ) : null}
      {draft.kind === 'spin-off' ? (
        <NumberField
          label="Part of the cost that goes over, %"
          value={draft.costFraction}
          percent
          hint="As the company states it (Form 8937). Empty leaves both costs unknown."
          check={(value) => (value > 0 && value < 1 ? undefined : 'Between 0 and 100.')}
          onChange={(costFraction) => onChange({ costFraction })}
        />
      ) : null}
    </div>
  );
}

type PartProps = Omit<ActionFieldsProps, 'currency'>;

function SplitFields({ draft, onChange }: PartProps) {
  return (
    <>
      <Select
        label="Less than a share"
        value={draft.fractions}
        choices={FRACTIONS}
        onChange={(fractions) => onChange({ fractions })}
      />
      <NumberField
        label="New shares"
        value={draft.newShares}
        hint="4 for a split of 4:1; 1 for a reverse split of 1:10."
        check={positive}
        onChange={(newShares) => onChange({ newShares })}
      />
      <NumberField
        label="For this many old shares"
        value={draft.oldShares}
        check={positive}
        onChange={(oldShares) => onChange({ oldShares })}
      />
    </>
  );
}

const SYMBOL_LABEL = {
  'symbol-change': 'New symbol',
  merger: 'Symbol received',
  'spin-off': 'Symbol of the new company',
};

function CompanyFields({ draft, onChange }: PartProps) {
  if (draft.kind === 'split') return null;
  return (
    <>
      <TextField
        label={SYMBOL_LABEL[draft.kind]}
        value={draft.symbol}
        maxLength={64}
        {...(draft.kind === 'merger' ? { hint: 'Empty for cash alone.' } : {})}
        onChange={(symbol) => onChange({ symbol })}
      />
      <TextField
        label="Name"
        value={draft.companyName}
        maxLength={400}
        hint="Empty where it stays the same or the symbol will do."
        onChange={(companyName) => onChange({ companyName })}
      />
      {draft.kind === 'symbol-change' ? null : (
        <Select
          label="Kind"
          value={draft.companyKind}
          choices={kindChoices}
          onChange={(companyKind) => onChange({ companyKind })}
        />
      )}
    </>
  );
}
