import { foldText } from './headingKey';

/** The months as exports write them - German, French, Dutch, Italian, Spanish, Portuguese, Nordic - by how they begin. */
const MONTHS: readonly (readonly [string, RegExp])[] = [
  ['Jan', /^(?:jan|janv|januar|januari|janvier|ene|enero|gen|gennaio|janeiro)$/],
  ['Feb', /^(?:feb|febr|februar|februari|fev|fevr|fevrier|febrero|febbraio|fevereiro)$/],
  ['Mar', /^(?:mar|mars|marz|mrz|maart|mrt|marzo|marco|maerz)$/],
  ['Apr', /^(?:apr|april|avr|avril|abr|abril|aprile)$/],
  ['May', /^(?:may|mai|mei|mayo|mag|maggio|maio|maj)$/],
  ['Jun', /^(?:jun|juni|juin|junio|giu|giugno|junho)$/],
  ['Jul', /^(?:jul|juli|juil|juillet|julio|lug|luglio|julho)$/],
  ['Aug', /^(?:aug|august|augustus|augusti|aout|ago|agosto)$/],
  ['Sep', /^(?:sep|sept|september|septembre|septiembre|set|settembre|setembro)$/],
  ['Oct', /^(?:oct|okt|oktober|october|octobre|octubre|ott|ottobre|out|outubro)$/],
  ['Nov', /^(?:nov|november|novembre|noviembre|novembro)$/],
  ['Dec', /^(?:dec|december|dez|dezember|decembre|dic|diciembre|dicembre|dezembro|des|desember)$/],
];

/** A day whose month is written out, with the month's English name: "3. März 2026" becomes "3 Mar 2026". */
export function withEnglishMonth(text: string): string {
  const written = /^(\d{1,2})\.?(?:\s+|-)(?:de )?(\p{L}{3,10})\.?(?:\s+|-)(?:de )?(\d{4}.*)$/u.exec(text);
  if (written === null) return text;
  const [, day = '', name = '', rest = ''] = written;
  const folded = foldText(name);
  const month = MONTHS.find(([, pattern]) => pattern.test(folded))?.[0];
  return month === undefined ? text : `${day} ${month} ${rest}`;
}
