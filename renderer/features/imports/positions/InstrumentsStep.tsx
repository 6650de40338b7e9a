import { useMemo, useState } from 'react';
import type { ImportProposal } from '../../../../shared/contract/importSchemas';
import type { Instrument } from '../../../../shared/model/portfolio';
import { useDocument } from '../../../api/queries';
import { DataTable } from '../../../components/DataTable';
import { FilterBox } from '../../../components/FilterBox';
import { FilterChips } from '../../../components/FilterChips';
import { kindChoices } from '../../../components/instrumentChoices';
import { Select } from '../../../components/Select';
import styles from '../imports.module.css';
import {
  commonKind,
  type ImportChoices,
  instrumentKey,
  type ProposedInstrument,
  withInstruments,
} from './importChoices';
import { instrumentColumns } from './instrumentColumns';

type List = 'fix' | 'new' | 'known';

const LISTS: readonly { readonly id: List; readonly label: string; readonly empty: string }[] = [
  { id: 'fix', label: 'Needs fixing', empty: 'Nothing needs fixing.' },
  { id: 'new', label: 'New', empty: 'No instrument is new.' },
  { id: 'known', label: 'Known', empty: 'None of them is in the portfolio yet.' },
];
const NONE: readonly Instrument[] = [];

interface InstrumentsStepProps {
  readonly proposal: ImportProposal;
  readonly choices: ImportChoices;
  readonly onChange: (choices: ImportChoices) => void;
}

/** What each symbol is: those only the user can place, the new ones to look over, and those the portfolio knows. */
export function InstrumentsStep({ proposal, choices, onChange }: InstrumentsStepProps) {
  const open = useDocument();
  const known = open?.ok === true ? open.value.document.instruments : NONE;
  const lists = useMemo(() => listsOf(proposal.instruments), [proposal.instruments]);
  const [chosen, setList] = useState<List | null>(null);
  const [filterText, setFilterText] = useState('');
  const list = chosen ?? LISTS.find(({ id }) => lists.has(id))?.id ?? 'fix';
  const rows = lists.get(list) ?? [];
  const columns = useMemo(
    () =>
      instrumentColumns({
        choices,
        known,
        list,
        onWord: (instrument, word) => onChange(withInstruments(choices, [instrument], word)),
      }),
    [choices, known, list, onChange],
  );
  return (
    <div className={styles['grid']}>
      <p>{sentenceOf(list, rows.length)}</p>
      {list === 'fix' ? <AllAlike instruments={rows} choices={choices} onChange={onChange} /> : null}
      <DataTable
        key={list}
        tableId={`import-instruments-${list}`}
        caption="Instruments of the files"
        rows={rows}
        columns={columns}
        rowKey={instrumentKey}
        filterText={filterText}
        emptyText={LISTS.find(({ id }) => id === list)?.empty ?? ''}
        tools={
          <>
            <FilterChips
              label="Instruments shown"
              value={list}
              onChange={setList}
              chips={LISTS.map(({ id, label }) => ({ id, label, count: lists.get(id)?.length ?? 0 }))}
            />
            <FilterBox label="Filter by word" value={filterText} onChange={setFilterText} />
          </>
        }
      />
    </div>
  );
}

/** Where an instrument stands, by what the files say: a word of the user does not move it away from under the hand. */
export function listOf({ status, heldIn }: ProposedInstrument): List {
  if (status === 'unknown' || heldIn !== null) return 'fix';
  return status === 'new' ? 'new' : 'known';
}

function listsOf(instruments: readonly ProposedInstrument[]): ReadonlyMap<List, readonly ProposedInstrument[]> {
  const lists = LISTS.map(({ id }) => [id, instruments.filter((instrument) => listOf(instrument) === id)] as const);
  return new Map(lists.filter(([, members]) => members.length > 0));
}

function sentenceOf(list: List, count: number): string {
  if (count === 0) return '';
  if (list === 'fix')
    return 'The files do not tell what these are, or name another currency than the portfolio does. Left as unknown they are counted by value and in no size class.';
  return list === 'new'
    ? 'These come into the portfolio with the import. If one is there already under another symbol, say so.'
    : 'These are in the portfolio; its own word on them stands.';
}

interface AllAlikeProps extends Omit<InstrumentsStepProps, 'proposal'> {
  readonly instruments: readonly ProposedInstrument[];
}

/** One word for all of them: most files hold shares and a few others. */
function AllAlike({ instruments, choices, onChange }: AllAlikeProps) {
  const unknown = instruments.filter(({ status }) => status === 'unknown');
  if (unknown.length < 2) return null;
  const common = commonKind(unknown, choices);
  const label = `Treat all ${unknown.length} unknown as`;
  return (
    <p className={styles['choices']}>
      <span aria-hidden="true">{label}</span>
      <Select
        bare
        label={label}
        value={common ?? DIFFERENT}
        choices={common === null ? [{ value: DIFFERENT, label: 'Different kinds' }, ...kindChoices] : kindChoices}
        onChange={(kind) => {
          if (kind !== DIFFERENT) onChange(withInstruments(choices, unknown, { kind }));
        }}
      />
    </p>
  );
}

const DIFFERENT = 'different';
