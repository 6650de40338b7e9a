import { MASK } from '../../../components/masking';
import { useUi } from '../../../state/useUi';
import styles from '../imports.module.css';

/** The start of a row as the file has it; its amounts are not told apart, so it is hidden as a whole where they are. */
export function FileText({ text }: { readonly text: string }) {
  const privacy = useUi((ui) => ui.privacy);
  if (privacy) return MASK;
  return (
    <span className={styles['rawText']} title={text}>
      {text}
    </span>
  );
}
