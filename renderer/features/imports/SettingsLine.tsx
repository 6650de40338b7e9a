import type { ReadSettings } from '../../../shared/model/proposal';
import { Select } from '../../components/Select';
import styles from './imports.module.css';
import { headingWords, SETTING_WORDS, settingsWords } from './settingsWords';

/** What the user set for a file; a setting that is not here is found out from the file. */
export type SettingOverrides = { readonly [Name in keyof ReadSettings]?: ReadSettings[Name] | undefined };

interface SettingsLineProps {
  /** How the file was read. */
  readonly settings: ReadSettings;
  readonly overrides: SettingOverrides;
  /** All that is set by hand from now on. */
  readonly onChange: (overrides: SettingOverrides) => void;
}

const AUTOMATIC = 'automatic';
/** Far enough down for every preamble seen; the reader itself looks further. */
const HEADING_LINES = 60;

/** How the file was read, in one line that says itself and opens to change it. */
export function SettingsLine({ settings, overrides, onChange }: SettingsLineProps) {
  const set = (change: SettingOverrides) => onChange({ ...overrides, ...change });
  const field = <Name extends keyof typeof SETTING_WORDS>(name: Name) => (
    <Setting<ReadSettings[Name]>
      label={LABELS[name]}
      words={SETTING_WORDS[name]}
      read={settings[name]}
      set={overrides[name]}
      onChange={(value) => set({ [name]: value })}
    />
  );
  const byHand = Object.values(overrides).filter((value) => value !== undefined).length;
  return (
    <details className={styles['settings']}>
      <summary>
        {settingsWords(settings)}
        {byHand === 0 ? ' · all found out from the file' : ` · ${byHand} set by hand`}
      </summary>
      <div className={styles['settingsForm']}>
        {field('delimiter')}
        {field('encoding')}
        {field('dateOrder')}
        {field('decimalMark')}
        <Setting
          label={LABELS.headerLine}
          words={HEADINGS}
          read={settings.headerLine === null ? null : String(settings.headerLine)}
          set={overrides.headerLine === undefined ? undefined : String(overrides.headerLine)}
          onChange={(line) => set({ headerLine: line === undefined ? undefined : Number(line) })}
        />
      </div>
    </details>
  );
}

const LABELS: Record<keyof ReadSettings, string> = {
  delimiter: 'Between cells',
  encoding: 'Encoding',
  dateOrder: 'Order in dates',
  decimalMark: 'Decimal mark',
  headerLine: 'Heading',
};

const HEADINGS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: HEADING_LINES }, (_, index) => [String(index + 1), headingWords(index + 1)]),
);

interface SettingProps<Value extends string> {
  readonly label: string;
  readonly words: Readonly<Record<Value, string>>;
  readonly read: Value | null;
  readonly set: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
}

/** One setting: what was found out, or what the user says it is. */
function Setting<Value extends string>({ label, words, read, set, onChange }: SettingProps<Value>) {
  const found = set === undefined && read !== null ? `: ${words[read] ?? read}` : '';
  return (
    <Select
      label={label}
      value={set ?? AUTOMATIC}
      choices={[
        { value: AUTOMATIC, label: `Automatic${found}` },
        ...(Object.keys(words) as Value[]).map((value) => ({ value, label: words[value] })),
      ]}
      onChange={(value) => onChange(value === AUTOMATIC ? undefined : (value as Value))}
    />
  );
}
