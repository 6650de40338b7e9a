import { type ReactNode, useState } from 'react';
import { classNames } from './classNames';
import styles from './DropZone.module.css';
import { droppedFiles } from './droppedFiles';

interface DropZoneProps {
  readonly sentence: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** Buttons for those who choose instead of dropping. */
  readonly children: ReactNode;
}

/** A place to drop files and folders on, with buttons for the chooser. */
export function DropZone({ sentence, onFiles, children }: DropZoneProps) {
  const [over, setOver] = useState(false);
  return (
    <section
      className={classNames(styles['zone'], over && styles['over'])}
      aria-label="Files"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void droppedFiles(event.dataTransfer).then(onFiles);
      }}
    >
      <p className={styles['sentence']}>{sentence}</p>
      <div className={styles['buttons']}>{children}</div>
    </section>
  );
}
