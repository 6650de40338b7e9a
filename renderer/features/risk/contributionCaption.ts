import { formatValue, type TextFormat } from '../../../shared/messages/formatValue';
import type { RiskMeasures } from '../../../shared/report/riskMeasures';

const NAMED = 3;

/** Who carries most, in a sentence. */
export function contributionCaption({ largest }: RiskMeasures['contributions'], format: TextFormat): string {
  const carrying = largest.filter(({ share }) => share > 0).sort((left, right) => right.share - left.share);
  const [first] = carrying;
  if (first === undefined) return 'No holding adds to the volatility.';
  const percent = (value: number) => formatValue(value, 'fraction', format);
  const opening = `${first.symbol} carries most: ${percent(first.share)} of the risk with ${percent(first.weight)} of the value`;
  const top = carrying.slice(0, NAMED);
  if (top.length < NAMED) return `${opening}.`;
  const share = top.reduce((sum, row) => sum + row.share, 0);
  const weight = top.reduce((sum, row) => sum + row.weight, 0);
  return `${opening}; the ${NAMED} that carry most together ${percent(share)} with ${percent(weight)}.`;
}
