import { classNames } from './classNames';
import styles from './MiddleText.module.css';

/** A text that loses its middle where it is too long: names differ at both ends. */
export function MiddleText({ text }: { readonly text: string }) {
  const { start, end } = endsOf(text);
  if (end === '') return text;
  return (
    <span className={styles['text']} title={text}>
      <span className={classNames(styles['start'], end.startsWith(ELLIPSIS) && styles['cut'])}>{start}</span>
      <span>{end}</span>
    </span>
  );
}

const ELLIPSIS = '…';
const KEPT_AT_END = 6;
/** A number that a broker has already shortened: "Brokerage ...001". */
const SHORTENED = /^(.*\S)\s*(?:\.{3}|…)(\S{1,8})$/;
const LAST_WORD = /^(.*\S)(\s\S{1,8})$/;

/** What may lose its own end, and what always stays: a shortened number, the last word, or the last letters. */
export function endsOf(text: string): { readonly start: string; readonly end: string } {
  if (text.length <= KEPT_AT_END * 2) return { start: text, end: '' };
  const [, name, number] = SHORTENED.exec(text) ?? [];
  if (name !== undefined && number !== undefined) return { start: name, end: ELLIPSIS + number };
  const [, words, last] = LAST_WORD.exec(text) ?? [];
  if (words !== undefined && last !== undefined) return { start: words, end: last };
  return { start: text.slice(0, -KEPT_AT_END), end: text.slice(-KEPT_AT_END) };
}
