import { answerFor } from '../../../shared/messages/answerFor';
import type { RiskReport } from '../../../shared/report/riskReport';
import { useFormat } from '../../api/format';
import { useReport } from '../../api/queries';
import { AnswerSentence } from '../../components/AnswerSentence';
import { KeyFigures } from '../../components/KeyFigures';
import { NoHoldingsPage } from '../../components/NoHoldingsPage';
import { Page, Section } from '../../components/Page';
import { ResultView } from '../../components/ResultView';
import { useUi } from '../../state/useUi';
import { CrisisSwitch } from './CrisisSwitch';
import { ExitSchedule } from './ExitSchedule';
import { IlliquidNotice } from './IlliquidNotice';
import { LiquidityTable } from './LiquidityTable';
import styles from './liquidity.module.css';
import { NoVolumeNotice } from './NoVolumeNotice';
import { SlowExits } from './SlowExits';

const PAGE_HEIGHT = 640;

/** How long and how costly is the exit, normally and in a crisis? */
export function LiquidityPage() {
  return (
    <ResultView result={useReport()} height={PAGE_HEIGHT}>
      {(report) =>
        report.holdings.length === 0 ? (
          <NoHoldingsPage
            title="Liquidity"
            sentence="With holdings and their volume this page says how long an exit takes and what it costs, normally and in a crisis."
          />
        ) : (
          <Liquidity report={report} />
        )
      }
    </ResultView>
  );
}

function Liquidity({ report }: { readonly report: RiskReport }) {
  const format = useFormat();
  const crisis = useUi((ui) => ui.crisis);
  const market = crisis ? 'crisis' : 'normal';
  const { liquidity } = report;
  const figures = liquidity[market];
  return (
    <div className={crisis ? styles['crisis'] : undefined} data-market={market}>
      <Page
        title={crisis ? 'Liquidity in a crisis' : 'Liquidity'}
        answer={<AnswerSentence parts={answerFor('liquidity', report, { format, crisis })} />}
        actions={<CrisisSwitch />}
      >
        <KeyFigures
          figures={[
            figures.soldInOneDay,
            figures.soldInFiveDays,
            figures.soldInTenDays,
            figures.exitCost,
            figures.illiquidShare,
            figures.slowHoldings,
          ]}
        />
        <IlliquidNotice figure={figures.illiquidShare} />
        <div className={styles['columns']}>
          <Section title="Exit schedule">
            <ExitSchedule liquidity={liquidity} market={market} />
            <NoVolumeNotice liquidity={liquidity} />
          </Section>
          <Section title="More than ten days">
            <SlowExits rows={liquidity.rows} />
          </Section>
        </div>
        <Section title="Holding by holding">
          <LiquidityTable report={report} market={market} />
        </Section>
      </Page>
    </div>
  );
}
