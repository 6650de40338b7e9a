import { problemSentence } from '../../../shared/messages/problemSentence';
import type { CeilingMethod, SizingReport } from '../../../shared/report/sizing';
import { useFormat } from '../../api/format';
import { CellValue } from '../../components/CellValue';
import { Section } from '../../components/Page';
import { CeilingBars } from './CeilingBars';
import { CeilingTable } from './CeilingTable';
import { SizingFacts } from './SizingFacts';
import styles from './sizing.module.css';
import { bindingSentence } from './sizingWords';

interface SizingResultProps {
  readonly sizing: SizingReport;
  /** Switches a ceiling on or off. */
  readonly onCount: (method: CeilingMethod, counts: boolean) => void;
}

/** The worksheet: how many shares, which ceiling decides, and all ceilings side by side. */
export function SizingResult({ sizing, onCount }: SizingResultProps) {
  const format = useFormat();
  const binding = bindingSentence(sizing, format);
  return (
    <div className={styles['stack']}>
      <Section title={`Worksheet for ${sizing.symbol}`}>
        <div className={styles['headline']}>
          <p className={styles['shares']}>
            <CellValue cell={sizing.shares} unit="shares" /> <span>shares</span>
          </p>
          <div className={styles['sentence']}>
            {binding === null ? null : <p>{binding}</p>}
            {sizing.notes.map((note) => (
              <p key={note.code} className={styles['note']}>
                {problemSentence(note, format)}
              </p>
            ))}
          </div>
        </div>
        {sizing.ceilings.length === 0 ? null : <CeilingTable sizing={sizing} onCount={onCount} />}
        <CeilingBars sizing={sizing} />
      </Section>
      <Section title="What it rests on">
        <SizingFacts sizing={sizing} />
      </Section>
    </div>
  );
}
