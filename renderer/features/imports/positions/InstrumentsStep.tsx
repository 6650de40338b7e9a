import type { ImportProposal } from '../../../../shared/contract/importSchemas';
import { kindChoices } from '../../../components/instrumentChoices';
import { Select } from '../../../components/Select';
import { SmallTable } from '../../../components/SmallTable';
import styles from '../imports.module.css';
import { commonKind, kindOf, type PositionChoices, type ProposedInstrument, withCommonKind } from './confirmation';

const HEADERS = [
  { id: 'symbol', header: 'Symbol' },
  { id: 'name', header: 'Name', align: 'left' as const },
  { id: 'kind', header: 'Kind', align: 'left' as const },
];

interface InstrumentsStepProps {
  readonly proposal: ImportProposal;
  readonly choices: PositionChoices;
  readonly onChange: (choices: PositionChoices) => void;
}

/** Symbols whose kind the file does not tell; the user's word, or they stay unknown. New ones can be looked over. */
export function InstrumentsStep({ proposal, choices, onChange }: InstrumentsStepProps) {
  const unknown = proposal.instruments.filter(({ status }) => status === 'unknown');
  const fresh = proposal.instruments.filter(({ status }) => status === 'new');
  const table = (instruments: ImportProposal['instruments'], caption: string) => (
    <SmallTable
      caption={caption}
      columns={HEADERS}
      rows={instruments.map((instrument) => ({
        id: instrument.symbol,
        cells: [
          instrument.symbol,
          instrument.name,
          <Select
            key="kind"
            bare
            label={`Kind of ${instrument.symbol}`}
            value={kindOf(instrument, choices)}
            choices={kindChoices}
            onChange={(chosen) => onChange(withCommonKind([instrument], chosen, choices))}
          />,
        ],
      }))}
    />
  );
  return (
    <section className={styles['part']} aria-label="Symbols">
      <div className={styles['partHeading']}>
        <h3>Symbols</h3>
        <span className={styles['faint']}>
          {unknown.length} to check · {fresh.length} new · {proposal.instruments.length - unknown.length - fresh.length}{' '}
          known
        </span>
      </div>
      {unknown.length === 0 ? null : (
        <>
          <p>The file does not tell what these are. Left as unknown they are counted by value and in no size class.</p>
          <AllAlike instruments={unknown} choices={choices} onChange={onChange} />
          {table(unknown, 'Symbols to check')}
        </>
      )}
      {fresh.length === 0 ? null : (
        <details className={styles['settings']}>
          <summary>Look over the {fresh.length} new ones</summary>
          {table(fresh, 'New symbols')}
        </details>
      )}
    </section>
  );
}

interface AllAlikeProps extends Omit<InstrumentsStepProps, 'proposal'> {
  readonly instruments: readonly ProposedInstrument[];
}

/** One word for all of them: most files hold shares and a few others. */
function AllAlike({ instruments, choices, onChange }: AllAlikeProps) {
  if (instruments.length < 2) return null;
  const common = commonKind(instruments, choices);
  const label = `Treat all ${instruments.length} unknown as`;
  return (
    <p className={styles['choices']}>
      <span aria-hidden="true">{label}</span>
      <Select
        bare
        label={label}
        value={common ?? DIFFERENT}
        choices={common === null ? [{ value: DIFFERENT, label: 'Different kinds' }, ...kindChoices] : kindChoices}
        onChange={(kind) => {
          if (kind !== DIFFERENT) onChange(withCommonKind(instruments, kind, choices));
        }}
      />
    </p>
  );
}

const DIFFERENT = 'different';
