import type { ReadAnswers, ReadSettings } from '../../../shared/model/proposal';
import { Select } from '../../components/Select';
import styles from './imports.module.css';

const ENCODINGS: Record<ReadSettings['encoding'], string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Western European',
};
const DELIMITERS: Record<ReadSettings['delimiter'], string> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};
const MARKS: Record<ReadSettings['decimalMark'], string> = { '.': '1,234.56', ',': '1.234,56' };
const ORDERS: Record<ReadSettings['dateOrder'], string> = {
  ymd: 'year-month-day',
  mdy: 'month/day/year',
  dmy: 'day/month/year',
};

interface SettingsLineProps {
  readonly settings: ReadSettings;
  readonly onAnswer: (answers: ReadAnswers) => void;
}

/** How the file was read, in one line that opens to change it. */
export function SettingsLine({ settings, onAnswer }: SettingsLineProps) {
  const { encoding, delimiter, decimalMark, dateOrder } = settings;
  const set = (change: Partial<ReadSettings>) => onAnswer({ settings: change });
  return (
    <details className={styles['settings']}>
      <summary>
        Read as {ENCODINGS[encoding]} · {DELIMITERS[delimiter]} · {MARKS[decimalMark]} · {ORDERS[dateOrder]}
      </summary>
      <div className={styles['settingsForm']}>
        <Select
          label="Encoding"
          value={encoding}
          choices={choicesOf(ENCODINGS)}
          onChange={(value) => set({ encoding: value })}
        />
        <Select
          label="Between cells"
          value={delimiter}
          choices={choicesOf(DELIMITERS)}
          onChange={(value) => set({ delimiter: value })}
        />
        <Select
          label="Numbers"
          value={decimalMark}
          choices={choicesOf(MARKS)}
          onChange={(value) => set({ decimalMark: value })}
        />
        <Select
          label="Dates"
          value={dateOrder}
          choices={choicesOf(ORDERS)}
          onChange={(value) => set({ dateOrder: value })}
        />
      </div>
    </details>
  );
}

function choicesOf<T extends string>(labels: Record<T, string>) {
  return (Object.keys(labels) as T[]).map((value) => ({ value, label: labels[value] }));
}
