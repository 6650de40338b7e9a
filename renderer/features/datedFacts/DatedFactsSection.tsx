import { useDatedFacts } from '../../api/datedFacts';
import { useDocument } from '../../api/queries';
import { Section } from '../../components/Page';
import { ResultView } from '../../components/ResultView';
import { BreakpointsTable } from './BreakpointsTable';
import styles from './datedFacts.module.css';
import { EventsTable } from './EventsTable';

const TABLES_HEIGHT = 320;

/** The dated facts that decide who is a small company, and when the index changes: shown, corrected, brought back. */
export function DatedFactsSection() {
  const open = useDocument();
  const facts = useDatedFacts();
  if (open?.ok !== true) return null;
  return (
    <Section title="Russell break-points and events">
      <ResultView result={facts} height={TABLES_HEIGHT}>
        {(known) => (
          <>
            <p className={styles['soft']}>
              Size classes by Russell rank use the newest published rank day whose border and smallest member are known.
              What is changed here is kept in this portfolio; the shipped facts are as of {known.asOf}.
            </p>
            <BreakpointsTable facts={known.breakpoints} />
            <EventsTable facts={known.events} />
          </>
        )}
      </ResultView>
    </Section>
  );
}
