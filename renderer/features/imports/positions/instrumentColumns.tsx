import { kindLabel } from '../../../../shared/messages/labels';
import type { Instrument } from '../../../../shared/model/portfolio';
import { Badge } from '../../../components/Badge';
import type { Column } from '../../../components/DataTable';
import { kindChoices } from '../../../components/instrumentChoices';
import { Select } from '../../../components/Select';
import { type ImportChoices, type InstrumentWord, instrumentChoice, type ProposedInstrument } from './importChoices';

interface InstrumentSurroundings {
  readonly choices: ImportChoices;
  /** Instruments of the portfolio. */
  readonly known: readonly Instrument[];
  readonly list: 'fix' | 'new' | 'known';
  readonly onWord: (instrument: ProposedInstrument, word: InstrumentWord) => void;
}

type InstrumentColumn = Column<ProposedInstrument>;

const OWN = '';

/** What an instrument is called, what it is, and which of the portfolio's it is. */
export function instrumentColumns(surroundings: InstrumentSurroundings): InstrumentColumn[] {
  const { list, known, choices } = surroundings;
  return [
    words('symbol', 'Symbol', 110, ({ symbol }) => symbol),
    words('name', 'Name', 260, ({ name }) => name),
    words('currency', 'Currency', 80, ({ currency }) => currency),
    list === 'known'
      ? words('kind', 'Kind', 150, (instrument) => kindLabel(instrumentChoice(instrument, choices).kind))
      : kindColumn(surroundings),
    ...(known.length === 0 ? [] : [sameAsColumn(surroundings)]),
    {
      ...words('note', 'Note', 230, noteOf),
      render: (instrument) =>
        instrument.heldIn === null ? (
          <span title={noteOf(instrument)}>{noteOf(instrument)}</span>
        ) : (
          <Badge tone="amber" title={CURRENCY_SENTENCE}>
            {noteOf(instrument)}
          </Badge>
        ),
    },
  ];
}

const CURRENCY_SENTENCE =
  'The same symbol in two currencies is often two listings. It comes in as one of its own unless you say which one it is.';

function noteOf({ heldIn, knownAs }: ProposedInstrument): string {
  if (heldIn !== null) return `Portfolio has it in ${heldIn}`;
  return knownAs === null ? '' : `Known as ${knownAs}`;
}

function kindColumn({ choices, onWord }: InstrumentSurroundings): InstrumentColumn {
  return {
    id: 'kind',
    header: 'Kind',
    width: 170,
    value: (instrument) => kindLabel(instrumentChoice(instrument, choices).kind),
    render: (instrument) => (
      <Select
        bare
        label={`Kind of ${instrument.symbol}`}
        value={instrumentChoice(instrument, choices).kind}
        choices={kindChoices}
        onChange={(kind) => onWord(instrument, { kind })}
      />
    ),
  };
}

/** BRK.B of one broker is BRK-B of another: the user can say that two are one. */
function sameAsColumn({ choices, known, onWord }: InstrumentSurroundings): InstrumentColumn {
  const instruments = known.toSorted((left, right) => left.symbol.localeCompare(right.symbol));
  const options = [
    { value: OWN, label: 'A new one' },
    ...instruments.map(({ id, symbol, currency }) => ({ value: id, label: `${symbol} (${currency})` })),
  ];
  const symbolOf = new Map(known.map(({ id, symbol }) => [id, symbol]));
  return {
    id: 'sameAs',
    header: 'Same as',
    width: 170,
    value: (instrument) => symbolOf.get(instrumentChoice(instrument, choices).sameAs ?? OWN) ?? '',
    render: (instrument) => (
      <Select
        bare
        label={`${instrument.symbol} is the same as`}
        value={instrumentChoice(instrument, choices).sameAs ?? OWN}
        choices={options}
        onChange={(id) => onWord(instrument, { sameAs: id === OWN ? null : id })}
      />
    ),
  };
}

function words(
  id: string,
  header: string,
  width: number,
  value: (instrument: ProposedInstrument) => string,
): InstrumentColumn {
  return {
    id,
    header,
    width,
    value,
    render: (instrument) => <span title={value(instrument)}>{value(instrument)}</span>,
  };
}
