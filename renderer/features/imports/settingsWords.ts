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
  dateOrder: {
    mdy: '03/31/2026 is month first',
    dmy: '31/03/2026 is day first',
    ymd: '2026-03-31 is year first',
  },
  decimalMark: { '.': 'decimal point', ',': 'decimal comma' },
};

/** How a file was read, in one line: "Comma · UTF-8 · 03/31/2026 is month first · decimal point · heading on line 4". */
export function settingsWords({ delimiter, encoding, dateOrder, decimalMark, headerLine }: ReadSettings): string {
  const between = SETTING_WORDS.delimiter[delimiter];
  return [
    between.charAt(0).toUpperCase() + between.slice(1),
    SETTING_WORDS.encoding[encoding],
    SETTING_WORDS.dateOrder[dateOrder],
    SETTING_WORDS.decimalMark[decimalMark],
    headerLine === null ? 'no heading' : headingWords(headerLine),
  ].join(' · ');
}

/** Where the heading of the columns stands. */
export function headingWords(line: number): string {
  return `heading on line ${line}`;
}
