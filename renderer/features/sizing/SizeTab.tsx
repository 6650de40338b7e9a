import type { RiskReport } from '../../../shared/report/riskReport';
import type { CeilingMethod } from '../../../shared/report/sizing';
import { useDocument } from '../../api/queries';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { Section } from '../../components/Page';
import { ResultView } from '../../components/ResultView';
import { useUi } from '../../state/useUi';
import { CeilingTable } from './CeilingTable';
import { exampleCeilings } from './exampleCeilings';
import { SizingForm } from './SizingForm';
import { SizingResult } from './SizingResult';
import styles from './sizing.module.css';
import { type SizingDraft, sizingRequest } from './sizingDraft';
import { useSizing } from './useSizing';

interface SizeTabProps {
  readonly report: RiskReport;
  readonly draft: SizingDraft;
  readonly onChange: (draft: SizingDraft) => void;
}

const RESULT_HEIGHT = 420;

/** The form on the left, the worksheet it gives on the right, live. */
export function SizeTab({ report, draft, onChange }: SizeTabProps) {
  const document = useDocument();
  const accountIds = useUi((ui) => ui.accountIds);
  if (document?.ok !== true) return null;
  const { riskFraction } = document.value.document.settings;
  const request = sizingRequest(draft, { accountIds, riskFraction });
  return (
    <div className={styles['form']}>
      <Section title="Position">
        <SizingForm
          draft={draft}
          onChange={onChange}
          riskFraction={riskFraction}
          symbols={report.holdings.map((holding) => holding.symbol)}
        />
      </Section>
      <Worksheet
        request={request}
        example={report.stops.rows[0]?.symbol ?? null}
        onExample={(symbol) => onChange({ ...draft, symbol })}
        onCount={(method, counts) =>
          onChange({
            ...draft,
            leaveOut: counts ? draft.leaveOut.filter((one) => one !== method) : [...draft.leaveOut, method],
          })
        }
      />
    </div>
  );
}

interface WorksheetProps {
  readonly request: ReturnType<typeof sizingRequest>;
  /** A symbol to begin with; null where nothing is held. */
  readonly example: string | null;
  readonly onExample: (symbol: string) => void;
  readonly onCount: (method: CeilingMethod, counts: boolean) => void;
}

function Worksheet({ request, example, onExample, onCount }: WorksheetProps) {
  const result = useSizing(request);
  if (request === null)
    return (
      <EmptyState
        title="Worksheet"
        sentence="Enter a symbol to see how many shares each ceiling allows, side by side; the smallest one decides and is named."
        example={<CeilingTable sizing={exampleCeilings} />}
        action={example === null ? null : <Button onClick={() => onExample(example)}>Try it with {example}</Button>}
      />
    );
  return (
    <ResultView result={result} height={RESULT_HEIGHT}>
      {(sizing) => <SizingResult sizing={sizing} onCount={onCount} />}
    </ResultView>
  );
}
