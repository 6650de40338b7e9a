import { benchmarkLabel } from '../../../shared/messages/labels';
import type { ReportLine } from '../../../shared/report/riskMeasures';
import type { DayLine } from '../../charts/LineChart';

/** Names the report gives its lines, in the words and the look of the page. */
const LINES: Readonly<Record<string, Pick<DayLine, 'label' | 'role'>>> = {
  portfolio: { label: 'You', role: 'you' },
  smallSleeve: { label: 'Small-cap part', role: 'small-sleeve' },
  largeSleeve: { label: 'Large-cap part', role: 'large-sleeve' },
  russell2000: { label: benchmarkLabel('russell2000'), role: 'russell2000' },
  sp500: { label: benchmarkLabel('sp500'), role: 'sp500' },
};

export function riskLines(lines: readonly ReportLine[]): DayLine[] {
  return lines.flatMap(({ name, values }) => {
    const known = LINES[name];
    return known === undefined ? [] : [{ ...known, values }];
  });
}

/** The largest value of a line and where it stands; null for a line without values. */
export function peakOf(line: DayLine | undefined): { readonly value: number; readonly index: number } | null {
  let peak: { value: number; index: number } | null = null;
  line?.values.forEach((value, index) => {
    if (value !== null && (peak === null || value > peak.value)) peak = { value, index };
  });
  return peak;
}
