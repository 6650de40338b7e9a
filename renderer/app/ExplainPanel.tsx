import type { ReactNode } from 'react';
import { formatCoverage, formatDate, formatValue, UNKNOWN } from '../../shared/messages/formatValue';
import { inputText } from '../../shared/messages/inputText';
import { measureText } from '../../shared/messages/measures';
import { problemSentence } from '../../shared/messages/problemSentence';
import type { Figure, FigureInput } from '../../shared/report/figure';
import { type Format, useFormat } from '../api/format';
import { Dialog } from '../components/Dialog';
import { hidesUnit, MASK } from '../components/masking';
import { useExplain } from '../state/useExplain';
import { useUi } from '../state/useUi';
import styles from './ExplainPanel.module.css';

/** Everything behind one figure: what it asks, how it is computed, from what, how old, how complete, what was assumed. */
export function ExplainPanel() {
  const { figure, close } = useExplain();
  if (figure === null) return null;
  return (
    <Dialog title={measureText(figure.measure).name} placement="drawer" onClose={close}>
      <Explanation figure={figure} />
    </Dialog>
  );
}

function Explanation({ figure }: { readonly figure: Figure }) {
  const format = useFormat();
  const privacy = useUi((ui) => ui.privacy);
  const { question, formula, reference } = measureText(figure.measure);
  return (
    <>
      <p className={styles['value']}>{shown(figure.value, figure.unit, format, privacy)}</p>
      {figure.problem === null ? null : <p>{problemSentence(figure.problem, format)}</p>}
      <p className={styles['question']}>{question}</p>
      <Part title="How it is computed">
        <p className={styles['formula']}>{formula}</p>
        <p className={styles['faint']}>{reference}</p>
        <p className={styles['faint']}>Method: {figure.methods.join(', ')}</p>
      </Part>
      <Part title="How complete and how old">
        <dl className={styles['facts']}>
          <Fact
            name="Share of value covered"
            value={figure.coverageFraction === null ? null : formatCoverage(figure.coverageFraction, format)}
          />
          <Fact
            name="Days of returns used"
            value={figure.observations === null ? null : formatValue(figure.observations, 'count', format)}
          />
          <Fact name="Youngest price" value={figure.asOf === null ? null : formatDate(figure.asOf, format.locale)} />
        </dl>
      </Part>
      {figure.inputs.length === 0 ? null : (
        <Part title="What went in">
          <ul className={styles['inputs']}>
            {figure.inputs.map((input) => (
              <Input key={`${input.name} ${input.source ?? ''}`} input={input} format={format} privacy={privacy} />
            ))}
          </ul>
        </Part>
      )}
      {figure.notes.length === 0 ? null : (
        <Part title="What was assumed or left out">
          <ul className={styles['notes']}>
            {figure.notes.map((note) => (
              <li key={JSON.stringify(note)}>{problemSentence(note, format)}</li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles['part']}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string | null }) {
  if (value === null) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

interface InputProps {
  readonly input: FigureInput;
  readonly format: Format;
  readonly privacy: boolean;
}

function Input({ input, format, privacy }: InputProps) {
  const origin = [input.source, input.asOf === null ? null : formatDate(input.asOf, format.locale)].filter(Boolean);
  return (
    <li className={styles['input']}>
      <span>{inputText(input.name)}</span>
      <span className={styles['inputValue']}>
        {typeof input.value === 'string' ? input.value : shown(input.value, input.unit ?? 'count', format, privacy)}
      </span>
      {origin.length === 0 ? null : <span className={styles['origin']}>{origin.join(', ')}</span>}
    </li>
  );
}

function shown(value: number | null, unit: Figure['unit'], format: Format, privacy: boolean): string {
  if (value === null) return UNKNOWN;
  return privacy && hidesUnit(unit) ? MASK : formatValue(value, unit, format);
}
