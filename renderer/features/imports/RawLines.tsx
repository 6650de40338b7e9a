import { useEffect, useState } from 'react';
import type { ReadSettings } from '../../../shared/model/proposal';
import { useUi } from '../../state/useUi';
import { firstLines } from './firstLines';
import styles from './imports.module.css';

interface RawLinesProps {
  readonly file: File;
  readonly encoding: ReadSettings['encoding'];
  /** Marked among the lines; null where no heading was found. */
  readonly headerLine: number | null;
}

/** The first lines of a file as they are, before anything was made of them. */
export function RawLines({ file, encoding, headerLine }: RawLinesProps) {
  const privacy = useUi((ui) => ui.privacy);
  const [lines, setLines] = useState<readonly string[]>();
  useEffect(() => {
    let wanted = true;
    void firstLines(file, encoding).then((read) => wanted && setLines(read));
    return () => {
      wanted = false;
    };
  }, [file, encoding]);
  if (privacy) return <p className={styles['faint']}>Amounts are hidden, so the lines of the file are, too.</p>;
  return (
    // A list that scrolls can be reached and scrolled by keys.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys that scroll need the focus
    <ol className={styles['rawLines']} aria-label={`First lines of ${file.name}`} tabIndex={0}>
      {lines?.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
        <li key={index} data-heading={index + 1 === headerLine}>
          <span className={styles['lineNumber']}>{index + 1}</span>
          <span>{text === '' ? ' ' : text}</span>
        </li>
      ))}
    </ol>
  );
}
