import { useState } from 'react';
import type { Instrument, InstrumentKind, Sector } from '../../../shared/model/portfolio';
import { applyCommand } from '../../api/documentActions';
import { useAppState } from '../../api/queries';
import { kindChoices, sectorChoices } from '../../components/instrumentChoices';
import { isDay } from '../../components/isDay';
import { NumberField } from '../../components/NumberField';
import { Select } from '../../components/Select';
import { TextField } from '../../components/TextField';
import styles from './holdings.module.css';

/** What is known of the company or fund, for every account that holds it. */
export function InstrumentForm({ instrument }: { readonly instrument: Instrument }) {
  const appState = useAppState();
  const today = appState?.ok === true ? appState.value.today : null;
  const [source, setSource] = useState(instrument.marketCap?.source ?? 'typed');
  const [asOf, setAsOf] = useState(instrument.marketCap?.asOf ?? today ?? '');
  const edit = (change: {
    kind?: InstrumentKind;
    sector?: Sector | null;
    marketCap?: { value: number; asOf: string | null; source: string } | null;
    multiplier?: number;
  }) => void applyCommand({ name: 'editInstrument', instrumentId: instrument.id, ...change });
  const editFact = (value: number | null) =>
    edit({
      marketCap:
        value === null ? null : { value, asOf: asOf === '' || dayError(asOf) !== undefined ? null : asOf, source },
    });
  const keepFact = () => {
    const fact = instrument.marketCap;
    if (fact === null || dayError(asOf) !== undefined) return;
    if (source !== fact.source || asOf !== (fact.asOf ?? '')) editFact(fact.value);
  };
  return (
    <section className={styles['part']} aria-label="Company or fund">
      <h3>Company or fund</h3>
      <div className={styles['form']}>
        <Select label="Kind" value={instrument.kind} choices={kindChoices} onChange={(kind) => edit({ kind })} />
        <Select
          label="Sector"
          value={instrument.sector ?? ''}
          choices={[{ value: '', label: 'Unknown' }, ...sectorChoices]}
          onChange={(sector) => edit({ sector: sector === '' ? null : sector })}
        />
        {instrument.kind === 'index-future' ? (
          <NumberField
            label="Value of one point"
            value={instrument.multiplier}
            hint="For contracts outside the shipped table."
            check={(value) => (value > 0 ? undefined : 'It must be above zero.')}
            onChange={(value) => value !== null && edit({ multiplier: value })}
          />
        ) : null}
        <NumberField
          label="Market value of the company, USD"
          value={instrument.marketCap?.value ?? null}
          hint="Decides the size class. Empty is unknown."
          check={(value) => (value > 0 ? undefined : 'It must be above zero.')}
          onChange={editFact}
        />
        <TextField
          label="As of"
          value={asOf}
          onChange={setAsOf}
          onBlur={keepFact}
          placeholder="2026-06-30"
          error={dayError(asOf)}
        />
        <div className={styles['wide']}>
          <TextField label="Source" value={source} onChange={setSource} onBlur={keepFact} maxLength={400} />
        </div>
      </div>
    </section>
  );
}

function dayError(text: string): string | undefined {
  return text === '' || isDay(text) ? undefined : 'A day is written 2026-06-30.';
}
