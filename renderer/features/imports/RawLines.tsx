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
  const [lines, setLines] = useState<readonly { readonly line: number; readonly text: string }[]>();
  useEffect(() => {
    let wanted = true;
    void firstLines(file, encoding).then((texts) => {
      if (wanted) setLines(texts.map((text, index) => ({ line: index + 1, text })));
    });
    return () => {
      wanted = false;
    };
  }, [file, encoding]);
  if (privacy) return <p className={styles['faint']}>Amounts are hidden, so the lines of the file are, too.</p>;
  return (
    <ol className={styles['rawLines']} aria-label={`First lines of ${file.name}`}>
      {lines?.map(({ line, text }) => (
        <li key={line} data-heading={line === headerLine}>
          <span className={styles['lineNumber']}>{line}</span>
          <span>{text === '' ? ' ' : text}</span>
        </li>
      ))}
    </ol>
  );
}
