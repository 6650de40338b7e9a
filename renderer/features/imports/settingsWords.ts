import type { ReadSettings } from '../../../shared/model/proposal';

type Named = Omit<ReadSettings, 'headerLine'>;

/** Every value of a setting in words. */
export const SETTING_WORDS: { readonly [Name in keyof Named]: Readonly<Record<Named[Name], string>> } = {
  delimiter: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' },
  encoding: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16, big-endian',
    'windows-1252': 'Western European',
  },
  dateOrder: { mdy: 'month first', dmy: 'day first', ymd: 'year first' },
  decimalMark: { '.': 'point', ',': 'comma' },
};

const LAST_OF_MARCH: Readonly<Record<ReadSettings['dateOrder'], string>> = {
  mdy: '03/31/2026',
  dmy: '31/03/2026',
  ymd: '2026-03-31',
};

/** How a file was read, in one line: "Comma · UTF-8 · 03/31/2026 is month first · decimal point · heading on line 4". */
export function settingsWords({ delimiter, encoding, dateOrder, decimalMark, headerLine }: ReadSettings): string {
  const between = SETTING_WORDS.delimiter[delimiter];
  return [
    between.charAt(0).toUpperCase() + between.slice(1),
    SETTING_WORDS.encoding[encoding],
    `${LAST_OF_MARCH[dateOrder]} is ${SETTING_WORDS.dateOrder[dateOrder]}`,
    `decimal ${SETTING_WORDS.decimalMark[decimalMark]}`,
    headerLine === null ? 'no heading' : `heading on ${headingWords(headerLine)}`,
  ].join(' · ');
}

/** Where the heading of the columns stands. */
export function headingWords(line: number): string {
  return `line ${line}`;
}
