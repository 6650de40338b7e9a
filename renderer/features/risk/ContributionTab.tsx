import { problemSentence } from '../../../shared/messages/problemSentence';
import type { RiskMeasures } from '../../../shared/report/riskMeasures';
import { useFormat } from '../../api/format';
import { KeyFigures } from '../../components/KeyFigures';
import { Section } from '../../components/Page';
import { ContributionTable } from './ContributionTable';
import { contributionCaption } from './contributionCaption';
import { figuresOf } from './figuresOf';
import styles from './risk.module.css';

const TITLE = 'Share of risk beside share of value';

/** Who carries the risk: each holding's share of the volatility beside its share of the value. */
export function ContributionTab({ risk }: { readonly risk: RiskMeasures }) {
  const format = useFormat();
  const { contributions } = risk;
  if (contributions.problem !== null)
    return (
      <Section title={TITLE}>
        <p className={styles['note']}>{problemSentence(contributions.problem, format)}</p>
      </Section>
    );
  return (
    <>
      <KeyFigures figures={figuresOf(risk, ['annualisedVolatility', 'largestRiskShare', 'diversificationRatio'])} />
      <Section title={TITLE}>
        <p className={styles['caption']}>{contributionCaption(contributions, format)}</p>
        <ContributionTable contributions={contributions} />
        <p className={styles['note']}>
          Share of risk is each holding’s part of the volatility over the window; all parts add up to 100%. A negative
          one dampens the whole.
        </p>
      </Section>
    </>
  );
}
