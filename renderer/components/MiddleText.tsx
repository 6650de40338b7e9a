import styles from './MiddleText.module.css';

const KEPT_AT_END = 6;

/** A text that loses its middle where it is too long: names differ at both ends. */
export function MiddleText({ text }: { readonly text: string }) {
  if (text.length <= KEPT_AT_END * 2) return text;
  return (
    <span className={styles['text']} title={text}>
      <span className={styles['start']}>{text.slice(0, -KEPT_AT_END)}</span>
      <span>{text.slice(-KEPT_AT_END)}</span>
    </span>
  );
}
